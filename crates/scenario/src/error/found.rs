//! A value as an error names it.

use serde::de::Unexpected;

use super::english::SHOWN;

/// A value of the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Found {
    /// `null`
    Null,
    /// `true` or `false`
    Bool(bool),
    /// A number.
    Number(String),
    /// A string; only the beginning of a long one.
    Text(String),
    /// A list.
    List,
    /// An object.
    Object,
}

impl Found {
    /// A string, as much of it as a message shows.
    #[must_use]
    pub fn text(text: &str) -> Self {
        // One character more says that there is more.
        Self::Text(text.chars().take(SHOWN + 1).collect())
    }

    /// A floating-point number, to six places: no number of the file is one, and writing them out
    /// exactly takes a table that the page can do without.
    #[must_use]
    pub fn float(number: f64) -> Self {
        Self::Number(approximate(number))
    }
}

/// A number to six places.
fn approximate(number: f64) -> String {
    const MILLION: f64 = 1e6;
    if number.abs() >= 1e12 {
        return "a number beyond a million million".to_owned();
    }
    let millionths = (number.abs() * MILLION).round() as u64;
    let sign = if number < 0.0 { "-" } else { "" };
    let text = format!(
        "{sign}{}.{:06}",
        millionths / 1_000_000,
        millionths % 1_000_000
    );
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

impl From<Unexpected<'_>> for Found {
    fn from(found: Unexpected<'_>) -> Self {
        match found {
            Unexpected::Bool(value) => Self::Bool(value),
            Unexpected::Unsigned(number) => Self::Number(number.to_string()),
            Unexpected::Signed(number) => Self::Number(number.to_string()),
            Unexpected::Float(number) => Self::float(number),
            Unexpected::Str(text) => Self::text(text),
            Unexpected::Seq => Self::List,
            Unexpected::Map => Self::Object,
            _ => Self::Null,
        }
    }
}
