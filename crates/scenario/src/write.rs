//! Writing JSON, always the same for the same value.

use serde::Serialize;

/// A value as JSON on one line without white space.
#[must_use]
pub fn compact(value: &impl Serialize) -> String {
    // Nothing of ours can fail to be written: all keys are strings.
    serde_json::to_string(value).unwrap_or_default()
}

/// A value as readable JSON, two spaces for each level.
#[must_use]
pub fn pretty(value: &impl Serialize) -> String {
    // Raw JSON within a value has to be indented as well, which serde_json does not do.
    indented(&compact(value))
}

/// Whether a value is what a file without it means: then it is not written.
#[must_use]
pub fn is_default<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}

/// JSON without the white space between its parts.
pub(crate) fn without_spaces(json: &str) -> String {
    let mut compact = String::with_capacity(json.len());
    for part in parts(json) {
        compact.push_str(part);
    }
    compact
}

/// Indents JSON that has no white space between its parts.
fn indented(json: &str) -> String {
    let mut pretty = String::with_capacity(json.len() * 2);
    let mut depth = 0;
    let mut before = "";
    for part in parts(json) {
        let opens = matches!(before, "{" | "[");
        let closes = matches!(part, "}" | "]");
        depth -= usize::from(closes);
        if (opens != closes) || before == "," {
            pretty.push('\n');
            for _ in 0..depth {
                pretty.push_str("  ");
            }
        }
        pretty.push_str(part);
        if part == ":" {
            pretty.push(' ');
        }
        depth += usize::from(matches!(part, "{" | "["));
        before = part;
    }
    pretty
}

/// The brackets, commas, colons, strings, numbers and words of JSON.
fn parts(json: &str) -> impl Iterator<Item = &str> {
    let mut rest = json;
    std::iter::from_fn(move || {
        rest = rest.trim_ascii_start();
        let end = match rest.as_bytes().first()? {
            b'{' | b'}' | b'[' | b']' | b',' | b':' => 1,
            b'"' => string_end(rest.as_bytes()),
            _ => rest
                .find([',', ':', '}', ']', ' ', '\n', '\r', '\t'])
                .unwrap_or(rest.len()),
        };
        let (part, after) = rest.split_at(end);
        rest = after;
        Some(part)
    })
}

/// The length of the string at the beginning, quotation marks included.
fn string_end(json: &[u8]) -> usize {
    let mut escaped = false;
    for (index, byte) in json.iter().enumerate().skip(1) {
        match byte {
            _ if escaped => escaped = false,
            b'\\' => escaped = true,
            b'"' => return index + 1,
            _ => {}
        }
    }
    json.len()
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;

    #[test]
    fn json_is_indented_as_serde_json_does() {
        let value = json!({
            "empty": [{}, [], ""], "text": "a, b: {\"c\\\"}", "numbers": [1, -2.5, 1e300],
            "words": [true, false, null], "nested": { "list": [[1], { "a": { "b": [] } }] },
        });
        let expected = serde_json::to_string_pretty(&value).expect("JSON");
        assert_eq!(pretty(&value), expected);
        assert_eq!(without_spaces(&expected), compact(&value));
        assert_eq!(pretty(&Value::Null), "null");
    }
}
