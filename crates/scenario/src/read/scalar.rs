//! Values that are neither lists nor objects.

use std::borrow::Cow;
use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error, IgnoredAny, MapAccess, SeqAccess, Visitor};

use crate::error::Found;

/// Up to here a number with a point says which whole number it is: 2 to the 53rd.
const LARGEST_WHOLE: f64 = 9_007_199_254_740_992.0;

/// The whole number that a number with a point is: 1 of 1.0, as JSON Schema has it.
pub(super) fn whole(number: f64) -> Option<u64> {
    let is_whole = (0.0..=LARGEST_WHOLE).contains(&number) && number.fract() == 0.0;
    is_whole.then_some(number as u64)
}

/// A value as far as it can be told without its type: one function reads all of them, so that not
/// every type has its own copy of it.
pub(super) enum Scalar<'de> {
    Null,
    Bool(bool),
    Whole(u64),
    Negative(i64),
    Float(f64),
    Text(Cow<'de, str>),
    List,
    Object,
}

impl Scalar<'_> {
    /// The value as an error shows it.
    pub(super) fn found(&self) -> Found {
        match self {
            Self::Null => Found::Null,
            Self::Bool(value) => Found::Bool(*value),
            Self::Whole(number) => Found::Number(number.to_string()),
            Self::Negative(number) => Found::Number(number.to_string()),
            Self::Float(number) => Found::float(*number),
            Self::Text(text) => Found::text(text),
            Self::List => Found::List,
            Self::Object => Found::Object,
        }
    }
}

/// Reads a [`Scalar`]; also the key of an object.
pub(super) struct ScalarVisitor;

impl<'de> DeserializeSeed<'de> for ScalarVisitor {
    type Value = Scalar<'de>;

    fn deserialize<D: Deserializer<'de>>(self, format: D) -> Result<Scalar<'de>, D::Error> {
        format.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for ScalarVisitor {
    type Value = Scalar<'de>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value")
    }

    fn visit_unit<E: Error>(self) -> Result<Scalar<'de>, E> {
        Ok(Scalar::Null)
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<Scalar<'de>, E> {
        Ok(Scalar::Bool(value))
    }

    fn visit_u64<E: Error>(self, number: u64) -> Result<Scalar<'de>, E> {
        Ok(Scalar::Whole(number))
    }

    fn visit_i64<E: Error>(self, number: i64) -> Result<Scalar<'de>, E> {
        // TOML has signed numbers only.
        Ok(u64::try_from(number).map_or(Scalar::Negative(number), Scalar::Whole))
    }

    fn visit_f64<E: Error>(self, number: f64) -> Result<Scalar<'de>, E> {
        Ok(whole(number).map_or(Scalar::Float(number), Scalar::Whole))
    }

    fn visit_borrowed_str<E: Error>(self, text: &'de str) -> Result<Scalar<'de>, E> {
        Ok(Scalar::Text(Cow::Borrowed(text)))
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Scalar<'de>, E> {
        Ok(Scalar::Text(Cow::Owned(text.to_owned())))
    }

    fn visit_string<E: Error>(self, text: String) -> Result<Scalar<'de>, E> {
        Ok(Scalar::Text(Cow::Owned(text)))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Scalar<'de>, A::Error> {
        while list.next_element::<IgnoredAny>()?.is_some() {}
        Ok(Scalar::List)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut object: A) -> Result<Scalar<'de>, A::Error> {
        while object.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {}
        Ok(Scalar::Object)
    }
}
