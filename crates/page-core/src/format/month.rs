//! Names of months.

use billfold_billing::calendar::Month;

use super::{Style, format};

/// A month with its year: `November 2026`.
pub fn month_and_year(month: Month) -> String {
    format(Style::Year, "", &month)
}

/// A month's name: `November`.
pub fn month_name(month: Month) -> String {
    format(Style::Month, "", &month)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn months_are_called_by_their_names() {
        let month: Month = "2026-11".parse().expect("a month");
        assert_eq!(month_and_year(month), "November 2026");
        assert_eq!(month_name(month), "November");
    }
}
