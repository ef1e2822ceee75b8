//! Units of data: `8 TB-Mo` of a usage that is priced per `GB-Mo`.

use billfold_billing::Exact;

use std::fmt;

use billfold_scenario::ErrorKind;
use billfold_scenario::document::{Quantity, UnitStep};
use billfold_scenario::error::english;

const SIZES: [&str; 7] = ["B", "KB", "MB", "GB", "TB", "PB", "EB"];

/// Why a quantity is not converted. A kind of its own, so that a field that shows it does without
/// the words of all other errors of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum UnitError {
    /// The unit is no size of the expected one.
    Unconvertible {
        /// The unit.
        unit: String,
        /// The unit that is expected.
        expected: String,
        /// What follows the size of data in the expected unit; none if it is no data.
        suffix: Option<String>,
    },
    /// The quantity has too many digits in the other unit.
    TooLarge {
        /// The quantity.
        quantity: String,
        /// Its unit.
        unit: String,
        /// The other unit.
        converted: String,
        /// Digits that are allowed before the point.
        digits: usize,
    },
}

impl fmt::Display for UnitError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unconvertible {
                unit,
                expected,
                suffix,
            } => english::unconvertible_unit(f, unit, expected, suffix.as_deref()),
            Self::TooLarge {
                quantity,
                unit,
                converted,
                digits,
            } => english::too_large_in_unit(f, [quantity, unit, converted], *digits),
        }
    }
}

impl From<UnitError> for ErrorKind {
    fn from(error: UnitError) -> Self {
        match error {
            UnitError::Unconvertible {
                unit,
                expected,
                suffix,
            } => Self::UnconvertibleUnit {
                unit,
                expected,
                suffix,
            },
            UnitError::TooLarge {
                quantity,
                unit,
                converted,
                digits,
            } => Self::TooLargeInUnit {
                quantity,
                unit,
                converted,
                digits,
            },
        }
    }
}

/// Converts a quantity, by the steps of rule 3.7.
///
/// # Errors
/// What is wrong, and what is expected instead.
pub fn convert(
    quantity: Quantity,
    from: &str,
    to: &str,
    step: UnitStep,
) -> Result<Exact, UnitError> {
    if from == to {
        return Ok(quantity.into());
    }
    let (Some((from_size, from_suffix)), Some((to_size, to_suffix))) = (size(from), size(to))
    else {
        return Err(unconvertible(from, to));
    };
    if from_suffix != to_suffix {
        return Err(unconvertible(from, to));
    }
    let steps = from_size.abs_diff(to_size);
    // At most 1024 to the sixth power: 2 to the 60th.
    let factor = step.factor().pow(steps as u32);
    if from_size < to_size {
        return Ok(Exact::from(quantity).divided_by(factor));
    }
    let converted = Exact::from(quantity).times(factor);
    let digits = Quantity::WHOLE_DIGITS;
    if converted >= Exact::from(10_u64.pow(digits as u32)) {
        return Err(UnitError::TooLarge {
            quantity: quantity.to_string(),
            unit: from.to_owned(),
            converted: to.to_owned(),
            digits,
        });
    }
    Ok(converted)
}

/// A quantity in the largest unit of data in which it is at least 1, with that unit: 12,288 `GB`
/// is 12 `TB`. A quantity in another unit stays as it is.
#[must_use]
pub fn scaled(quantity: Exact, unit: &str, step: UnitStep) -> (Exact, String) {
    let data = size(unit);
    // Other units, such as byte-seconds, are not scaled.
    let Some((mut index, suffix)) = data.filter(|(_, suffix)| matches!(*suffix, "" | "-Mo")) else {
        return (quantity, unit.to_owned());
    };
    let mut value = quantity;
    while index + 1 < SIZES.len() && value >= Exact::from(step.factor()) {
        value = value.divided_by(step.factor());
        index += 1;
    }
    while index > 0 && value.is_positive() && value < Exact::ONE {
        value = value.times(step.factor());
        index -= 1;
    }
    (value, format!("{}{suffix}", SIZES[index]))
}

/// Whether a unit is one of data, such as `GB` or `TB-Mo`.
#[must_use]
pub fn is_data(unit: &str) -> bool {
    let size = unit.split('-').next().unwrap_or_default();
    SIZES.contains(&size)
}

/// The index of a unit in [`SIZES`], and its suffix: 4 and `-Mo` for `TB-Mo`.
fn size(unit: &str) -> Option<(usize, &str)> {
    let end = unit
        .find(|letter: char| !letter.is_ascii_alphabetic())
        .unwrap_or(unit.len());
    let place = SIZES.iter().position(|size| *size == &unit[..end])?;
    Some((place, &unit[end..]))
}

fn unconvertible(from: &str, to: &str) -> UnitError {
    UnitError::Unconvertible {
        unit: from.to_owned(),
        expected: to.to_owned(),
        suffix: size(to).map(|(_, suffix)| suffix.to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn converted(text: &str, from: &str, to: &str, step: UnitStep) -> String {
        let quantity = text.parse().expect("a quantity");
        match convert(quantity, from, to, step) {
            Ok(amount) => amount.to_string(),
            Err(problem) => problem.to_string(),
        }
    }

    #[test]
    fn up_and_down_by_either_step() {
        let binary = UnitStep::Binary;
        assert_eq!(converted("8", "TB", "GB", binary), "8192");
        assert_eq!(
            converted("1.5", "TB-Mo", "GB-Mo", UnitStep::Decimal),
            "1500"
        );
        assert_eq!(converted("512", "MB", "GB", binary), "0.5");
        assert_eq!(
            converted("1", "EB", "B", binary),
            "1 EB is too much in B; expected at most 15 digits before the point"
        );
    }

    #[test]
    fn the_last_quantity_with_fifteen_digits_converts() {
        // 976,562,500,000 × 1,024 is 10¹⁵, the first number with 16 digits.
        let binary = UnitStep::Binary;
        assert_eq!(
            converted("976562499999.999999999", "TB", "GB", binary),
            "999999999999999.999998976"
        );
        assert_eq!(
            converted("976562500000", "TB", "GB", binary),
            "976562500000 TB is too much in GB; expected at most 15 digits before the point"
        );
    }

    #[test]
    fn a_quantity_is_scaled_at_the_step_itself() {
        let scaled = |text: &str, unit: &str| {
            let (value, unit) = scaled(text.parse().expect("a decimal"), unit, UnitStep::Binary);
            format!("{value} {unit}")
        };
        assert_eq!(scaled("1024", "GB"), "1 TB");
        assert_eq!(scaled("1023.999", "GB"), "1023.999 GB");
        assert_eq!(scaled("1", "TB-Mo"), "1 TB-Mo");
        assert_eq!(scaled("0.5", "TB-Mo"), "512 GB-Mo");
        assert_eq!(scaled("2048", "EB"), "2048 EB");
    }

    #[test]
    fn what_does_not_convert() {
        let binary = UnitStep::Binary;
        assert_eq!(
            converted("1", "TB", "GB-Mo", binary),
            r#""TB" cannot be converted; expected "GB-Mo" or another size of data with "-Mo""#
        );
        assert_eq!(
            converted("1", "hours", "requests", binary),
            r#""hours" cannot be converted; expected "requests""#
        );
        assert_eq!(
            converted("1", "TiB", "GB", binary),
            r#""TiB" cannot be converted; expected "GB" or another size of data"#
        );
    }
}
