//! From JSON and back.

use std::fmt;

use serde::Deserialize;
use serde::de::{Deserializer, IgnoredAny, MapAccess, Visitor};
use serde_json::error::Category;

use super::tracked::{Tracked, Trail, push_key};
use super::{Document, Version};
use crate::error::{FileError, shortened};

impl Document {
    /// Reads a scenario file.
    ///
    /// # Errors
    /// The first thing that is wrong, in one line. The version is looked at first: a newer file
    /// may well have fields that this Billfold does not know.
    pub fn from_json(json: impl AsRef<[u8]>) -> Result<Self, FileError> {
        let bytes = json.as_ref();
        let text = std::str::from_utf8(bytes).map_err(|error| {
            let message = format!("byte {} is not UTF-8; expected JSON", error.valid_up_to());
            FileError::new("", message)
        })?;
        // Editors on Windows begin a file with a byte order mark.
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        if text.trim_ascii().is_empty() {
            return Err(FileError::new("", "the file is empty; expected a scenario"));
        }
        read(text).map_err(|error| match read::<VersionOnly>(text) {
            Err(version) if version.path == "version" => version,
            _ => error,
        })
    }

    /// Writes the scenario file: readable, and always the same for the same document.
    #[must_use]
    pub fn to_json(&self) -> String {
        // Nothing in a document can fail to be written: all keys are strings.
        let mut json = serde_json::to_string_pretty(self).unwrap_or_default();
        json.push('\n');
        json
    }
}

pub(crate) fn read<'de, T: Deserialize<'de>>(text: &'de str) -> Result<T, FileError> {
    let trail = Trail::default();
    let mut json = serde_json::Deserializer::from_str(text);
    let tracked = Tracked {
        inner: &mut json,
        trail: &trail,
    };
    T::deserialize(tracked)
        .and_then(|value| json.end().map(|()| value))
        .map_err(|error| explain(trail.path(), &error))
}

/// Puts an error of serde's into our words.
fn explain(mut path: String, error: &serde_json::Error) -> FileError {
    let (line, column) = (error.line(), error.column());
    let full = error.to_string();
    let place = format!(" at line {line} column {column}");
    let problem = full.strip_suffix(&place).unwrap_or(&full);
    let message = match error.classify() {
        Category::Data => {
            if let Some(field) = quoted(problem, "missing field ") {
                push_key(&mut path, field);
                format!("missing; expected {}", expected_field(field))
            } else if let Some(field) = quoted(problem, "duplicate field ") {
                push_key(&mut path, field);
                "given twice; expected once".to_owned()
            } else if problem.starts_with("unknown field ") {
                let known = problem.rsplit_once(", expected ").map(|(_, known)| known);
                let known = known.unwrap_or("none").replace('`', "");
                format!("unknown field; expected {known}")
            } else if let Some(rest) = problem.strip_prefix("invalid type: ") {
                let place = if path.is_empty() { "the file is " } else { "" };
                format!("{place}{}", wrong_type(rest))
            } else {
                problem.to_owned()
            }
        }
        Category::Eof => {
            format!("the file ends at line {line}, column {column} ({problem}); expected the rest")
        }
        Category::Syntax | Category::Io => {
            format!("not JSON at line {line}, column {column}: {problem}")
        }
    };
    FileError { path, message }
}

/// The name between backticks after `prefix`.
fn quoted<'t>(text: &'t str, prefix: &str) -> Option<&'t str> {
    text.strip_prefix(prefix)?
        .strip_prefix('`')?
        .strip_suffix('`')
}

/// ``string "x", expected a sequence`` and the like.
fn wrong_type(problem: &str) -> String {
    let (found, expected) = problem
        .rsplit_once(", expected ")
        .unwrap_or((problem, "something else"));
    let found = match found.split_once(' ') {
        Some(("integer" | "floating", number)) => {
            let number = number.trim_start_matches("point ").replace('`', "");
            format!("{number} is a number")
        }
        Some(("boolean", value)) => value.replace('`', ""),
        Some(("string", text)) => shortened(text),
        _ => match found {
            "map" => "an object".to_owned(),
            "sequence" => "a list".to_owned(),
            other => other.to_owned(),
        },
    };
    let expected = match expected {
        "a sequence" => "a list",
        "a map" => "an object",
        "a boolean" => "true or false",
        other if other.starts_with("struct ") => "an object",
        other => other,
    };
    format!("{found}; expected {expected}")
}

/// What a field holds that no object of its kind can do without.
fn expected_field(name: &str) -> &'static str {
    match name {
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

/// The version of a file of which nothing else is read.
struct VersionOnly;

impl<'de> Deserialize<'de> for VersionOnly {
    fn deserialize<D: Deserializer<'de>>(value: D) -> Result<Self, D::Error> {
        value.deserialize_map(Self)
    }
}

impl<'de> Visitor<'de> for VersionOnly {
    type Value = Self;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut object: A) -> Result<Self, A::Error> {
        let mut found = false;
        while let Some(key) = object.next_key::<String>()? {
            if key == "version" {
                object.next_value::<Version>()?;
                found = true;
            } else {
                object.next_value::<IgnoredAny>()?;
            }
        }
        if found {
            Ok(self)
        } else {
            Err(serde::de::Error::missing_field("version"))
        }
    }
}
