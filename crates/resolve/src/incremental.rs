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
    is_count.then(|| InstanceAmount::Count(count.value()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{NoCatalogue, UtcOnly};
    use billfold_scenario::document::{Count, Quantity};

    fn cases() -> Vec<Document> {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/cases");
        let files = std::fs::read_dir(folder).expect("the cases");
        let read = |path| std::fs::read_to_string(path).expect("a file");
        files
            .filter_map(Result::ok)
            .filter(|file| file.path().extension().is_some_and(|end| end == "json"))
            .map(|file| Document::from_json(read(file.path())).expect("a scenario"))
            .collect()
    }

    /// Every line of every case with other amounts: the same as resolving all of it.
    #[test]
    fn incremental_resolution_equals_full_resolution() {
        let (mut fast, mut compared) = (0, 0);
        let context = Context::new(&UtcOnly, &NoCatalogue);
        for before in cases() {
            let Ok(then) = resolve(&before, &context) else {
                continue;
            };
            let mut compare = |document: &Document| {
                let incremental = resolve_incremental(
                    document,
                    &before,
                    (&then.scenario, &then.unpriced),
                    &context,
                );
                let full = resolve(document, &context);
                match (incremental, full) {
                    (Ok(incremental), Ok(full)) => assert_eq!(incremental, full),
                    (incremental, full) => assert_eq!(incremental.is_ok(), full.is_ok()),
                }
                compared += 1;
                fast += usize::from(amounts(document, &before, &then.scenario).is_some());
            };
            for place in 0..before.usage.metered.len() {
                for amount in ["0", "0.000000001", "7", "999999999999999"] {
                    let mut document = before.clone();
                    let line = Arc::make_mut(&mut document.usage.metered[place]);
                    line.quantity = amount.parse::<Quantity>().expect("a quantity");
                    compare(&document);
                    let line = Arc::make_mut(&mut document.usage.metered[place]);
                    line.unit = Some("TB".parse().expect("a unit"));
                    compare(&document);
                    let line = Arc::make_mut(&mut document.usage.metered[place]);
                    line.region = "eu-west-1".parse().expect("a Region");
                    compare(&document);
                }
            }
            for place in 0..before.usage.instances.len() {
                for count in [0, 3, Count::MOST] {
                    let mut document = before.clone();
                    let line = Arc::make_mut(&mut document.usage.instances[place]);
                    line.count = Count::new(count);
                    compare(&document);
                }
            }
        }
        assert!(fast > 100 && compared > fast, "{fast} of {compared}");
    }
}
