//! Totals of a side and of an account.

use super::{Explanation, FigureId, Figures, LineMeasure, Message, Side, lines};
use crate::organization::AccountIndex;

/// The total of one side.
pub(super) fn total(figures: &Figures, side: Side) -> Explanation {
    let bill = &figures.statement(side).bill;
    let node = Explanation::money(Message::Total(side), bill.total);
    let node = match side {
        // The consolidated bill is rounded line by line, so its lines add up to it.
        Side::Consolidated => node.sum_over(
            bill.lines.indices().collect(),
            |line| bill.lines[*line].cents.into(),
            |line| lines::line(figures, side, line, LineMeasure::Cost),
        ),
        Side::Separate => node.sum_over(
            bill.accounts.indices().collect(),
            |account| bill.accounts[*account].into(),
            |account| account_total(figures, side, account),
        ),
    };
    let rule = if side == Side::Separate { "2.2" } else { "2.1" };
    node.rule(rule).figure(FigureId::Total(side))
}

/// The total of one side before rounding.
pub(super) fn exact(figures: &Figures, side: Side) -> Explanation {
    let bill = &figures.statement(side).bill;
    Explanation::money(Message::ExactTotal(side), bill.exact)
        .sum_over(
            bill.lines.indices().collect(),
            |line| bill.lines[*line].exact,
            |line| lines::line(figures, side, line, LineMeasure::Exact),
        )
        .rule("2.5")
        .figure(FigureId::Exact(side))
}

/// The total of one account.
pub(super) fn account_total(figures: &Figures, side: Side, account: AccountIndex) -> Explanation {
    let bill = &figures.statement(side).bill;
    let message = Message::AccountTotal {
        account: figures.account_name(account),
        side,
    };
    let rule = match side {
        Side::Separate => "2.2",
        Side::Consolidated => "3.12",
    };
    Explanation::money(message, bill.accounts[account])
        .sum_over(
            figures.shares_of(side, account).collect(),
            |(_, share)| share.cents.into(),
            |(line, _)| lines::share(figures, side, line, account, LineMeasure::Cost),
        )
        .rule(rule)
        .figure(FigureId::AccountTotal(side, account))
}
