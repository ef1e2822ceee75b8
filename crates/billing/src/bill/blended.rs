//! The blended view: every account pays the organization's average rate (rules 3.10, 4.4, 16.4).

use std::collections::BTreeMap;

use super::{Bill, Line, Share};
use crate::catalogue::Scope;
use crate::number::rounding::apportion;
use crate::rating::{ChargeKind, Item};
use crate::{Decimal, Scenario};

/// A bill with average rates.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Blended {
    /// Usage, one entry per usage type.
    pub items: Vec<BlendedItem>,
    /// What each account's charges come to in cents, fees included, in the scenario's order.
    pub accounts: Vec<Decimal>,
}

/// One usage type at its average rate.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BlendedItem {
    /// What was used.
    pub item: Item,
    /// All units of it, covered and free ones too.
    pub quantity: Decimal,
    /// What the whole pool that it is rated in costs On-Demand, exactly.
    pub pool_cost: Decimal,
    /// All units of that pool.
    pub pool_quantity: Decimal,
    /// `pool_cost / pool_quantity`; rounded only at the 24th place.
    pub rate: Decimal,
    /// What each account has of it.
    pub shares: Vec<Share>,
}

impl BlendedItem {
    /// The cents of all accounts.
    #[must_use]
    pub fn cents(&self) -> Decimal {
        self.shares.iter().map(|share| share.cents).sum()
    }
}

/// Blends a bill. The total stays; fees stay with their owners and out of the average (4.4).
#[must_use]
pub fn blend(scenario: &Scenario, bill: &Bill) -> Blended {
    let ranks = scenario.organization.ranks();
    let mut blended = Blended {
        items: Vec::new(),
        accounts: vec![Decimal::ZERO; bill.accounts.len()],
    };
    let mut pools: BTreeMap<PoolKey, Pool> = BTreeMap::new();
    for lines in bill.lines.chunk_by(|a, b| a.item == b.item) {
        let (fees, usage): (Vec<&Line>, Vec<&Line>) = lines.iter().partition(|line| {
            matches!(line.kind, ChargeKind::RecurringFee | ChargeKind::UpfrontFee)
        });
        for share in fees.iter().flat_map(|line| &line.shares) {
            blended.accounts[share.account] += share.cents;
        }
        let shares = shares_of(&usage, &ranks);
        if shares.is_empty() {
            continue;
        }
        let item = lines[0].item;
        let pool = pools.entry(PoolKey::of(scenario, item)).or_default();
        pool.members.push(blended.items.len());
        pool.cost += usage.iter().map(|line| line.exact).sum();
        pool.cents += usage.iter().map(|line| line.cents).sum();
        let quantity = shares.iter().map(|share| share.quantity).sum();
        pool.quantity += quantity;
        let (pool_cost, pool_quantity) = (Decimal::ZERO, Decimal::ZERO);
        let rate = Decimal::ZERO;
        blended.items.push(BlendedItem {
            item,
            quantity,
            pool_cost,
            pool_quantity,
            rate,
            shares,
        });
    }
    for (key, pool) in &pools {
        pool.spread(key.averages(scenario), &mut blended);
    }
    blended
}

/// What is averaged together: a named pool, or an item by itself.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
enum PoolKey {
    Named(String),
    Alone(Item),
}

impl PoolKey {
    fn of(scenario: &Scenario, item: Item) -> Self {
        match item {
            Item::Metered(at) => scenario.prices.metered[at]
                .pool
                .clone()
                .map_or(Self::Alone(item), Self::Named),
            _ => Self::Alone(item),
        }
    }

    /// Whether accounts share one average. Where each has its own tiers (rule 3.5) each is a pool
    /// of its own, and its average is what it pays.
    fn averages(&self, scenario: &Scenario) -> bool {
        let scope = match self {
            Self::Named(name) => scenario
                .prices
                .metered
                .iter()
                .find(|price| price.pool.as_ref() == Some(name))
                .map(|price| price.scope),
            Self::Alone(Item::Metered(at)) => Some(scenario.prices.metered[*at].scope),
            Self::Alone(_) => None,
        };
        scope != Some(Scope::Account)
    }
}

#[derive(Default)]
struct Pool {
    members: Vec<usize>,
    cost: Decimal,
    cents: Decimal,
    quantity: Decimal,
}

impl Pool {
    /// Gives every share its part of the cost at the average rate, and of the cents.
    fn spread(&self, averages: bool, blended: &mut Blended) {
        let mut exact = Vec::new();
        for &member in &self.members {
            let item = &mut blended.items[member];
            (item.pool_cost, item.pool_quantity) = (self.cost, self.quantity);
            item.rate = self.cost.over(self.quantity);
            for share in &mut item.shares {
                if averages {
                    share.exact = self.cost.times_over(share.quantity, self.quantity);
                }
                exact.push(share.exact);
            }
        }
        let mut cents = apportion(self.cents, &exact).into_iter();
        for &member in &self.members {
            for (share, own) in blended.items[member].shares.iter_mut().zip(&mut cents) {
                share.cents = own;
                blended.accounts[share.account] += own;
            }
        }
    }
}

/// Each account's units and own cost over all lines of an item, by account id.
fn shares_of(lines: &[&Line], ranks: &[usize]) -> Vec<Share> {
    let mut shares: BTreeMap<usize, Share> = BTreeMap::new();
    for share in lines.iter().flat_map(|line| &line.shares) {
        let empty = Share {
            account: share.account,
            quantity: Decimal::ZERO,
            exact: Decimal::ZERO,
            cents: Decimal::ZERO,
        };
        let own = shares.entry(ranks[share.account]).or_insert(empty);
        own.quantity += share.quantity;
        own.exact += share.exact;
    }
    shares
        .into_values()
        .filter(|share| share.quantity.is_positive())
        .collect()
}
