//! Payments by credits, and what is left of them.

use super::{CreditMeasure, Explanation, FigureId, Figures, LineMeasure, Message, Operation, Side};
use crate::Exact;
use crate::bill::{Line, Payment, Share};
use crate::commitments::CommitmentRef;
use crate::credits::CreditIndex;
use crate::organization::AccountIndex;
use crate::payment::{paid_by_credit, paid_by_credits};
use crate::rating::Item;

/// What a credit pays of a line or of an account's share in it: negative, as on the bill.
pub(super) fn line(
    figures: &Figures,
    side: Side,
    line: &Line,
    share: Option<&Share>,
    measure: LineMeasure,
) -> Explanation {
    let (exact, cents) = share.map_or((line.exact, line.cents), |one| (one.exact, one.cents));
    let Some(Payment {
        credit, line: paid, ..
    }) = line.payment
    else {
        return Explanation::money(Message::Units, exact);
    };
    if measure == LineMeasure::Quantity {
        let unit = figures.unit_of(line);
        return Explanation::units(Message::Units, Exact::ZERO, unit);
    }
    let item = figures.item_label(line.item);
    let account = share.map(|share| figures.account_name(share.account));
    let message = Message::CreditPays {
        credit: figures.scenario.credits[credit].name.clone(),
        item: item.clone(),
        account,
    };
    // Spending all credits gives the value; it is at most each of these two.
    let charge = &figures.statement(side).bill.lines[paid];
    let rows = || rows_rounded_together(&figures.statement(side).bill.lines, charge);
    let of_share = |share: &Share| {
        let own = rows().flat_map(|row| &row.shares);
        own.filter(|one| one.account == share.account)
            .map(|one| one.exact)
            .sum()
    };
    let charged: Exact = share.map_or_else(|| rows().map(|row| row.exact).sum(), of_share);
    let steps = vec![
        amount(figures, credit),
        Explanation::money(Message::ExactCost { item }, charged),
    ];
    let found = Explanation::money(message.clone(), exact)
        .by(Operation::Found, steps)
        .rule(rule(side));
    match measure {
        LineMeasure::Cost => {
            Explanation::money(message, cents).rounded_from(Operation::Rounded, found, "16.8")
        }
        _ => found,
    }
}

/// The rows of a bill that round as one line with a charge: the fees of a Savings Plan are two rows
/// (rule 16.8), all other charges are one.
fn rows_rounded_together<'b>(
    lines: &'b [Line],
    charge: &'b Line,
) -> impl Iterator<Item = &'b Line> {
    let is_plan_fee = matches!(charge.item, Item::Fee(CommitmentRef::Plan(_)));
    let is_other_fee = move |line: &&Line| {
        is_plan_fee && line.payment.is_none() && line.item == charge.item && *line != charge
    };
    std::iter::once(charge).chain(lines.iter().filter(is_other_fee))
}

/// Payments by all credits, in cents.
pub(super) fn total(figures: &Figures, side: Side, account: Option<AccountIndex>) -> Explanation {
    let bill = &figures.statement(side).bill;
    let mut steps = Vec::new();
    for line in &bill.lines {
        let Some(Payment { credit, .. }) = line.payment else {
            continue;
        };
        let shares = line.shares.iter();
        let own = shares.filter(|share| account.is_none_or(|only| only == share.account));
        steps
            .extend(own.map(|share| pays(figures, credit, line, share, -Exact::from(share.cents))));
    }
    let message = Message::PaidByCredits {
        account: account.map(|account| figures.account_name(account)),
        side,
    };
    let value = paid_by_credits(bill, account).1;
    Explanation::money(message, value)
        .sum_of(steps)
        .rule(rule(side))
}

/// Payments by all credits, before rounding.
pub(super) fn exact(figures: &Figures, side: Side) -> Explanation {
    let bill = &figures.statement(side).bill;
    let used = figures.scenario.credits.indices();
    let used = used
        .map(|credit| explain(figures, side, credit, CreditMeasure::Used))
        .filter(|paid| !paid.value.is_zero());
    let message = Message::PaidByCredits {
        account: None,
        side,
    };
    let value = paid_by_credits(bill, None).0;
    Explanation::money(message, value)
        .sum_of(used.collect())
        .rule(rule(side))
}

pub(super) fn explain(
    figures: &Figures,
    side: Side,
    index: CreditIndex,
    measure: CreditMeasure,
) -> Explanation {
    let credit = &figures.scenario.credits[index];
    let name = credit.name.clone();
    let bill = &figures.statement(side).bill;
    let figure = FigureId::Credit(side, index, measure);
    let node = match measure {
        CreditMeasure::Left => {
            let steps = vec![
                amount(figures, index),
                explain(figures, side, index, CreditMeasure::Used),
            ];
            Explanation::money(Message::CreditLeft { credit: name }, figures.value(figure))
                .by(Operation::Difference, steps)
                .rule(rule(side))
        }
        CreditMeasure::Used if credit.counts_in(figures.scenario.month) => {
            let lines = bill.lines.iter();
            let is_own = |payment: Payment| payment.credit == index;
            let own = lines.filter(|line| line.payment.is_some_and(is_own));
            let steps = own.flat_map(|line| {
                let shares = line.shares.iter();
                shares.map(|share| pays(figures, index, line, share, -share.exact))
            });
            let value = paid_by_credit(bill, index);
            let node = Explanation::money(Message::PaidByCredit { credit: name }, value);
            node.sum_of(steps.collect()).rule(rule(side))
        }
        CreditMeasure::Used => {
            let outside = Message::CreditOutsideMonth {
                credit: name.clone(),
            };
            let steps = vec![Explanation::money(outside, Exact::ZERO)];
            Explanation::money(Message::PaidByCredit { credit: name }, Exact::ZERO)
                .by(Operation::Sum, steps)
                .rule("8.1")
        }
    };
    node.figure(figure)
}

/// What a credit pays of an account's share in a line.
fn pays(
    figures: &Figures,
    credit: CreditIndex,
    line: &Line,
    share: &Share,
    value: Exact,
) -> Explanation {
    let message = Message::CreditPays {
        credit: figures.scenario.credits[credit].name.clone(),
        item: figures.item_label(line.item),
        account: Some(figures.account_name(share.account)),
    };
    Explanation::money(message, value)
}

/// The value of a credit when the month begins.
fn amount(figures: &Figures, index: CreditIndex) -> Explanation {
    let credit = &figures.scenario.credits[index];
    let message = Message::CreditAmount {
        credit: credit.name.clone(),
        owner: figures.account_name(credit.owner),
    };
    Explanation::money(message, credit.amount)
}

/// The rule by which credits pay. On the separate bills each account uses its own credits.
fn rule(side: Side) -> &'static str {
    match side {
        Side::Separate => "2.2",
        Side::Consolidated => "8.2",
    }
}
