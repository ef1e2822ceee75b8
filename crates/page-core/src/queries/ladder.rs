//! Where each account stands on a price's tiers, and where they stand together.

use std::rc::Rc;

use billfold_billing::Exact;
use billfold_billing::bill::{Bill, name_of};
use billfold_billing::catalogue::PricedItem;
use billfold_billing::comparison::{
    PooledTiers, TierStep, metered_price, pooled_tiers, tiered_pools,
};
use billfold_billing::order::sorted_indices;
use billfold_billing::organization::AccountIndex;
use billfold_billing::rating::{ChargeKind, Item, RatedPool};

use super::names;
use crate::format;
use crate::workspace::{Outcome, Workspace};
use billfold_scenario::document::UnitStep;

/// A quantity and how it reads.
#[derive(Clone, Debug, PartialEq)]
pub struct Mark {
    /// The quantity, in the price's unit.
    pub value: Exact,
    /// The quantity in the unit that reads best.
    pub text: String,
}

/// One step of the ladder.
#[derive(Clone, Debug, PartialEq)]
pub struct Step {
    /// The first unit of the step.
    pub from: Exact,
    /// The last unit of the step; the last step has none.
    pub until: Option<Mark>,
    /// What a unit costs there.
    pub rate: Exact,
    /// The rate as it is written.
    pub rate_text: String,
    /// Units that fall here when all are added up.
    pub together: Mark,
    /// Those of the accounts that have a bar, as the consolidated bill deals them out.
    pub dealt: Vec<Exact>,
    /// Those of all other accounts.
    pub dealt_to_others: Exact,
}

/// One account's units.
#[derive(Clone, Debug, PartialEq)]
pub struct Bar {
    /// The account.
    pub account: AccountIndex,
    /// The account's name.
    pub name: Rc<str>,
    /// The number of the account's colour.
    pub colour: usize,
    /// How much it uses, in the price's unit.
    pub until: Exact,
    /// How much it uses, in the unit that reads best.
    pub text: String,
}

/// A pool of usage on its ladder.
#[derive(Clone, Debug, PartialEq)]
pub struct Ladder {
    /// The first item of the pool.
    pub of: PricedItem,
    /// What the pool is called.
    pub item: String,
    /// What rates are for.
    pub unit: String,
    /// The steps, from the first unit on.
    pub steps: Vec<Step>,
    /// The accounts that use most, in the order of the document.
    pub bars: Vec<Bar>,
    /// What every other account uses.
    pub others: Vec<Exact>,
    /// What all accounts use.
    pub together: Mark,
    /// The last step whose end the pooled usage passes.
    pub crossed: Option<usize>,
    /// How much more the separate bills charge for this usage, before rounding.
    pub saving: Exact,
    /// The step from one unit of data to the next larger one.
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

/// The most accounts that have a bar of their own.
const BARS: usize = 5;

/// The pools that have a ladder: the first item and the name of each.
pub fn choices(outcome: &Outcome) -> Vec<(PricedItem, String)> {
    let (scenario, comparison) = (&outcome.scenario, &outcome.comparison);
    let named = |pool: &RatedPool| {
        let price = metered_price(scenario, pool)?;
        Some((
            *pool.items.first()?,
            format!("{}, {}", price.name, price.region),
        ))
    };
    tiered_pools(scenario, comparison)
        .filter_map(named)
        .collect()
}

/// The name by which an item is found again after an edit: its service, Region and usage type.
pub fn name_to_find(outcome: &Outcome, item: PricedItem) -> String {
    let name = name_of(&outcome.scenario, Item::Usage(item));
    [name.service, name.region, &name.usage_type].join("/")
}

/// The ladder of the pool whose first item is `item`.
pub fn of(workspace: &Workspace, item: PricedItem) -> Option<Ladder> {
    let Outcome {
        scenario,
        comparison,
        ..
    } = &*workspace.outcome;
    let mut pools = tiered_pools(scenario, comparison);
    let pool = pools.find(|pool| pool.items.first() == Some(&item))?;
    Some(ladder(
        workspace,
        &pooled_tiers(scenario, comparison, pool)?,
    ))
}

/// The picture of where the accounts stand on tiers.
pub fn ladder(workspace: &Workspace, tiers: &PooledTiers) -> Ladder {
    let scenario = &workspace.outcome.scenario;
    let counted = workspace.document.assumptions.gigabytes_per_terabyte;
    let PooledTiers {
        pool, price, own, ..
    } = tiers;
    let mark = |value| Mark {
        value,
        text: format::scaled(value, &price.unit, counted).text(),
    };
    let by_use = own.sorted_indices(&|a, b| own[a].cmp(&own[b]));
    let nothing = by_use.partition_point(|account| own[*account].is_zero());
    let users = &by_use[nothing..];
    let (others, longest) = users.split_at(users.len().saturating_sub(BARS));
    let in_order = sorted_indices(longest.len(), &|a, b| longest[a].cmp(&longest[b]));
    let bars = in_order
        .iter()
        .map(|index| longest[*index])
        .map(|account| Bar {
            account,
            name: names::account(scenario, account),
            colour: names::colour(account),
            until: own[account],
            text: format::scaled(own[account], &price.unit, counted).text(),
        });
    let bars: Vec<Bar> = bars.collect();
    let bill = &workspace.outcome.comparison.consolidated.bill;
    let steps = tiers.steps.iter().map(|step| {
        let (dealt, dealt_to_others) = dealt(bill, pool, step, &bars);
        Step {
            from: step.from,
            until: step.up_to.map(mark),
            rate: step.rate,
            rate_text: format::rate(step.rate, &scenario.currency),
            together: mark(step.together),
            dealt,
            dealt_to_others,
        }
    });
    Ladder {
        of: pool.items[0],
        item: price.name.clone(),
        unit: price.unit.clone(),
        steps: steps.collect(),
        bars,
        others: others.iter().map(|account| own[*account]).collect(),
        together: mark(pool.usage),
        crossed: tiers.crossed,
        saving: tiers.saving,
        counted,
    }
}

/// How the consolidated bill deals a step's units out: to each account with a bar, and to all others.
/// Free units on the step are dealt as its paid ones are; without any, as the pool's free units are.
fn dealt(bill: &Bill, pool: &RatedPool, step: &TierStep, bars: &[Bar]) -> (Vec<Exact>, Exact) {
    let of_kind = |kind: ChargeKind| {
        let lines = bill.lines.iter().filter(|line| {
            line.kind == kind
                && (kind == ChargeKind::Free || line.rate == step.rate)
                && line
                    .item
                    .priced()
                    .is_some_and(|item| pool.items.contains(&item))
        });
        let mut parts = vec![Exact::ZERO; bars.len() + 1];
        for share in lines.flat_map(|line| &line.shares) {
            let bar = bars.iter().position(|bar| bar.account == share.account);
            parts[bar.unwrap_or(bars.len())] += share.quantity;
        }
        let sum: Exact = parts.iter().sum();
        (parts, sum)
    };
    let (mut parts, mut sum) = of_kind(ChargeKind::Usage);
    if sum.is_zero() {
        (parts, sum) = of_kind(ChargeKind::Free);
    }
    if sum != step.together && !sum.is_zero() {
        // Two steps at one rate share their lines.
        for part in &mut parts {
            *part = step.together.times_over(*part, sum);
        }
    }
    let others = parts.pop().unwrap_or_default();
    (parts, others)
}

#[cfg(test)]
mod tests;
