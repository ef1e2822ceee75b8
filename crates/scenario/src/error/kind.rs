//! The kinds of errors, with their arguments.

use std::fmt;

use super::{Found, english};

/// What is wrong with a value of the file, or with the file.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum ErrorKind {
    /// The file is not UTF-8 from this byte on.
    NotUtf8 {
        /// The index of the first byte that is not.
        byte: usize,
    },
    /// The file has nothing in it.
    EmptyFile,
    /// The JSON ends too early.
    Incomplete {
        /// The line of the end, from 1.
        line: usize,
        /// The column of the end.
        column: usize,
        /// What serde_json says.
        problem: String,
    },
    /// The file is not JSON.
    NotJson {
        /// The line, from 1.
        line: usize,
        /// The column.
        column: usize,
        /// What serde_json says.
        problem: String,
    },
    /// A value of another type than expected.
    WrongType {
        /// The value.
        found: Found,
        /// What was expected.
        expected: String,
    },
    /// A value of the right type that is not one of those expected.
    UnknownValue {
        /// The value.
        found: Found,
        /// What was expected.
        expected: String,
    },
    /// A name that is not one of those known.
    UnknownName {
        /// The name.
        found: Found,
        /// The names that are known.
        known: &'static [&'static str],
    },
    /// A field that the object does not have.
    UnknownField {
        /// The fields that it has.
        known: &'static [&'static str],
    },
    /// A field that must be there and is not.
    MissingField {
        /// The field.
        field: &'static str,
    },
    /// A field that is there twice.
    RepeatedField,
    /// A section that the resolver does not support.
    UnsupportedSection,
    /// A value that does not fit, in words: the value, what is wrong, what was expected.
    InvalidValue(String),
}

impl fmt::Display for ErrorKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        english::kind(self, f)
    }
}

impl From<String> for ErrorKind {
    fn from(message: String) -> Self {
        Self::InvalidValue(message)
    }
}

impl From<&str> for ErrorKind {
    fn from(message: &str) -> Self {
        Self::InvalidValue(message.to_owned())
    }
}
