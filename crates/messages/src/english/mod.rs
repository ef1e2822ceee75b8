//! English.

mod amount;
mod assumed;
mod explanation;
mod governance;
mod idle;
pub mod organization;
pub mod page;
mod practice;
mod refusal;
mod units;

pub use amount::amount;
pub use assumed::assumption;
pub use explanation::words;
pub use governance::{node, not_evaluated, verdict};
pub use practice::{password_lack, practice, remedy};
pub use refusal::refusal;
pub use units::{per_unit, units};

use billfold_billing::calendar::Month;
use billfold_billing::comparison::Cause;

/// The name of a month: `November`.
#[must_use]
pub fn month_name(month: Month) -> &'static str {
    let names = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    names[usize::from(month.number()) - 1]
}

/// What a cause of the saving is called.
#[must_use]
pub fn cause(cause: Cause) -> &'static str {
    match cause {
        Cause::DeniedUsage => "usage that policies deny",
        Cause::VolumeTiers => "volume tiers reached together",
        Cause::ReservedInstances => "Reserved Instances used by another account",
        Cause::SavingsPlans => "Savings Plans used by another account",
        Cause::FreeTier => "one free tier instead of many",
        Cause::Credits => "credits used by another account",
        Cause::Support => "support plans",
        Cause::Tax => "tax",
        Cause::Rounding => "rounding to cents",
    }
}
