//! Where each account stands on a price's tiers, and where they stand together.

use std::rc::Rc;

use billfold_billing::Exact;
use billfold_billing::catalogue::Scope;
use billfold_billing::order::sorted_places;
use billfold_billing::rating::{Item, RatedPool};

use super::names;
use crate::format;
use crate::workspace::{Outcome, Workspace};
use billfold_scenario::document::UnitStep;

/// A quantity and how it reads.
#[derive(Clone, Debug, PartialEq)]
pub struct Mark {
    pub value: Exact,
    pub text: String,
}

/// One step of the ladder.
#[derive(Clone, Debug, PartialEq)]
pub struct Step {
    pub from: Exact,
    pub until: Option<Mark>,
    pub rate: Exact,
    pub rate_text: String,
    /// Units that fall here when all are added up.
    pub together: Mark,
}

/// One account's units.
#[derive(Clone, Debug, PartialEq)]
pub struct Bar {
    pub account: usize,
    pub name: Rc<str>,
    pub colour: usize,
    pub until: Exact,
    pub text: String,
}

/// A pool of usage on its ladder.
#[derive(Clone, Debug, PartialEq)]
pub struct Ladder {
    /// The first item of the pool.
    pub of: Item,
    pub item: String,
    /// What rates are for.
    pub unit: String,
    pub steps: Vec<Step>,
    /// The accounts that use most, in the order of the document.
    pub bars: Vec<Bar>,
    /// What every other account uses.
    pub others: Vec<Exact>,
    pub together: Mark,
    /// The last step whose end the pooled usage passes.
    pub crossed: Option<usize>,
    /// What the accounts alone pay more, before rounding.
    pub saving: Exact,
    /// What unit of data the next larger one is counted in.
    counted: UnitStep,
}

impl Ladder {
    /// How much of accounts' own usage falls on a step, each for itself.
    pub fn on_step(&self, step: &Step, own: &[Exact]) -> String {
        let on_step = |own: &Exact| {
            let until = step.until.as_ref();
            until.map_or(*own, |until| until.value.min(*own)) - step.from
        };
        let parts = own.iter().map(on_step);
        let sum: Exact = parts.filter(|part| part.is_positive()).sum();
        if sum.is_zero() {
            return "–".to_owned();
        }
        format::scaled(sum, &self.unit, self.counted).text()
    }
}

/// So many accounts have a bar of their own.
const BARS: usize = 5;

/// The pool whose tiers save most; failing that, the one with most usage; none if no price has
/// more than one tier.
pub fn best(workspace: &Workspace) -> Option<Ladder> {
    let outcome = &workspace.outcome;
    let best = tiered(outcome).max_by_key(|pool| (pool_saving(outcome, pool), pool.cost()))?;
    build(workspace, best)
}

/// The pools of the organization whose price has more than one tier.
fn tiered(outcome: &Outcome) -> impl Iterator<Item = &RatedPool> {
    let pools = outcome.comparison.consolidated.rating.pools.iter();
    pools.filter(|pool| {
        let Some(price) = price_of(outcome, pool) else {
            return false;
        };
        price.scope == Scope::Organization && distinct_rates(price) > 1
    })
}

/// What has a ladder, by its first item, and what it is called.
pub fn choices(outcome: &Outcome) -> Vec<(Item, String)> {
    let named = |pool: &RatedPool| {
        let price = price_of(outcome, pool)?;
        Some((
            *pool.items.first()?,
            format!("{}, {}", price.name, price.region),
        ))
    };
    tiered(outcome).filter_map(named).collect()
}

/// The ladder of what begins with an item.
pub fn of(workspace: &Workspace, item: Item) -> Option<Ladder> {
    let pool = tiered(&workspace.outcome).find(|pool| pool.items.first() == Some(&item))?;
    build(workspace, pool)
}

fn price_of<'a>(
    outcome: &'a Outcome,
    pool: &RatedPool,
) -> Option<&'a billfold_billing::catalogue::MeteredPrice> {
    match pool.items.first()? {
        Item::Metered(at) => outcome.scenario.prices.metered.get(*at),
        _ => None,
    }
}

fn distinct_rates(price: &billfold_billing::catalogue::MeteredPrice) -> usize {
    let mut rates: Vec<Exact> = price.ladder.tiers().iter().map(|tier| tier.rate).collect();
    rates.dedup();
    rates.len()
}

/// What the accounts alone pay for a pool's items more than the pool does.
fn pool_saving(outcome: &Outcome, pool: &RatedPool) -> Exact {
    let alone = outcome.comparison.separate.rating.pools.iter();
    let alone: Exact = alone
        .filter(|other| {
            other.items == pool.items || other.items.iter().all(|item| pool.items.contains(item))
        })
        .map(RatedPool::cost)
        .sum();
    alone - pool.cost()
}

fn build(workspace: &Workspace, pool: &RatedPool) -> Option<Ladder> {
    let outcome = &*workspace.outcome;
    let scenario = &outcome.scenario;
    let step = workspace.document.assumptions.gigabytes_per_terabyte;
    let price = price_of(outcome, pool)?;
    let mark = |value| Mark {
        value,
        text: format::scaled(value, &price.unit, step).text(),
    };
    let mut from = Exact::ZERO;
    let mut steps: Vec<Step> = Vec::new();
    for tier in price.ladder.tiers() {
        // Tiers at one rate are one step in the picture.
        if let Some(last) = steps.last_mut()
            && last.rate == tier.rate
        {
            last.until = tier.up_to.map(mark);
        } else {
            steps.push(Step {
                from,
                until: tier.up_to.map(mark),
                rate: tier.rate,
                rate_text: format::rate(tier.rate, &scenario.currency),
                together: mark(Exact::ZERO),
            });
        }
        from = tier.up_to.unwrap_or(from);
    }
    let end = pool.start + pool.usage - pool.free;
    for step in &mut steps {
        let until = step
            .until
            .as_ref()
            .map_or(end, |until| until.value.min(end));
        let until = until.max(step.from);
        step.together = mark(until - step.from.min(until));
    }
    let mut own = vec![Exact::ZERO; scenario.organization.accounts.len()];
    for line in &scenario.usage.metered {
        if pool.items.contains(&Item::Metered(line.price)) {
            own[line.account] += line.quantity;
        }
    }
    let by_use = sorted_places(own.len(), &|a, b| own[a].cmp(&own[b]));
    let nothing = by_use.partition_point(|account| own[*account].is_zero());
    let users = &by_use[nothing..];
    let (others, longest) = users.split_at(users.len().saturating_sub(BARS));
    let mut longest = longest.to_vec();
    longest.sort_unstable();
    let bars = longest.iter().map(|account| Bar {
        account: *account,
        name: names::account(scenario, *account),
        colour: names::colour(*account),
        until: own[*account],
        text: format::scaled(own[*account], &price.unit, step).text(),
    });
    let crossed = steps
        .iter()
        .rposition(|step| step.until.as_ref().is_some_and(|until| until.value < end));
    Some(Ladder {
        of: *pool.items.first()?,
        item: price.name.clone(),
        unit: price.unit.clone(),
        steps,
        bars: bars.collect(),
        others: others.iter().map(|account| own[*account]).collect(),
        together: mark(pool.usage),
        crossed,
        saving: pool_saving(outcome, pool),
        counted: step,
    })
}
