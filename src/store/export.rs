//! Exports of bills and comparisons, the same as the command line's.

use billfold_exports::{BillExport, View, Whose, bill_csv};
use billfold_messages::report::{self, Style, incomplete};
use billfold_scenario::document::UnitStep;

use billfold_page_core::workspace::Outcome;

/// A bill as CSV. Its first character tells spreadsheets that it is UTF-8.
pub fn csv_of_bill(outcome: &Outcome, whose: Whose, view: View) -> String {
    format!("\u{feff}{}", bill_csv(&bill(outcome, whose, view)))
}

/// A bill as Markdown.
pub fn markdown_of_bill(outcome: &Outcome, whose: Whose, view: View) -> String {
    let bill = bill(outcome, whose, view);
    report::bill(&bill, Style::Markdown) + &incomplete(&outcome.unpriced, Style::Markdown)
}

/// Separate bills against the consolidated one, as Markdown.
pub fn markdown_of_comparison(outcome: &Outcome, step: UnitStep) -> String {
    report::comparison(
        &outcome.scenario,
        &outcome.comparison,
        step,
        Style::Markdown,
    ) + &incomplete(&outcome.unpriced, Style::Markdown)
}

fn bill(outcome: &Outcome, whose: Whose, view: View) -> BillExport {
    BillExport::new(&outcome.scenario, &outcome.comparison, view, whose)
}

/// A name for a file, made of the name of a scenario.
pub fn file_name(name: Option<&str>, ending: &str) -> String {
    let words = name
        .unwrap_or("billfold")
        .split(|letter: char| !letter.is_alphanumeric());
    let words: Vec<&str> = words.filter(|word| !word.is_empty()).collect();
    let clean: String = words.join("-").chars().take(100).collect();
    format!("{}.{ending}", clean.to_lowercase())
}
