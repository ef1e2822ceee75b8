//! Results as other programs read them: JSON with amounts as strings, and CSV.

mod bill;
mod comparison;
mod csv;
mod figures;
mod hours;
pub mod safe_text;
mod switches;
mod worth;

pub use bill::{BillExport, BillLine, LineKind, LineShare, View, Whose};
pub use comparison::{
    AccountTotal, AssumptionExport, ComparisonExport, IncompleteExport, SavingExport,
    StatementExport,
};
pub use csv::bill_csv;
pub use figures::FigureExport;
pub use hours::{
    HourCoverageExport, HourExport, HourGroupExport, HourOnDemandExport, HourUseExport,
    HoursExport, MatchedHourExport, ShareExport, SpanExport, UnitExport,
};
pub use switches::SwitchExport;
pub use worth::WorthExport;

use billfold_billing::Exact;
use rust_decimal::Decimal;
use serde::Serializer;

/// An amount of money: exactly two decimals.
#[must_use]
pub fn cents(amount: Decimal) -> String {
    format!("{amount:.2}")
}

/// A quantity or a rate, in full but for the dust of divisions. Average rates and converted units
/// may have more digits than a decimal holds.
fn exact(value: Exact) -> String {
    value.without_dust().to_string()
}

fn as_cents<S: Serializer>(amount: &Decimal, to: S) -> Result<S::Ok, S::Error> {
    to.serialize_str(&cents(*amount))
}

fn as_exact<S: Serializer>(value: &Exact, to: S) -> Result<S::Ok, S::Error> {
    to.serialize_str(&exact(*value))
}
