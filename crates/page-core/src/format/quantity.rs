//! Quantities in the unit that reads best: `12 TB` rather than `12,288 GB`.

use billfold_billing::Exact;
use billfold_scenario::document::UnitStep;

use super::number;

/// A quantity in a unit that was chosen for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scaled {
    /// How many of the unit.
    pub value: Exact,
    /// The unit: `TB`, `GB-Mo`, or the one that it was in.
    pub unit: String,
}

impl Scaled {
    /// `12 TB`, rounded to two places.
    pub fn text(&self) -> String {
        let unit = billfold_messages::english::units(&self.unit, self.value);
        [&number(self.value, 2), " ", &*unit].concat()
    }
}

/// A quantity in the largest unit of data in which it is at least 1; as it is if its unit is
/// none of data.
pub fn scaled(quantity: Exact, unit: &str, step: UnitStep) -> Scaled {
    let (value, unit) = billfold_resolve::scaled(quantity, unit, step);
    Scaled { value, unit }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::format::is_data;

    fn text(quantity: &str, unit: &str) -> String {
        let quantity = quantity.parse().expect("a decimal");
        scaled(quantity, unit, UnitStep::Binary).text()
    }

    #[test]
    fn gigabytes_become_terabytes_from_1024_on() {
        assert_eq!(text("12288", "GB"), "12 TB");
        assert_eq!(text("1024", "GB"), "1 TB");
        assert_eq!(text("1023", "GB"), "1,023 GB");
    }

    #[test]
    fn a_part_of_a_unit_becomes_the_smaller_one() {
        assert_eq!(text("0.5", "GB"), "512 MB");
        assert_eq!(text("0.5", "B"), "0.5 B");
    }

    #[test]
    fn nothing_stays_in_its_unit() {
        assert_eq!(text("0", "GB"), "0 GB");
    }

    #[test]
    fn what_was_stored_for_a_month_is_scaled_too() {
        assert_eq!(text("51200", "GB-Mo"), "50 TB-months");
    }

    #[test]
    fn nobody_says_petabyte_seconds() {
        assert_eq!(text("2048", "GB-Seconds"), "2,048 GB-seconds");
    }

    #[test]
    fn what_is_no_data_stays_as_it_is() {
        assert_eq!(text("5000000", "Requests"), "5,000,000 requests");
    }

    #[test]
    fn two_places_are_shown() {
        assert_eq!(text("1500", "GB"), "1.46 TB");
    }

    #[test]
    fn the_largest_unit_is_the_exabyte() {
        assert_eq!(text("5242880000", "TB"), "5,000 EB");
    }

    #[test]
    fn a_scenario_may_count_by_thousands() {
        let step = UnitStep::Decimal;
        assert_eq!(scaled(Exact::from(2_000), "GB", step).text(), "2 TB");
    }

    #[test]
    fn units_of_data_are_told_from_others() {
        for unit in ["B", "GB", "TB-Mo", "GB-Seconds"] {
            assert!(is_data(unit), "{unit}");
        }
        for unit in ["Requests", "GiB", "Hrs", ""] {
            assert!(!is_data(unit), "{unit}");
        }
    }
}
