//! As a nested Markdown list.

use billfold_billing::explanation::Explanation;

use super::{AS_ABOVE, Written, arithmetic, references};
use crate::{amount, english};

/// Characters that Markdown or HTML would read as markup in a name.
const MARKUP: [char; 12] = ['\\', '`', '*', '_', '[', ']', '<', '>', '#', '|', '~', '&'];

/// Writes a derivation as a nested Markdown list.
#[must_use]
pub fn markdown(explanation: &Explanation, currency: &str) -> String {
    let mut written = String::new();
    let mut before = Written::default();
    write(explanation, currency, 0, &mut before, &mut written);
    written
}

fn write<'e>(
    node: &'e Explanation,
    currency: &str,
    depth: usize,
    before: &mut Written<'e>,
    written: &mut String,
) {
    let indent = "  ".repeat(depth);
    let value = amount(node.value, &node.measure, currency);
    let words = escape(&english::words(&node.message));
    written.push_str(&format!("{indent}- **{value}** {words}"));
    if let Some(arithmetic) = arithmetic(node, currency) {
        written.push_str(&format!(" = {}", escape(&arithmetic)));
    }
    let references = references(node);
    if !references.is_empty() {
        written.push_str(&format!(" ({})", escape(&references.join(", "))));
    }
    if before.has(node) {
        written.push_str(&format!(", {AS_ABOVE}\n"));
        return;
    }
    written.push('\n');
    for step in node.steps.iter().chain(&node.parts) {
        write(step, currency, depth + 1, before, written);
    }
}

/// A text with nothing in it that Markdown or HTML would take for markup.
#[must_use]
pub fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for character in text.chars() {
        if MARKUP.contains(&character) {
            escaped.push('\\');
        }
        escaped.push(character);
    }
    escaped
}
