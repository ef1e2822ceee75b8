//! The matrix of whose commitments covered whose usage on the one bill.

use std::rc::Rc;

use billfold_billing::Exact;
use billfold_billing::comparison::{SharedBenefit, shared_benefits, unused};
use billfold_billing::organization::AccountIndex;
use billfold_messages::texts::matrix as texts;

use super::names;
use crate::format;
use crate::workspace::Outcome;

/// So many accounts have a row and a column of their own; the rest share one.
const SHOWN: usize = 12;

/// Who gave and who received.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Matrix {
    /// The accounts whose usage was covered, as columns.
    pub receivers: Vec<Party>,
    /// The accounts that own commitments, as rows: first who gave most to others.
    pub givers: Vec<Giver>,
}

/// An account, or all that are folded into one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Party {
    /// Its name.
    pub name: Rc<str>,
    /// Its number of a colour; none for folded accounts.
    pub colour: Option<usize>,
}

/// A row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Giver {
    /// The owner of commitments.
    pub party: Party,
    /// One cell for each receiver; none if nothing was covered.
    pub cells: Vec<Option<Cell>>,
    /// The idle part of the fees.
    pub idle: String,
}

/// What the commitments of one party covered of another's usage.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cell {
    /// At On-Demand prices.
    pub money: String,
    /// In instance-hours; none if it was other usage.
    pub hours: Option<String>,
    /// The money as a fraction of the largest cell's.
    pub part: Exact,
    /// It is the owner's own usage.
    pub is_own: bool,
}

/// The matrix of an outcome; none if no commitment covers usage of another account.
pub fn of(outcome: &Outcome) -> Option<Matrix> {
    let scenario = &outcome.scenario;
    let matching = &outcome.comparison.consolidated.matching;
    let benefits = shared_benefits(scenario, matching);
    if benefits.iter().all(|one| one.from == one.to) {
        return None;
    }
    let owners = scenario.commitments.refs();
    let mut idle: Vec<(AccountIndex, Exact)> = owners
        .map(|one| {
            let cost = unused(scenario, matching, one).cost;
            (scenario.commitments.owner(one), cost)
        })
        .collect();
    idle.sort_by_key(|(owner, _)| *owner);
    let given = |owner: AccountIndex| -> Exact {
        let to_others = benefits
            .iter()
            .filter(|one| one.from == owner && one.to != owner);
        to_others.map(|one| one.on_demand).sum()
    };
    let received = |account: AccountIndex| -> Exact {
        let own = benefits.iter().filter(|one| one.to == account);
        own.map(|one| one.on_demand).sum()
    };
    let givers = most(idle.iter().map(|(owner, _)| *owner), &given);
    let receivers = most(benefits.iter().map(|one| one.to), &received);
    let rows = parties(&givers);
    let columns = parties(&receivers);
    let sums: Vec<Vec<Sum>> = rows
        .iter()
        .map(|from| {
            columns
                .iter()
                .map(|to| Sum::of(&benefits, from, to))
                .collect()
        })
        .collect();
    let most = sums.iter().flatten().map(|sum| sum.money).max();
    let most = most.unwrap_or(Exact::ZERO);
    let named = |accounts: &[AccountIndex]| match accounts {
        [one] => Party {
            name: names::account(scenario, *one),
            colour: Some(names::colour(*one)),
        },
        many => Party {
            name: texts::others(many.len()).into(),
            colour: None,
        },
    };
    let giver = |(from, sums): (&&[AccountIndex], &Vec<Sum>)| {
        let idle = idle.iter().filter(|(owner, _)| from.contains(owner));
        let cells = columns.iter().zip(sums);
        Giver {
            party: named(from),
            cells: cells
                .map(|(to, sum)| sum.cell(most, from == to && to.len() == 1, &scenario.currency))
                .collect(),
            idle: format::money(
                idle.map(|(_, cost)| *cost).sum::<Exact>(),
                &scenario.currency,
            ),
        }
    };
    Some(Matrix {
        receivers: columns.iter().map(|to| named(to)).collect(),
        givers: rows.iter().zip(&sums).map(giver).collect(),
    })
}

/// The distinct accounts, first those with the largest amounts; of equal ones in their own order.
fn most(
    accounts: impl Iterator<Item = AccountIndex>,
    amount: &dyn Fn(AccountIndex) -> Exact,
) -> Vec<AccountIndex> {
    let mut accounts: Vec<AccountIndex> = accounts.collect();
    accounts.sort();
    accounts.dedup();
    accounts.sort_by_cached_key(|account| std::cmp::Reverse(amount(*account)));
    accounts
}

/// Each of the first accounts by itself, and the rest together.
fn parties(accounts: &[AccountIndex]) -> Vec<&[AccountIndex]> {
    let (shown, folded) = match accounts.len() > SHOWN {
        true => accounts.split_at(SHOWN - 1),
        false => (accounts, &[][..]),
    };
    let folded = Some(folded).filter(|folded| !folded.is_empty());
    shown.chunks(1).chain(folded).collect()
}

/// What some accounts have from others.
struct Sum {
    money: Exact,
    hours: Exact,
}

impl Sum {
    fn of(benefits: &[SharedBenefit], from: &[AccountIndex], to: &[AccountIndex]) -> Self {
        let mut sum = Self {
            money: Exact::ZERO,
            hours: Exact::ZERO,
        };
        for one in benefits {
            if from.contains(&one.from) && to.contains(&one.to) {
                sum.money += one.on_demand;
                sum.hours += one.instance_hours;
            }
        }
        sum
    }

    fn cell(&self, most: Exact, is_own: bool, currency: &str) -> Option<Cell> {
        if self.money.is_zero() && self.hours.is_zero() {
            return None;
        }
        let hours = !self.hours.is_zero();
        Some(Cell {
            money: format::money(self.money, currency),
            hours: hours.then(|| texts::hours(&format::number(self.hours, 1))),
            part: self.money.over(most),
            is_own,
        })
    }
}

#[cfg(test)]
mod tests;
