//! Sums that a bill does not show: of groups (by account, unit, service, Region, tag or cost
//! category), and of several accounts.

use rustc_hash::FxHashSet;

use super::lines::{line, share};
use super::totals::account_total;
use super::{Explanation, Figures, LineMeasure, Message, Operation, Side};
use crate::Exact;
use crate::bill::{Dimension, Line, LineIndex, each_part};
use crate::organization::AccountIndex;

/// The steps that a group is the sum of.
enum Steps {
    /// Whole lines.
    Lines(FxHashSet<LineIndex>),
    /// Totals of accounts.
    Accounts(FxHashSet<AccountIndex>),
    /// Shares of lines, or the parts of shares that have a tag.
    Parts,
}

/// The derivation of a group of the consolidated bill, as [`crate::bill::group`] forms it; none if
/// nothing has its key. `name` is the group's name for people.
#[must_use]
pub fn explain_group(
    figures: &Figures,
    dimension: &Dimension,
    key: &str,
    name: &str,
) -> Option<Explanation> {
    let side = Side::Consolidated;
    let bill = &figures.statement(side).bill;
    let mut kind = match dimension {
        Dimension::Service | Dimension::Region => Steps::Lines(FxHashSet::default()),
        Dimension::Tag(_) | Dimension::CostCategory(_) => Steps::Parts,
        Dimension::Account | Dimension::OrganizationalUnit | Dimension::AccountTag(_) => {
            Steps::Accounts(FxHashSet::default())
        }
    };
    let mut steps = Vec::new();
    let mut cents = Exact::ZERO;
    each_part(figures.scenario, bill, dimension, &mut |part| {
        if part.key != key {
            return;
        }
        cents += Exact::from(part.cents);
        let account = part.share.account;
        match (&mut kind, part.units) {
            (Steps::Lines(seen), _) => {
                if seen.insert(part.line) {
                    steps.push(line(figures, side, part.line, LineMeasure::Cost));
                }
            }
            (Steps::Accounts(seen), _) => {
                if seen.insert(account) {
                    steps.push(account_total(figures, side, account));
                }
            }
            (Steps::Parts, None) => {
                steps.push(share(figures, side, part.line, account, LineMeasure::Cost));
            }
            (Steps::Parts, Some(units)) => {
                let line = &bill.lines[part.line];
                let exact = tagged(figures, line, part.share.exact, part.exact, units);
                let message = Message::ShareCost {
                    item: figures.item_label(line.item),
                    account: figures.account_name(account),
                };
                let cost = Explanation::money(message, part.cents);
                steps.push(cost.rounded_from(Operation::Apportioned, exact, "10.4"));
            }
        }
    });
    if steps.is_empty() {
        return None;
    }
    let message = Message::Group {
        name: name.to_owned(),
    };
    Some(Explanation::money(message, cents).sum_of(steps))
}

/// The derivation of the total of several accounts. `name` is their name for people.
#[must_use]
pub fn explain_accounts(
    figures: &Figures,
    side: Side,
    accounts: &[AccountIndex],
    name: &str,
) -> Explanation {
    let totals = accounts.iter();
    let steps: Vec<Explanation> = totals
        .map(|&account| account_total(figures, side, account))
        .collect();
    let message = Message::Group {
        name: name.to_owned(),
    };
    let value: Exact = steps.iter().map(|step| step.value).sum();
    Explanation::money(message, value).sum_of(steps)
}

/// The part of a share that has a tag's value, by its units.
fn tagged(
    figures: &Figures,
    line: &Line,
    whole: Exact,
    part: Exact,
    (units, all): (Exact, Exact),
) -> Explanation {
    let cost = || Message::ExactCost {
        item: figures.item_label(line.item),
    };
    let unit = figures.unit_of(line);
    Explanation::money(cost(), part).by(
        Operation::Share,
        vec![
            Explanation::money(cost(), whole),
            Explanation::units(Message::TaggedUnits, units, unit),
            Explanation::units(Message::PooledUnits, all, unit),
        ],
    )
}
