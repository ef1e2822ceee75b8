//! Names of months.

use billfold_billing::calendar::Month;

use super::intl;

/// `November 2026`.
pub fn month_and_year(month: Month) -> String {
    intl::format("year", "", &month)
}

/// `November`.
pub fn month_name(month: Month) -> String {
    intl::format("month", "", &month)
}
