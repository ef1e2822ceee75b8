//! Usage added up per account and item, and the pools in which items are tiered together.

use rustc_hash::FxHashMap as HashMap;
use std::ops::Range;

use super::Item;
use super::lines::{Covered, hours, item_and_account};
use crate::assumptions::Allocation;
use crate::catalogue::{Scope, TierLadder};
use crate::matching::UsageRef;
use crate::order::{Groups, pair, sorted_places};
use crate::organization::AccountIndex;
use crate::{Exact, Scenario};

/// Units of one item in one account; with fixed-order allocation, of one usage line.
#[derive(Clone, Copy)]
pub(super) struct Cell {
    pub(super) item: Item,
    pub(super) account: AccountIndex,
    pub(super) quantity: Exact,
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
    Flat(Exact),
}

/// All usage as cells, pool by pool, before commitments.
pub(crate) struct Cells<'a> {
    pub(super) scenario: &'a Scenario,
    pub(super) all: Vec<Cell>,
    pub(super) pools: Vec<Pool<'a>>,
    /// The instance-hours of each instance line.
    pub(super) hours: Vec<Exact>,
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

    fn add(&mut self, line: UsageRef, item: Item, account: AccountIndex, quantity: Exact) {
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
        pair(item, account)
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
        let pool_of = pools_of(self.scenario);
        let mut place_of = pool_of.clone();
        if !self.are_in_fixed_order() {
            let items = sorted_places(pool_of.len(), &|a, b| pool_of[a].cmp(&pool_of[b]));
            for (place, item) in items.into_iter().enumerate() {
                place_of[item] = place;
            }
        }
        let item_of = |cell: &Cell| self.number(cell.item);
        let places: Vec<usize> = self.all.iter().map(|c| place_of[item_of(c)]).collect();
        let order = Groups::new(place_of.len(), &places);
        let order = order.in_order();
        let all: Vec<Cell> = order.iter().map(|&at| self.all[at]).collect();
        let mut pools = Vec::new();
        let mut begin = 0;
        for members in all.chunk_by(|a, b| pool_of[item_of(a)] == pool_of[item_of(b)]) {
            let end = begin + members.len();
            let (rates, scope) = rates_of(self.scenario, members[0].item);
            pools.push(Pool {
                rates,
                scope,
                cells: begin..end,
            });
            begin = end;
        }
        let mut now_at = vec![0; order.len()];
        for (now, &before) in order.iter().enumerate() {
            now_at[before] = now;
        }
        self.places.values_mut().for_each(|at| *at = now_at[*at]);
        (self.all, self.pools) = (all, pools);
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

/// What a unit of an item costs, and over whose usage that adds up.
fn rates_of(scenario: &Scenario, item: Item) -> (Rates<'_>, Scope) {
    match item {
        Item::Metered(at) => {
            let price = &scenario.prices.metered[at];
            (Rates::Ladder(&price.ladder), price.scope)
        }
        Item::Instance(at) => {
            let rate = scenario.prices.instances[at].on_demand;
            (Rates::Flat(rate), Scope::Organization)
        }
        // Fees are no usage.
        Item::Reserved(_) | Item::Plan(_) => (Rates::Flat(Exact::ZERO), Scope::Organization),
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
