//! A derivation written down: as text for a terminal, or as Markdown.

mod markdown;
mod text;

pub use markdown::{escape, markdown};
pub use text::text;

use billfold_billing::explanation::{Explanation, Operation};

use crate::amount;

/// The arithmetic of a node on one line: `12,288 GB × 0.17 USD per GB`; none where nothing is
/// computed.
#[must_use]
pub fn arithmetic(node: &Explanation, currency: &str) -> Option<String> {
    let value = |at: usize| {
        let step = node.steps.get(at)?;
        Some(amount(step.value, &step.measure, currency))
    };
    let all = || {
        (0..node.steps.len())
            .map(value)
            .collect::<Option<Vec<String>>>()
    };
    let joined = |sign: &str| all().map(|all| all.join(sign));
    match node.operation {
        Operation::Given | Operation::Found => None,
        Operation::Sum if node.steps.len() < 2 => None,
        Operation::Sum => all().map(|all| added(&all)),
        Operation::Difference => joined(" − "),
        Operation::Product => joined(" × "),
        Operation::Quotient => joined(" ÷ "),
        Operation::Share => Some(format!("{} × {} ÷ {}", value(0)?, value(1)?, value(2)?)),
        Operation::Apportioned => Some(format!("{}, its part of the cents", value(0)?)),
        Operation::Rounded => Some(format!("{}, rounded to cents", value(0)?)),
    }
}

/// Amounts added up, those below zero taken off: `1.00 USD − 0.20 USD`.
#[must_use]
pub fn added(amounts: &[String]) -> String {
    let mut written = String::new();
    for amount in amounts {
        let (sign, amount) = match amount.strip_prefix('-') {
            Some(rest) if !written.is_empty() => (" − ", rest),
            _ => (" + ", &**amount),
        };
        if !written.is_empty() {
            written.push_str(sign);
        }
        written.push_str(amount);
    }
    written
}

/// Derivations that were written already: one that comes again is only named.
#[derive(Default)]
struct Written<'e>(Vec<&'e Explanation>);

impl<'e> Written<'e> {
    /// Whether a node with its steps was there before. What is short is better read again.
    fn has(&mut self, node: &'e Explanation) -> bool {
        const SHORT: usize = 2;
        if node.steps.len() <= SHORT {
            return false;
        }
        let was_there = self.0.contains(&node);
        if !was_there {
            self.0.push(node);
        }
        was_there
    }
}

/// What stands for steps that were written already.
const AS_ABOVE: &str = "as above";

/// The rule and the source of a node, as far as it has them.
fn references(node: &Explanation) -> Vec<String> {
    let mut parts = Vec::new();
    if let Some(rule) = node.rule {
        parts.push(format!("rule {rule}"));
    }
    if let Some(source) = &node.source {
        let named = source
            .source
            .as_deref()
            .map(|name| format!("source {name}"));
        let dated = source.as_of.as_deref().map(|date| format!("as of {date}"));
        parts.extend(named.into_iter().chain(dated));
    }
    parts
}
