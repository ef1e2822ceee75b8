//! From exact amounts to cents (rule 10.4).

use ethnum::U256;

use super::division::Divisor;
use super::{Exact, SCALE, power_of_ten};
use crate::order::sorted_indices;

/// Divisions leave dust at the 24th place; a half that is off by less than this is still a half.
const DUST_PLACES: u32 = 20;

/// What dust is rounded to, in 10⁻²⁴ units.
const DUST: u128 = power_of_ten(SCALE - DUST_PLACES);
const BY_DUST: Divisor = Divisor::new(DUST);

/// A cent, in 10⁻²⁴ units.
const CENT: u128 = power_of_ten(SCALE - 2);
const BY_CENT: Divisor = Divisor::new(CENT);

/// What becomes of a fraction of a cent (rules 10.1, 10.2 and 10.4).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum CentRounding {
    /// To the nearest cent, halves away from zero: seen on printed bills (10.2).
    #[default]
    Nearest,
    /// The same, but a line of less than a cent counts as one: an old note of AWS's (10.1).
    UpToCent,
}

impl Exact {
    /// Rounded to `places` after the point, halves away from zero.
    ///
    /// ```
    /// use billfold_billing::Exact;
    /// let amount: Exact = "43.342".parse()?;
    /// assert_eq!(amount.rounded(2).to_string(), "43.34");
    /// # Ok::<(), billfold_billing::ParseExactError>(())
    /// ```
    #[must_use]
    pub fn rounded(self, places: u32) -> Self {
        if places >= SCALE || self.is_zero() {
            return self;
        }
        let unit = power_of_ten(SCALE - places);
        self.to_nearest(unit, &Divisor::new(unit))
    }

    /// The nearest multiple of a unit, which `by_unit` divides by.
    fn to_nearest(self, unit: u128, by_unit: &Divisor) -> Self {
        let units = by_unit.nearest(self.0.unsigned_abs());
        Self::signed(self.is_negative(), units * U256::from(unit))
    }

    /// Without the dust that divisions leave: the number to compare where a tie matters.
    #[must_use]
    pub fn without_dust(self) -> Self {
        self.to_nearest(DUST, &BY_DUST)
    }

    /// Whether nothing is left without the dust of divisions.
    #[must_use]
    pub fn is_dust(self) -> bool {
        self.0.unsigned_abs() < U256::from(DUST / 2)
    }

    /// In whole cents, by the chosen rounding.
    #[must_use]
    pub fn to_cents(self, rounding: CentRounding) -> Self {
        let clean = self.without_dust();
        let cent = Self::from_scaled(1, 2);
        if rounding == CentRounding::UpToCent && !clean.is_zero() && clean.abs() < cent {
            return if clean.is_negative() { -cent } else { cent };
        }
        clean.to_nearest(CENT, &BY_CENT)
    }

    fn cents_toward_zero(self) -> Self {
        let cents = BY_CENT.floor(self.0.unsigned_abs());
        Self::signed(self.is_negative(), cents * U256::from(CENT))
    }
}

/// Hands the cents of a rounded total to its parts by largest remainder (rule 10.4).
///
/// Each part first gets its own whole cents; the cents still missing go one each to the parts
/// with the largest fraction left, ties to the part that stands first. The result adds up to
/// `total` exactly. `total` is in whole cents.
///
/// ```
/// use billfold_billing::{Exact, exact::rounding::apportion};
/// let third = Exact::from(100).divided_by(3);
/// let cents = apportion(Exact::from(100), &[third, third, third]);
/// assert_eq!(cents.iter().map(|c| c.to_string()).collect::<Vec<_>>(), ["33.34", "33.33", "33.33"]);
/// ```
#[must_use]
pub fn apportion(total: Exact, parts: &[Exact]) -> Vec<Exact> {
    if let [_] = parts {
        return vec![total];
    }
    let clean: Vec<Exact> = parts.iter().map(|part| part.without_dust()).collect();
    let mut cents: Vec<Exact> = clean.iter().map(|part| part.cents_toward_zero()).collect();
    let mut missing = total - cents.iter().sum();
    if missing.is_zero() || parts.is_empty() {
        return cents;
    }
    let rests: Vec<Exact> = clean.iter().zip(&cents).map(|(a, b)| *a - *b).collect();
    let is_negative = missing.is_negative();
    let order = sorted_indices(parts.len(), &|a, b| {
        let by_rest = rests[b].cmp(&rests[a]);
        if is_negative {
            by_rest.reverse()
        } else {
            by_rest
        }
    });
    let cent = Exact::from_scaled(1, 2);
    let step = if is_negative { -cent } else { cent };
    for &at in order.iter().cycle() {
        if missing.is_zero() {
            break;
        }
        cents[at] += step;
        missing -= step;
    }
    cents
}

#[cfg(test)]
mod tests {
    use super::*;

    fn decimal(text: &str) -> Exact {
        text.parse().expect("a decimal")
    }

    #[test]
    fn halves_go_away_from_zero_and_dust_does_not_decide() {
        let nearest = |text: &str| decimal(text).to_cents(CentRounding::Nearest).to_string();
        assert_eq!(nearest("0.005"), "0.01");
        assert_eq!(nearest("-0.005"), "-0.01");
        assert_eq!(nearest("0.004999999999999999999999"), "0.01");
        assert_eq!(nearest("0.00499999"), "0");
    }

    #[test]
    fn up_to_cent_lifts_what_is_less_than_one() {
        let up = |text: &str| decimal(text).to_cents(CentRounding::UpToCent).to_string();
        assert_eq!(up("0.000001"), "0.01");
        assert_eq!(up("12.341"), "12.34");
        assert_eq!(up("0"), "0");
        assert_eq!(up("-0.001"), "-0.01");
    }

    #[test]
    fn blended_shares_of_the_s3_example_add_up() {
        // C03: three members of a 6,720.00 bill; the lower account id keeps the cent.
        let total = decimal("6720");
        let share = |gb: u64| total.times_over(Exact::from(gb), Exact::from(95_000));
        let cents = apportion(total, &[share(30_000), share(35_000), share(30_000)]);
        let text: Vec<_> = cents.iter().map(ToString::to_string).collect();
        assert_eq!(text, ["2122.11", "2475.79", "2122.1"]);
    }

    #[test]
    fn more_cents_than_parts_still_add_up() {
        let parts = [decimal("0.001"), decimal("0.002")];
        let cents = apportion(decimal("0.05"), &parts);
        assert_eq!(cents.iter().sum::<Exact>(), decimal("0.05"));
    }
}
