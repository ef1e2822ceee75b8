//! What is wrong with a value, while the way out to the file's root is not known yet.

use std::fmt;

use serde::de::{Error, Expected};

use super::Node;
use crate::error::{FileError, shown};

/// An error within a value. Each object and list around it puts its key or place before the
/// path.
#[derive(Debug)]
pub(crate) struct Fault {
    path: String,
    message: String,
    /// The message says what kind of value it is, as `a list` does.
    names_the_kind: bool,
}

impl Fault {
    pub(super) fn wrong_kind(found: &Node<'_>, expected: &dyn fmt::Display) -> Self {
        Self {
            path: String::new(),
            message: format!("{}; expected {expected}", kind(found)),
            names_the_kind: true,
        }
    }

    fn at_key(key: &str, message: String) -> Self {
        let mut path = String::new();
        push_key(&mut path, key);
        Self {
            path,
            message,
            names_the_kind: false,
        }
    }

    /// The same fault, seen from the object around.
    pub(crate) fn within_key(self, key: &str) -> Self {
        let mut path = String::new();
        push_key(&mut path, key);
        self.within(path)
    }

    /// The same fault, seen from the list around.
    pub(super) fn within_place(self, place: usize) -> Self {
        let mut path = String::new();
        push_place(&mut path, place);
        self.within(path)
    }

    fn within(mut self, mut path: String) -> Self {
        if !self.path.is_empty() && !self.path.starts_with('[') {
            path.push('.');
        }
        path.push_str(&self.path);
        self.path = path;
        self
    }

    pub(crate) fn into_file_error(self) -> FileError {
        let whole = self.path.is_empty() && self.names_the_kind;
        FileError {
            path: self.path,
            message: if whole {
                format!("the file is {}", self.message)
            } else {
                self.message
            },
        }
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for Fault {}

impl Error for Fault {
    fn custom<T: fmt::Display>(message: T) -> Self {
        Self {
            path: String::new(),
            message: message.to_string(),
            names_the_kind: false,
        }
    }

    fn missing_field(field: &'static str) -> Self {
        Self::at_key(field, format!("missing; expected {}", content(field)))
    }

    fn duplicate_field(field: &'static str) -> Self {
        Self::at_key(field, "given twice; expected once".to_owned())
    }

    fn unknown_field(field: &str, known: &'static [&'static str]) -> Self {
        let known = match known {
            [] => "none".to_owned(),
            [one] => (*one).to_owned(),
            [one, other] => format!("{one} or {other}"),
            several => format!("one of {}", several.join(", ")),
        };
        Self::at_key(field, format!("unknown field; expected {known}"))
    }
}

/// Some names to choose from: `"a", "b" or "c"`.
pub(super) struct OneOf(pub(super) &'static [&'static str]);

impl fmt::Display for OneOf {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (at, name) in self.0.iter().enumerate() {
            let joint = match at {
                0 => "",
                _ if at + 1 == self.0.len() => " or ",
                _ => ", ",
            };
            write!(f, "{joint}\"{name}\"")?;
        }
        Ok(())
    }
}

/// What a visitor of serde's expects.
pub(super) struct Expects<'e>(pub(super) &'e dyn Expected);

impl fmt::Display for Expects<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// A value as an error shows it.
fn kind(node: &Node<'_>) -> String {
    match node {
        Node::Null => "null".to_owned(),
        Node::Bool(value) => value.to_string(),
        Node::Whole(number) => format!("{number} is a number"),
        Node::Number(number) => format!("{number} is a number"),
        Node::Text(text) => shown(text),
        Node::List(_) => "a list".to_owned(),
        Node::Object(_) => "an object".to_owned(),
    }
}

/// Appends `.key`, or `["odd key"]` where the key is no plain name.
pub(super) fn push_key(path: &mut String, key: &str) {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'_' || byte == b'-';
    if (1..=64).contains(&key.len()) && key.bytes().all(plain) {
        if !path.is_empty() {
            path.push('.');
        }
        path.push_str(key);
    } else {
        path.push_str(&format!("[{}]", shown(key)));
    }
}

/// Appends `[4]`.
pub(super) fn push_place(path: &mut String, place: usize) {
    path.push_str(&format!("[{place}]"));
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
