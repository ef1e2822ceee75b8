//! Private pricing: percentages off the rates of usage.

use billfold_billing::Exact;
use billfold_billing::catalogue::{LadderError, Prices, Provenance, Tier, TierLadder};
use rust_decimal::Decimal;
use rustc_hash::FxHashMap;

use billfold_scenario::document::{self, Percent, Rate};
use billfold_scenario::{ErrorKind, ScenarioError};

/// Takes the discounts off all metered and On-Demand rates, the scenario's own and listed ones.
///
/// Rates of Savings Plans stay as they are: what plans cover is paid by their commitment.
pub(super) fn apply(
    discounts: &[document::Discount],
    prices: &mut Prices,
) -> Result<(), ScenarioError> {
    if discounts.is_empty() {
        return Ok(());
    }
    let by_service = checked(discounts)?;
    let of = |service: &str| {
        by_service
            .get(&Some(service))
            .or_else(|| by_service.get(&None))
            .copied()
    };
    let mut pools: FxHashMap<&str, Option<usize>> = FxHashMap::default();
    for price in &prices.metered {
        if let Some(pool) = price.pool.as_deref() {
            let discount = of(&price.service);
            let percent = |place: Option<usize>| place.map(|place| discounts[place].percent);
            let first = *pools.entry(pool).or_insert(discount);
            if percent(first) != percent(discount) {
                let place = discount.or(first).unwrap_or_default();
                return Err(ScenarioError::new(
                    format!("discounts[{place}]"),
                    ErrorKind::SplitPool {
                        pool: pool.to_owned(),
                    },
                ));
            }
        }
    }
    for price in &mut prices.metered {
        if let Some(place) = of(&price.service) {
            let percent = discounts[place].percent;
            price.ladder = reduced_ladder(&price.ladder, percent).map_err(|error| {
                let rate = error.to_string();
                ScenarioError::new(
                    format!("discounts[{place}]"),
                    ErrorKind::NegativeRate { rate },
                )
            })?;
            note(&mut price.provenance, percent);
        }
    }
    for price in &mut prices.instances {
        if let Some(place) = of(&price.kind.service) {
            let percent = discounts[place].percent;
            price.on_demand = reduced(price.on_demand, percent);
            note(&mut price.provenance, percent);
        }
    }
    Ok(())
}

/// The places of the discounts, by service; none is for all services.
fn checked(
    discounts: &[document::Discount],
) -> Result<FxHashMap<Option<&str>, usize>, ScenarioError> {
    let mut by_service = FxHashMap::default();
    for (place, discount) in discounts.iter().enumerate() {
        if discount.percent.value() > Decimal::ONE_HUNDRED {
            return Err(ScenarioError::new(
                format!("discounts[{place}].percent"),
                ErrorKind::AboveHundredPercent {
                    percent: discount.percent.to_string(),
                },
            ));
        }
        let service = discount.service.as_deref();
        if let Some(before) = by_service.insert(service, place) {
            return Err(ScenarioError::new(
                format!("discounts[{place}].service"),
                ErrorKind::RepeatedDiscount {
                    service: service.map(str::to_owned),
                    first: format!("discounts[{before}]"),
                },
            ));
        }
    }
    Ok(by_service)
}

fn reduced_ladder(ladder: &TierLadder, percent: Percent) -> Result<TierLadder, LadderError> {
    let tiers = ladder.tiers().iter().map(|tier| Tier {
        up_to: tier.up_to,
        rate: reduced(tier.rate, percent),
    });
    TierLadder::new(tiers.collect())
}

/// `rate × (100 - percent) / 100`, to as many places as a rate may have.
fn reduced(rate: Exact, percent: Percent) -> Exact {
    let left = Exact::from(100) - Exact::from(percent);
    (rate * left).divided_by(100).rounded(Rate::PLACES as u32)
}

/// Adds the discount to the source text of a price.
fn note(provenance: &mut Provenance, percent: Percent) {
    let less = format!("less {percent} % by private pricing");
    provenance.source = Some(match provenance.source.take() {
        Some(source) => format!("{source}; {less}"),
        None => less,
    });
}
