//! English words for errors of the scenario file. `resolve` words its own errors in the modules
//! that find them.

pub(super) mod kinds;
mod missing;

pub use kinds::{too_large_in_unit, unconvertible_unit};

use std::fmt;

use super::{ErrorKind, Found, KnownIds, ScenarioError};
use crate::near::nearest;

/// How many characters of a value a message shows.
pub(super) const SHOWN: usize = 40;

/// What is expected of an object, a list, a switch.
pub(crate) const OBJECT: &str = "an object";
pub(crate) const LIST: &str = "a list";
pub(crate) const BOOL: &str = "true or false";

/// One line: the path, the value and what was expected.
pub(super) fn error(error: &ScenarioError, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    let ScenarioError { path, kind } = error;
    match kind {
        ErrorKind::WrongType { found, expected } if path.is_empty() => {
            return write!(f, "the file is {}; expected {expected}", value(found));
        }
        _ if path.is_empty() => {}
        _ => write!(f, "{path}: ")?,
    }
    kinds::kind(kind, f)
}

/// A value of the wrong type.
fn of_type(found: &Found) -> String {
    match found {
        Found::Number(number) => format!("{number} is a number"),
        other => value(other),
    }
}

fn value(found: &Found) -> String {
    match found {
        Found::Null => "null".to_owned(),
        Found::Bool(value) => value.to_string(),
        Found::Number(number) => number.clone(),
        Found::Text(text) => shown(text),
        Found::List => LIST.to_owned(),
        Found::Object => OBJECT.to_owned(),
    }
}

/// `"a", "b" or "c"`.
pub(crate) fn one_of_names(names: &[&str]) -> String {
    let mut text = String::new();
    for (index, name) in names.iter().enumerate() {
        text.push_str(match index {
            0 => "",
            _ if index + 1 == names.len() => " or ",
            _ => ", ",
        });
        text.push('"');
        text.push_str(name);
        text.push('"');
    }
    text
}

/// The greatest number of ids that a message lists.
const LISTED: usize = 8;

/// The ids of a list, all of a short one, and the one that is nearest to what stands there.
fn one_of_ids(id: &str, KnownIds(known): &KnownIds, list: &str) -> String {
    let ids = one_of(known, list);
    let near = nearest(id, known.iter().map(String::as_str));
    match near.filter(|_| known.len() > 1) {
        Some(near) => format!("{ids}; {}", did_you_mean(near)),
        None => ids,
    }
}

/// What ends a message about a name that is nearly a known one.
pub fn did_you_mean(near: &str) -> String {
    format!("did you mean {}?", shown(near))
}

fn one_of(known: &[String], list: &str) -> String {
    if known.len() > LISTED {
        return format!("one of the {} ids of {list}", known.len());
    }
    let ids: Vec<String> = known.iter().map(|id| shown(id)).collect();
    match &ids[..] {
        [] => "an id from there, but it is empty".to_owned(),
        [only] => only.clone(),
        [rest @ .., last] => format!("{} or {last}", rest.join(", ")),
    }
}

fn one_of_fields(known: &[&str]) -> String {
    match known {
        [] => "none".to_owned(),
        [one] => (*one).to_owned(),
        [one, other] => format!("{one} or {other}"),
        several => format!("one of {}", several.join(", ")),
    }
}

/// What is expected of a count.
pub(crate) fn whole_number(largest: u64) -> String {
    format!("a whole number from 0 to {largest}")
}

pub(crate) fn whole_number_or_decimal(largest: u64) -> String {
    let whole = whole_number(largest);
    format!("{whole}, or a decimal as a string, like \"0.5\"")
}

pub(crate) fn too_large(number: u64, largest: u64) -> String {
    format!("{number} is too large; expected {}", whole_number(largest))
}

pub(crate) fn unknown_version(number: u64, known: u64) -> String {
    let problem = match number > known {
        true => "is newer than this Billfold understands",
        false => "is no version",
    };
    format!("{number} {problem}; expected {known}")
}

pub(crate) fn repeated_key(key: &str) -> String {
    format!("{} is given twice; expected each key once", shown(key))
}

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
