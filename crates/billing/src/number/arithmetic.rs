//! Sums, products and quotients of [`Decimal`].

use std::iter::Sum;
use std::ops::{Add, AddAssign, Mul, Neg, Sub, SubAssign};

use ethnum::I256;

use super::{Decimal, ONE};

impl From<u64> for Decimal {
    fn from(whole: u64) -> Self {
        Self(I256::from(whole) * ONE)
    }
}

impl Add for Decimal {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self(self.0 + other.0)
    }
}

impl Sub for Decimal {
    type Output = Self;
    fn sub(self, other: Self) -> Self {
        Self(self.0 - other.0)
    }
}

impl Neg for Decimal {
    type Output = Self;
    fn neg(self) -> Self {
        Self(-self.0)
    }
}

impl AddAssign for Decimal {
    fn add_assign(&mut self, other: Self) {
        self.0 += other.0;
    }
}

impl SubAssign for Decimal {
    fn sub_assign(&mut self, other: Self) {
        self.0 -= other.0;
    }
}

impl Sum for Decimal {
    fn sum<I: Iterator<Item = Self>>(numbers: I) -> Self {
        numbers.fold(Self::ZERO, Add::add)
    }
}

impl<'a> Sum<&'a Decimal> for Decimal {
    fn sum<I: Iterator<Item = &'a Self>>(numbers: I) -> Self {
        numbers.copied().sum()
    }
}

impl Mul for Decimal {
    type Output = Self;
    fn mul(self, other: Self) -> Self {
        self.times_over(other, Self::ONE)
    }
}

impl Decimal {
    /// This number taken `count` times; always exact.
    #[must_use]
    pub fn times(self, count: u64) -> Self {
        Self(self.0 * I256::from(count))
    }

    /// This number divided by a whole number, rounded at the 24th place. Zero for a zero divisor.
    #[must_use]
    pub fn divided_by(self, divisor: u64) -> Self {
        self.fraction(1, divisor)
    }

    /// `self × numerator / denominator` for small whole numbers, rounded at the 24th place.
    #[must_use]
    pub fn fraction(self, numerator: u64, denominator: u64) -> Self {
        if denominator == 0 {
            return Self::ZERO;
        }
        Self(rounded_quotient(
            self.0 * I256::from(numerator),
            I256::from(denominator),
        ))
    }

    /// `self × numerator / denominator` with one rounding, at the 24th place.
    ///
    /// Zero where the denominator is zero: a share of nothing is nothing. Where the product does
    /// not fit in 256 bits the quotient is worked out bit by bit; it is the same number.
    ///
    /// ```
    /// use billfold_billing::Decimal;
    /// let third = Decimal::from(100).times_over(Decimal::from(1), Decimal::from(3));
    /// assert_eq!(third.to_string(), "33.333333333333333333333333");
    /// ```
    #[must_use]
    pub fn times_over(self, numerator: Self, denominator: Self) -> Self {
        if denominator.is_zero() || self.is_zero() || numerator.is_zero() {
            return Self::ZERO;
        }
        if denominator == numerator {
            return self;
        }
        match self.0.checked_mul(numerator.0) {
            Some(product) => Self(rounded_quotient(product, denominator.0)),
            None => Self(wide_quotient(self.0, numerator.0, denominator.0)),
        }
    }

    /// `self / divisor`, rounded at the 24th place; zero for a zero divisor.
    #[must_use]
    pub fn over(self, divisor: Self) -> Self {
        self.times_over(Self::ONE, divisor)
    }
}

/// Quotient rounded to the nearest whole, halves away from zero.
fn rounded_quotient(dividend: I256, divisor: I256) -> I256 {
    let quotient = dividend / divisor;
    let rest = (dividend % divisor).abs();
    let upper = divisor.abs();
    if rest >= upper - rest {
        quotient + dividend.signum() * divisor.signum()
    } else {
        quotient
    }
}

/// `a × b / c` where `a × b` is wider than 256 bits: long division, a bit of `b` at a time.
fn wide_quotient(a: I256, b: I256, c: I256) -> I256 {
    let sign = a.signum() * b.signum() * c.signum();
    let (a, b, c) = (a.abs(), b.abs(), c.abs());
    let (whole, step) = (a / c, a % c);
    let mut quotient = I256::ZERO;
    let mut rest = I256::ZERO;
    for bit in (0..255).rev() {
        quotient <<= 1;
        rest <<= 1;
        if (b >> bit) & I256::ONE == I256::ONE {
            rest += step;
        }
        while rest >= c {
            rest -= c;
            quotient += 1;
        }
    }
    let nearest = if rest >= c - rest { 1 } else { 0 };
    sign * (whole * b + quotient + nearest)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn decimal(text: &str) -> Decimal {
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
            "-0.333333333333333333333333"
        );
        assert_eq!(
            decimal("2").over(decimal("-3")).to_string(),
            "-0.666666666666666666666667"
        );
        assert_eq!(decimal("5").over(Decimal::ZERO), Decimal::ZERO);
        assert_eq!(decimal("7").fraction(1, 2).to_string(), "3.5");
    }
}
