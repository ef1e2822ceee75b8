//! Usage added up per account and item, and the pools in which items are tiered together.

use rustc_hash::FxHashMap as HashMap;
use std::ops::Range;

use super::Item;
use super::lines::{Covered, hours, item_and_account};
use crate::assumptions::Allocation;
use crate::catalogue::{Scope, TierLadder};
use crate::matching::UsageRef;
use crate::order::Groups;
use crate::organization::AccountIndex;
use crate::{Decimal, Scenario};

/// Units of one item in one account; with fixed-order allocation, of one usage line.
#[derive(Clone, Copy)]
pub(super) struct Cell {
    pub(super) item: Item,
    pub(super) account: AccountIndex,
    pub(super) quantity: Decimal,
}

/// Items that share a ladder.
pub(super) struct Pool<'a> {
    pub(super) rates: Rates<'a>,
    pub(super) scope: Scope,
    /// Its cells, a range of [`Cells::all`].
    pub(super) cells: Range<usize>,
}

/// What a unit costs.
#[derive(Clone, Copy)]
pub(super) enum Rates<'a> {
    Ladder(&'a TierLadder),
    /// On-Demand hours have no tiers.
    Flat(Decimal),
}

/// All usage as cells, pool by pool, before commitments.
pub(crate) struct Cells<'a> {
    pub(super) scenario: &'a Scenario,
    pub(super) all: Vec<Cell>,
    pub(super) pools: Vec<Pool<'a>>,
    /// The instance-hours of each instance line.
    pub(super) hours: Vec<Decimal>,
    /// The place of each cell by [`Cells::key`].
    places: HashMap<u64, usize>,
}

impl<'a> Cells<'a> {
    pub(crate) fn new(scenario: &'a Scenario) -> Self {
        let usage = &scenario.usage;
        let instances = usage.instances.iter();
        let mut cells = Self {
            scenario,
            all: Vec::new(),
            pools: Vec::new(),
            hours: instances.map(|line| hours(scenario, line)).collect(),
            places: HashMap::default(),
        };
        for (at, line) in usage.metered.iter().enumerate() {
            let item = Item::Metered(line.price);
            cells.add(UsageRef::Metered(at), item, line.account, line.quantity);
        }
        for (at, line) in usage.instances.iter().enumerate() {
            let (item, hours) = (Item::Instance(line.price), cells.hours[at]);
            cells.add(UsageRef::Instance(at), item, line.account, hours);
        }
        cells.part();
        cells
    }

    pub(super) fn are_in_fixed_order(&self) -> bool {
        self.scenario.assumptions.allocation == Allocation::FixedOrder
    }

    fn add(&mut self, line: UsageRef, item: Item, account: AccountIndex, quantity: Decimal) {
        let next = self.all.len();
        let place = *self
            .places
            .entry(self.key(line, item, account))
            .or_insert(next);
        if place == next {
            self.all.push(Cell {
                item,
                account,
                quantity,
            });
        } else {
            self.all[place].quantity += quantity;
        }
    }

    /// Names the cell of a line: with fixed-order allocation each has its own.
    fn key(&self, line: UsageRef, item: Item, account: AccountIndex) -> u64 {
        let (item, account) = match line {
            _ if !self.are_in_fixed_order() => (self.number(item), account),
            UsageRef::Metered(at) => (0, at),
            UsageRef::Instance(at) => (1, at),
        };
        ((item as u64) << 32) | account as u64
    }

    /// Metered prices, then instance prices; commitments have no usage.
    pub(super) fn number(&self, item: Item) -> usize {
        match item {
            Item::Metered(at) | Item::Reserved(at) | Item::Plan(at) => at,
            Item::Instance(at) => self.scenario.prices.metered.len() + at,
        }
    }

    /// Puts cells in order: by pool and within it by item; in fixed order as lines were given.
    fn part(&mut self) {
        let prices = &self.scenario.prices;
        let pools = pools_of(self.scenario);
        let items = pools.len();
        let mut order: Vec<usize> = (0..self.all.len()).collect();
        if !self.are_in_fixed_order() {
            let by_item: Vec<usize> = self.all.iter().map(|c| self.number(c.item)).collect();
            order = Groups::new(items, &by_item).in_order().to_vec();
        }
        let by_pool: Vec<usize> = order
            .iter()
            .map(|&at| pools[self.number(self.all[at].item)])
            .collect();
        let by_pool = Groups::new(items, &by_pool);
        let order: Vec<usize> = by_pool.in_order().iter().map(|&at| order[at]).collect();
        self.all = order.iter().map(|&at| self.all[at]).collect();
        let mut now_at = vec![0; order.len()];
        for (now, before) in order.into_iter().enumerate() {
            now_at[before] = now;
        }
        self.places.values_mut().for_each(|at| *at = now_at[*at]);
        let cells = &self.all;
        let pool = |members: Range<usize>| {
            let first = cells.get(members.start)?;
            let (rates, scope) = match first.item {
                Item::Metered(at) => {
                    let price = &prices.metered[at];
                    (Rates::Ladder(&price.ladder), price.scope)
                }
                Item::Instance(at) => {
                    let rate = prices.instances[at].on_demand;
                    (Rates::Flat(rate), Scope::Organization)
                }
                Item::Reserved(_) | Item::Plan(_) => return None,
            };
            (!members.is_empty()).then_some(Pool {
                rates,
                scope,
                cells: members,
            })
        };
        self.pools = (0..items)
            .filter_map(|at| pool(by_pool.range(at)))
            .collect();
    }

    /// The cells less what commitments covered.
    pub(super) fn less(&self, covered: &Covered) -> Vec<Cell> {
        let mut cells = self.all.clone();
        for (line, quantity) in covered.lines() {
            let (item, account) = item_and_account(self.scenario, line);
            if let Some(&place) = self.places.get(&self.key(line, item, account)) {
                cells[place].quantity -= quantity;
            }
        }
        cells
    }
}

/// For each metered price, and behind those each instance price, the number of its pool: by pool
/// name, or alone (rules 3.4 and 3.6). Pools are numbered in the order of their first prices.
pub(super) fn pools_of(scenario: &Scenario) -> Vec<usize> {
    let mut by_name: HashMap<&str, usize> = HashMap::default();
    let mut count = 0;
    let mut next = || {
        count += 1;
        count - 1
    };
    let metered = scenario.prices.metered.iter();
    let mut pools: Vec<usize> = metered
        .map(|price| match &price.pool {
            None => next(),
            Some(name) => *by_name.entry(name).or_insert_with(&mut next),
        })
        .collect();
    pools.extend(scenario.prices.instances.iter().map(|_| next()));
    pools
}
