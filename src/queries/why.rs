//! What can be asked, and the derivation that answers it.

use std::rc::Rc;

use billfold_billing::bill::Dimension;
use billfold_billing::explanation::{
    Explanation, FigureId, Figures, LineMeasure, Measure, Message, Operation, Side, explain,
    explain_accounts, explain_group,
};
use billfold_billing::rating::Item;

use super::names;
use crate::state::Outcome;

/// A question.
#[derive(Clone, Debug, PartialEq)]
pub enum Asked {
    /// A figure by its id, which stays the same while the figures change.
    Figure(Rc<str>),
    /// Everything that an account pays for one item.
    Charges {
        side: Side,
        item: Item,
        account: usize,
    },
    /// What a group of the consolidated bill comes to, and what it is called.
    Group {
        dimension: Dimension,
        key: Rc<str>,
        name: Rc<str>,
    },
    /// What the accounts from one on pay alone.
    Rest { from: usize, name: Rc<str> },
}

/// Asks for a figure of an outcome.
pub fn figure(outcome: &Outcome, figure: FigureId) -> Asked {
    Asked::Figure(outcome.figures().id(figure).into())
}

/// The answer; none if the figure is there no longer.
pub fn answer(outcome: &Outcome, asked: &Asked) -> Option<Explanation> {
    let figures = outcome.figures();
    match asked {
        Asked::Figure(id) => figures.find(id).map(|figure| explain(&figures, figure)),
        Asked::Charges {
            side,
            item,
            account,
        } => charges(outcome, &figures, *side, *item, |line| {
            let lines = lines_of(outcome, *side);
            let share = lines[line].shares.iter().any(|s| s.account == *account);
            share.then_some(FigureId::Share(*side, line, *account, LineMeasure::Cost))
        }),
        Asked::Group {
            dimension,
            key,
            name,
        } => explain_group(&figures, dimension, key, name),
        Asked::Rest { from, name } => {
            let accounts = *from..outcome.scenario.organization.accounts.len();
            let any = !accounts.is_empty();
            any.then(|| explain_accounts(&figures, Side::Separate, accounts, name))
        }
    }
}

/// The charges of a bill, before credits.
fn lines_of(outcome: &Outcome, side: Side) -> &[billfold_billing::bill::Line] {
    match side {
        Side::Separate => outcome.comparison.separate.bill.charges(),
        Side::Consolidated => outcome.comparison.consolidated.bill.charges(),
    }
}

/// One derivation from those of several lines; a single one as it is.
fn charges(
    outcome: &Outcome,
    figures: &Figures<'_>,
    side: Side,
    item: Item,
    figure: impl Fn(usize) -> Option<FigureId>,
) -> Option<Explanation> {
    let lines = lines_of(outcome, side).iter().enumerate();
    let mut steps: Vec<Explanation> = lines
        .filter(|(_, line)| line.item == item)
        .filter_map(|(at, _)| figure(at))
        .map(|figure| explain(figures, figure))
        .collect();
    if steps.len() < 2 {
        return steps.pop();
    }
    Some(Explanation {
        message: Message::LineCost {
            item: names::item(&outcome.scenario, item),
        },
        value: steps.iter().map(|step| step.value).sum(),
        measure: Measure::Money,
        operation: Operation::Sum,
        rule: None,
        source: None,
        figure: None,
        steps,
        parts: Vec::new(),
    })
}
