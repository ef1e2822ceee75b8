//! Bills and comparisons for elsewhere, handed over as files: what the command line writes.

use billfold_exports::{BillExport, View, Whose, bill_csv};
use billfold_messages::report::{self, Style, incomplete};
use js_sys::Array;
use wasm_bindgen::JsCast;
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Url};

use crate::workspace::Outcome;

/// A bill as CSV; by its first character spreadsheets know that it is UTF-8.
pub fn csv_of_bill(outcome: &Outcome, whose: Whose, view: View) -> String {
    format!("\u{feff}{}", bill_csv(&bill(outcome, whose, view)))
}

/// A bill as Markdown.
pub fn markdown_of_bill(outcome: &Outcome, whose: Whose, view: View) -> String {
    let bill = bill(outcome, whose, view);
    report::bill(&bill, Style::Markdown) + &incomplete(&outcome.unpriced)
}

/// Separate bills against the consolidated one, as Markdown.
pub fn markdown_of_comparison(outcome: &Outcome) -> String {
    report::comparison(&outcome.scenario, &outcome.comparison, Style::Markdown)
        + &incomplete(&outcome.unpriced)
}

fn bill(outcome: &Outcome, whose: Whose, view: View) -> BillExport {
    BillExport::new(&outcome.scenario, &outcome.comparison, view, whose)
}

/// Hands a text over as a file.
pub fn save_file(name: &str, kind: &str, text: &str) {
    let parts = Array::of1(&text.into());
    let options = BlobPropertyBag::new();
    options.set_type(kind);
    let Ok(blob) = Blob::new_with_str_sequence_and_options(&parts, &options) else {
        return;
    };
    let Ok(address) = Url::create_object_url_with_blob(&blob) else {
        return;
    };
    let document = web_sys::window().and_then(|window| window.document());
    let anchor = document.and_then(|document| document.create_element("a").ok());
    if let Some(anchor) = anchor.and_then(|anchor| anchor.dyn_into::<HtmlAnchorElement>().ok()) {
        anchor.set_href(&address);
        anchor.set_download(name);
        anchor.click();
    }
    // The browser has begun to read the file.
    let _ = Url::revoke_object_url(&address);
}

/// A name for a file, from that of a scenario.
pub fn file_name(name: Option<&str>, ending: &str) -> String {
    let words = name
        .unwrap_or("billfold")
        .split(|letter: char| !letter.is_alphanumeric());
    let words: Vec<&str> = words.filter(|word| !word.is_empty()).collect();
    let clean: String = words.join("-").chars().take(100).collect();
    format!("{}.{ending}", clean.to_lowercase())
}
