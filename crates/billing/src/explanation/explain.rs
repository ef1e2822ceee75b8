//! Totals, and the way from a figure to its derivation.

use super::{Explanation, FigureId, Figures, LineMeasure, Message, Operation, Side};
use super::{commitment, credit, lines, saving, usage};
use crate::Exact;
use crate::organization::AccountIndex;

/// More steps than this are added up in one that says how many they are.
const MOST_STEPS: usize = 40;

/// The derivation of a figure.
#[must_use]
pub fn explain(figures: &Figures, figure: FigureId) -> Explanation {
    let explanation = match figure {
        FigureId::Total(side) => total(figures, side),
        FigureId::Exact(side) => exact(figures, side),
        FigureId::AccountTotal(side, account) => account_total(figures, side, account),
        FigureId::Saving => saving::total(figures),
        FigureId::SavingBy(cause) => saving::part(figures, cause),
        FigureId::ExactSavingBy(cause) => saving::exact(figures, cause),
        FigureId::Line(at, measure) => lines::line(figures, Side::Consolidated, at, measure),
        FigureId::Share(side, at, account, measure) => {
            lines::share(figures, side, at, account, measure)
        }
        FigureId::BlendedRate(at) => lines::blended_rate(figures, at),
        FigureId::BlendedCost(at, account) => lines::blended_cost(figures, at, account),
        FigureId::BlendedTotal(account) => lines::blended_total(figures, account),
        FigureId::Usage(side, line, measure) => usage::explain(figures, side, line, measure),
        FigureId::ListValue(at) => commitment::list_value(figures, at),
        FigureId::Commitment(side, one, measure) => {
            commitment::explain(figures, side, one, measure)
        }
        FigureId::Credits(side, account) => credit::total(figures, side, account),
        FigureId::Credit(side, at, measure) => credit::explain(figures, side, at, measure),
    };
    explanation.figure(figure)
}

fn total(figures: &Figures, side: Side) -> Explanation {
    let statement = figures.statement(side);
    let steps = match side {
        // The consolidated bill is rounded line by line, so its lines are what adds up.
        Side::Consolidated => (0..statement.bill.lines.len())
            .map(|at| lines::line(figures, side, at, LineMeasure::Cost))
            .collect(),
        Side::Separate => (0..statement.bill.accounts.len())
            .map(|account| {
                account_total(figures, side, account).figure(FigureId::AccountTotal(side, account))
            })
            .collect(),
    };
    let rule = if side == Side::Separate { "2.2" } else { "2.1" };
    sum(
        Explanation::money(Message::Total(side), statement.bill.total),
        steps,
    )
    .rule(rule)
}

fn exact(figures: &Figures, side: Side) -> Explanation {
    let bill = &figures.statement(side).bill;
    let steps = (0..bill.lines.len())
        .map(|at| lines::line(figures, side, at, LineMeasure::Exact))
        .collect();
    sum(
        Explanation::money(Message::ExactTotal(side), bill.exact),
        steps,
    )
    .rule("2.5")
}

pub(super) fn account_total(figures: &Figures, side: Side, account: AccountIndex) -> Explanation {
    let bill = &figures.statement(side).bill;
    let steps = bill
        .lines
        .iter()
        .enumerate()
        .filter(|(_, line)| line.shares.iter().any(|share| share.account == account))
        .map(|(at, _)| lines::share(figures, side, at, account, LineMeasure::Cost))
        .collect();
    let message = Message::AccountTotal {
        account: figures.account_name(account),
        side,
    };
    let rule = if side == Side::Separate {
        "2.2"
    } else {
        "3.12"
    };
    sum(Explanation::money(message, bill.accounts[account]), steps).rule(rule)
}

/// A node that adds its steps up; beyond [`MOST_STEPS`] the rest is one step.
pub(super) fn sum(node: Explanation, mut steps: Vec<Explanation>) -> Explanation {
    if steps.len() > MOST_STEPS {
        let rest = steps.split_off(MOST_STEPS - 1);
        let message = Message::Rest { count: rest.len() };
        let value: Exact = rest.iter().map(|step| step.value).sum();
        steps.push(Explanation::new(message, value, node.measure.clone()));
    }
    node.by(Operation::Sum, steps)
}

impl Figures<'_> {
    pub(super) fn account_name(&self, account: AccountIndex) -> String {
        self.scenario.organization.accounts[account].name.clone()
    }
}
