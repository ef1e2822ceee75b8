//! Decimals as people and files write them.

use std::fmt;
use std::str::FromStr;

use ethnum::I256;

use super::{Exact, ONE, SCALE, power_of_ten};

/// Digits that [`Exact`] takes before the point; wider than any bound of a scenario.
const WHOLE_DIGITS: usize = 43;

/// A text that is no decimal number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ParseExactError {
    /// Something else than digits with at most one point and a leading minus.
    NotANumber,
    /// More digits before the point than fit.
    TooLarge,
    /// More than 33 digits after the point.
    TooFine,
}

impl fmt::Display for ParseExactError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::NotANumber => "not a decimal number",
            Self::TooLarge => "more digits before the point than fit",
            Self::TooFine => "more than 33 digits after the point",
        })
    }
}

impl std::error::Error for ParseExactError {}

impl FromStr for Exact {
    type Err = ParseExactError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let (negative, digits) = match text.strip_prefix('-') {
            Some(rest) => (true, rest),
            None => (false, text),
        };
        let (whole, places) = digits.split_once('.').unwrap_or((digits, ""));
        let ends_in_point = digits.ends_with('.');
        let all_digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
        if whole.is_empty() || ends_in_point || !all_digits(whole) || !all_digits(places) {
            return Err(ParseExactError::NotANumber);
        }
        if whole.trim_start_matches('0').len() > WHOLE_DIGITS {
            return Err(ParseExactError::TooLarge);
        }
        if places.len() > SCALE as usize {
            return Err(ParseExactError::TooFine);
        }
        let value = digits_value(whole) * ONE
            + digits_value(places) * I256::from(power_of_ten(SCALE - places.len() as u32));
        Ok(Self(if negative { -value } else { value }))
    }
}

fn digits_value(digits: &str) -> I256 {
    // Nearly every number fits in 64 bits; the wide path costs twenty times as much.
    if digits.len() <= 18 {
        let value = digits
            .bytes()
            .fold(0_u64, |sum, byte| sum * 10 + u64::from(byte - b'0'));
        return I256::from(value);
    }
    digits
        .bytes()
        .fold(I256::ZERO, |sum, byte| sum * 10 + I256::from(byte - b'0'))
}

impl fmt::Display for Exact {
    /// The shortest exact form: `1392.64`, `0.5`, `-3`. With a precision (`{:.2}`), rounded
    /// half away from zero to that many places.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let value = match f.precision() {
            Some(places) => self.rounded(places as u32),
            None => *self,
        };
        let whole = (value.0 / ONE).abs();
        let fraction = (value.0 % ONE).abs();
        let mut digits = format!("{fraction:0>33}");
        match f.precision() {
            Some(places) => digits.truncate(places),
            None => digits.truncate(digits.trim_end_matches('0').len()),
        }
        let text = if digits.is_empty() {
            whole.to_string()
        } else {
            format!("{whole}.{digits}")
        };
        f.pad_integral(!value.is_negative(), "", &text)
    }
}

impl fmt::Debug for Exact {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_and_writes_the_shortest_form() {
        for text in [
            "0",
            "1",
            "-1.5",
            "0.000000000001",
            "999999999999999.999999999",
        ] {
            assert_eq!(text.parse::<Exact>().expect(text).to_string(), text);
        }
        assert_eq!("007.50".parse::<Exact>().expect("zeros").to_string(), "7.5");
    }

    #[test]
    fn writes_fixed_places() {
        let amount: Exact = "-1234.5".parse().expect("a decimal");
        assert_eq!(format!("{amount:.2}"), "-1234.50");
        assert_eq!(format!("{amount:.0}"), "-1235");
        assert_eq!(format!("{:.2}", Exact::ZERO), "0.00");
    }

    #[test]
    fn refuses_what_is_no_number() {
        for text in [
            "", "-", ".5", "5.", "1e3", "1,000", "0x1", "1.2.3", "٣", " 1", "+1",
        ] {
            assert_eq!(
                text.parse::<Exact>(),
                Err(ParseExactError::NotANumber),
                "{text:?}"
            );
        }
        let wide = "9".repeat(44);
        assert_eq!(wide.parse::<Exact>(), Err(ParseExactError::TooLarge));
        let fine = format!("0.{}", "1".repeat(34));
        assert_eq!(fine.parse::<Exact>(), Err(ParseExactError::TooFine));
    }
}
