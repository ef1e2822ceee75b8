//! Where a figure comes from: a tree of values, arithmetic, rules and sources.
//!
//! The engine writes no sentences. A node carries a [`Message`] with its arguments, which a
//! front end renders in its language. [`Explanation::holds`] checks that the arithmetic of a tree
//! gives the values that it shows.

mod blended;
mod charges;
mod commitment;
mod credit;
mod explain;
mod figure;
mod groups;
mod idle;
mod ids;
mod index;
mod lines;
mod lookup;
mod measures;
mod message;
mod moves;
mod saving;
mod shares;
mod totals;
mod usage;
mod values;

pub use charges::{explain_charges, explain_usage_line};
pub use explain::explain;
pub use figure::{
    CreditMeasure, FigureId, Figures, LineMeasure, Side, UsageMeasure, UtilizationMeasure,
};
pub use groups::{explain_accounts, explain_group};
pub use message::{IdleWords, Message};

use crate::Exact;
use crate::catalogue::Provenance;

/// A node of a derivation: a value, its meaning, and the steps that it is computed from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Explanation {
    /// The meaning of the value.
    pub message: Message,
    /// The value.
    pub value: Exact,
    /// The measure of the value.
    pub measure: Measure,
    /// The operation that gives the value from `steps`.
    pub operation: Operation,
    /// The number of the rule that holds here, as in `docs/rules.md`.
    pub rule: Option<&'static str>,
    /// The source of a given value.
    pub source: Option<Provenance>,
    /// The figure of the result that the value is, if it is one.
    pub figure: Option<FigureId>,
    /// The nodes that the value is computed from.
    pub steps: Vec<Explanation>,
    /// The same value divided in another way: these add up to it.
    pub parts: Vec<Explanation>,
}

/// The measure of a value.
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

/// The operation that gives a value from the steps below it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Operation {
    /// None: the scenario or a price list gives the value.
    Given,
    /// The steps added up.
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
    /// The only step's part of cents that were rounded together and then apportioned (rule 10.4).
    Apportioned,
    /// A procedure, such as matching by the hour; the steps illustrate the value.
    Found,
}

/// The greatest number of steps of a sum.
const MOST_STEPS: usize = 40;

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

    /// An exact amount, or cents of the bill.
    fn money(message: Message, value: impl Into<Exact>) -> Self {
        Self::new(message, value.into(), Measure::Money)
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

    /// Makes this node the sum of `steps`. Beyond [`MOST_STEPS`] the last step stands for the rest.
    fn sum_of(self, mut steps: Vec<Self>) -> Self {
        if steps.len() > MOST_STEPS {
            let rest = steps.split_off(MOST_STEPS - 1);
            let message = Message::Rest { count: rest.len() };
            let value: Exact = rest.iter().map(|step| step.value).sum();
            steps.push(Self::new(message, value, self.measure.clone()));
        }
        self.by(Operation::Sum, steps)
    }

    /// Makes this node the sum of a step for each item. Beyond [`MOST_STEPS`] the last step stands for
    /// the rest, of which only the values are asked for.
    fn sum_over<T>(
        self,
        mut items: Vec<T>,
        value: impl Fn(&T) -> Exact,
        step: impl Fn(T) -> Self,
    ) -> Self {
        let rest = match items.len() > MOST_STEPS {
            true => items.split_off(MOST_STEPS - 1),
            false => Vec::new(),
        };
        let mut steps: Vec<Self> = items.into_iter().map(step).collect();
        if !rest.is_empty() {
            let message = Message::Rest { count: rest.len() };
            let value = rest.iter().map(value).sum();
            steps.push(Self::new(message, value, self.measure.clone()));
        }
        self.by(Operation::Sum, steps)
    }

    fn by(mut self, operation: Operation, steps: Vec<Self>) -> Self {
        self.operation = operation;
        self.steps = steps;
        self
    }

    /// Makes this node `exact`, rounded. If rounding changes nothing, the node takes over the steps
    /// of `exact`.
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

    /// Whether the arithmetic of this node and of all nodes below it gives their values, up to the
    /// rounding of divisions at the 33rd decimal place.
    #[must_use]
    pub fn holds(&self) -> bool {
        let parts: Exact = self.parts.iter().map(|part| part.value).sum();
        if !self.parts.is_empty() && (parts != self.value || !self.parts.iter().all(Self::holds)) {
            return false;
        }
        let values: Vec<Exact> = self.steps.iter().map(|step| step.value).collect();
        let result = match (self.operation, values.as_slice()) {
            (Operation::Given, []) => self.value,
            // No procedure finds more than what a step offers.
            (Operation::Found, [_, ..]) => {
                let is_within = |step: &Self| {
                    let excess = self.value.abs() - step.value.abs();
                    excess < Exact::from_scaled(1, 12) && step.holds()
                };
                return self.steps.iter().all(is_within);
            }
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
            // Cents are apportioned to accounts, then to their tags; each time a part is off by less
            // than a cent.
            (Operation::Apportioned, [exact]) => {
                let off = (self.value - *exact).abs();
                return off < Exact::from_scaled(2, 2) && self.steps[0].holds();
            }
            _ => return false,
        };
        let off = (result - self.value).abs();
        off < Exact::from_scaled(1, 12) && self.steps.iter().all(Self::holds)
    }
}
