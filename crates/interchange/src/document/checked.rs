//! Values that are checked when they are read, whoever reads them: the file or a field of the
//! page.

use std::fmt;
use std::marker::PhantomData;

use serde::de::{Deserializer, Error, Visitor};

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
pub(super) trait Checked: Sized {
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

/// Reads a checked value from a string.
pub(super) fn deserialize<'de, T: Checked, D: Deserializer<'de>>(value: D) -> Result<T, D::Error> {
    struct Text<T>(PhantomData<T>);

    impl<T: Checked> Visitor<'_> for Text<T> {
        type Value = T;

        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            write!(f, "a string: {}", T::EXPECTED)
        }

        fn visit_str<E: Error>(self, text: &str) -> Result<T, E> {
            T::read(text).map_err(E::custom)
        }
    }

    value.deserialize_str(Text(PhantomData))
}

/// A whole number within bounds, written as a JSON number.
pub(super) struct Whole {
    pub(super) most: u64,
}

impl Visitor<'_> for Whole {
    type Value = u64;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "a whole number from 0 to {}", self.most)
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<u64, E> {
        if value > self.most {
            return Err(E::custom(format_args!(
                "{value} is too large; expected a whole number from 0 to {}",
                self.most
            )));
        }
        Ok(value)
    }
}

/// `Deserialize` and friends for a kind of value that is written as a string.
macro_rules! written_as_string {
    ($kind:ident) => {
        impl std::str::FromStr for $kind {
            type Err = $crate::document::ValueError;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                <Self as $crate::document::checked::Checked>::read(text)
            }
        }

        impl<'de> serde::Deserialize<'de> for $kind {
            fn deserialize<D: serde::Deserializer<'de>>(value: D) -> Result<Self, D::Error> {
                $crate::document::checked::deserialize(value)
            }
        }

        impl serde::Serialize for $kind {
            fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
                to.collect_str(self)
            }
        }
    };
}
pub(super) use written_as_string;

/// The value that a field has when the file leaves it out.
pub(super) fn is_default<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}

pub(super) fn yes() -> bool {
    true
}

pub(super) fn is_yes(value: &bool) -> bool {
    *value
}
