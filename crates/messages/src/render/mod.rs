//! Derivations: rendered once into a tree of texts, which each front end formats. The page does so
//! in HTML; text for a terminal and Markdown are here.

mod markdown;
#[cfg(test)]
mod tests;
mod text;

use std::rc::Rc;

use billfold_billing::Exact;
use billfold_billing::explanation::{Explanation, Measure, Message, Operation};

use crate::texts::explanation as texts;
use crate::{amount, english};

pub use markdown::markdown;
pub use text::text;

/// How a front end (the page or the command line) writes values.
pub trait Notation {
    /// A value with its unit or currency.
    fn value(&self, value: Exact, measure: &Measure) -> String;

    /// What a node is about. A front end whose readers do not see the scenario's file names what
    /// that file has ids for.
    fn words(&self, message: &Message) -> String {
        english::words(message)
    }

    /// The most addends that a sum is written with.
    fn longest_sum(&self) -> usize {
        usize::MAX
    }
}

/// Values as the command line writes them: `1,392.64 USD`, `0.17 USD per GB`.
#[derive(Clone, Copy, Debug)]
pub struct PlainNotation<'a> {
    /// The scenario's currency.
    pub currency: &'a str,
}

impl Notation for PlainNotation<'_> {
    fn value(&self, value: Exact, measure: &Measure) -> String {
        amount(value, measure, self.currency)
    }
}

/// A node of a derivation in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rendered {
    /// The value.
    pub value: String,
    /// What the value is.
    pub words: String,
    /// How it is computed from the steps: `12,288 GB × 0.17 USD per GB`.
    pub arithmetic: Option<String>,
    /// The number of the rule that says so, such as `3.2`.
    pub rule: Option<&'static str>,
    /// The source of a price, and its date.
    pub sources: Vec<String>,
    /// What the value is computed from.
    pub steps: Vec<Rc<Rendered>>,
    /// The same value split another way.
    pub parts: Vec<Rc<Rendered>>,
}

impl Rendered {
    /// The rule and the sources: `rule 3.2`, `source AWS price list`, `as of 2026-11-01`.
    fn references(&self) -> Vec<String> {
        let rule = self.rule.map(texts::rule);
        rule.into_iter().chain(self.sources.clone()).collect()
    }
}

/// Puts a derivation into words.
#[must_use]
pub fn render(explanation: &Explanation, notation: &dyn Notation) -> Rendered {
    Rendered {
        value: notation.value(explanation.value, &explanation.measure),
        words: notation.words(&explanation.message),
        arithmetic: arithmetic(explanation, notation),
        rule: explanation.rule,
        sources: sources(explanation),
        steps: below(&explanation.steps, notation),
        parts: below(&explanation.parts, notation),
    }
}

/// Nodes in words. Those with the same words, such as two tiers of one price, are told apart by their
/// arithmetic.
fn below(nodes: &[Explanation], notation: &dyn Notation) -> Vec<Rc<Rendered>> {
    let mut rendered: Vec<Rendered> = nodes.iter().map(|node| render(node, notation)).collect();
    let is_double: Vec<bool> = rendered
        .iter()
        .map(|node| {
            rendered
                .iter()
                .filter(|other| other.words == node.words)
                .count()
                > 1
        })
        .collect();
    for (node, is_double) in rendered.iter_mut().zip(is_double) {
        // What is rounded has its arithmetic one step below.
        let detail = match &*node.steps {
            [exact] => exact.arithmetic.clone(),
            _ => node.arithmetic.clone(),
        };
        if let Some(detail) = detail.filter(|_| is_double) {
            node.words = [&node.words, ": ", &*detail].concat();
        }
    }
    rendered.into_iter().map(Rc::new).collect()
}

/// The arithmetic of a node on one line; none where nothing is computed.
fn arithmetic(node: &Explanation, notation: &dyn Notation) -> Option<String> {
    let number = node.steps.len();
    match node.operation {
        Operation::Given | Operation::Found => return None,
        Operation::Sum if number < 2 || number > notation.longest_sum() => return None,
        _ => {}
    }
    let values = node.steps.iter();
    let values = values.map(|step| notation.value(step.value, &step.measure));
    let values: Vec<String> = values.collect();
    let first = values.first()?;
    Some(match node.operation {
        Operation::Given | Operation::Found => return None,
        Operation::Sum => added(&values),
        Operation::Difference => values.join(" − "),
        Operation::Product => values.join(" × "),
        Operation::Quotient => values.join(" ÷ "),
        Operation::Share => [first, " × ", values.get(1)?, " ÷ ", values.get(2)?].concat(),
        Operation::Apportioned => texts::apportioned(first),
        Operation::Rounded => texts::rounded(first),
    })
}

/// Amounts added up, those below zero taken off: `1.00 USD − 0.20 USD`.
fn added(amounts: &[String]) -> String {
    let mut written = String::new();
    for amount in amounts {
        let (sign, amount) = match amount.strip_prefix(['-', '−']) {
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

fn sources(node: &Explanation) -> Vec<String> {
    let Some(provenance) = &node.source else {
        return Vec::new();
    };
    let source = provenance.source.as_deref().map(texts::source);
    let date = provenance.as_of.as_deref().map(texts::as_of);
    source.into_iter().chain(date).collect()
}

/// Nodes that were written already: one that comes again is only named.
#[derive(Default)]
struct Written<'r>(Vec<&'r Rendered>);

impl<'r> Written<'r> {
    /// Whether a node with its steps was written before. A short one is better read again.
    fn has(&mut self, node: &'r Rendered) -> bool {
        const SHORT: usize = 2;
        if node.steps.len() <= SHORT {
            return false;
        }
        let is_written = self.0.contains(&node);
        if !is_written {
            self.0.push(node);
        }
        is_written
    }
}
