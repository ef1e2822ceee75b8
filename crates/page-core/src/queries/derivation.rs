//! A derivation as the page shows it.

use billfold_messages::texts;
use std::rc::Rc;

use billfold_billing::Exact;
use billfold_billing::explanation::{Explanation, Measure, Operation};
use billfold_messages::english;
use billfold_messages::render::added;

use crate::format;
use billfold_messages::{Rule, rule};

/// One step, ready to be shown.
#[derive(Clone, Debug, PartialEq)]
pub struct Node {
    pub value: String,
    pub words: String,
    /// `= 12,288 GB × $0.17 per GB`.
    pub arithmetic: Option<String>,
    /// The rule, in words.
    pub rule: Option<String>,
    /// Where it can be read: pages' names and addresses.
    pub pages: Vec<(&'static str, &'static str)>,
    /// The source of a price.
    pub references: Vec<String>,
    pub steps: Vec<Rc<Node>>,
    /// The same value split another way.
    pub parts: Vec<Rc<Node>>,
}

pub fn node(explanation: &Explanation, currency: &str) -> Node {
    let nodes = |of: &[Explanation]| {
        let nodes = of.iter().map(|one| Rc::new(node(one, currency)));
        nodes.collect()
    };
    let known = explanation.rule.and_then(rule);
    Node {
        rule: explanation
            .rule
            .map(|number| rule_in_words(number, known.as_ref())),
        pages: known.map_or_else(Vec::new, |rule| rule.pages),
        value: measured(explanation.value, &explanation.measure, currency),
        words: english::words(&explanation.message),
        arithmetic: arithmetic(explanation, currency),
        references: references(explanation),
        steps: nodes(&explanation.steps),
        parts: nodes(&explanation.parts),
    }
}

fn measured(value: Exact, measure: &Measure, currency: &str) -> String {
    match measure {
        Measure::Money => format::rate(value, currency),
        Measure::Units(unit) => format!("{} {unit}", format::number(value, 9)),
        Measure::Rate(unit) => texts::prices::rate_per(&format::rate(value, currency), unit),
        Measure::Fraction => format::percent(value),
    }
}

fn arithmetic(node: &Explanation, currency: &str) -> Option<String> {
    let value = |at: usize| {
        let step = node.steps.get(at)?;
        Some(measured(step.value, &step.measure, currency))
    };
    let all = || {
        (0..node.steps.len())
            .map(value)
            .collect::<Option<Vec<String>>>()
    };
    let joined = |sign: &str| all().map(|all| all.join(sign));
    let right = match node.operation {
        Operation::Given | Operation::Found => return None,
        Operation::Sum if !(2..=8).contains(&node.steps.len()) => return None,
        Operation::Sum => added(&all()?),
        Operation::Difference => joined(" − ")?,
        Operation::Product => joined(" × ")?,
        Operation::Quotient => joined(" ÷ ")?,
        Operation::Share => format!("{} × {} ÷ {}", value(0)?, value(1)?, value(2)?),
        Operation::Rounded | Operation::Apportioned => texts::explanation::rounded(&value(0)?),
    };
    Some(texts::explanation::equals(&right))
}

/// `rule 3.2: tiers are marginal`, and how sure that is where AWS does not say so.
fn rule_in_words(number: &str, rule: Option<&Rule>) -> String {
    let mut words = texts::explanation::rule(number);
    if let Some(rule) = rule {
        words.push_str(": ");
        words.push_str(rule.says);
        if let Some(sure) = rule.sure {
            words.push_str(&format!(" ({sure})"));
        }
    }
    words
}

fn references(node: &Explanation) -> Vec<String> {
    let mut references = Vec::new();
    if let Some(provenance) = &node.source {
        if let Some(source) = &provenance.source {
            references.push(texts::explanation::source(source));
        }
        if let Some(date) = &provenance.as_of {
            references.push(texts::explanation::as_of(date));
        }
    }
    references
}
