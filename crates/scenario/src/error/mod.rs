//! What is wrong with a scenario file: where, and a kind with arguments. [`english`] words it.

pub mod english;
mod found;
mod kind;
mod path;

use std::fmt;

pub use english::{did_you_mean, shown};
pub use found::Found;
pub use kind::{ErrorKind, KnownIds};
pub(crate) use path::{push_index, push_key};

/// The one thing that is wrong with a scenario file.
///
/// Displays as one line, however long or odd the file is:
/// `usage.metered[1].quantity: "-4" is below zero; expected …`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ScenarioError {
    /// Where it is, such as `usage.metered[1].quantity`; empty for the file as a whole.
    pub path: String,
    /// What is wrong, with the value and what was expected.
    pub kind: ErrorKind,
}

impl ScenarioError {
    /// An error at a path of the file.
    pub fn new(path: impl Into<String>, kind: impl Into<ErrorKind>) -> Self {
        Self {
            path: path.into(),
            kind: kind.into(),
        }
    }

    /// An error of a part of the file as one of the file: `path` is that of the part.
    #[must_use]
    pub fn below(self, path: &str) -> Self {
        let path = match self.path.as_str() {
            "" => path.to_owned(),
            inner if inner.starts_with('[') => format!("{path}{inner}"),
            inner => format!("{path}.{inner}"),
        };
        Self {
            path,
            kind: self.kind,
        }
    }

    /// What is wrong without where it is.
    #[must_use]
    pub fn message(&self) -> String {
        self.kind.to_string()
    }
}

impl fmt::Display for ScenarioError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        english::error(self, f)
    }
}

impl std::error::Error for ScenarioError {}
