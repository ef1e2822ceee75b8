//! From exact amounts to cents (rule 10.4).

use ethnum::U256;
use rust_decimal::Decimal;

use super::border::{from_cents, whole_cents};
use super::division::Divisor;
use super::{Exact, SCALE, power_of_ten};
use crate::order::sorted_indices;

/// A quantity times a rate has at most 21 places. Divisions leave dust beyond: half a unit of the
/// 33rd place each, which 744 hours, a million shares and a rate of a million make half a unit of
/// the 24th place at most. A half that is off by less than that is still a half.
const DUST_PLACES: u32 = 24;

/// The unit that removes dust by rounding, in 10⁻³³ units.
const DUST: u128 = power_of_ten(SCALE - DUST_PLACES);
const BY_DUST: Divisor = Divisor::new(DUST);

/// A cent, in 10⁻³³ units.
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

    /// In whole cents, by the chosen rounding: a decimal with two places.
    ///
    /// A decimal holds up to 7.9 × 10²⁶ in cents: more than 790,000 lines of the largest quantity at
    /// the largest rate. What is beyond is cut to whole units, and to the largest decimal.
    ///
    /// ```
    /// use billfold_billing::{Exact, exact::rounding::CentRounding};
    /// let cost: Exact = "0.004".parse()?;
    /// assert_eq!(cost.to_cents(CentRounding::Nearest).to_string(), "0.00");
    /// assert_eq!(cost.to_cents(CentRounding::UpToCent).to_string(), "0.01");
    /// # Ok::<(), billfold_billing::ParseExactError>(())
    /// ```
    #[must_use]
    pub fn to_cents(self, rounding: CentRounding) -> Decimal {
        let (cents, rest) = self.cents_and_rest();
        let least = match rounding {
            CentRounding::UpToCent if cents == 0 => DUST,
            _ => CENT / 2,
        };
        let goes_up = rest + DUST / 2 >= least;
        from_cents(self.with_sign(cents.saturating_add(i128::from(goes_up))))
    }

    /// Its distance to zero in whole cents, rounded down, and the rest in 10⁻³³ units. What only dust
    /// keeps from a cent is one.
    fn cents_and_rest(self) -> (i128, u128) {
        let (cents, rest) = BY_CENT.divide(self.0.unsigned_abs());
        let cents = i128::try_from(cents).unwrap_or(i128::MAX);
        if rest + DUST / 2 >= CENT {
            (cents.saturating_add(1), 0)
        } else {
            (cents, rest)
        }
    }

    /// A distance to zero with the sign of this number.
    fn with_sign(self, distance: i128) -> i128 {
        if self.is_negative() {
            -distance
        } else {
            distance
        }
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
/// let cents = apportion(100.into(), &[third, third, third]);
/// assert_eq!(cents.iter().map(|c| c.to_string()).collect::<Vec<_>>(), ["33.34", "33.33", "33.33"]);
/// ```
#[must_use]
pub fn apportion(total: Decimal, parts: &[Exact]) -> Vec<Decimal> {
    if let [_] = parts {
        return vec![total];
    }
    let share = |part: &Exact| {
        let (cents, rest) = part.cents_and_rest();
        let rest = (rest + DUST / 2) / DUST;
        CentShare {
            cents: part.with_sign(cents),
            rest: part.with_sign(rest as i128),
        }
    };
    let mut shares: Vec<CentShare> = parts.iter().map(share).collect();
    let missing = whole_cents(total) - shares.iter().map(|share| share.cents).sum::<i128>();
    if missing != 0 {
        hand_out(missing, &mut shares);
    }
    let shares = shares.iter();
    shares.map(|share| from_cents(share.cents)).collect()
}

/// The cents that a part gets of a total.
struct CentShare {
    cents: i128,
    /// The rest of the part beyond its whole cents, without dust: below a cent, in 10⁻²⁴ units.
    rest: i128,
}

/// Adds the missing cents, one by one in the order of the largest rest.
fn hand_out(missing: i128, shares: &mut [CentShare]) {
    if shares.is_empty() {
        return;
    }
    let is_negative = missing < 0;
    let order = sorted_indices(shares.len(), &|a, b| {
        let by_rest = shares[b].rest.cmp(&shares[a].rest);
        if is_negative {
            by_rest.reverse()
        } else {
            by_rest
        }
    });
    let rounds = missing / shares.len() as i128;
    let left = (missing % shares.len() as i128).unsigned_abs() as usize;
    for (nth, &share) in order.iter().enumerate() {
        let last = if nth < left { missing.signum() } else { 0 };
        shares[share].cents += rounds + last;
    }
}

#[cfg(test)]
mod tests {
    use ethnum::I256;
    use proptest::prelude::*;

    use super::*;

    fn decimal(text: &str) -> Exact {
        text.parse().expect("a decimal")
    }

    #[test]
    fn halves_go_away_from_zero_and_dust_does_not_decide() {
        let nearest = |text: &str| decimal(text).to_cents(CentRounding::Nearest).to_string();
        assert_eq!(nearest("0.005"), "0.01");
        assert_eq!(nearest("-0.005"), "-0.01");
        // A true product has at most 21 places; what is nearer to the half than that is dust.
        assert_eq!(nearest("0.004999999999999999999999999999999"), "0.01");
        assert_eq!(nearest("0.004999999999999999999"), "0.00");
        assert_eq!(nearest("0.004999999999999999998"), "0.00");
        assert_eq!(nearest("0.00499999"), "0.00");
    }

    #[test]
    fn up_to_cent_lifts_what_is_less_than_one() {
        let up = |text: &str| decimal(text).to_cents(CentRounding::UpToCent).to_string();
        assert_eq!(up("0.000001"), "0.01");
        assert_eq!(up("0.000000000000000000002"), "0.01");
        assert_eq!(up("12.341"), "12.34");
        assert_eq!(up("0"), "0.00");
        assert_eq!(up("-0.001"), "-0.01");
    }

    #[test]
    fn blended_shares_of_the_s3_example_add_up() {
        // C03: three members of a 6,720.00 bill; the lower account id keeps the cent.
        let total = Decimal::from(6_720);
        let share = |gb: u64| Exact::from(total).times_over(Exact::from(gb), Exact::from(95_000));
        let cents = apportion(total, &[share(30_000), share(35_000), share(30_000)]);
        let text: Vec<_> = cents.iter().map(ToString::to_string).collect();
        assert_eq!(text, ["2122.11", "2475.79", "2122.10"]);
    }

    #[test]
    fn more_cents_than_parts_still_add_up() {
        let parts = [decimal("0.001"), decimal("0.002")];
        let cents = apportion(Decimal::new(5, 2), &parts);
        // The larger rest takes the first cent, and every second one after it.
        assert_eq!(cents, [Decimal::new(2, 2), Decimal::new(3, 2)]);
        let cents = apportion(Decimal::new(-5, 2), &parts);
        assert_eq!(cents, [Decimal::new(-3, 2), Decimal::new(-2, 2)]);
    }

    #[test]
    fn dust_does_not_decide_who_gets_a_cent() {
        let cents = |parts: [&str; 2]| apportion(Decimal::new(1, 2), &parts.map(decimal));
        let first = [Decimal::new(1, 2), Decimal::ZERO];
        // Half a cent each: the part that stands first takes the cent, whichever has the dust.
        assert_eq!(
            cents(["0.004999999999999999999999999999999", "0.005"]),
            first
        );
        assert_eq!(
            cents(["0.005", "0.005000000000000000000000000000001"]),
            first
        );
        // A cent that lacks dust is a cent, and has no rest that takes another one.
        assert_eq!(cents(["0.009999999999999999999999999999999", "0"]), first);
        let two = apportion(
            Decimal::new(2, 2),
            &[
                decimal("0.009999999999999999999999999999999"),
                decimal("0.004"),
            ],
        );
        assert_eq!(two, [Decimal::new(1, 2); 2]);
    }

    /// Amounts around half cents and whole cents, off by about as much as dust.
    fn near_a_border() -> impl Strategy<Value = Exact> {
        let parts = (-9_i128..9, 0..3_i128, -3_i128..4, -1_i128..2);
        parts.prop_map(|(cents, halves, half_dusts, last)| {
            let (cent, dust) = (CENT as i128, DUST as i128);
            Exact(I256::new(
                cents * cent + halves * cent / 2 + half_dusts * dust / 2 + last,
            ))
        })
    }

    proptest! {
        #[test]
        fn cents_are_those_of_the_amount_without_dust(amount in near_a_border()) {
            let clean = amount.without_dust();
            let nearest = clean.rounded(2);
            prop_assert_eq!(Exact::from(amount.to_cents(CentRounding::Nearest)), nearest);
            let up = amount.to_cents(CentRounding::UpToCent);
            let is_below_a_cent = !clean.is_zero() && clean.abs() < decimal("0.01");
            let distance = if is_below_a_cent { decimal("0.01") } else { nearest.abs() };
            prop_assert_eq!(Exact::from(up).abs(), distance);
        }
    }
}
