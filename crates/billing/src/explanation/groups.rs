//! Sums that the bill itself does not have: by account, unit, service, Region, tag and cost category, and of
//! several accounts.

use std::ops::Range;

use super::explain::{account_total, sum};
use super::lines::{line, share, unit_of};
use super::{Explanation, FigureId, Figures, LineMeasure, Message, Operation, Side};
use crate::Exact;
use crate::bill::{Dimension, Line, each_part};

/// What a group of the consolidated bill is made of, as [`crate::bill::group`] forms it; none if
/// nothing has its key. `name` is what the group is called.
#[must_use]
pub fn explain_group(
    figures: &Figures,
    dimension: &Dimension,
    key: &str,
    name: &str,
) -> Option<Explanation> {
    let side = Side::Consolidated;
    let bill = &figures.statement(side).bill;
    let whole_lines = matches!(dimension, Dimension::Service | Dimension::Region);
    let in_parts = matches!(dimension, Dimension::Tag(_) | Dimension::CostCategory(_));
    let whole_accounts = !whole_lines && !in_parts;
    let mut steps = Vec::new();
    let mut cents = Exact::ZERO;
    let mut seen = Vec::new();
    each_part(figures.scenario, bill, dimension, &mut |part| {
        if part.key != key {
            return;
        }
        cents += part.cents;
        let once = match (whole_lines, whole_accounts) {
            (true, _) => part.line,
            (_, true) => part.share.account,
            _ => usize::MAX,
        };
        if once != usize::MAX {
            if seen.contains(&once) {
                return;
            }
            seen.push(once);
        }
        let account = part.share.account;
        steps.push(match (whole_lines, whole_accounts, part.units) {
            (true, ..) => {
                let figure = FigureId::Line(part.line, LineMeasure::Cost);
                line(figures, side, part.line, LineMeasure::Cost).figure(figure)
            }
            (_, true, _) => of_account(figures, side, account),
            (.., None) => {
                let figure = FigureId::Share(side, part.line, account, LineMeasure::Cost);
                share(figures, side, part.line, account, LineMeasure::Cost).figure(figure)
            }
            (.., Some(units)) => {
                let (line, message) = (
                    &bill.lines[part.line],
                    message(figures, &bill.lines[part.line], account),
                );
                let exact = tagged(figures, line, part.share.exact, part.exact, units);
                Explanation::money(message, part.cents).rounded_from(
                    Operation::Apportioned,
                    exact,
                    "10.4",
                )
            }
        });
    });
    if steps.is_empty() {
        return None;
    }
    let message = Message::Group {
        name: name.to_owned(),
    };
    Some(sum(Explanation::money(message, cents), steps))
}

/// What several accounts come to, one after another in the scenario's list.
#[must_use]
pub fn explain_accounts(
    figures: &Figures,
    side: Side,
    accounts: Range<usize>,
    name: &str,
) -> Explanation {
    let steps: Vec<Explanation> = accounts
        .map(|account| of_account(figures, side, account))
        .collect();
    let message = Message::Group {
        name: name.to_owned(),
    };
    let value: Exact = steps.iter().map(|step| step.value).sum();
    sum(Explanation::money(message, value), steps)
}

fn of_account(figures: &Figures, side: Side, account: usize) -> Explanation {
    account_total(figures, side, account).figure(FigureId::AccountTotal(side, account))
}

fn message(figures: &Figures, line: &Line, account: usize) -> Message {
    Message::ShareCost {
        item: figures.item_words(line.item),
        account: figures.account_name(account),
    }
}

/// A tag value's part of a share, by its units.
fn tagged(
    figures: &Figures,
    line: &Line,
    whole: Exact,
    part: Exact,
    (units, all): (Exact, Exact),
) -> Explanation {
    let cost = || Message::ExactCost {
        item: figures.item_words(line.item),
    };
    let unit = unit_of(figures, line);
    Explanation::money(cost(), part).by(
        Operation::Share,
        vec![
            Explanation::money(cost(), whole),
            Explanation::units(Message::TaggedUnits, units, unit),
            Explanation::units(Message::PooledUnits, all, unit),
        ],
    )
}
