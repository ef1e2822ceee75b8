//! The blended view: every account pays the organization's average rate (rules 3.10, 4.4, 16.4).

use rust_decimal::Decimal;

use super::shares::merge;
use super::{Bill, Line, Share};
use crate::catalogue::{PricedItem, Scope};
use crate::exact::rounding::apportion;
use crate::index::IndexVec;
use crate::order::group_equal;
use crate::organization::AccountIndex;
use crate::rating::Item;
use crate::{Exact, Scenario};

/// A bill at average rates.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Blended {
    /// Usage, one entry per usage type.
    pub items: Vec<BlendedItem>,
    /// The charges of each account in cents, fees and credits included.
    pub accounts: IndexVec<AccountIndex, Decimal>,
}

/// One usage type at its average rate.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BlendedItem {
    /// The item.
    pub item: Item,
    /// All its units, including covered and free ones.
    pub quantity: Exact,
    /// The cost of the whole pool that the item is rated in, not rounded.
    pub pool_cost: Exact,
    /// All units of that pool.
    pub pool_quantity: Exact,
    /// `pool_cost / pool_quantity`; rounded only at the 33rd place.
    pub rate: Exact,
    /// The share of each account.
    pub shares: Vec<Share>,
}

impl BlendedItem {
    /// The share of an account.
    #[must_use]
    pub fn share_of(&self, account: AccountIndex) -> Option<&Share> {
        self.shares.iter().find(|share| share.account == account)
    }

    /// The cents of all accounts.
    #[must_use]
    pub fn cents(&self) -> Decimal {
        self.shares.iter().map(|share| share.cents).sum()
    }
}

/// Blends a bill. The total stays. Fees stay with their owners and out of the average (rule 4.4);
/// payments by credits stay with the accounts that they pay for.
#[must_use]
pub fn blend(scenario: &Scenario, bill: &Bill) -> Blended {
    let ranks = scenario.organization.ranks();
    let mut blended = Blended {
        items: Vec::new(),
        accounts: IndexVec::repeat(Decimal::ZERO, bill.accounts.len()),
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
    for members in group_equal(keys.len(), &|a, b| keys[a].cmp(&keys[b])) {
        let averages = keys[members[0]].averages(scenario);
        spread(&members, &costs, averages, &mut blended);
    }
    blended
}

/// The cost of an item's usage.
struct Cost {
    exact: Exact,
    cents: Decimal,
}

/// The key of items that are averaged together: a named pool, or an item by itself.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
enum PoolKey {
    Named(String),
    Alone(Item),
}

impl PoolKey {
    fn of(scenario: &Scenario, item: Item) -> Self {
        match item {
            Item::Usage(PricedItem::Metered(price)) => scenario.prices.metered[price]
                .pool
                .clone()
                .map_or(Self::Alone(item), Self::Named),
            _ => Self::Alone(item),
        }
    }

    /// Whether accounts share one average. If each account has its own tiers (rule 3.5), its average
    /// is what it pays.
    fn averages(&self, scenario: &Scenario) -> bool {
        let scope = match self {
            Self::Named(name) => scenario
                .prices
                .metered
                .iter()
                .find(|price| price.pool.as_ref() == Some(name))
                .map(|price| price.scope),
            Self::Alone(Item::Usage(PricedItem::Metered(price))) => {
                Some(scenario.prices.metered[*price].scope)
            }
            Self::Alone(_) => None,
        };
        scope != Some(Scope::Account)
    }
}

/// Gives every share in a pool its cost at the average rate, and its part of the cents.
fn spread(members: &[usize], costs: &[Cost], averages: bool, blended: &mut Blended) {
    let pool_cost: Exact = members.iter().map(|&member| costs[member].exact).sum();
    let pool_cents: Decimal = members.iter().map(|&member| costs[member].cents).sum();
    let items = members.iter().map(|&member| &blended.items[member]);
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

/// The units and the cost of each account over all lines of an item, sorted by account id.
fn shares_of(lines: &[&Line], ranks: &IndexVec<AccountIndex, usize>) -> Vec<Share> {
    let mut shares: Vec<Share> = lines
        .iter()
        .flat_map(|line| line.shares.iter().copied())
        .collect();
    for share in &mut shares {
        share.cents = Decimal::ZERO;
    }
    merge(&mut shares, ranks);
    shares.retain(|share| share.quantity.is_positive());
    shares
}
