//! Bills for elsewhere: CSV and Markdown, handed over as files.

use js_sys::Array;
use wasm_bindgen::JsCast;
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Url};

use crate::messages::{later_texts, texts};
use crate::queries::bill::{BillLine, Table};

/// The lines of a bill as CSV, numbers as plain decimals.
pub fn csv(table: &Table, currency: &str) -> String {
    let texts = texts();
    let mut written = row(&[
        later_texts().column_service,
        later_texts().column_region,
        later_texts().column_usage_type,
        texts.column_what,
        later_texts().column_kind,
        later_texts().column_quantity,
        later_texts().column_unit,
        later_texts().column_rate,
        later_texts().column_cost,
        later_texts().column_currency,
    ]);
    for section in &table.sections {
        for line in &section.lines {
            let [quantity, rate, cents] = numbers(line);
            written += &row(&[
                &section.service,
                &line.region,
                &line.usage_type,
                &line.name,
                line.detail,
                &quantity,
                &line.unit,
                &rate,
                &cents,
                currency,
            ]);
        }
    }
    written
        + &row(&[
            "",
            "",
            "",
            &table.total_name,
            "",
            "",
            "",
            "",
            &format!("{:.2}", table.total),
            currency,
        ])
}

fn numbers(line: &BillLine) -> [String; 3] {
    [
        line.quantity.without_dust().rounded(12).to_string(),
        line.rate.without_dust().rounded(12).to_string(),
        format!("{:.2}", line.cents),
    ]
}

fn row(cells: &[&str]) -> String {
    let cells: Vec<String> = cells.iter().map(|cell| safe_cell(cell)).collect();
    cells.join(",") + "\r\n"
}

/// A cell that no spreadsheet takes for a formula: text that begins like one gets an apostrophe
/// before it. Numbers may begin with a minus.
fn safe_cell(text: &str) -> String {
    let number = text
        .bytes()
        .all(|byte| matches!(byte, b'0'..=b'9' | b'.' | b'-'));
    let formula = text.starts_with(['=', '+', '-', '@', '\t', '\r', '\n']) && !number;
    let guard = if formula { "'" } else { "" };
    if formula || text.contains(['"', ',', '\n', '\r', ';']) {
        return format!("\"{guard}{}\"", text.replace('"', "\"\""));
    }
    text.to_owned()
}

/// The lines of a bill as a Markdown table.
pub fn markdown(table: &Table, currency: &str, month: &str) -> String {
    let texts = texts();
    let escape = billfold_messages::render::escape;
    let mut written = format!(
        "# {}\n\n{month}, {currency}\n\n| {} | {} | {} | {} | {} |\n|---|---|---:|---:|---:|\n",
        escape(&table.title),
        later_texts().column_service,
        texts.column_what,
        later_texts().column_quantity,
        later_texts().column_rate,
        later_texts().column_cost,
    );
    for section in &table.sections {
        for line in &section.lines {
            let [quantity, rate, cents] = numbers(line);
            written += &format!(
                "| {} | {}, {} | {quantity} {} | {rate} | {cents} |\n",
                escape(&section.service),
                escape(&line.name),
                line.detail,
                escape(&line.unit),
            );
        }
    }
    written
        + &format!(
            "| **{}** | | | | **{:.2}** |\n",
            table.total_name, table.total
        )
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
    let clean: String = name
        .unwrap_or("billfold")
        .chars()
        .map(|letter| {
            if letter.is_alphanumeric() {
                letter
            } else {
                '-'
            }
        })
        .take(60)
        .collect();
    format!("{}.{ending}", clean.trim_matches('-').to_lowercase())
}
