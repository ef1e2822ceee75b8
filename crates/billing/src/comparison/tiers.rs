//! The positions of accounts on the tiers of a price: each account alone, and the pool.

use super::Comparison;
use crate::catalogue::{MeteredPrice, PricedItem, Scope};
use crate::index::IndexVec;
use crate::organization::AccountIndex;
use crate::rating::RatedPool;
use crate::{Exact, Scenario};

/// Usage of the whole organization on the tiers of one price.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PooledTiers<'a> {
    /// The usage, rated together.
    pub pool: &'a RatedPool,
    /// The price of the pool's first item.
    pub price: &'a MeteredPrice,
    /// The tiers; neighbours at the same rate are one step.
    pub steps: Vec<TierStep>,
    /// The units that each account uses.
    pub own: IndexVec<AccountIndex, Exact>,
    /// The last step whose end the pooled usage passes.
    pub crossed: Option<usize>,
    /// The separate costs of the accounts less the cost of the pool, before rounding.
    pub saving: Exact,
}

/// One or several tiers at the same rate.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TierStep {
    /// The unit after which it begins.
    pub from: Exact,
    /// The last unit that it holds; none if it has no end.
    pub up_to: Option<Exact>,
    /// The price of a unit.
    pub rate: Exact,
    /// The pooled units that fall on it.
    pub together: Exact,
}

impl PooledTiers<'_> {
    /// The accounts that use something of the pool.
    pub fn users(&self) -> impl Iterator<Item = AccountIndex> {
        let accounts = self.own.iter_enumerated();
        accounts
            .filter(|(_, own)| !own.is_zero())
            .map(|(account, _)| account)
    }
}

/// The pools of the organization whose price has more than one rate.
pub fn tiered_pools<'a>(
    scenario: &'a Scenario,
    comparison: &'a Comparison,
) -> impl Iterator<Item = &'a RatedPool> {
    let pools = comparison.consolidated.rating.pools.iter();
    pools.filter(|pool| {
        metered_price(scenario, pool)
            .is_some_and(|price| price.scope == Scope::Organization && has_several_rates(price))
    })
}

/// The pool whose tiers save most; of several that save as much, the one that costs most.
#[must_use]
pub fn best_tiers<'a>(
    scenario: &'a Scenario,
    comparison: &'a Comparison,
) -> Option<PooledTiers<'a>> {
    let pools = tiered_pools(scenario, comparison);
    let best = pools.max_by_key(|pool| (saving(comparison, pool), pool.cost()))?;
    pooled_tiers(scenario, comparison, best)
}

/// Where the usage of a pool stands on its tiers; none if the pool is of no metered price.
#[must_use]
pub fn pooled_tiers<'a>(
    scenario: &'a Scenario,
    comparison: &Comparison,
    pool: &'a RatedPool,
) -> Option<PooledTiers<'a>> {
    let price = metered_price(scenario, pool)?;
    let mut steps = steps(price);
    let end = pool.start + pool.usage - pool.free;
    for step in &mut steps {
        let until = step.up_to.map_or(end, |up_to| up_to.min(end));
        let until = until.max(step.from);
        step.together = until - step.from.min(until);
    }
    let mut own = IndexVec::repeat(Exact::ZERO, scenario.organization.accounts.len());
    for line in &scenario.usage.metered {
        if pool.items.contains(&PricedItem::Metered(line.price)) {
            own[line.account] += line.quantity;
        }
    }
    let is_passed = |step: &TierStep| step.up_to.is_some_and(|up_to| up_to < end);
    Some(PooledTiers {
        pool,
        price,
        crossed: steps.iter().rposition(is_passed),
        steps,
        own,
        saving: saving(comparison, pool),
    })
}

/// The price of a pool's first item; none if it is an instance's.
#[must_use]
pub fn metered_price<'a>(scenario: &'a Scenario, pool: &RatedPool) -> Option<&'a MeteredPrice> {
    match pool.items.first()? {
        PricedItem::Metered(price) => scenario.prices.metered.get(*price),
        PricedItem::Instance(_) => None,
    }
}

fn has_several_rates(price: &MeteredPrice) -> bool {
    let tiers = price.ladder.tiers();
    tiers.windows(2).any(|pair| pair[0].rate != pair[1].rate)
}

fn steps(price: &MeteredPrice) -> Vec<TierStep> {
    let mut from = Exact::ZERO;
    let mut steps: Vec<TierStep> = Vec::new();
    for tier in price.ladder.tiers() {
        match steps.last_mut() {
            Some(last) if last.rate == tier.rate => last.up_to = tier.up_to,
            _ => steps.push(TierStep {
                from,
                up_to: tier.up_to,
                rate: tier.rate,
                together: Exact::ZERO,
            }),
        }
        from = tier.up_to.unwrap_or(from);
    }
    steps
}

/// What the accounts alone pay for a pool's items more than the pool does.
fn saving(comparison: &Comparison, pool: &RatedPool) -> Exact {
    let separate = comparison.separate.rating.pools.iter();
    let separate: Exact = separate
        .filter(|other| {
            other.items == pool.items || other.items.iter().all(|item| pool.items.contains(item))
        })
        .map(RatedPool::cost)
        .sum();
    separate - pool.cost()
}
