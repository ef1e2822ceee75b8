//! As an indented tree.

use billfold_exports::safe_text::one_line;

use super::{Rendered, Written};
use crate::texts::explanation::as_above;

/// Writes a derivation as an indented tree, one node a line, its arithmetic on the next.
///
/// ```text
/// 81.92 USD  saved: separate bills less the consolidated bill  [rule 2.3]
/// │   = 2,088.96 USD − 2,007.04 USD
/// ├── 2,088.96 USD  separate bills together  [rule 2.2]
/// …
/// ```
#[must_use]
pub fn text(derivation: &Rendered) -> String {
    let mut written = String::new();
    let mut before = Written::default();
    write(derivation, "", "", &mut before, &mut written);
    written
}

fn write<'r>(
    node: &'r Rendered,
    head: &str,
    rest: &str,
    before: &mut Written<'r>,
    written: &mut String,
) {
    let (value, words) = (one_line(&node.value), one_line(&node.words));
    written.push_str(&format!("{head}{value}  {words}"));
    let references = node.references();
    if !references.is_empty() {
        written.push_str(&format!("  [{}]", one_line(&references.join(", "))));
    }
    if before.has(node) {
        written.push_str(&format!(", {}\n", as_above()));
        return;
    }
    written.push('\n');
    let bar = if node.steps.is_empty() {
        "    "
    } else {
        "│   "
    };
    if let Some(arithmetic) = &node.arithmetic {
        written.push_str(&format!("{rest}{bar}= {}\n", one_line(arithmetic)));
    }
    let below = node.steps.len() + node.parts.len();
    for (at, step) in node.steps.iter().chain(&node.parts).enumerate() {
        let is_last = at + 1 == below;
        let (branch, below) = if is_last {
            ("└── ", "    ")
        } else {
            ("├── ", "│   ")
        };
        write(
            step,
            &format!("{rest}{branch}"),
            &format!("{rest}{below}"),
            before,
            written,
        );
    }
}
