//! Credits: what they pay, and what is left of them.

use super::explain::sum;
use super::{CreditMeasure, Explanation, FigureId, Figures, LineMeasure, Message, Operation, Side};
use crate::Exact;
use crate::bill::{Line, Payment, Share};
use crate::credits::{paid_by_credit, paid_by_credits};
use crate::organization::AccountIndex;

/// What a credit pays of a line, or of an account's share of one; below zero, as it stands on the
/// bill.
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
        let unit = super::lines::unit_of(figures, line);
        return Explanation::units(Message::Units, Exact::ZERO, unit);
    }
    let item = figures.item_words(line.item);
    let account = share.map(|share| figures.account_name(share.account));
    let message = Message::CreditPays {
        credit: figures.scenario.credits[credit].name.clone(),
        item: item.clone(),
        account,
    };
    // What it pays is found by going through all charges; these two bound it.
    let charge = &figures.statement(side).bill.lines[paid];
    let of_share = |share: &Share| {
        let own = charge.shares.iter();
        own.filter(|one| one.account == share.account)
            .map(|one| one.exact)
            .sum()
    };
    let charged = share.map_or(charge.exact, of_share);
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

/// What all credits pay, in cents.
pub(super) fn total(figures: &Figures, side: Side, account: Option<AccountIndex>) -> Explanation {
    let bill = &figures.statement(side).bill;
    let mut steps = Vec::new();
    for line in &bill.lines {
        let Some(Payment { credit, .. }) = line.payment else {
            continue;
        };
        let shares = line.shares.iter();
        let own = shares.filter(|share| account.is_none_or(|only| only == share.account));
        steps.extend(own.map(|share| pays(figures, credit, line, share, -share.cents)));
    }
    let message = Message::PaidByCredits {
        account: account.map(|at| figures.account_name(at)),
        side,
    };
    let value = paid_by_credits(bill, account).1;
    sum(Explanation::money(message, value), steps).rule(rule(side))
}

/// What all credits pay before rounding.
pub(super) fn exact(figures: &Figures, side: Side) -> Explanation {
    let bill = &figures.statement(side).bill;
    let used = (0..figures.scenario.credits.len())
        .map(|at| explain(figures, side, at, CreditMeasure::Used))
        .filter(|one| !one.value.is_zero());
    let message = Message::PaidByCredits {
        account: None,
        side,
    };
    let value = paid_by_credits(bill, None).0;
    sum(Explanation::money(message, value), used.collect()).rule(rule(side))
}

pub(super) fn explain(
    figures: &Figures,
    side: Side,
    at: usize,
    measure: CreditMeasure,
) -> Explanation {
    let credit = &figures.scenario.credits[at];
    let name = credit.name.clone();
    let bill = &figures.statement(side).bill;
    let figure = FigureId::Credit(side, at, measure);
    let node = match measure {
        CreditMeasure::Left => {
            let steps = vec![
                amount(figures, at),
                explain(figures, side, at, CreditMeasure::Used),
            ];
            Explanation::money(Message::CreditLeft { credit: name }, figures.value(figure))
                .by(Operation::Difference, steps)
                .rule(rule(side))
        }
        CreditMeasure::Used if credit.counts_in(figures.scenario.month) => {
            let lines = bill.lines.iter();
            let own = lines.filter(|line| line.payment.is_some_and(|payment| payment.credit == at));
            let steps = own.flat_map(|line| {
                let shares = line.shares.iter();
                shares.map(|share| pays(figures, at, line, share, -share.exact))
            });
            let value = paid_by_credit(bill, at);
            let node = Explanation::money(Message::PaidByCredit { credit: name }, value);
            sum(node, steps.collect()).rule(rule(side))
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

fn pays(figures: &Figures, credit: usize, line: &Line, share: &Share, value: Exact) -> Explanation {
    let message = Message::CreditPays {
        credit: figures.scenario.credits[credit].name.clone(),
        item: figures.item_words(line.item),
        account: Some(figures.account_name(share.account)),
    };
    Explanation::money(message, value)
}

fn amount(figures: &Figures, at: usize) -> Explanation {
    let credit = &figures.scenario.credits[at];
    let message = Message::CreditAmount {
        credit: credit.name.clone(),
        owner: figures.account_name(credit.owner),
    };
    Explanation::money(message, credit.amount)
}

/// Alone, an account pays its own charges with its own credits.
fn rule(side: Side) -> &'static str {
    match side {
        Side::Separate => "2.2",
        Side::Consolidated => "8.2",
    }
}
