//! `billfold bill`

use billfold_exports::{BillExport, Whose, bill_csv};
use billfold_messages::report::{self, Style, incomplete};

use crate::arguments::{Bill, BillFormat};
use crate::failure::Failure;
use crate::input::Answer;
use crate::output::warn;

pub(super) fn run(options: &Bill) -> Result<String, Failure> {
    let answer = options.input.compute()?;
    let whose =
        whose(&answer, options).map_err(|problem| Failure::about(options.input.name(), problem))?;
    let (scenario, comparison) = (&answer.scenario, &answer.comparison);
    let bill = BillExport::new(scenario, comparison, options.view.into(), whose)
        .incomplete(&answer.unpriced);
    let written = |style| report::bill(&bill, style) + &incomplete(&answer.unpriced, style);
    match options.format {
        BillFormat::Json => super::json(&bill),
        BillFormat::Csv => {
            // A line of words would be one more line of the table.
            warn(&incomplete(&answer.unpriced, Style::Text));
            Ok(bill_csv(&bill))
        }
        BillFormat::Table => Ok(written(Style::Text)),
        BillFormat::Markdown => Ok(written(Style::Markdown)),
    }
}

fn whose(answer: &Answer, options: &Bill) -> Result<Whose, String> {
    let Some(id) = &options.account else {
        return Ok(Whose::All);
    };
    let accounts = &answer.scenario.organization.accounts;
    let found = accounts
        .iter_enumerated()
        .find(|(_, account)| account.id == *id);
    let found = found.map(|(index, _)| index);
    match found {
        Some(account) if options.alone => Ok(Whose::Alone(account)),
        Some(account) => Ok(Whose::Part(account)),
        None => Err(format!(
            "--account: {id:?} is no account; expected an id from accounts"
        )),
    }
}
