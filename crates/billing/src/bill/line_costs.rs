//! Costs of single usage lines. An account that has several lines of one item owes their cost as
//! a whole; each line gets a part of it.

use rust_decimal::Decimal;
use rustc_hash::FxHashMap as HashMap;

use super::Bill;
use crate::exact::rounding::apportion;
use crate::matching::Matching;
use crate::organization::AccountIndex;
use crate::rating::Item;
use crate::usage::UsageRef;
use crate::{Exact, Scenario};

/// The part of a usage line in what its account owes for the item.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LineCost {
    /// Units that commitments left.
    pub units: Exact,
    /// Before rounding.
    pub exact: Exact,
    /// Whole cents.
    pub cents: Decimal,
}

/// The charge of an account for an item, before credits: not rounded, and in cents.
#[must_use]
pub fn charged(bill: &Bill, item: Item, account: AccountIndex) -> (Exact, Decimal) {
    let lines = bill.charges().iter().filter(|line| line.item == item);
    let shares = lines.filter_map(|line| line.shares.iter().find(|share| share.account == account));
    shares.fold((Exact::ZERO, Decimal::ZERO), |(exact, cents), share| {
        (exact + share.exact, cents + share.cents)
    })
}

/// Divides what an account owes for an item among its usage lines, in proportion to the units that
/// commitments leave of each (rule 3.12, as between accounts). The parts add up to the cent.
#[must_use]
pub fn line_costs(
    scenario: &Scenario,
    (bill, matching): (&Bill, &Matching),
    (item, account): (Item, AccountIndex),
    lines: &[UsageRef],
) -> Vec<LineCost> {
    let mut covered: HashMap<UsageRef, Exact> = HashMap::default();
    for coverage in &matching.coverage {
        *covered.entry(coverage.usage).or_default() += coverage.quantity;
    }
    let units: Vec<Exact> = lines
        .iter()
        .map(|line| {
            let covered = covered.get(line).copied().unwrap_or_default();
            scenario.quantity(*line) - covered
        })
        .collect();
    let all: Exact = units.iter().sum();
    let (exact, cents) = charged(bill, item, account);
    let part = |units: &Exact| match all.is_zero() {
        true => Exact::ZERO,
        false => exact.times_over(*units, all),
    };
    let parts: Vec<Exact> = units.iter().map(part).collect();
    let cents = apportion(cents, &parts);
    let costs = units.into_iter().zip(parts).zip(cents);
    costs
        .map(|((units, exact), cents)| LineCost {
            units,
            exact,
            cents,
        })
        .collect()
}
