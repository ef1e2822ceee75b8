//! Usage added up per account and item, and the pools in which items are tiered together.

use std::collections::hash_map::Entry;
use std::ops::Range;

use rustc_hash::FxHashMap as HashMap;

use super::covered::Covered;
use crate::assumptions::Allocation;
use crate::catalogue::{FreeUnits, ItemIndex, PricedItem, Scope, TierLadder};
use crate::index::{IndexVec, index_type};
use crate::order::{Groups, pair};
use crate::organization::AccountIndex;
use crate::usage::{InstanceUsageIndex, UsageRef};
use crate::{Exact, Scenario};

index_type!(
    /// An index into [`UsageTotals::all`].
    pub(super) TotalIndex
);

index_type!(
    /// The number of a pool, in the order of the first prices of pools.
    pub(super) PoolNumber
);

/// Units of one item in one account; with fixed-order allocation, of one usage line.
#[derive(Clone, Copy)]
pub(super) struct UsageTotal {
    pub(super) item: PricedItem,
    pub(super) account: AccountIndex,
    pub(super) quantity: Exact,
}

/// Items that share a ladder.
pub(super) struct Pool<'a> {
    pub(super) rates: Rates<'a>,
    pub(super) scope: Scope,
    pub(super) free_units: FreeUnits,
    /// Positions of its totals, which are neighbours.
    range: Range<usize>,
}

impl Pool<'_> {
    /// Its totals, in order.
    pub(super) fn members(&self) -> impl Iterator<Item = TotalIndex> + use<> {
        self.range.clone().map(TotalIndex::new)
    }
}

/// The cost of a unit.
#[derive(Clone, Copy)]
pub(super) enum Rates<'a> {
    Ladder(&'a TierLadder),
    /// On-Demand hours have no tiers.
    Flat(Exact),
}

/// All usage, added up and sorted by pool, before commitments.
pub(crate) struct UsageTotals<'a> {
    pub(super) scenario: &'a Scenario,
    pub(super) all: IndexVec<TotalIndex, UsageTotal>,
    pub(super) pools: Vec<Pool<'a>>,
    /// The instance-hours of each instance line.
    pub(super) hours: IndexVec<InstanceUsageIndex, Exact>,
    /// The total of each [`UsageTotals::key`].
    index_of: HashMap<u64, TotalIndex>,
}

impl<'a> UsageTotals<'a> {
    pub(crate) fn new(scenario: &'a Scenario) -> Self {
        let usage = &scenario.usage;
        let instances = usage.instances.iter();
        let mut totals = Self {
            scenario,
            all: IndexVec::new(),
            pools: Vec::new(),
            hours: instances
                .map(|line| scenario.instance_hours(line))
                .collect(),
            index_of: HashMap::default(),
        };
        for (index, line) in usage.metered.iter_enumerated() {
            let item = PricedItem::Metered(line.price);
            let key = totals.key(UsageRef::Metered(index), item, line.account);
            totals.add(key, item, line.account, line.quantity);
        }
        for (index, line) in usage.instances.iter_enumerated() {
            let item = PricedItem::Instance(line.price);
            let key = totals.key(UsageRef::Instance(index), item, line.account);
            totals.add(key, item, line.account, totals.hours[index]);
        }
        totals.group_by_pool();
        totals
    }

    pub(super) fn are_in_fixed_order(&self) -> bool {
        self.scenario.assumptions.allocation == Allocation::FixedOrder
    }

    /// Adds units to the total of a [`UsageTotals::key`].
    fn add(&mut self, key: u64, item: PricedItem, account: AccountIndex, quantity: Exact) {
        match self.index_of.entry(key) {
            Entry::Occupied(known) => self.all[*known.get()].quantity += quantity,
            Entry::Vacant(new) => {
                new.insert(self.all.push(UsageTotal {
                    item,
                    account,
                    quantity,
                }));
            }
        }
    }

