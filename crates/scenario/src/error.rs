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
    /// An error at a path of the file.
    pub fn new(path: impl Into<String>, message: impl Into<String>) -> Self {
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
pub fn shown(text: &str) -> String {
    let mut shown = String::from("\"");
    let mut characters = text.chars();
    for character in characters.by_ref().take(SHOWN) {
        match character {
            '"' | '\\' => {
                shown.push('\\');
                shown.push(character);
            }
            '\n' => shown.push_str("\\n"),
            '\r' => shown.push_str("\\r"),
            '\t' => shown.push_str("\\t"),
            _ if character.is_control() || turns_or_hides(character) => {
                shown.push_str(&format!("\\u{{{:x}}}", u32::from(character)));
            }
            _ => shown.push(character),
        }
    }
    shown.push_str(if characters.next().is_some() {
        "…\""
    } else {
        "\""
    });
    shown
}

/// Characters that change how what stands around them is read.
fn turns_or_hides(character: char) -> bool {
    matches!(
        character,
        '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}'
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_shown_short_and_on_one_line() {
        assert_eq!(shown("a\nb\"c"), r#""a\nb\"c""#);
        assert_eq!(shown("\u{1b}\u{202e}x"), r#""\u{1b}\u{202e}x""#);
        assert_eq!(shown(&"é".repeat(50)), format!("\"{}…\"", "é".repeat(40)));
    }
}
