//! English words for errors of the scenario file. `resolve` words its own errors in the modules
//! that find them.

use std::fmt;

use super::{ErrorKind, Found, KnownIds, ScenarioError};

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
    self::kind(kind, f)
}

/// The value and what was expected.
pub(super) fn kind(kind: &ErrorKind, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    match kind {
        ErrorKind::NotUtf8 { byte } => write!(f, "byte {byte} is not UTF-8; expected JSON"),
        ErrorKind::EmptyFile => f.write_str("the file is empty; expected a scenario"),
        ErrorKind::Incomplete {
            line,
            column,
            problem,
        } => write!(
            f,
            "the file ends at line {line}, column {column} ({problem}); expected the rest"
        ),
        ErrorKind::NotJson {
            line,
            column,
            problem,
        } => write!(f, "not JSON at line {line}, column {column}: {problem}"),
        ErrorKind::WrongType { found, expected } => {
            write!(f, "{}; expected {expected}", of_type(found))
        }
        ErrorKind::UnknownValue { found, expected } => {
            write!(f, "{} is unknown; expected {expected}", value(found))
        }
        ErrorKind::UnknownName { found, known } => write!(
            f,
            "{} is unknown; expected {}",
            value(found),
            one_of_names(known)
        ),
        ErrorKind::UnknownField { known } => {
            write!(f, "unknown field; expected {}", one_of_fields(known))
        }
        ErrorKind::MissingField { field } => {
            write!(f, "missing; expected {}", content(field))
        }
        ErrorKind::RepeatedField => f.write_str("given twice; expected once"),
        ErrorKind::UnknownId { id, list, known } => write!(
            f,
            "{} is not in {list}; expected {}",
            shown(id),
            one_of_ids(known, list)
        ),
        ErrorKind::RepeatedId { id, first } => write!(
            f,
            "{} is the id of {first} already; expected each id once",
            shown(id)
        ),
        ErrorKind::Repeated { value, thing } => write!(
            f,
            "{} is given twice; expected each {thing} once",
            shown(value)
        ),
        ErrorKind::NoPrice { price, list } => {
            write!(f, "no price for {price}; add one to prices.{list}")
        }
        ErrorKind::RepeatedPrice { price, first } => write!(
            f,
            "{price} has its price in {first} already; expected each once"
        ),
        ErrorKind::InvalidInstanceType { text } => write!(
            f,
            "{} is not an instance type; expected family and size, like m5.large",
            shown(text)
        ),
        ErrorKind::InvalidWeeklyPlan { part } => write!(
            f,
            "{} is not days and hours; expected a plan like Mon-Fri 9-17, Sat 10:00-12:30",
            shown(part)
        ),
        ErrorKind::UnknownTimeZone { zone } => write!(
            f,
            "{} is not a known time zone; expected an IANA name like Europe/Berlin",
            shown(zone)
        ),
        ErrorKind::NotAfter { end, start } => write!(
            f,
            "{} is not after {}; expected a later time",
            shown(end),
            shown(start)
        ),
        ErrorKind::NoHoursInMonth { month, amount } => write!(
            f,
            "none of them lies in {month}; expected some, because {amount} is above zero"
        ),
        ErrorKind::ExpiresBeforeIssue { expires, issued } => write!(
            f,
            "{} is before {}, when it is issued; expected a later time",
            shown(expires),
            shown(issued)
        ),
        ErrorKind::AboveHundredPercent { percent } => {
            write!(f, "{} is above 100; expected at most 100", shown(percent))
        }
        ErrorKind::SplitPool { pool } => write!(
            f,
            "splits pool {}, whose services add up to common tiers; expected one percentage for \
             all of them",
            shown(pool)
        ),
        ErrorKind::EmptyList { expected } => {
            write!(f, "the list is empty; expected at least {expected}")
        }
        ErrorKind::ManagementAccountInGroup => {
            f.write_str("the management account cannot be in a group; expected no group here")
        }
        ErrorKind::CountAndTotal { count, total } => write!(
            f,
            "count {count} and total {} are both given; expected at most one of them",
            shown(total)
        ),
        ErrorKind::UnsupportedSection => {
            f.write_str("not supported by this resolver; expected none")
        }
        ErrorKind::InvalidValue(message) => f.write_str(message),
    }
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

/// The ids of a list: all of a short one.
fn one_of_ids(known: &KnownIds, list: &str) -> String {
    let ids = match known {
        KnownIds::Counted(count) => return format!("one of the {count} ids of {list}"),
        KnownIds::Listed(ids) => ids,
    };
    let ids: Vec<String> = ids.iter().map(|id| shown(id)).collect();
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

/// What a field holds that no object of its kind can do without.
fn content(field: &str) -> &'static str {
    match field {
        "version" => "1",
        "month" => "a month like \"2026-11\"",
        "organization" => "an object with managementAccount",
        "managementAccount" | "account" => "the id of an account",
        "accounts" => "a list of accounts",
        "id" => "an id",
        "tiers" => "a list of tiers",
        "appliesTo" => "a list of what the allowance applies to",
        "percent" => "a decimal as a string, like \"5\"",
        "quantity" | "rate" | "onDemand" | "commitment" => "a decimal as a string, like \"0.17\"",
        "at" | "from" | "to" => "a UTC time like \"2026-11-01T09:00:00Z\"",
        "type" => "the type of a Savings Plan",
        _ => "a text",
    }
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
