//! Usage added up per account and item, and the pools in which items are tiered together.

use rustc_hash::FxHashMap as HashMap;
use std::ops::Range;

use super::{Item, RemainingUsage};
use crate::assumptions::{Allocation, FreeUnits};
use crate::catalogue::{Scope, TierLadder};
use crate::organization::AccountIndex;
use crate::{Decimal, Scenario};

/// Units of one item in one account; with fixed-order allocation, of one usage line.
pub(super) struct Cell {
    pub(super) item: Item,
    pub(super) account: AccountIndex,
    pub(super) quantity: Decimal,
    /// The place of its first line in the order given, metered lines first.
    order: usize,
}

/// Items that share a ladder.
pub(super) struct Pool<'a> {
    pub(super) rates: Rates<'a>,
    pub(super) scope: Scope,
    /// Its cells, a range of [`Cells::all`].
    pub(super) cells: Range<usize>,
}

/// What a unit costs.
pub(super) enum Rates<'a> {
    Ladder(&'a TierLadder),
    /// On-Demand hours have no tiers.
    Flat(Decimal),
}

/// All cells, pool by pool.
pub(super) struct Cells<'a> {
    pub(super) all: Vec<Cell>,
    pub(super) pools: Vec<Pool<'a>>,
    pub(super) in_fixed_order: bool,
    pub(super) free_units: FreeUnits,
    pub(super) account_count: usize,
}

impl<'a> Cells<'a> {
    pub(super) fn new(scenario: &'a Scenario, lines: &RemainingUsage) -> Self {
        let mut cells = Self {
            all: Vec::new(),
            pools: Vec::new(),
            in_fixed_order: scenario.assumptions.allocation == Allocation::FixedOrder,
            free_units: scenario.assumptions.free_units,
            account_count: scenario.organization.accounts.len(),
        };
        let usage = &scenario.usage;
        let metered = Buckets::new(
            scenario.prices.metered.len(),
            usage.metered.iter().map(|l| l.price),
        );
        let mut adder = Adder::new(cells.account_count, cells.in_fixed_order);
        for items in pooled(scenario) {
            let begin = cells.all.len();
            for &item in &items {
                let lines_of_item = metered
                    .of(item)
                    .iter()
                    .map(|&at| (at, usage.metered[at].account, lines.metered[at]));
                adder.add(Item::Metered(item), lines_of_item, &mut cells.all);
            }
            let price = &scenario.prices.metered[items[0]];
            cells.close(begin, Rates::Ladder(&price.ladder), price.scope);
        }
        let instances = Buckets::new(
            scenario.prices.instances.len(),
            usage.instances.iter().map(|l| l.price),
        );
        for (item, price) in scenario.prices.instances.iter().enumerate() {
            let begin = cells.all.len();
            let lines_of_item = instances.of(item).iter().map(|&at| {
                (
                    usage.metered.len() + at,
                    usage.instances[at].account,
                    lines.instances[at],
                )
            });
            adder.add(Item::Instance(item), lines_of_item, &mut cells.all);
            cells.close(begin, Rates::Flat(price.on_demand), Scope::Organization);
        }
        cells
    }

    fn close(&mut self, begin: usize, rates: Rates<'a>, scope: Scope) {
        if self.in_fixed_order {
            self.all[begin..].sort_by_key(|cell| cell.order);
        }
        if begin < self.all.len() {
            self.pools.push(Pool {
                rates,
                scope,
                cells: begin..self.all.len(),
            });
        }
    }
}

/// The metered items of each pool: by pool name, or alone (rules 3.4 and 3.6).
fn pooled(scenario: &Scenario) -> Vec<Vec<usize>> {
    let mut pools: Vec<Vec<usize>> = Vec::new();
    let mut by_name: HashMap<&str, usize> = HashMap::default();
    for (item, price) in scenario.prices.metered.iter().enumerate() {
        match &price.pool {
            None => pools.push(vec![item]),
            Some(name) => {
                let pool = *by_name.entry(name).or_insert_with(|| {
                    pools.push(Vec::new());
                    pools.len() - 1
                });
                pools[pool].push(item);
            }
        }
    }
    pools
}

/// Lines by item, each item's lines in the order given; one pass to count and one to place.
struct Buckets {
    starts: Vec<usize>,
    lines: Vec<usize>,
}

impl Buckets {
    fn new(items: usize, item_of_line: impl Iterator<Item = usize> + Clone) -> Self {
        let mut starts = vec![0; items + 1];
        for item in item_of_line.clone() {
            starts[item + 1] += 1;
        }
        for item in 0..items {
            starts[item + 1] += starts[item];
        }
        let mut next = starts.clone();
        let mut lines = vec![0; starts[items]];
        for (line, item) in item_of_line.enumerate() {
            lines[next[item]] = line;
            next[item] += 1;
        }
        Self { starts, lines }
    }

    fn of(&self, item: usize) -> &[usize] {
        &self.lines[self.starts[item]..self.starts[item + 1]]
    }
}

/// Adds lines up per account without looking anything up by hash.
struct Adder {
    in_fixed_order: bool,
    /// For each account the place of its cell, if it holds the current item's number.
    places: Vec<(u32, usize)>,
    item: u32,
}

impl Adder {
    fn new(accounts: usize, in_fixed_order: bool) -> Self {
        Self {
            in_fixed_order,
            places: vec![(0, 0); accounts],
            item: 0,
        }
    }

    fn add(
        &mut self,
        item: Item,
        lines: impl Iterator<Item = (usize, AccountIndex, Decimal)>,
        cells: &mut Vec<Cell>,
    ) {
        self.item += 1;
        for (order, account, quantity) in lines {
            let place = &mut self.places[account];
            if place.0 == self.item && !self.in_fixed_order {
                cells[place.1].quantity += quantity;
            } else {
                *place = (self.item, cells.len());
                cells.push(Cell {
                    item,
                    account,
                    quantity,
                    order,
                });
            }
        }
    }
}
