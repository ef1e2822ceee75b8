//! What is wrong with a value, while its path is still growing.

use std::fmt::Display;

use serde::de::{self, Expected, Unexpected};

use crate::error::{ErrorKind, Found, push_index, push_key};

/// How many steps of a path an error shows; no scenario is deeper.
const DEPTH_SHOWN: usize = 12;

/// An error within a value. Each object and list around it adds its key or index to the path.
#[derive(Debug)]
pub(crate) struct ReadError(Box<Inner>);

#[derive(Debug)]
struct Inner {
    /// From the error outwards.
    path: Vec<Segment>,
    /// Nothing where the format reports an error of its own.
    kind: Option<ErrorKind>,
}

/// A step of a path.
#[derive(Debug)]
pub(super) enum Segment {
    Key(String),
    Index(usize),
}

impl ReadError {
    pub(super) fn new(kind: ErrorKind) -> Self {
        Self(Box::new(Inner {
            path: Vec::new(),
            kind: Some(kind),
        }))
    }

    /// The path to an error of the format.
    pub(super) fn format() -> Self {
        Self(Box::new(Inner {
            path: Vec::new(),
            kind: None,
        }))
    }

    pub(super) fn is_format(&self) -> bool {
        self.0.kind.is_none()
    }

    /// A value of another type than expected.
    pub(super) fn wrong_type(found: Found, expected: &dyn Expected) -> Self {
        Self::new(ErrorKind::WrongType {
            found,
            expected: expected.to_string(),
        })
    }

    /// The same error, seen from the object or the list around it.
    pub(super) fn within(mut self, segment: Segment) -> Self {
        self.0.path.push(segment);
        self
    }

    fn at_key(self, key: &str) -> Self {
        self.within(Segment::Key(key.to_owned()))
    }

    /// The path from the root.
    fn path(&self) -> String {
        let mut path = String::new();
        for segment in self.0.path.iter().rev().take(DEPTH_SHOWN) {
            match segment {
                Segment::Key(key) => push_key(&mut path, key),
                Segment::Index(index) => push_index(&mut path, *index),
            }
        }
        if self.0.path.len() > DEPTH_SHOWN {
            path.push('…');
        }
        path
    }

    /// Where and what; nothing where the format reports an error of its own.
    pub(super) fn into_parts(self) -> (String, Option<ErrorKind>) {
        (self.path(), self.0.kind)
    }
}

impl Display for ReadError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match &self.0.kind {
            Some(kind) => kind.fmt(f),
            None => Ok(()),
        }
    }
}

impl std::error::Error for ReadError {}

impl de::Error for ReadError {
    fn custom<T: Display>(message: T) -> Self {
        Self::new(ErrorKind::InvalidValue(message.to_string()))
    }

    fn invalid_type(found: Unexpected<'_>, expected: &dyn Expected) -> Self {
        Self::wrong_type(found.into(), expected)
    }

    fn invalid_value(found: Unexpected<'_>, expected: &dyn Expected) -> Self {
        Self::new(ErrorKind::UnknownValue {
            found: found.into(),
            expected: expected.to_string(),
        })
    }

    fn unknown_variant(name: &str, known: &'static [&'static str]) -> Self {
        Self::new(ErrorKind::UnknownName {
            found: Found::text(name),
            known,
        })
    }

    fn unknown_field(field: &str, known: &'static [&'static str]) -> Self {
        Self::new(ErrorKind::UnknownField { known }).at_key(field)
    }

    fn missing_field(field: &'static str) -> Self {
        Self::new(ErrorKind::MissingField { field }).at_key(field)
    }

    fn duplicate_field(field: &'static str) -> Self {
        Self::new(ErrorKind::RepeatedField).at_key(field)
    }
}
