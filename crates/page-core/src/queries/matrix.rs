//! The matrix of whose commitments covered whose usage on the one bill.

use std::cmp::Reverse;
use std::rc::Rc;

use billfold_billing::comparison::{shared_benefits, unused};
use billfold_billing::index::IndexVec;
use billfold_billing::organization::AccountIndex;
use billfold_billing::{Exact, Scenario};
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

/// The usage of one party that another's commitments covered.
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
    let commitments = &scenario.commitments;
    let matching = &outcome.comparison.consolidated.matching;
    let benefits = shared_benefits(scenario, matching);
    if benefits.iter().all(|one| one.from == one.to) {
        return None;
    }
    let nothing = || IndexVec::repeat(Exact::ZERO, scenario.organization.accounts.len());
    let (mut given, mut received, mut idle) = (nothing(), nothing(), nothing());
    for one in &benefits {
        received[one.to] += one.on_demand;
        if one.from != one.to {
            given[one.from] += one.on_demand;
        }
    }
    for one in commitments.refs() {
        idle[commitments.owner(one)] += unused(scenario, matching, one).cost;
    }
    let owners = commitments.refs().map(|one| commitments.owner(one));
    let rows = Axis::new(scenario, owners, &given);
    let columns = Axis::new(scenario, benefits.iter().map(|one| one.to), &received);

    let mut sums = vec![vec![Sum::default(); columns.parties.len()]; rows.parties.len()];
    for one in &benefits {
        let sum = &mut sums[rows.place[one.from]][columns.place[one.to]];
        sum.money += one.on_demand;
        sum.hours += one.instance_hours;
    }
    let mut fees = vec![Exact::ZERO; rows.parties.len()];
    for &owner in &rows.accounts {
        fees[rows.place[owner]] += idle[owner];
    }
    let most = sums.iter().flatten().map(|sum| sum.money).max();
    let most = most.unwrap_or(Exact::ZERO);
    let currency = &scenario.currency;
    let givers = rows.parties.iter().enumerate().map(|(row, party)| Giver {
        party: party.clone(),
        cells: sums[row]
            .iter()
            .enumerate()
            .map(|(column, sum)| {
                let are_accounts =
                    party.colour.is_some() && columns.parties[column].colour.is_some();
                let is_own = are_accounts && rows.accounts[row] == columns.accounts[column];
                sum.cell(most, is_own, currency)
            })
            .collect(),
        idle: format::money(fees[row], currency),
    });
    Some(Matrix {
        givers: givers.collect(),
        receivers: columns.parties,
    })
}

/// The accounts along one side of the matrix.
struct Axis {
    /// Each once, first those with the largest amounts.
    accounts: Vec<AccountIndex>,
    /// The first accounts, each by itself, and the rest as one.
    parties: Vec<Party>,
    /// The party of each account.
    place: IndexVec<AccountIndex, usize>,
}

impl Axis {
    fn new(
        scenario: &Scenario,
        accounts: impl Iterator<Item = AccountIndex>,
        amounts: &IndexVec<AccountIndex, Exact>,
    ) -> Self {
        let mut accounts: Vec<AccountIndex> = accounts.collect();
        accounts.sort_by_key(|&account| (Reverse(amounts[account]), account));
        accounts.dedup();
        let shown = match accounts.len() > SHOWN {
            true => SHOWN - 1,
            false => accounts.len(),
        };
        let mut place = IndexVec::repeat(0, scenario.organization.accounts.len());
        for (position, &account) in accounts.iter().enumerate() {
            place[account] = position.min(shown);
        }
        let named = |&account: &AccountIndex| Party {
            name: names::account(scenario, account),
            colour: Some(names::colour(account)),
        };
        let mut parties: Vec<Party> = accounts[..shown].iter().map(named).collect();
        if accounts.len() > shown {
            parties.push(Party {
                name: texts::others(accounts.len() - shown).into(),
                colour: None,
            });
        }
        Self {
            accounts,
            parties,
            place,
        }
    }
}

/// The sums of one cell.
#[derive(Clone, Default)]
struct Sum {
    money: Exact,
    hours: Exact,
}

impl Sum {
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
