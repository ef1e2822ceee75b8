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
    /// An id that refers to nothing.
    UnknownId {
        /// The id.
        id: String,
        /// The path of the list that it must be in.
        list: String,
        /// The ids of that list.
        known: KnownIds,
    },
    /// An id that another element has already.
    RepeatedId {
        /// The id.
        id: String,
        /// The path of the element that has it.
        first: String,
    },
    /// A value that may stand only once.
    Repeated {
        /// The value.
        value: String,
        /// What it is, such as `service`.
        thing: &'static str,
    },
    /// A price that nothing has.
    NoPrice {
        /// The service, the Region and the usage type or the instance's properties.
        price: String,
        /// The list of `prices` that it would be in.
        list: &'static str,
    },
    /// A price that the document has already.
    RepeatedPrice {
        /// The service, the Region and the usage type or the instance's properties.
        price: String,
        /// The path of the first one.
        first: String,
    },
    /// A text that is not an instance type.
    InvalidInstanceType {
        /// The text.
        text: String,
    },
    /// A part of a weekly plan that is not days and hours.
    InvalidWeeklyPlan {
        /// The part.
        part: String,
    },
    /// A time zone that the time zone database does not know.
    UnknownTimeZone {
        /// The zone.
        zone: String,
    },
    /// An end that is not after its start.
    NotAfter {
        /// The end, as the file writes it.
        end: String,
        /// The start, as the file writes it.
        start: String,
    },
    /// Hours of which none lies in the month, for an amount above zero.
    NoHoursInMonth {
        /// The month.
        month: String,
        /// The field of the amount.
        amount: &'static str,
    },
    /// A credit that expires before it is issued.
    ExpiresBeforeIssue {
        /// When it expires.
        expires: String,
        /// When it is issued.
        issued: String,
    },
    /// A discount of more than 100 per cent.
    AboveHundredPercent {
        /// The percentage.
        percent: String,
    },
    /// Discounts that differ for services whose units add up to common tiers.
    SplitPool {
        /// The pool.
        pool: String,
    },
    /// A list that must have an element.
    EmptyList {
        /// What was expected, such as `one tier`.
        expected: &'static str,
    },
    /// The management account is in a sharing group.
    ManagementAccountInGroup,
    /// A number of instances and a number of instance-hours for one line.
    CountAndTotal {
        /// How many instances.
        count: u64,
        /// The instance-hours.
        total: String,
    },
    /// A section that the resolver does not support.
    UnsupportedSection,
    /// A value that does not fit, in words: the value, what is wrong, what was expected.
    InvalidValue(String),
}

/// The ids of a list, as far as an error names them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum KnownIds {
    /// The ids of a short list.
    Listed(Vec<String>),
    /// How many ids a long list has.
    Counted(usize),
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
