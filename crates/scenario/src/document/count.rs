//! Counts of the file: of reservations, which are whole, and of instances, of which a part may run.

use std::fmt;

use billfold_billing::Exact;
use rust_decimal::Decimal;
use serde::de::{Error, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::number::bounded;
use super::value::{ParseValue, ValueError};
use crate::error::english;

/// How many reservations: a whole number up to a thousand million, a JSON number.
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
            "description": "How many.",
            "minimum": 0,
            "maximum": Self::MOST,
        })
    }
}

/// How many instances run, on average: a whole number up to a thousand million as a JSON number, or a
/// decimal as a string.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct InstanceCount(Decimal);

impl InstanceCount {
    /// The number.
    #[must_use]
    pub fn value(self) -> Decimal {
        self.0
    }
}

impl Default for InstanceCount {
    /// One instance.
    fn default() -> Self {
        Self(Decimal::ONE)
    }
}

impl From<Count> for InstanceCount {
    fn from(count: Count) -> Self {
        Self(count.value().into())
    }
}

impl From<InstanceCount> for Exact {
    fn from(count: InstanceCount) -> Self {
        count.0.into()
    }
}

impl TryFrom<Exact> for InstanceCount {
    type Error = ValueError;

    /// The number, if it is within the bounds.
    fn try_from(number: Exact) -> Result<Self, ValueError> {
        let text = number.to_string();
        match text.parse().ok().and_then(Count::new) {
            Some(count) => Ok(count.into()),
            None => Self::read(&text),
        }
    }
}

impl ParseValue for InstanceCount {
    const EXPECTED: &'static str = "a decimal of at most 9 digits before and 9 after the point";

    fn check(text: &str) -> Result<Self, String> {
        bounded(text, 9, 9).map(Self)
    }
}

impl fmt::Display for InstanceCount {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.0, f)
    }
}

impl Serialize for InstanceCount {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        // No number of ours has a scale that it does not need.
        match u64::try_from(self.0.mantissa()) {
            Ok(whole) if self.0.scale() == 0 => to.serialize_u64(whole),
            _ => to.collect_str(self),
        }
    }
}

impl<'de> Deserialize<'de> for InstanceCount {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        struct NumberOrText;

        impl Visitor<'_> for NumberOrText {
            type Value = InstanceCount;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&english::whole_number_or_decimal(Count::MOST))
            }

            fn visit_u64<E: Error>(self, number: u64) -> Result<InstanceCount, E> {
                let too_large = || E::custom(english::too_large(number, Count::MOST));
                Count::new(number).map(Into::into).ok_or_else(too_large)
            }

            fn visit_str<E: Error>(self, text: &str) -> Result<InstanceCount, E> {
                InstanceCount::read(text).map_err(E::custom)
            }
        }

        from.deserialize_any(NumberOrText)
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for InstanceCount {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "InstanceCount".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "type": ["integer", "string"],
            "description": "How many instances run: a whole number, or a decimal as a string, such as \
                \"0.5\" for one that runs half of the time.",
            "minimum": 0,
            "maximum": Count::MOST,
            "pattern": "^[0-9]{1,9}(\\.[0-9]{1,9})?$",
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(json: &str) -> String {
        let count: InstanceCount = crate::read::from_json(json).expect("a count");
        serde_json::to_string(&count).expect("JSON")
    }

    #[test]
    fn whole_counts_are_numbers_and_parts_are_strings() {
        assert_eq!(written("3"), "3");
        assert_eq!(written("\"3\""), "3");
        assert_eq!(written("\"0.50\""), "\"0.5\"");
        assert_eq!(written("1000000000"), "1000000000");
    }

    #[test]
    fn a_number_of_the_engine_is_a_count_within_the_bounds() {
        let count = |text: &str| {
            let number: Exact = text.parse().expect("a number");
            InstanceCount::try_from(number).map(|count| count.to_string())
        };
        assert_eq!(count("1000000000").as_deref(), Ok("1000000000"));
        assert_eq!(count("2.25").as_deref(), Ok("2.25"));
        assert!(count("1000000001").is_err());
        assert!(count("0.0000000001").is_err());
        assert!(count("-1").is_err());
    }
}
