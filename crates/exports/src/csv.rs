//! A bill as a table for spreadsheets.

use csv::Writer;

use super::safe_text::cell;
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
                &cell(&share.id),
                &cell(&line.service),
                &cell(&line.region),
                &cell(&line.usage_type),
                &cell(line.description.as_deref().unwrap_or_default()),
                line.kind.name(),
                &cell(&line.unit),
                &exact(share.quantity),
                &exact(line.rate),
                &cents(share.cost),
                &bill.currency,
                &cell(&share.name),
            ];
            let _ = writer.write_record(row);
        }
    }
    let written = writer.into_inner().unwrap_or_default();
    String::from_utf8(written).unwrap_or_default()
}
