//! Payments by credits, and what is left of them.

use super::{CreditMeasure, Explanation, FigureId, Figures, LineMeasure, Message, Operation, Side};
use crate::Exact;
use crate::bill::{Line, LineIndex, Payment, Share};
use crate::commitments::CommitmentRef;
use crate::credits::CreditIndex;
use crate::index::IndexVec;
use crate::organization::AccountIndex;
use crate::payment::paid_by_credits;
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
    let rows = || rows_rounded_together(&figures.statement(side).bill.lines, paid);
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
/// (rule 16.8), which are neighbours; all other charges are one.
fn rows_rounded_together(
    lines: &IndexVec<LineIndex, Line>,
    charge: LineIndex,
) -> impl Iterator<Item = &Line> {
    let item = lines[charge].item;
    let (before, after) = match item {
        Item::Fee(CommitmentRef::Plan(_)) => (charge.index().saturating_sub(1), charge.index() + 2),
        _ => (charge.index(), charge.index() + 1),
    };
    let rows = lines.iter().take(after).skip(before);
    rows.filter(move |line| line.payment.is_none() && line.item == item)
}

/// Payments by all credits, in cents.
pub(super) fn total(figures: &Figures, side: Side, account: Option<AccountIndex>) -> Explanation {
    let bill = &figures.statement(side).bill;
    let paid: Vec<(LineIndex, &Share)> = match account {
        Some(account) => figures.shares_of(side, account).collect(),
        None => {
            let lines = bill.lines.iter_enumerated();
            let shares =
                lines.flat_map(|(line, one)| one.shares.iter().map(move |own| (line, own)));
            shares.collect()
        }
    };
    let payment = |line: LineIndex| bill.lines[line].payment;
    let paid = paid.into_iter();
    let paid = paid.filter_map(|(line, share)| Some((payment(line)?.credit, line, share)));
    let message = Message::PaidByCredits {
        account: account.map(|account| figures.account_name(account)),
        side,
    };
    Explanation::money(message, paid_by_credits(bill, account).1)
        .sum_over(
            paid.collect(),
            |(_, _, share)| -Exact::from(share.cents),
            |(credit, line, share)| {
                let cents = -Exact::from(share.cents);
                pays(figures, credit, &bill.lines[line], share, cents)
            },
        )
        .rule(rule(side))
}

/// Payments by all credits, before rounding.
pub(super) fn exact(figures: &Figures, side: Side) -> Explanation {
    let bill = &figures.statement(side).bill;
    let used = figures.scenario.credits.indices();
    let used = used.filter(|credit| !figures.paid_by(side, *credit).is_zero());
    let message = Message::PaidByCredits {
        account: None,
        side,
    };
    let value = paid_by_credits(bill, None).0;
    Explanation::money(message, value)
        .sum_over(
            used.collect(),
            |credit| figures.paid_by(side, *credit),
            |credit| explain(figures, side, credit, CreditMeasure::Used),
        )
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
            let lines = figures.index(side).paid_by[index].iter();
            let lines = lines.map(|line| &bill.lines[*line]);
            let shares = lines.flat_map(|line| line.shares.iter().map(move |share| (line, share)));
            let value = figures.paid_by(side, index);
            Explanation::money(Message::PaidByCredit { credit: name }, value)
                .sum_over(
                    shares.collect(),
                    |(_, share)| -share.exact,
                    |(line, share)| pays(figures, index, line, share, -share.exact),
                )
                .rule(rule(side))
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
