//! The form of a price's tiers.

use billfold_billing::Exact;
use billfold_messages::english;
use billfold_scenario::document::{MeteredPrice, Quantity, UnitStep};

use crate::format;

/// A tier's end in the unit that reads best, if that says it wholly: `50 TB`.
pub fn tier_end(end: Exact, unit: &str, step: UnitStep) -> String {
    let scaled = format::scaled(end, unit, step);
    match scaled.value.rounded(2) == scaled.value {
        true => scaled.text(),
        false => format!("{} {}", format::number(end, 9), english::units(unit, end)),
    }
}

/// Where the last tier would end if there were one more: at twice the end before it.
pub fn next_end(price: &MeteredPrice) -> Option<Quantity> {
    let tiers = &price.tiers;
    let before = tiers
        .len()
        .checked_sub(2)
        .and_then(|index| tiers[index].up_to);
    let end = match before {
        Some(before) => Exact::from(before).times(2),
        None => Exact::from(100),
    };
    end.try_into().ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::test_support::{shop, value};

    fn end(text: &str, unit: &str) -> String {
        tier_end(text.parse().expect("a decimal"), unit, UnitStep::Binary)
    }

    #[test]
    fn an_end_is_written_in_the_unit_that_reads_best() {
        assert_eq!(end("51200", "GB-Mo"), "50 TB-months");
        assert_eq!(end("50", "TB-Mo"), "50 TB-months");
        assert_eq!(end("1000000", "Requests"), "1,000,000 requests");
    }

    #[test]
    fn an_end_that_another_unit_would_round_stays_as_it_is() {
        // 10,241 GB are 10.0009765625 TB.
        assert_eq!(end("10241", "GB"), "10,241 GB");
    }

    #[test]
    fn one_more_tier_ends_at_twice_the_last_end() {
        let price = &shop().document.prices.metered[0];
        assert_eq!(next_end(price), Some(value("1000")));
    }

    #[test]
    fn the_first_end_is_at_a_hundred_units() {
        let price = &shop().document.prices.metered[1];
        assert_eq!(next_end(price), Some(value("100")));
    }

    #[test]
    fn an_end_beyond_all_bounds_is_none() {
        let mut price = shop().document.prices.metered[0].clone();
        price.tiers[1].up_to = Some(value("999999999999999"));
        assert_eq!(next_end(&price), None);
    }
}
