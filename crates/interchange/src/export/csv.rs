//! A bill as a table for spreadsheets.

use csv::Writer;

use super::{BillExport, cents, exact};

const COLUMNS: [&str; 12] = [
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
];

/// Writes a bill as CSV: a row for each account's part of each line, so that the costs add up to
/// the bill's total.
#[must_use]
pub fn bill_csv(bill: &BillExport) -> String {
    let mut writer = Writer::from_writer(Vec::new());
    // Rows of one length, written to memory, cannot fail.
    let _ = writer.write_record(COLUMNS);
    for line in &bill.lines {
        for share in &line.accounts {
            let row: [&str; COLUMNS.len()] = [
                &bill.month,
                &share.id,
                &line.service,
                &line.region,
                &line.usage_type,
                line.description.as_deref().unwrap_or_default(),
                line.kind.name(),
                &line.unit,
                &exact(share.quantity),
                &exact(line.rate),
                &cents(share.cost),
                &bill.currency,
            ];
            let _ = writer.write_record(row);
        }
    }
    let written = writer.into_inner().unwrap_or_default();
    String::from_utf8(written).unwrap_or_default()
}
