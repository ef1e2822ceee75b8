//! A bill as a table for spreadsheets.

use std::borrow::Cow;

use csv::Writer;

use super::{BillExport, cents, exact};

const COLUMNS: [&str; 13] = [
    "month",
    "account",
    "service",
    "region",
    "usageType",
    "description",
    "kind",
    "unit",
    "quantity",
    "rate",
    "cost",
    "currency",
    "accountName",
];

/// Writes a bill as CSV: a row for each account's part of each line, so that the costs add up to
/// the bill's total. Text that a spreadsheet would run as a formula gets an apostrophe before it.
#[must_use]
pub fn bill_csv(bill: &BillExport) -> String {
    let mut writer = Writer::from_writer(Vec::new());
    // Rows of one length, written to memory, cannot fail.
    let _ = writer.write_record(COLUMNS);
    for line in &bill.lines {
        for share in &line.accounts {
            let row: [&str; COLUMNS.len()] = [
                &bill.month,
                &harmless(&share.id),
                &harmless(&line.service),
                &harmless(&line.region),
                &harmless(&line.usage_type),
                &harmless(line.description.as_deref().unwrap_or_default()),
                line.kind.name(),
                &harmless(&line.unit),
                &exact(share.quantity),
                &exact(line.rate),
                &cents(share.cost),
                &bill.currency,
                &harmless(&share.name),
            ];
            let _ = writer.write_record(row);
        }
    }
    let written = writer.into_inner().unwrap_or_default();
    String::from_utf8(written).unwrap_or_default()
}

/// A text as no spreadsheet takes it for a formula.
fn harmless(text: &str) -> Cow<'_, str> {
    if text.starts_with(['=', '+', '-', '@', '\t', '\r', '\n']) {
        Cow::Owned(format!("'{text}"))
    } else {
        Cow::Borrowed(text)
    }
}

#[cfg(test)]
mod tests {
    use super::harmless;

    #[test]
    fn what_begins_like_a_formula_is_text() {
        for formula in ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1"] {
            assert_eq!(harmless(formula), format!("'{formula}"));
        }
        for text in ["", "EU-DataTransfer-Out-Bytes", "a=b", "'=1"] {
            assert_eq!(harmless(text), text);
        }
    }
}
