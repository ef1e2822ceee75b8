//! What is wrong with a value, while the way out to the file's root is not known yet.

use super::Node;
use crate::error::{FileError, shown};

/// An error within a value. Each object and list around it puts its key or place before the
/// path.
#[derive(Debug)]
pub struct Fault(Box<Inner>);

#[derive(Debug)]
struct Inner {
    path: String,
    message: String,
    /// The message says what kind of value it is, as `a list` does.
    names_the_kind: bool,
}

impl Fault {
    /// An error of a value: what it is, and what was expected.
    #[must_use]
    pub fn new(message: String) -> Self {
        Self(Box::new(Inner {
            path: String::new(),
            message,
            names_the_kind: false,
        }))
    }

    /// A value of another kind than expected.
    #[must_use]
    pub fn wrong_kind(found: &Node<'_>, expected: &str) -> Self {
        let mut fault = Self::new(format!("{}; expected {expected}", kind(found)));
        fault.0.names_the_kind = true;
        fault
    }

    pub(crate) fn missing(field: &str) -> Self {
        Self::new(format!("missing; expected {}", content(field))).within_key(field)
    }

    pub(super) fn given_twice(field: &str) -> Self {
        Self::new("given twice; expected once".to_owned()).within_key(field)
    }

    pub(super) fn unknown_field(field: &str, known: &[&str]) -> Self {
        let known = match known {
            [] => "none".to_owned(),
            [one] => (*one).to_owned(),
            [one, other] => format!("{one} or {other}"),
            several => format!("one of {}", several.join(", ")),
        };
        Self::new(format!("unknown field; expected {known}")).within_key(field)
    }

    /// The same fault, seen from the object around.
    #[must_use]
    pub fn within_key(self, key: &str) -> Self {
        let mut path = String::new();
        push_key(&mut path, key);
        self.within(path)
    }

    /// The same fault, seen from the list around.
    #[must_use]
    pub fn within_place(self, place: usize) -> Self {
        let mut path = String::new();
        push_place(&mut path, place);
        self.within(path)
    }

    fn within(mut self, mut path: String) -> Self {
        if !self.0.path.is_empty() && !self.0.path.starts_with('[') {
            path.push('.');
        }
        path.push_str(&self.0.path);
        self.0.path = path;
        self
    }

    /// The fault as that of a whole file.
    #[must_use]
    pub fn into_file_error(self) -> FileError {
        let Inner {
            path,
            message,
            names_the_kind,
        } = *self.0;
        let message = if path.is_empty() && names_the_kind {
            format!("the file is {message}")
        } else {
            message
        };
        FileError { path, message }
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
