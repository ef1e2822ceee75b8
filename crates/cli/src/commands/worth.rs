//! `billfold worth`

use billfold_exports::{WorthExport, cents};
use billfold_messages::money;
use billfold_messages::report::{Align, Style, Table, incomplete};

use crate::arguments::Worth;
use crate::failure::Failure;
use crate::output::warn;

/// Lists what each commitment changes on the one bill, as JSON or as a table.
pub(super) fn run(options: &Worth) -> Result<String, Failure> {
    let answer = options.input.compute()?;
    warn(&incomplete(&answer.unpriced, Style::Text));
    let worth = WorthExport::all(&answer.scenario, &answer.comparison);
    if options.json {
        return super::json(&worth);
    }
    let mut table = Table::new([
        ("Commitment", Align::Left),
        ("Account", Align::Left),
        ("One bill without it", Align::Right),
        ("One bill with it", Align::Right),
        ("It saves", Align::Right),
        ("Idle hours", Align::Right),
        ("Idle fees", Align::Right),
    ]);
    for one in worth {
        table.row([
            one.id,
            one.account,
            cents(one.without),
            cents(one.with),
            cents(one.saved),
            format!("{} of {}", one.idle_hours, one.hours_in_force),
            money(one.idle_cost),
        ]);
    }
    Ok(table.text())
}
