//! From the decimals that people write to exact numbers, and back.

use std::fmt;

use rust_decimal::Decimal;

use super::division::Divisor;
use super::{Exact, SCALE};

const BY_TEN: Divisor = Divisor::new(10);

impl From<Decimal> for Exact {
    /// The same number: a decimal has at most 28 places.
    fn from(number: Decimal) -> Self {
        Self::from_scaled(number.mantissa(), number.scale())
    }
}

/// An exact number has more than the 28 digits that a [`Decimal`] holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TooManyDigits;

impl fmt::Display for TooManyDigits {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("more than 28 digits")
    }
}

impl std::error::Error for TooManyDigits {}

impl TryFrom<Exact> for Decimal {
    type Error = TooManyDigits;

    /// The same number, without zeros at the end of its places.
    fn try_from(number: Exact) -> Result<Self, TooManyDigits> {
        let mut digits = number.0.unsigned_abs();
        let mut scale = SCALE;
        while scale > 0 {
            let (tenth, last) = BY_TEN.divide(digits);
            if last != 0 {
                break;
            }
            digits = tenth;
            scale -= 1;
        }
        let mantissa = i128::try_from(digits).map_err(|_| TooManyDigits)?;
        let mantissa = if number.is_negative() {
            -mantissa
        } else {
            mantissa
        };
        Self::try_from_i128_with_scale(mantissa, scale).map_err(|_| TooManyDigits)
    }
}

/// Whole cents as a decimal with two places.
///
/// A decimal holds up to 7.9 × 10²⁶ in cents: more than 790,000 lines of the largest quantity at the
/// largest rate. What is beyond is cut to whole units, and to the largest decimal.
pub(crate) fn from_cents(cents: i128) -> Decimal {
    let largest = if cents < 0 {
        Decimal::MIN
    } else {
        Decimal::MAX
    };
    Decimal::try_from_i128_with_scale(cents, 2)
        .or_else(|_| Decimal::try_from_i128_with_scale(cents / 100, 0))
        .unwrap_or(largest)
}

/// The cents of an amount as [`from_cents`] writes it.
pub(crate) fn whole_cents(amount: Decimal) -> i128 {
    let (mantissa, scale) = (amount.mantissa(), amount.scale());
    match scale {
        2 => mantissa,
        0 => mantissa * 100,
        1 => mantissa * 10,
        _ => mantissa / 10_i128.pow(scale - 2),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn exact(text: &str) -> Exact {
        text.parse().expect("a number")
    }

    /// Digits before and after the point of every kind of number in a scenario file: quantity and
    /// amount, rate, upfront fee, percentage.
    const BOUNDS: [(u32, u32); 4] = [(15, 9), (6, 12), (9, 12), (3, 9)];

    /// A number within one of the bounds, as it is written without needless zeros.
    fn written() -> impl Strategy<Value = String> {
        let digits = (0..BOUNDS.len(), any::<u64>(), any::<u64>(), 0..13_u32);
        digits.prop_map(|(bound, whole, fraction, places)| {
            let (most_whole, most_places) = BOUNDS[bound];
            let whole = whole % 10_u64.pow(most_whole);
            let places = places.min(most_places);
            let fraction = fraction % 10_u64.pow(places);
            let digits = format!("{fraction:0>width$}", width = places as usize);
            match digits.trim_end_matches('0') {
                "" => whole.to_string(),
                digits => format!("{whole}.{digits}"),
            }
        })
    }

    proptest! {
        #[test]
        fn a_number_within_the_bounds_passes_the_border_unchanged(text in written()) {
            let decimal = Decimal::from_str_exact(&text).expect("a decimal");
            let exact = Exact::from(decimal);
            prop_assert_eq!(exact.to_string(), text.clone());
            prop_assert_eq!(exact, text.parse().expect("a number"));
            prop_assert_eq!(Decimal::try_from(exact).expect("28 digits").to_string(), text.clone());
            let negative = Decimal::try_from(-exact).expect("28 digits");
            prop_assert_eq!(negative, -decimal);
        }

        #[test]
        fn cents_pass_the_border_unchanged(cents in any::<i64>()) {
            let amount = from_cents(i128::from(cents));
            prop_assert_eq!(amount.scale(), 2);
            prop_assert_eq!(whole_cents(amount), i128::from(cents));
            prop_assert_eq!(format!("{:.2}", Exact::from(amount)), amount.to_string());
        }
    }

    #[test]
    fn the_widest_values_of_each_bound_pass() {
        for (whole, places) in BOUNDS {
            let nines = |count| "9".repeat(count as usize);
            let text = format!("{}.{}", nines(whole), nines(places));
            let decimal = Decimal::from_str_exact(&text).expect("a decimal");
            assert_eq!(Exact::from(decimal).to_string(), text);
            assert_eq!(Decimal::try_from(Exact::from(decimal)), Ok(decimal));
        }
    }

    #[test]
    fn zeros_at_the_end_and_the_sign_of_zero_stay_outside() {
        let half = Decimal::from_str_exact("0.500").expect("a decimal");
        assert_eq!(Exact::from(half).to_string(), "0.5");
        let back = Decimal::try_from(Exact::from(half)).expect("28 digits");
        assert_eq!(back.to_string(), "0.5");
        assert_eq!(Exact::from(-Decimal::ZERO), Exact::ZERO);
        let zero = Decimal::try_from(-Exact::ZERO).expect("28 digits");
        assert_eq!(zero.to_string(), "0");
    }

    #[test]
    fn what_has_more_digits_stays_inside() {
        let third = Exact::from(1).divided_by(3);
        assert_eq!(Decimal::try_from(third), Err(TooManyDigits));
        assert_eq!(
            Decimal::try_from(Exact::from(1_000_000).divided_by(3)),
            Err(TooManyDigits)
        );
        assert_eq!(
            Decimal::try_from(exact("79228162514264337593543950336")),
            Err(TooManyDigits)
        );
        let huge = exact("1000000000000000000000000000000000000000000");
        assert_eq!(Decimal::try_from(huge), Err(TooManyDigits));
    }

    #[test]
    fn amounts_past_a_decimal_keep_what_they_can() {
        let text = |cents| from_cents(cents).to_string();
        assert_eq!(
            text(79_228_162_514_264_337_593_543_950_335),
            "792281625142643375935439503.35"
        );
        assert_eq!(
            text(79_228_162_514_264_337_593_543_950_336),
            "792281625142643375935439503"
        );
        assert_eq!(from_cents(i128::MAX), Decimal::MAX);
        assert_eq!(from_cents(i128::MIN), Decimal::MIN);
    }
}
