//! The blended view: every account pays the organization's average rate (rules 3.10, 4.4, 16.4).

use super::shares::merge;
use super::{Bill, Line, Share};
use crate::catalogue::Scope;
use crate::exact::rounding::apportion;
use crate::order::alike;
use crate::organization::AccountIndex;
use crate::rating::Item;
use crate::{Exact, Scenario};

/// A bill with average rates.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Blended {
    /// Usage, one entry per usage type.
    pub items: Vec<BlendedItem>,
    /// What each account's charges come to in cents, fees and credits included, in the scenario's order.
    pub accounts: Vec<Exact>,
}

/// One usage type at its average rate.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BlendedItem {
    /// What was used.
    pub item: Item,
    /// All units of it, covered and free ones too.
    pub quantity: Exact,
    /// What the whole pool that it is rated in costs On-Demand, exactly.
    pub pool_cost: Exact,
    /// All units of that pool.
    pub pool_quantity: Exact,
    /// `pool_cost / pool_quantity`; rounded only at the 24th place.
    pub rate: Exact,
    /// What each account has of it.
    pub shares: Vec<Share>,
}

impl BlendedItem {
    /// What one account has of it.
    #[must_use]
    pub fn share_of(&self, account: AccountIndex) -> Option<&Share> {
        self.shares.iter().find(|share| share.account == account)
    }

    /// The cents of all accounts.
    #[must_use]
    pub fn cents(&self) -> Exact {
        self.shares.iter().map(|share| share.cents).sum()
    }
}

/// Blends a bill. The total stays; fees stay with their owners and out of the average (4.4), and
/// credits with the accounts that they pay for.
#[must_use]
pub fn blend(scenario: &Scenario, bill: &Bill) -> Blended {
    let ranks = scenario.organization.ranks();
    let mut blended = Blended {
        items: Vec::new(),
        accounts: vec![Exact::ZERO; bill.accounts.len()],
    };
    let mut keys = Vec::new();
    let mut costs = Vec::new();
    for lines in bill.lines.chunk_by(|a, b| a.item == b.item) {
        let (fees, usage): (Vec<&Line>, Vec<&Line>) =
            lines.iter().partition(|line| !line.kind.is_usage());
        for share in fees.iter().flat_map(|line| &line.shares) {
            blended.accounts[share.account] += share.cents;
        }
        let shares = shares_of(&usage, &ranks);
        if shares.is_empty() {
            continue;
        }
        let item = lines[0].item;
        keys.push(PoolKey::of(scenario, item));
        costs.push(Cost {
            exact: usage.iter().map(|line| line.exact).sum(),
            cents: usage.iter().map(|line| line.cents).sum(),
        });
        blended.items.push(BlendedItem {
            item,
            quantity: shares.iter().map(|share| share.quantity).sum(),
            pool_cost: Exact::ZERO,
            pool_quantity: Exact::ZERO,
            rate: Exact::ZERO,
            shares,
        });
    }
    for members in alike(keys.len(), &|a, b| keys[a].cmp(&keys[b])) {
        let averages = keys[members[0]].averages(scenario);
        spread(&members, &costs, averages, &mut blended);
    }
    blended
}

/// What an item's usage costs.
struct Cost {
    exact: Exact,
    cents: Exact,
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

/// Gives every share of a pool's items its part of the cost at the average rate, and of the
/// cents.
fn spread(members: &[usize], costs: &[Cost], averages: bool, blended: &mut Blended) {
    let pool_cost: Exact = members.iter().map(|&at| costs[at].exact).sum();
    let pool_cents: Exact = members.iter().map(|&at| costs[at].cents).sum();
    let items = members.iter().map(|&at| &blended.items[at]);
    let pool_quantity: Exact = items.map(|item| item.quantity).sum();
    let mut exact = Vec::new();
    for &member in members {
        let item = &mut blended.items[member];
        (item.pool_cost, item.pool_quantity) = (pool_cost, pool_quantity);
        item.rate = pool_cost.over(pool_quantity);
        for share in &mut item.shares {
            if averages {
                share.exact = pool_cost.times_over(share.quantity, pool_quantity);
            }
            exact.push(share.exact);
        }
    }
    let mut cents = apportion(pool_cents, &exact).into_iter();
    for &member in members {
        for (share, own) in blended.items[member].shares.iter_mut().zip(&mut cents) {
            share.cents = own;
            blended.accounts[share.account] += own;
        }
    }
}

/// Each account's units and own cost over all lines of an item, by account id.
fn shares_of(lines: &[&Line], ranks: &[usize]) -> Vec<Share> {
    let mut shares: Vec<Share> = lines
        .iter()
        .flat_map(|line| line.shares.iter().copied())
        .collect();
    for share in &mut shares {
        share.cents = Exact::ZERO;
    }
    merge(&mut shares, ranks);
    shares.retain(|share| share.quantity.is_positive());
    shares
}
