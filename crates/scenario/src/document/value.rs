//! Values that are checked when they are read, whoever reads them: the file or a field of the
//! page.

use std::fmt;
use std::marker::PhantomData;

use serde::de::{Error, Visitor};

use crate::error::shown;

/// A text that is no value of its kind: the text, what is wrong with it, what was expected.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ValueError(String);

impl fmt::Display for ValueError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for ValueError {}

/// A kind of value that files hold as a string.
pub(super) trait ParseValue: Sized {
    /// What is expected, such as `a month like 2026-11`.
    const EXPECTED: &'static str;

    /// Reads the text; the error says what it is instead, such as `is below zero`.
    fn check(text: &str) -> Result<Self, String>;

    fn read(text: &str) -> Result<Self, ValueError> {
        Self::check(text).map_err(|problem| {
            ValueError(format!(
                "{} {problem}; expected {}",
                shown(text),
                Self::EXPECTED
            ))
        })
    }
}

/// Reads a value from a string of the file.
pub(super) struct ValueVisitor<T>(pub(super) PhantomData<T>);

impl<T: ParseValue> Visitor<'_> for ValueVisitor<T> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "a string: {}", T::EXPECTED)
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<T, E> {
        T::read(text).map_err(E::custom)
    }
}

/// `FromStr`, `Serialize` and `Deserialize` for a kind of value that is written as a string.
macro_rules! string_value {
    ($kind:ident) => {
        impl std::str::FromStr for $kind {
            type Err = $crate::document::ValueError;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                <Self as $crate::document::value::ParseValue>::read(text)
            }
        }

        impl serde::Serialize for $kind {
            fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
                to.collect_str(self)
            }
        }

        impl<'de> serde::Deserialize<'de> for $kind {
            fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
                let visitor = $crate::document::value::ValueVisitor(std::marker::PhantomData);
                from.deserialize_str(visitor)
            }
        }
    };
}
pub(super) use string_value;
