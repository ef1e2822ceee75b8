//! As a nested Markdown list.

use billfold_exports::safe_text::markdown as escape;

use super::{Rendered, Written};
use crate::texts::explanation::as_above;

/// Writes a derivation as a nested Markdown list.
#[must_use]
pub fn markdown(derivation: &Rendered) -> String {
    let mut written = String::new();
    let mut before = Written::default();
    write(derivation, 0, &mut before, &mut written);
    written
}

fn write<'r>(node: &'r Rendered, depth: usize, before: &mut Written<'r>, written: &mut String) {
    let indent = "  ".repeat(depth);
    let (value, words) = (escape(&node.value), escape(&node.words));
    written.push_str(&format!("{indent}- **{value}** {words}"));
    if let Some(arithmetic) = &node.arithmetic {
        written.push_str(&format!(" = {}", escape(arithmetic)));
    }
    let references = node.references();
    if !references.is_empty() {
        written.push_str(&format!(" ({})", escape(&references.join(", "))));
    }
    if before.has(node) {
        written.push_str(&format!(", {}\n", as_above()));
        return;
    }
    written.push('\n');
    for step in node.steps.iter().chain(&node.parts) {
        write(step, depth + 1, before, written);
    }
}
