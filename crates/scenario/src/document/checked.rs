//! Values that are checked when they are read, whoever reads them: the file or a field of the
//! page.

use std::fmt;

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

/// `FromStr` and JSON for a kind of value that is written as a string.
macro_rules! written_as_string {
    ($kind:ident) => {
        impl std::str::FromStr for $kind {
            type Err = $crate::document::ValueError;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                <Self as $crate::document::checked::Checked>::read(text)
            }
        }

        $crate::json::texts! {
            $kind: <Self as $crate::document::checked::Checked>::EXPECTED;
        }
    };
}
pub(super) use written_as_string;
