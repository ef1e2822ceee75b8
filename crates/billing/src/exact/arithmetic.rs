//! Sums, products and quotients of [`Exact`].

use std::iter::Sum;
use std::ops::{Add, AddAssign, Mul, Neg, Sub, SubAssign};

use ethnum::{I256, U256};

use super::division::{Divisor, wide_quotient};
use super::{Exact, ONE, UNIT};

/// Products are counted in 10⁻⁶⁶ units until they are divided by this.
const BY_UNIT: Divisor = Divisor::new(UNIT);

impl From<u64> for Exact {
    fn from(whole: u64) -> Self {
        Self(I256::from(whole) * ONE)
    }
}

impl Add for Exact {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self(self.0 + other.0)
    }
}

impl Sub for Exact {
    type Output = Self;
    fn sub(self, other: Self) -> Self {
        Self(self.0 - other.0)
    }
}

impl Neg for Exact {
    type Output = Self;
    fn neg(self) -> Self {
        Self(-self.0)
    }
}

impl AddAssign for Exact {
    fn add_assign(&mut self, other: Self) {
        self.0 += other.0;
    }
}

impl SubAssign for Exact {
    fn sub_assign(&mut self, other: Self) {
        self.0 -= other.0;
    }
}

impl Sum for Exact {
    fn sum<I: Iterator<Item = Self>>(numbers: I) -> Self {
        numbers.fold(Self::ZERO, Add::add)
    }
}

impl<'a> Sum<&'a Exact> for Exact {
    fn sum<I: Iterator<Item = &'a Self>>(numbers: I) -> Self {
        numbers.copied().sum()
    }
}

impl Mul for Exact {
    type Output = Self;
    fn mul(self, other: Self) -> Self {
        let (a, b) = (self.0.unsigned_abs(), other.0.unsigned_abs());
        let one = U256::from(UNIT);
        let quotient = match a.checked_mul(b) {
            Some(product) => BY_UNIT.nearest(product),
            None => wide_quotient(a, b, one),
        };
        Self::signed(self.0.is_negative() != other.0.is_negative(), quotient)
    }
}

impl Exact {
    /// A number from its distance to zero, in 10⁻³³ units.
    pub(super) fn signed(is_negative: bool, distance: U256) -> Self {
        let distance = distance.as_i256();
        Self(if is_negative { -distance } else { distance })
    }

    /// This number taken `count` times; always exact.
    #[must_use]
    pub fn times(self, count: u64) -> Self {
        Self(self.0 * I256::from(count))
    }

    /// This number divided by a whole number, rounded at the 33rd place. Zero for a zero divisor.
    #[must_use]
    pub fn divided_by(self, divisor: u64) -> Self {
        self.fraction(1, divisor)
    }

    /// `self × numerator / denominator` for small whole numbers, rounded at the 33rd place.
    #[must_use]
    pub fn fraction(self, numerator: u64, denominator: u64) -> Self {
        if denominator == 0 || numerator == 0 {
            return Self::ZERO;
        }
        if numerator == denominator {
            return self;
        }
        let product = self.0.unsigned_abs() * U256::from(numerator);
        let quotient = Divisor::new(u128::from(denominator)).nearest(product);
        Self::signed(self.is_negative(), quotient)
    }

    /// `self × numerator / denominator` with one rounding, at the 33rd place.
    ///
    /// Zero where the denominator is zero: a share of nothing is nothing.
    ///
    /// ```
    /// use billfold_billing::Exact;
    /// let third = Exact::from(100).times_over(Exact::from(1), Exact::from(3));
    /// assert_eq!(third.to_string(), "33.333333333333333333333333333333333");
    /// ```
    #[must_use]
    pub fn times_over(self, numerator: Self, denominator: Self) -> Self {
        if denominator.is_zero() || self.is_zero() || numerator.is_zero() {
            return Self::ZERO;
        }
        if denominator == numerator {
            return self;
        }
        let (a, b, c) = (self.0, numerator.0, denominator.0);
        let is_negative = (a ^ b ^ c).is_negative();
        let (a, b, c) = (a.unsigned_abs(), b.unsigned_abs(), c.unsigned_abs());
        let quotient = match (a.checked_mul(b), c.into_words()) {
            (Some(product), (0, divisor)) => Divisor::new(divisor).nearest(product),
            _ => wide_quotient(a, b, c),
        };
        Self::signed(is_negative, quotient)
    }

    /// `self / divisor`, rounded at the 33rd place; zero for a zero divisor.
    #[must_use]
    pub fn over(self, divisor: Self) -> Self {
        self.times_over(Self::ONE, divisor)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn decimal(text: &str) -> Exact {
        text.parse().expect("a decimal")
    }

    #[test]
    fn the_product_of_the_widest_quantity_and_rate_is_exact() {
        let product = decimal("999999999999999.999999999") * decimal("999999.999999999999");
        // By Python's decimal module.
        assert_eq!(
            product.to_string(),
            "999999999999999998999.999000000000000000001"
        );
    }

    #[test]
    fn a_share_of_a_huge_amount_stays_exact_past_256_bits() {
        let huge = decimal("999999999999999998999.999000000000000000001");
        let share = huge.times_over(
            decimal("333333333333333.333333333"),
            decimal("999999999999999.999999999"),
        );
        // A third: the ratio of the two quantities is exactly one to three.
        assert_eq!(
            share.to_string(),
            "333333333333333332999.999666666666666666667"
        );
    }

    #[test]
    fn signs_and_halves() {
        assert_eq!(
            decimal("-1").over(decimal("3")).to_string(),
            "-0.333333333333333333333333333333333"
        );
        assert_eq!(
            decimal("2").over(decimal("-3")).to_string(),
            "-0.666666666666666666666666666666667"
        );
        assert_eq!(decimal("5").over(Exact::ZERO), Exact::ZERO);
        assert_eq!(decimal("7").fraction(1, 2).to_string(), "3.5");
    }
}
