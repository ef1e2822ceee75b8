//! Where a figure comes from: a tree of values, arithmetic, rules and sources.
//!
//! The engine writes no sentences. A node carries a [`Message`], which a face puts into words of
//! its language, and the figures that the words are about. What a node says it computes can be
//! checked: see [`Explanation::holds`].

mod charges;
mod commitment;
mod credit;
mod explain;
mod figure;
mod groups;
mod ids;
mod lines;
mod message;
mod moves;
mod saving;
mod shares;
mod usage;

pub use charges::{explain_charges, explain_usage_line};
pub use explain::explain;
pub use figure::{
    CreditMeasure, FigureId, Figures, LineMeasure, Side, UsageMeasure, UtilizationMeasure,
};
pub use groups::{explain_accounts, explain_group};
pub use message::Message;

use crate::Exact;
use crate::catalogue::Provenance;

/// One node: a value, what it is, and how it comes about from the steps below it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Explanation {
    /// What the value is.
    pub message: Message,
    /// The value.
    pub value: Exact,
    /// What it is measured in.
    pub measure: Measure,
    /// How it comes about from `steps`.
    pub operation: Operation,
    /// The rule that says so, by its number in `docs/rules.md`.
    pub rule: Option<&'static str>,
    /// Where a given value comes from.
    pub source: Option<Provenance>,
    /// The figure of the result that this is, if it is one.
    pub figure: Option<FigureId>,
    /// What it is made of.
    pub steps: Vec<Explanation>,
    /// The same value split another way: these add up to it.
    pub parts: Vec<Explanation>,
}

/// What a value is measured in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Measure {
    /// The scenario's currency.
    Money,
    /// Units of this name.
    Units(String),
    /// Currency per unit of this name.
    Rate(String),
    /// A part of one.
    Fraction,
}

/// How a value comes about from the steps below it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Operation {
    /// It is given: by the scenario, or by a price list.
    Given,
    /// All steps added up.
    Sum,
    /// The first step less all others.
    Difference,
    /// All steps multiplied.
    Product,
    /// The first step divided by the second.
    Quotient,
    /// The first step times the second, divided by the third.
    Share,
    /// The only step, rounded to cents.
    Rounded,
    /// The only step's part of cents that were rounded together and handed out (rule 10.4).
    Apportioned,
    /// It was found by a procedure, such as matching by the hour; the steps illustrate it.
    Found,
}

impl Explanation {
    fn new(message: Message, value: Exact, measure: Measure) -> Self {
        Self {
            message,
            value,
            measure,
            operation: Operation::Given,
            rule: None,
            source: None,
            figure: None,
            steps: Vec::new(),
            parts: Vec::new(),
        }
    }

    fn money(message: Message, value: Exact) -> Self {
        Self::new(message, value, Measure::Money)
    }

    fn units(message: Message, value: Exact, unit: &str) -> Self {
        Self::new(message, value, Measure::Units(unit.to_owned()))
    }

    fn rate(message: Message, value: Exact, unit: &str) -> Self {
        Self::new(message, value, Measure::Rate(unit.to_owned()))
    }

    fn fraction(message: Message, value: Exact) -> Self {
        Self::new(message, value, Measure::Fraction)
    }

    fn by(mut self, operation: Operation, steps: Vec<Self>) -> Self {
        self.operation = operation;
        self.steps = steps;
        self
    }

    /// Comes of `exact` by rounding; where that changes nothing, it comes of what that comes of.
    fn rounded_from(self, operation: Operation, exact: Self, rule: &'static str) -> Self {
        if self.value != exact.value {
            return self.by(operation, vec![exact]).rule(rule);
        }
        Self {
            operation: exact.operation,
            rule: exact.rule,
            source: exact.source,
            steps: exact.steps,
            ..self
        }
    }

    fn rule(mut self, rule: &'static str) -> Self {
        self.rule = Some(rule);
        self
    }

    fn figure(mut self, figure: FigureId) -> Self {
        self.figure = Some(figure);
        self
    }

    fn source(mut self, source: Option<&Provenance>) -> Self {
        self.source = source
            .filter(|source| **source != Provenance::default())
            .cloned();
        self
    }

    /// Whether the arithmetic of this node and of all below it gives the values that they show,
    /// up to what divisions round away at the 24th place.
    #[must_use]
    pub fn holds(&self) -> bool {
        let parts: Exact = self.parts.iter().map(|part| part.value).sum();
        if !self.parts.is_empty() && (parts != self.value || !self.parts.iter().all(Self::holds)) {
            return false;
        }
        let values: Vec<Exact> = self.steps.iter().map(|step| step.value).collect();
        let result = match (self.operation, values.as_slice()) {
            (Operation::Given, []) | (Operation::Found, _) => self.value,
            (Operation::Sum, all) => all.iter().sum(),
            (Operation::Difference, [first, rest @ ..]) => *first - rest.iter().sum(),
            (Operation::Product, [first, rest @ ..]) => {
                rest.iter().fold(*first, |product, value| product * *value)
            }
            (Operation::Quotient, [dividend, divisor]) => dividend.over(*divisor),
            (Operation::Share, [whole, part, all]) => whole.times_over(*part, *all),
            (Operation::Rounded, [exact]) => {
                let off = (self.value - *exact).abs();
                return off <= Exact::from_scaled(1, 2) && self.steps[0].holds();
            }
            (Operation::Apportioned, [_]) => return self.steps[0].holds(),
            _ => return false,
        };
        let off = (result - self.value).abs();
        off < Exact::from_scaled(1, 12) && self.steps.iter().all(Self::holds)
    }
}