    /// Names the total of a line: with fixed-order allocation every line has its own.
    fn key(&self, line: UsageRef, item: PricedItem, account: AccountIndex) -> u64 {
        match line {
            _ if !self.are_in_fixed_order() => pair(
                self.scenario.prices.item_index(item).index(),
                account.index(),
            ),
            UsageRef::Metered(index) => pair(0, index.index()),
            UsageRef::Instance(index) => pair(1, index.index()),
        }
    }

    /// Sorts the totals by pool, and within a pool by item; in fixed order, as lines are given.
    fn group_by_pool(&mut self) {
        let pool_of = pools_of(self.scenario);
        let mut position_of: IndexVec<ItemIndex, usize> =
            pool_of.iter().map(|pool| pool.index()).collect();
        if !self.are_in_fixed_order() {
            let items = pool_of.sorted_indices(&|a, b| pool_of[a].cmp(&pool_of[b]));
            for (position, item) in items.into_iter().enumerate() {
                position_of[item] = position;
            }
        }
        let scenario = self.scenario;
        let index_of = |total: &UsageTotal| scenario.prices.item_index(total.item);
        let positions: Vec<usize> = self
            .all
            .iter()
            .map(|total| position_of[index_of(total)])
            .collect();
        let order = Groups::new(position_of.len(), &positions);
        let order = order.in_order();
        let all: IndexVec<TotalIndex, UsageTotal> = order
            .iter()
            .map(|&before| self.all[TotalIndex::new(before)])
            .collect();
        let mut begin = 0;
        for members in all.chunk_by(|a, b| pool_of[index_of(a)] == pool_of[index_of(b)]) {
            let end = begin + members.len();
            self.pools.push(pool(scenario, members[0].item, begin..end));
            begin = end;
        }
        let mut now: IndexVec<TotalIndex, TotalIndex> =
            IndexVec::repeat(TotalIndex::new(0), order.len());
        for (index, &before) in all.indices().zip(order) {
            now[TotalIndex::new(before)] = index;
        }
        for index in self.index_of.values_mut() {
            *index = now[*index];
        }
        self.all = all;
    }

    /// The totals minus what commitments covered.
    pub(super) fn minus_covered(&self, covered: &Covered) -> IndexVec<TotalIndex, UsageTotal> {
        let usage = &self.scenario.usage;
        let mut totals = self.all.clone();
        for (line, quantity) in covered.lines() {
            let key = self.key(line, usage.item(line), usage.account(line));
            if let Some(&index) = self.index_of.get(&key) {
                totals[index].quantity -= quantity;
            }
        }
        totals
    }
}

/// The pool of an item, with the positions of its totals.
fn pool(scenario: &Scenario, item: PricedItem, range: Range<usize>) -> Pool<'_> {
    match item {
        PricedItem::Metered(price) => {
            let price = &scenario.prices.metered[price];
            Pool {
                rates: Rates::Ladder(&price.ladder),
                scope: price.scope,
                free_units: price.free_units,
                range,
            }
        }
        PricedItem::Instance(price) => Pool {
            rates: Rates::Flat(scenario.prices.instances[price].on_demand),
            scope: Scope::Organization,
            free_units: FreeUnits::default(),
            range,
        },
    }
}

/// The pool of each item: that of its pool's name, or its own (rules 3.4 and 3.6).
pub(super) fn pools_of(scenario: &Scenario) -> IndexVec<ItemIndex, PoolNumber> {
    let mut by_name: HashMap<&str, PoolNumber> = HashMap::default();
    let mut count = 0;
    let mut next = || {
        count += 1;
        PoolNumber::new(count - 1)
    };
    let items = scenario.prices.items();
    items
        .map(|item| match item {
            PricedItem::Metered(price) => match &scenario.prices.metered[price].pool {
                None => next(),
                Some(name) => *by_name.entry(name).or_insert_with(&mut next),
            },
            PricedItem::Instance(_) => next(),
        })
        .collect()
}
