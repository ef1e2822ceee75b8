//! What single usage lines cost, where several of an account use the same.

use rustc_hash::FxHashMap as HashMap;

use super::Bill;
use crate::exact::rounding::apportion;
use crate::matching::{Matching, UsageRef};
use crate::organization::AccountIndex;
use crate::rating::{Item, hours};
use crate::{Exact, Scenario};

/// A usage line's part of what its account is charged for an item.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LineCost {
    /// Units that commitments leave to be paid.
    pub units: Exact,
    /// Before rounding.
    pub exact: Exact,
    /// Whole cents.
    pub cents: Exact,
}

/// What an account is charged for an item, before rounding and in cents; what credits pay is not
/// taken off.
#[must_use]
pub fn charged(bill: &Bill, item: Item, account: AccountIndex) -> (Exact, Exact) {
    let lines = bill.charges().iter().filter(|line| line.item == item);
    let shares = lines.filter_map(|line| line.shares.iter().find(|share| share.account == account));
    shares.fold((Exact::ZERO, Exact::ZERO), |(exact, cents), share| {
        (exact + share.exact, cents + share.cents)
    })
}

/// Deals what an account is charged for an item to the usage lines behind it, in proportion to the
/// units that commitments leave of each (rule 3.12, as between accounts). They add up to the cent.
#[must_use]
pub fn line_costs(
    scenario: &Scenario,
    (bill, matching): (&Bill, &Matching),
    (item, account): (Item, AccountIndex),
    lines: &[UsageRef],
) -> Vec<LineCost> {
    let mut covered: HashMap<UsageRef, Exact> = HashMap::default();
    for one in &matching.coverage {
        *covered.entry(one.usage).or_default() += one.quantity;
    }
    let units: Vec<Exact> = lines
        .iter()
        .map(|line| {
            let used = match line {
                UsageRef::Metered(at) => scenario.usage.metered[*at].quantity,
                UsageRef::Instance(at) => hours(scenario, &scenario.usage.instances[*at]),
            };
            used - covered.get(line).copied().unwrap_or_default()
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
