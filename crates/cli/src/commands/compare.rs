//! `billfold compare`

use billfold_billing::comparison::{Cause, assumed};
use billfold_interchange::export::ComparisonExport;
use billfold_messages::{english, money};

use super::table::{Align, Table};
use crate::arguments::Compare;
use crate::catalogue::incomplete;
use crate::failure::Failure;
use crate::input::Answer;
use crate::output::printable;

pub(super) fn run(options: &Compare) -> Result<String, Failure> {
    let answer = options.input.compute()?;
    if options.json {
        let (scenario, comparison) = (&answer.scenario, &answer.comparison);
        let export = ComparisonExport::new(scenario, comparison, assumptions(&answer));
        return super::json(&export.incomplete(&answer.unpriced));
    }
    Ok(printable(&text(&answer)))
}

fn assumptions(answer: &Answer) -> Vec<String> {
    assumed(&answer.scenario, &answer.comparison)
        .into_iter()
        .map(|one| english::assumption(one).to_owned())
        .collect()
}

fn text(answer: &Answer) -> String {
    let (scenario, comparison) = (&answer.scenario, &answer.comparison);
    let (separate, consolidated) = (&comparison.separate.bill, &comparison.consolidated.bill);
    let mut accounts = Table::new([
        ("Account", Align::Left),
        ("", Align::Left),
        ("Separate", Align::Right),
        ("Consolidated", Align::Right),
        ("Saved", Align::Right),
    ]);
    let figures = separate.accounts.iter().zip(&consolidated.accounts);
    for (account, (alone, together)) in scenario.organization.accounts.iter().zip(figures) {
        let name = if account.name == account.id {
            ""
        } else {
            &account.name
        };
        accounts.row([
            account.id.clone(),
            name.to_owned(),
            money(*alone),
            money(*together),
            money(*alone - *together),
        ]);
    }
    accounts.row([
        "Total".to_owned(),
        String::new(),
        money(separate.total),
        money(consolidated.total),
        money(comparison.saving.total),
    ]);
    let mut causes = Table::new([("Saved by", Align::Left), ("", Align::Right)]);
    for cause in Cause::ALL {
        let part = comparison.saving.part(cause);
        if !part.is_zero() {
            causes.row([english::cause(cause).to_owned(), money(part)]);
        }
    }
    causes.row(["Total".to_owned(), money(comparison.saving.total)]);
    let mut text = format!("{}, {}\n\n", scenario.month, scenario.currency);
    text.push_str(&accounts.text());
    text.push('\n');
    text.push_str(&causes.text());
    let assumptions = assumptions(answer);
    if !assumptions.is_empty() {
        text.push_str("\nWhere AWS is silent:\n");
        for one in assumptions {
            text.push_str(&format!("- {one}\n"));
        }
    }
    text.push_str(&incomplete(&answer.unpriced));
    text
}
