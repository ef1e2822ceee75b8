//! The scenario crate's sample, and the errors of reading and resolving invalid ones.

use billfold_scenario::Document;
use serde_json::Value;

use crate::{UtcOnly, open};

#[path = "../../scenario/src/sample.rs"]
mod file;

pub(crate) use file::{sample, spoilt};

/// The error of reading and resolving an invalid file.
pub(crate) fn error(file: &str) -> String {
    let resolved = Document::from_json(file).and_then(|document| open(&document, &UtcOnly));
    resolved.expect_err("an error").to_string()
}

/// Asserts the error of each invalid sample.
pub(crate) fn assert_errors(table: &[(&str, Value, &str)]) {
    for (pointer, value, message) in table {
        let file = spoilt(pointer, value.clone()).to_string();
        assert_eq!(error(&file), *message, "{pointer} = {value}");
    }
}
