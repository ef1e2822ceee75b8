//! Incremental resolution: a document in which only amounts of a few usage lines were edited.

use std::sync::Arc;

use billfold_billing::usage::{
    InstanceAmount, InstanceUsageIndex, MeteredUsage, MeteredUsageIndex,
};
use billfold_billing::{Exact, Scenario};

use super::units::convert;
use crate::context::Context;
use crate::resolve::{Resolved, resolve};
use crate::unpriced::Unpriced;
use billfold_scenario::ScenarioError;
use billfold_scenario::document::{self, Document, InstanceUsage, UnitStep};

/// The greatest number of edited lines that are resolved one by one.
const MAX_EDITED_LINES: usize = 64;

/// The same as [`resolve`], and faster if `document` is `before` with other amounts in a few usage
/// lines. The scenario and the unpriced lines are those that [`resolve`] returned for `before`.
///
/// # Errors
/// The first thing that is wrong, in one line.
pub(crate) fn resolve_incremental(
    document: &Document,
    before: &Document,
    (scenario, unpriced): (&Scenario, &[Unpriced]),
    context: &Context<'_>,
) -> Result<Resolved, ScenarioError> {
    let amounts = amounts(document, before, scenario);
    let Some((metered, instances)) = amounts else {
        return resolve(document, context);
    };
    let mut resolved = Resolved {
        scenario: scenario.clone(),
        unpriced: unpriced.to_vec(),
    };
    let usage = &mut resolved.scenario.usage;
    for (index, quantity) in metered {
        usage.metered[index].quantity = quantity;
    }
    for (index, amount) in instances {
        usage.instances[index].amount = amount;
    }
    Ok(resolved)
}

/// New amounts of lines.
type Amounts = (
    Vec<(MeteredUsageIndex, Exact)>,
    Vec<(InstanceUsageIndex, InstanceAmount)>,
);

/// The changed amounts; `None` if anything else changed, or if something else in the scenario
/// depends on an amount.
fn amounts(document: &Document, before: &Document, then: &Scenario) -> Option<Amounts> {
    // Every field is named, so that whoever adds one has to decide here what depends on it.
    let Document {
        version: _,
        name: _,
        note: _,
        expected: _,
        usage,
        month,
        currency,
        organization,
        governance,
        accounts,
        prices,
        discounts,
        free_tier,
        free_tier_offers,
        commitments,
        credits,
        cost_categories,
        assumptions,
    } = document;
    // Policies may depend on any amount.
    let alike = governance.is_none()
        && before.governance.is_none()
        && *month == before.month
        && *currency == before.currency
        && *assumptions == before.assumptions
        && *free_tier_offers == before.free_tier_offers
        && *organization == before.organization
        && *accounts == before.accounts
        && *prices == before.prices
        && *discounts == before.discounts
        && *free_tier == before.free_tier
        && *commitments == before.commitments
        && *credits == before.credits
        && *cost_categories == before.cost_categories;
    if !alike {
        return None;
    }
    let step = assumptions.gigabytes_per_terabyte;
    let mut metered = Vec::new();
    for place in edited(&usage.metered, &before.usage.metered)? {
        let (line, old) = (&usage.metered[place], &before.usage.metered[place]);
        let index = MeteredUsageIndex::new(place);
        metered.push((index, quantity(line, old, index, then, step)?));
    }
    let mut instances = Vec::new();
    for place in edited(&usage.instances, &before.usage.instances)? {
        let count = count(&usage.instances[place], &before.usage.instances[place])?;
        instances.push((InstanceUsageIndex::new(place), count));
    }
    Some((metered, instances))
}

/// The positions of the edited lines; `None` if there are too many, or if lines were added or
/// removed.
fn edited<T>(lines: &[Arc<T>], before: &[Arc<T>]) -> Option<Vec<usize>> {
    let mut places = Vec::new();
    if lines.len() != before.len() {
        return None;
    }
    for (place, (line, old)) in lines.iter().zip(before).enumerate() {
        if !Arc::ptr_eq(line, old) {
            places.push(place);
        }
        if places.len() > MAX_EDITED_LINES {
            return None;
        }
    }
    Some(places)
}

/// A line's quantity in the unit of its price, if nothing else of it changed.
fn quantity(
    line: &document::MeteredUsage,
    old: &document::MeteredUsage,
    index: MeteredUsageIndex,
    then: &Scenario,
    step: UnitStep,
) -> Option<Exact> {
    let as_it_was = document::MeteredUsage {
        quantity: old.quantity,
        unit: old.unit.clone(),
        ..line.clone()
    };
    let resolved: &MeteredUsage = &then.usage.metered[index];
    let price = &then.prices.metered[resolved.price];
    // If the last tier's rate is zero, the higher rates may be unknown, and the amount decides
    // whether the line counts as unpriced. A zero quantity may come from hours outside the month.
    let is_known = price
        .ladder
        .tiers()
        .last()
        .is_some_and(|tier| !tier.rate.is_zero());
    if as_it_was != *old || !is_known || resolved.quantity.is_zero() {
        return None;
    }
    match &line.unit {
        // If the unit is wrong, the full resolution reports it.
        Some(unit) => convert(line.quantity, unit, &price.unit, step).ok(),
        None => Some(line.quantity.into()),
    }
}

/// A line's number of instances, if nothing else of it changed.
fn count(line: &InstanceUsage, old: &InstanceUsage) -> Option<InstanceAmount> {
    let as_it_was = InstanceUsage {
        count: old.count,
        ..line.clone()
    };
    let is_count = line.total.is_none() && as_it_was == *old;
    let count = line.count.unwrap_or_default();
    is_count.then(|| InstanceAmount::Count(count.into()))
}

#[cfg(test)]
mod tests;
