//! Separate bills against the consolidated one: account by account, and the saving by cause.

use billfold_billing::Scenario;
use billfold_billing::comparison::{Cause, Comparison, applied_assumptions};
use billfold_scenario::document::UnitStep;

use super::{Align, Style, Table};
use crate::headline::{PlainFigures, sentences};
use crate::{english, money};

/// Writes a comparison: what it says in short, account by account, by cause, and what it takes
/// for granted where AWS is silent.
#[must_use]
pub fn comparison(
    scenario: &Scenario,
    comparison: &Comparison,
    step: UnitStep,
    style: Style,
) -> String {
    let title = match style {
        Style::Text => format!("{}, {}", scenario.month, scenario.currency),
        Style::Markdown => format!(
            "Separate bills and one bill, {}, {}",
            scenario.month, scenario.currency
        ),
    };
    let [headline, reason] = sentences(scenario, comparison, &PlainFigures { step });
    let (headline, reason) = (style.line(&headline), style.line(&reason));
    let opening = match style {
        Style::Text => format!("{headline}\n{reason}\n\n{}", style.title(&title)),
        Style::Markdown => format!("{}**{headline}** {reason}\n\n", style.title(&title)),
    };
    let mut text = format!(
        "{opening}{}\n{}",
        accounts(scenario, comparison).written(style),
        causes(comparison).written(style)
    );
    let assumptions = applied_assumptions(scenario, comparison);
    if !assumptions.is_empty() {
        text.push_str(match style {
            Style::Text => "\nWhere AWS is silent:\n",
            Style::Markdown => "\nWhere AWS is silent:\n\n",
        });
        for assumption in assumptions {
            text.push_str(&format!("- {}\n", english::assumption(assumption)));
        }
    }
    text
}

fn accounts(scenario: &Scenario, comparison: &Comparison) -> Table {
    let (separate, consolidated) = (&comparison.separate.bill, &comparison.consolidated.bill);
    // Usage that policies deny is not saved by consolidation.
    let saved = match comparison.permitted {
        Some(_) => "Difference",
        None => "Saved",
    };
    let mut table = Table::new([
        ("Account", Align::Left),
        ("", Align::Left),
        ("Separate", Align::Right),
        ("Consolidated", Align::Right),
        (saved, Align::Right),
    ]);
    let figures = separate.accounts.iter().zip(&consolidated.accounts);
    for (account, (alone, together)) in scenario.organization.accounts.iter().zip(figures) {
        let name = if account.name == account.id {
            ""
        } else {
            &account.name
        };
        table.row([
            account.id.clone(),
            name.to_owned(),
            money(*alone),
            money(*together),
            money(*alone - *together),
        ]);
    }
    table.row([
        "Total".to_owned(),
        String::new(),
        money(separate.total),
        money(consolidated.total),
        money(comparison.saving.total),
    ]);
    table
}

fn causes(comparison: &Comparison) -> Table {
    let by = match comparison.permitted {
        Some(_) => "Difference by",
        None => "Saved by",
    };
    let mut table = Table::new([(by, Align::Left), ("", Align::Right)]);
    for cause in Cause::ALL {
        let part = comparison.saving.part(cause);
        if !part.is_zero() {
            table.row([english::cause(cause).to_owned(), money(part)]);
        }
    }
    table.row(["Total".to_owned(), money(comparison.saving.total)]);
    table
}
