//! Decimals and counts of the file, within their bounds.

use std::fmt;

use billfold_billing::Exact;
use rust_decimal::Decimal;
use serde::de::{Error, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::value::{ParseValue, ValueError, string_value};
use crate::error::english;

/// Reads a decimal of at most so many digits before and after the point, zero or more.
fn bounded(text: &str, whole_digits: usize, places: usize) -> Result<Decimal, String> {
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
    Ok(number.normalize())
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

/// How many instances: a whole number up to a thousand million, a JSON number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Count(u64);

impl Count {
    /// The largest count.
    pub const MOST: u64 = 1_000_000_000;

    /// A count, unless it is above [`Self::MOST`].
    #[must_use]
    pub fn new(count: u64) -> Option<Self> {
        (count <= Self::MOST).then_some(Self(count))
    }

    /// The number.
    #[must_use]
    pub fn value(self) -> u64 {
        self.0
    }
}

impl Default for Count {
    /// One instance.
    fn default() -> Self {
        Self(1)
    }
}

impl Serialize for Count {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_u64(self.0)
    }
}

impl<'de> Deserialize<'de> for Count {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        struct Number;

        impl Visitor<'_> for Number {
            type Value = Count;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&english::whole_number(Count::MOST))
            }

            fn visit_u64<E: Error>(self, number: u64) -> Result<Count, E> {
                Count::new(number).ok_or_else(|| E::custom(english::too_large(number, Count::MOST)))
            }
        }

        from.deserialize_u64(Number)
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Count {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Count".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "type": "integer",
            "description": "How many instances.",
            "minimum": 0,
            "maximum": Self::MOST,
        })
    }
}

/// A figure as a test expects it, with as many places as it is written with.
///
/// Tests expect unrounded figures too, which have more digits than a decimal holds: the engine's
/// own number reads them.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct ExpectedFigure(String);

impl ExpectedFigure {
    /// The number.
    #[must_use]
    pub fn value(&self) -> Exact {
        self.0.parse().unwrap_or_default()
    }

    /// Places after the point: a figure is rounded to as many before it is compared.
    #[must_use]
    pub fn places(&self) -> u32 {
        let places = self.0.split_once('.').map_or(0, |(_, places)| places.len());
        places as u32
    }

    /// Whether a figure, rounded half away from zero to these places, is the expected one.
    #[must_use]
    pub fn matches(&self, figure: Exact) -> bool {
        figure.without_dust().rounded(self.places()) == self.value()
    }
}

impl ParseValue for ExpectedFigure {
    const EXPECTED: &'static str = "a decimal of at most 43 digits before and 24 after the point";

    fn check(text: &str) -> Result<Self, String> {
        let figure = Self(text.to_owned());
        match text.parse::<Exact>() {
            Ok(_) if figure.places() > 24 => Err("has more than 24 digits after the point".into()),
            Ok(_) => Ok(figure),
            Err(problem) => Err(format!("is {problem}")),
        }
    }
}

impl fmt::Display for ExpectedFigure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

string_value!(ExpectedFigure);

#[cfg(feature = "schema")]
impl schemars::JsonSchema for ExpectedFigure {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "ExpectedFigure".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "type": "string",
            "description": "A decimal, compared to as many places as it is written with. Its unit is that \
                of the figure: the scenario's currency for costs, totals, savings, credits and the \
                use of a Savings Plan; the price's unit, such as GB, for quantities; instance-hours \
                for instances and reservations; normalized unit-hours for size-flexible \
                reservations; a fraction for utilization and coveredFraction. `billfold figures` \
                prints all.",
            "pattern": "^-?[0-9]{1,43}(\\.[0-9]{1,24})?$",
        })
    }
}
