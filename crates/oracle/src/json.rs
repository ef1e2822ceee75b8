//! Small steps through a JSON value, with errors that say what was wanted.

use crate::fraction::{self, Fraction};
use serde_json::Value;

/// The list under `key`; none if it is absent.
pub fn list<'a>(value: &'a Value, key: &str) -> Result<&'a [Value], String> {
    match value.get(key) {
        None => Ok(&[]),
        Some(Value::Array(items)) => Ok(items),
        Some(_) => Err(format!("{key}: a list is needed")),
    }
}

/// The text under `key`, if it is there.
pub fn optional_text<'a>(value: &'a Value, key: &str) -> Result<Option<&'a str>, String> {
    match value.get(key) {
        None => Ok(None),
        Some(Value::String(text)) => Ok(Some(text)),
        Some(_) => Err(format!("{key}: a text is needed")),
    }
}

/// The text under `key`.
pub fn text<'a>(value: &'a Value, key: &str) -> Result<&'a str, String> {
    optional_text(value, key)?.ok_or_else(|| format!("{key} is missing in {value}"))
}

/// The text under `key`, or what it is if absent.
pub fn text_or(value: &Value, key: &str, default: &str) -> Result<String, String> {
    Ok(optional_text(value, key)?.unwrap_or(default).to_owned())
}

/// The decimal under `key`, written as a text, if it is there.
pub fn optional_decimal(value: &Value, key: &str) -> Result<Option<Fraction>, String> {
    match optional_text(value, key)? {
        None => Ok(None),
        Some(text) => fraction::parse(text)
            .map(Some)
            .map_err(|error| format!("{key}: {error}")),
    }
}

/// The decimal under `key`.
pub fn decimal(value: &Value, key: &str) -> Result<Fraction, String> {
    optional_decimal(value, key)?.ok_or_else(|| format!("{key} is missing in {value}"))
}

/// The whole number under `key`, if it is there.
pub fn optional_count(value: &Value, key: &str) -> Result<Option<u64>, String> {
    match value.get(key) {
        None => Ok(None),
        Some(number) => number
            .as_u64()
            .map(Some)
            .ok_or_else(|| format!("{key}: a whole number is needed")),
    }
}

/// The whole number, or the decimal as a text, under `key`, if it is there.
pub fn optional_number(value: &Value, key: &str) -> Result<Option<Fraction>, String> {
    match value.get(key) {
        Some(Value::String(_)) => optional_decimal(value, key),
        _ => Ok(optional_count(value, key)?.map(fraction::whole)),
    }
}

/// The yes or no under `key`, if it is there.
pub fn optional_flag(value: &Value, key: &str) -> Result<Option<bool>, String> {
    match value.get(key) {
        None => Ok(None),
        Some(Value::Bool(flag)) => Ok(Some(*flag)),
        Some(_) => Err(format!("{key}: true or false is needed")),
    }
}
