//! `billfold sharing`

use billfold_exports::{SwitchExport, cents};
use billfold_messages::report::{Align, Style, Table, incomplete};

use crate::arguments::Sharing;
use crate::failure::Failure;
use crate::output::warn;

/// Lists what each sharing switch changes on the one bill, as JSON or as a table.
pub(super) fn run(options: &Sharing) -> Result<String, Failure> {
    let answer = options.input.compute()?;
    warn(&incomplete(&answer.unpriced, Style::Text));
    let switches = SwitchExport::all(&answer.scenario, &answer.comparison);
    if options.json {
        return super::json(&switches);
    }
    let mut table = Table::new([
        ("Account", Align::Left),
        ("Shares", Align::Left),
        ("Is", Align::Left),
        ("One bill", Align::Right),
        ("The other way", Align::Right),
        ("That costs", Align::Right),
    ]);
    for one in switches {
        let is = if one.on { "on" } else { "off" };
        table.row([
            one.account,
            one.switch.to_owned(),
            is.to_owned(),
            cents(one.now),
            cents(one.turned),
            cents(one.costs),
        ]);
    }
    Ok(table.text())
}
