//! Who draws on which free tier allowance (rules 6.1 and 16.6).

use rustc_hash::FxHashMap as HashMap;

use super::Rater;
use super::cells::pools_of;
use super::free::units_of;
use super::lines::item_and_account;
use crate::catalogue::Scope;
use crate::matching::UsageRef;
use crate::order::pair;
use crate::organization::AccountIndex;
use crate::{Exact, Scenario};

/// An allowance of the organization, or of one account.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Purse {
    pub(super) allowance: usize,
    pub(super) account: Option<AccountIndex>,
}

/// Which allowance the usage of each item draws on.
pub(super) struct Allowances<'a> {
    scenario: &'a Scenario,
    /// Whether the organization gets an allowance once (rule 6.1).
    once: bool,
    /// For each metered price, and behind those each instance price.
    of_item: Vec<Option<usize>>,
    /// Whether all items of an allowance are tiered in one pool.
    in_one_pool: Vec<bool>,
}

impl<'a> Allowances<'a> {
    pub(super) fn new(scenario: &'a Scenario, once: bool) -> Self {
        let prices = &scenario.prices;
        let metered = prices.metered.len();
        let mut of_item = vec![None; metered + prices.instances.len()];
        for (at, allowance) in prices.free.iter().enumerate() {
            let instances = allowance.instances.iter().map(|&item| metered + item);
            for item in allowance.metered.iter().copied().chain(instances) {
                of_item[item] = Some(at);
            }
        }
        let mut pool_of: Vec<Option<usize>> = vec![None; prices.free.len()];
        let mut in_one_pool = vec![true; prices.free.len()];
        for (allowance, pool) in of_item.iter().zip(pools_of(scenario)) {
            if let Some(at) = *allowance {
                in_one_pool[at] &= pool_of[at].is_none_or(|known| known == pool);
                pool_of[at] = Some(pool);
            }
        }
        Self {
            scenario,
            once,
            of_item,
            in_one_pool,
        }
    }

    /// What the usage of an item in an account draws on.
    pub(super) fn purse(&self, item: usize, account: AccountIndex) -> Option<Purse> {
        let allowance = self.of_item[item]?;
        let scope = self.scenario.prices.free[allowance].scope;
        let shared = self.once && scope == Scope::Organization;
        Some(Purse {
            allowance,
            account: (!shared).then_some(account),
        })
    }

    /// Whether all that draws on a purse is tiered together: then it does not matter which line
    /// draws first.
    pub(super) fn is_in_one_pool(&self, purse: Purse) -> bool {
        self.in_one_pool[purse.allowance]
    }

    /// Usage lines draw on purses over several pools in the order given (rule 16.6).
    pub(super) fn draw(&self, rater: &Rater) -> Drawn {
        let mut drawn = Drawn::default();
        if !self.in_one_pool.contains(&false) {
            return drawn;
        }
        let usage = &self.scenario.usage;
        let metered = (0..usage.metered.len()).map(UsageRef::Metered);
        let instances = (0..usage.instances.len()).map(UsageRef::Instance);
        for line in metered.chain(instances) {
            let (item, account) = item_and_account(self.scenario, line);
            let item = rater.cells.number(item);
            let Some(purse) = self.purse(item, account) else {
                continue;
            };
            if !self.is_in_one_pool(purse) {
                let offered = || units_of(self.scenario, purse, self.once);
                drawn.draw(purse, item, rater.left_of(line), offered);
            }
        }
        drawn
    }
}

/// What items drew from purses.
#[derive(Default)]
pub(super) struct Drawn {
    /// What is left in each purse, and its place here by allowance and account.
    left: Vec<Exact>,
    purses: HashMap<u64, usize>,
    /// What an item drew from a purse, and its place here by the purse's place and the item.
    units: Vec<Exact>,
    places: HashMap<u64, usize>,
}

impl Drawn {
    fn draw(&mut self, purse: Purse, item: usize, units: Exact, offered: impl FnOnce() -> Exact) {
        let purse = *self.purses.entry(purse_key(purse)).or_insert_with(|| {
            self.left.push(offered());
            self.left.len() - 1
        });
        let units = units.min(self.left[purse]);
        self.left[purse] -= units;
        let place = *self.places.entry(pair(purse, item)).or_insert_with(|| {
            self.units.push(Exact::ZERO);
            self.units.len() - 1
        });
        self.units[place] += units;
    }

    /// What an item drew from a purse.
    pub(super) fn by(&self, purse: Purse, item: usize) -> Exact {
        let units = || {
            let purse = *self.purses.get(&purse_key(purse))?;
            let place = *self.places.get(&pair(purse, item))?;
            Some(self.units[place])
        };
        units().unwrap_or_default()
    }
}

fn purse_key(purse: Purse) -> u64 {
    pair(
        purse.allowance,
        purse.account.map_or(0, |account| account + 1),
    )
}
