//! Decimals of the file, within their bounds.

use std::fmt;

use super::value::{ParseValue, ValueError, string_value};
use billfold_billing::Exact;
use rust_decimal::Decimal;

/// Reads a decimal of at most so many digits before and after the point, zero or more.
pub(super) fn bounded(text: &str, whole_digits: usize, places: usize) -> Result<Decimal, String> {
    let digits = text.strip_prefix('-').unwrap_or(text);
    let (before, after) = match digits.split_once('.') {
        Some((before, after)) => (before, Some(after)),
        None => (digits, None),
    };
    let is_number = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    let not_a_number = || "is not a decimal number".to_owned();
    if !is_number(before) || !after.is_none_or(is_number) {
        return Err(not_a_number());
    }
    if digits.len() < text.len() {
        return Err("is below zero".to_owned());
    }
    if before.len() > whole_digits {
        return Err(format!("has {} digits before the point", before.len()));
    }
    if let Some(after) = after.filter(|after| after.len() > places) {
        return Err(format!("has {} digits after the point", after.len()));
    }
    // `1.50` is written back as `1.5`.
    let number = Decimal::from_str_exact(text).map_err(|_| not_a_number())?;
    // Dividing by ten costs more than reading: only where there is a zero to lose.
    Ok(match after {
        Some(after) if after.ends_with('0') => number.normalize(),
        _ => number,
    })
}

macro_rules! decimals {
    (@pattern $whole:literal $places:literal $pattern:literal) => { $pattern };
    (@pattern $whole:literal $places:literal) => {
        concat!("^[0-9]{1,", $whole, "}(\\.[0-9]{1,", $places, "})?$")
    };
    ($(
        $(#[$doc:meta])*
        $kind:ident: $whole:literal before, $places:literal after $(, pattern $pattern:literal)?;
    )*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $kind(Decimal);

        impl $kind {
            /// Digits that it may have before the point.
            pub const WHOLE_DIGITS: usize = $whole;
            /// Digits that it may have after the point.
            pub const PLACES: usize = $places;

            #[cfg(feature = "schema")]
            const PATTERN: &'static str = decimals!(@pattern $whole $places $($pattern)?);

            /// The number.
            #[must_use]
            pub fn value(self) -> Decimal {
                self.0
            }
        }

        impl TryFrom<Exact> for $kind {
            type Error = ValueError;

            /// The number, if it is within the bounds. They count digits, so its text is read.
            fn try_from(number: Exact) -> Result<Self, ValueError> {
                <Self as ParseValue>::read(&number.to_string())
            }
        }

        impl From<$kind> for Exact {
            fn from(number: $kind) -> Self {
                number.0.into()
            }
        }

        impl ParseValue for $kind {
            const EXPECTED: &'static str = concat!(
                "a decimal of at most ", $whole, " digits before and ", $places,
                " after the point"
            );

            fn check(text: &str) -> Result<Self, String> {
                bounded(text, $whole, $places).map(Self)
            }
        }

        impl fmt::Display for $kind {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                fmt::Display::fmt(&self.0, f)
            }
        }

        string_value!($kind);

        #[cfg(feature = "schema")]
        impl schemars::JsonSchema for $kind {
            fn schema_name() -> std::borrow::Cow<'static, str> {
                stringify!($kind).into()
            }

            fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
                schemars::json_schema!({
                    "type": "string",
                    "description": format!("{}, zero or more, as a string.", Self::EXPECTED),
                    "pattern": Self::PATTERN,
                })
            }
        }
    )*};
}

decimals! {
    /// A quantity: units, or hours.
    Quantity: 15 before, 9 after;
    /// A rate: currency per unit or hour.
    Rate: 6 before, 12 after;
    /// An upfront fee in the scenario's currency.
    UpfrontFee: 9 before, 12 after;
    /// An amount of money in the scenario's currency.
    Amount: 15 before, 9 after;
    /// A share of a rate in per cent; at most 100 where it is taken off.
    Percent: 3 before, 9 after,
        pattern "^(100(\\.0{1,9})?|0?[0-9]{1,2}(\\.[0-9]{1,9})?)$";
}
