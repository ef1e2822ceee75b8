//! Totals of a side and of an account.

use super::{Explanation, FigureId, Figures, LineMeasure, Message, Side, lines};
use crate::organization::AccountIndex;

/// The total of one side.
pub(super) fn total(figures: &Figures, side: Side) -> Explanation {
    let bill = &figures.statement(side).bill;
    let steps = match side {
        // The consolidated bill is rounded line by line, so its lines add up to it.
        Side::Consolidated => bill
            .lines
            .indices()
            .map(|line| lines::line(figures, side, line, LineMeasure::Cost))
            .collect(),
        Side::Separate => bill
            .accounts
            .indices()
            .map(|account| account_total(figures, side, account))
            .collect(),
    };
    let rule = if side == Side::Separate { "2.2" } else { "2.1" };
    Explanation::money(Message::Total(side), bill.total)
        .sum_of(steps)
        .rule(rule)
        .figure(FigureId::Total(side))
}

/// The total of one side before rounding.
pub(super) fn exact(figures: &Figures, side: Side) -> Explanation {
    let bill = &figures.statement(side).bill;
    let lines = bill.lines.indices();
    let steps = lines.map(|line| lines::line(figures, side, line, LineMeasure::Exact));
    Explanation::money(Message::ExactTotal(side), bill.exact)
        .sum_of(steps.collect())
        .rule("2.5")
        .figure(FigureId::Exact(side))
}

/// The total of one account.
pub(super) fn account_total(figures: &Figures, side: Side, account: AccountIndex) -> Explanation {
    let bill = &figures.statement(side).bill;
    let own = bill
        .lines
        .iter_enumerated()
        .filter(|(_, line)| line.shares.iter().any(|share| share.account == account));
    let steps = own.map(|(line, _)| lines::share(figures, side, line, account, LineMeasure::Cost));
    let message = Message::AccountTotal {
        account: figures.account_name(account),
        side,
    };
    let rule = match side {
        Side::Separate => "2.2",
        Side::Consolidated => "3.12",
    };
    Explanation::money(message, bill.accounts[account])
        .sum_of(steps.collect())
        .rule(rule)
        .figure(FigureId::AccountTotal(side, account))
}
