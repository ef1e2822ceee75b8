//! As an indented tree.

use billfold_billing::explanation::Explanation;

use super::{AS_ABOVE, Written, arithmetic, references};
use crate::{amount, english};

/// Writes a derivation as an indented tree, one node a line, its arithmetic on the next.
///
/// ```text
/// 81.92 USD  saved: separate bills less the consolidated bill  [rule 2.3]
/// │   = 2,088.96 USD − 2,007.04 USD
/// ├── 2,088.96 USD  separate bills together  [rule 2.2]
/// …
/// ```
#[must_use]
pub fn text(explanation: &Explanation, currency: &str) -> String {
    let mut written = String::new();
    let mut before = Written::default();
    write(explanation, currency, "", "", &mut before, &mut written);
    written
}

fn write<'e>(
    node: &'e Explanation,
    currency: &str,
    head: &str,
    rest: &str,
    before: &mut Written<'e>,
    written: &mut String,
) {
    let value = amount(node.value, &node.measure, currency);
    written.push_str(&format!("{head}{value}  {}", english::words(&node.message)));
    let references = references(node);
    if !references.is_empty() {
        written.push_str(&format!("  [{}]", references.join(", ")));
    }
    if before.has(node) {
        written.push_str(&format!(", {AS_ABOVE}\n"));
        return;
    }
    written.push('\n');
    let bar = if node.steps.is_empty() {
        "    "
    } else {
        "│   "
    };
    if let Some(arithmetic) = arithmetic(node, currency) {
        written.push_str(&format!("{rest}{bar}= {arithmetic}\n"));
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
            currency,
            &format!("{rest}{branch}"),
            &format!("{rest}{below}"),
            before,
            written,
        );
    }
}
