//! What is wrong with a file, in one line: where, which value, what was expected.

use std::fmt;

/// Characters of a value that a message shows.
const SHOWN: usize = 40;

/// The one thing that is wrong with a scenario file.
///
/// Displays as one line, however long or odd the file is:
/// `usage.metered[1].quantity: "-4" is below zero; expected …`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileError {
    /// Where it is, such as `usage.metered[1].quantity`; empty for the file as a whole.
    pub path: String,
    /// The value and what was expected.
    pub message: String,
}

impl FileError {
    pub(crate) fn new(path: impl Into<String>, message: impl Into<String>) -> Self {
        Self {
            path: path.into(),
            message: message.into(),
        }
    }
}

impl fmt::Display for FileError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if !self.path.is_empty() {
            write!(f, "{}: ", self.path)?;
        }
        f.write_str(&self.message)
    }
}

impl std::error::Error for FileError {}

/// A text of the file as a message shows it: in quotes, on one line, shortened.
pub(crate) fn shown(text: &str) -> String {
    match text.char_indices().nth(SHOWN) {
        Some((end, _)) => format!("\"{}…\"", text[..end].escape_debug()),
        None => format!("\"{}\"", text.escape_debug()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_shown_short_and_on_one_line() {
        assert_eq!(shown("a\nb\"c"), r#""a\nb\"c""#);
        assert_eq!(shown(&"é".repeat(50)), format!("\"{}…\"", "é".repeat(40)));
    }
}
