//! Exact numbers: never a float near money (rule 2.5).

use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::{Signed, Zero};
use std::collections::HashMap;

/// Every amount, quantity, rate and sum of money here.
pub type Fraction = BigRational;

/// A whole number as a fraction.
pub fn whole(number: impl Into<BigInt>) -> Fraction {
    Fraction::from_integer(number.into())
}

/// `numerator / denominator`.
pub fn ratio(numerator: impl Into<BigInt>, denominator: impl Into<BigInt>) -> Fraction {
    Fraction::new(numerator.into(), denominator.into())
}

/// Nothing.
pub fn zero() -> Fraction {
    Fraction::zero()
}

/// The smaller of two.
pub fn smaller(left: &Fraction, right: &Fraction) -> Fraction {
    left.min(right).clone()
}

/// A long sum. It adds numerators of equal denominators and reduces once, at the end: adding
/// fractions one by one spends all its time on common divisors.
#[derive(Debug, Default)]
pub struct Sum(HashMap<BigInt, BigInt>);

impl Sum {
    /// Adds one more.
    pub fn add(&mut self, value: &Fraction) {
        if value.is_zero() {
            return;
        }
        match self.0.get_mut(value.denom()) {
            Some(numerators) => *numerators += value.numer(),
            None => {
                self.0.insert(value.denom().clone(), value.numer().clone());
            }
        }
    }

    /// The sum.
    pub fn total(self) -> Fraction {
        let parts = self.0.into_iter();
        parts
            .map(|(below, above)| Fraction::new(above, below))
            .sum()
    }
}

/// Reads a plain decimal such as `12`, `0.085` or `-3.5`.
pub fn parse(text: &str) -> Result<Fraction, String> {
    let unsigned = text.strip_prefix('-').unwrap_or(text);
    let (before, after) = unsigned.split_once('.').unwrap_or((unsigned, ""));
    let digits = format!("{before}{after}");
    if before.is_empty() || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(format!("not a decimal: {text:?}"));
    }
    let mantissa: BigInt = digits
        .parse()
        .map_err(|error| format!("not a decimal: {text:?}: {error}"))?;
    let scale = u32::try_from(after.len()).map_err(|error| error.to_string())?;
    let value = Fraction::new(mantissa, BigInt::from(10).pow(scale));
    Ok(if text.starts_with('-') { -value } else { value })
}

/// Writes a fraction as a decimal of at most `places` places, cut off, with `…` if it goes on.
pub fn show(value: &Fraction, places: u32) -> String {
    let scale = BigInt::from(10).pow(places);
    let scaled = value.abs() * Fraction::from_integer(scale);
    let digits = scaled.to_integer().to_string();
    let width = places as usize + 1;
    let padded = format!("{digits:0>width$}");
    let (before, after) = padded.split_at(padded.len() - places as usize);
    let after = after.trim_end_matches('0');
    let sign = if value.is_negative() { "-" } else { "" };
    let point = if after.is_empty() { "" } else { "." };
    let more = if scaled.is_integer() { "" } else { "…" };
    format!("{sign}{before}{point}{after}{more}")
}

#[cfg(test)]
mod tests {
    use super::{Sum, parse, ratio, show};

    #[test]
    fn long_sums_are_exact() {
        let mut sum = Sum::default();
        for number in 1..=6 {
            sum.add(&ratio(1, number));
            sum.add(&ratio(-1, 3));
        }
        assert_eq!(sum.total(), ratio(49, 20) - ratio(2, 1));
    }

    #[test]
    fn decimals_are_read_and_written() {
        for text in ["0", "12", "0.085", "-3.5", "174.08"] {
            assert_eq!(show(&parse(text).expect("a decimal"), 6), text);
        }
        assert_eq!(show(&ratio(1, 3), 4), "0.3333…");
        for text in ["", ".", "1e3", "+1", "1.2.3", "--1", ".5"] {
            assert!(parse(text).is_err(), "{text}");
        }
    }
}
