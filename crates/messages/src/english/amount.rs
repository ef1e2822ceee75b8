//! Values with their units.

use billfold_billing::Exact;
use billfold_billing::explanation::Measure;

use super::units::{per_unit, units};
use crate::number::{grouped, money};

/// A value with what it is measured in: `1,392.64 USD`, `8,192 GB`, `0.17 USD per GB`, `50%`.
#[must_use]
pub fn amount(value: Exact, measure: &Measure, currency: &str) -> String {
    match measure {
        Measure::Money => {
            let clean = value.without_dust();
            if clean.rounded(2) == clean {
                format!("{} {currency}", money(clean))
            } else {
                format!("{} {currency}", grouped(clean))
            }
        }
        Measure::Units(unit) => format!("{} {}", grouped(value), units(unit, value)),
        Measure::Rate(unit) => format!("{} {currency} per {}", grouped(value), per_unit(unit)),
        Measure::Fraction => format!("{}%", grouped(value.times(100))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn money_and_percentages() {
        let amount = |text: &str, measure| {
            let value = text.parse().expect("a decimal");
            super::amount(value, &measure, "USD")
        };
        assert_eq!(amount("1740.8", Measure::Money), "1,740.80 USD");
        assert_eq!(amount("0.5", Measure::Fraction), "50%");
    }
}
