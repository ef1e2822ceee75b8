//! Rates and ladders.

use billfold_billing::catalogue::{
    InstanceKey, InstanceKind, InstancePrice, InstancePriceIndex, InstanceType, MeteredKey,
    MeteredPrice, MeteredPriceIndex, PlanRate, Prices, Provenance,
};
use rustc_hash::FxHashMap;

use super::ladder::ladder;
use billfold_scenario::document::{self, Assumptions, Text};
use billfold_scenario::{ErrorKind, ScenarioError, shown};

/// The index of each price by its key.
#[derive(Default)]
pub(super) struct PriceTable<'d> {
    metered: FxHashMap<MeteredKey<'d>, MeteredPriceIndex>,
    instances: FxHashMap<InstanceKey<'d>, InstancePriceIndex>,
    own_metered: usize,
    own_instances: usize,
}

impl<'d> PriceTable<'d> {
    pub(super) fn metered(&self, key: &MeteredKey<'_>) -> Option<MeteredPriceIndex> {
        self.metered.get(key).copied()
    }

    pub(super) fn instance(&self, key: &InstanceKey<'_>) -> Option<InstancePriceIndex> {
        self.instances.get(key).copied()
    }

    pub(super) fn add_metered(&mut self, key: MeteredKey<'d>, index: MeteredPriceIndex) {
        self.metered.insert(key, index);
    }

    pub(super) fn add_instance(&mut self, key: InstanceKey<'d>, index: InstancePriceIndex) {
        self.instances.insert(key, index);
    }

    /// How many metered prices the document has itself; they stand first.
    pub(super) fn own_metered(&self) -> usize {
        self.own_metered
    }

    /// Whether the document has a price of its own for a kind of instance.
    pub(super) fn has_own_instance(&self, key: &InstanceKey<'_>) -> bool {
        self.instance(key)
            .is_some_and(|index| index.index() < self.own_instances)
    }
}

/// A key as messages show it: `AmazonS3 / us-east-1 / TimedStorage-ByteHrs`.
pub(super) fn described(key: &[&str]) -> String {
    let parts: Vec<_> = key
        .iter()
        .map(|part| {
            let quoted = shown(part);
            quoted[1..quoted.len() - 1].to_owned()
        })
        .collect();
    parts.join(" / ")
}

/// All prices but the free allowances.
pub(super) fn prices<'d>(
    prices: &'d document::Prices,
    assumptions: &Assumptions,
) -> Result<(Prices, PriceTable<'d>), ScenarioError> {
    let mut table = PriceTable::default();
    let mut resolved = Prices::default();
    for (place, price) in prices.metered.iter().enumerate() {
        let key = price.key();
        if let Some(before) = table.metered.insert(key, MeteredPriceIndex::new(place)) {
            return Err(priced_twice("metered", place, before.index(), &key.parts()));
        }
        resolved.metered.push(metered(place, price, assumptions)?);
    }
    pools(&resolved.metered, prices.metered.len())?;
    for (place, price) in prices.instances.iter().enumerate() {
        let key = price.key();
        if let Some(before) = table.instances.insert(key, InstancePriceIndex::new(place)) {
            return Err(priced_twice(
                "instances",
                place,
                before.index(),
                &key.parts(),
            ));
        }
        let path = || format!("prices.instances[{place}].instanceType");
        resolved.instances.push(instance(price, &key, path)?);
    }
    table.own_metered = prices.metered.len();
    table.own_instances = prices.instances.len();
    Ok((resolved, table))
}

pub(super) fn instance(
    price: &document::InstancePrice,
    key: &InstanceKey<'_>,
    path: impl FnOnce() -> String,
) -> Result<InstancePrice, ScenarioError> {
    Ok(InstancePrice {
        kind: instance_kind(key, path)?,
        on_demand: price.on_demand.into(),
        plan_rates: plan_rates(&price.savings_plan_rates),
        provenance: provenance(price.source.as_ref(), price.as_of.as_ref()),
    })
}

fn priced_twice(list: &str, place: usize, before: usize, key: &[&str]) -> ScenarioError {
    ScenarioError::new(
        format!("prices.{list}[{place}]"),
        ErrorKind::RepeatedPrice {
            price: described(key),
            first: format!("prices.{list}[{before}]"),
        },
    )
}

pub(super) fn metered(
    place: usize,
    price: &document::MeteredPrice,
    assumptions: &Assumptions,
) -> Result<MeteredPrice, ScenarioError> {
    Ok(MeteredPrice {
        service: price.service.to_string(),
        region: price.region.to_string(),
        usage_type: price.usage_type.to_string(),
        name: price
            .name
            .clone()
            .unwrap_or_else(|| price.usage_type.to_string()),
        unit: price.unit.to_string(),
        ladder: ladder(place, price, assumptions.gigabytes_per_terabyte)?,
        scope: price.scope.into(),
        pool: price.pool.as_ref().map(ToString::to_string),
        free_units: price.free_units.unwrap_or(assumptions.free_units).into(),
        plan_rates: plan_rates(&price.savings_plan_rates),
        provenance: provenance(price.source.as_ref(), price.as_of.as_ref()),
    })
}

/// The usage of one pool is added up before tiering, so its prices must have the same unit, scope,
/// tiers and free units (rules 3.6 and 3.6a). Prices from position `own` on are the catalogue's.
pub(super) fn pools(prices: &[MeteredPrice], own: usize) -> Result<(), ScenarioError> {
    let mut first: FxHashMap<&str, usize> = FxHashMap::default();
    for (place, price) in prices.iter().enumerate() {
        let Some(pool) = price.pool.as_deref() else {
            continue;
        };
        let first = *first.entry(pool).or_insert(place);
        let other = &prices[first];
        let field = if price.unit != other.unit {
            "unit"
        } else if price.scope != other.scope {
            "scope"
        } else if price.ladder != other.ladder {
            "tiers"
        } else if price.free_units != other.free_units {
            "freeUnits"
        } else {
            continue;
        };
        let (path, listed) = if place < own {
            (format!("prices.metered[{place}].{field}"), None)
        } else {
            let key = described(&price.key().parts());
            ("prices.metered".to_owned(), Some(Box::new((key, field))))
        };
        return Err(ScenarioError::new(
            path,
            ErrorKind::PoolDiffers {
                listed,
                first: format!("prices.metered[{first}]"),
                pool: pool.to_owned(),
            },
        ));
    }
    Ok(())
}

pub(super) fn instance_kind(
    key: &InstanceKey<'_>,
    path: impl FnOnce() -> String,
) -> Result<InstanceKind, ScenarioError> {
    let instance_type = InstanceType::new(key.instance_type).ok_or_else(|| {
        let text = key.instance_type.to_owned();
        ScenarioError::new(path(), ErrorKind::InvalidInstanceType { text })
    })?;
    Ok(InstanceKind {
        service: key.service.to_owned(),
        region: key.region.to_owned(),
        instance_type,
        platform: key.platform.to_owned(),
        tenancy: key.tenancy.to_owned(),
    })
}

pub(super) fn plan_rates(rates: &[document::PlanRate]) -> Vec<PlanRate> {
    rates
        .iter()
        .map(|rate| PlanRate {
            plan_type: rate.plan_type.into(),
            term: rate.term.map(Into::into),
            payment: rate.payment_option.map(Into::into),
            plan: rate.plan.as_ref().map(ToString::to_string),
            rate: rate.rate.into(),
        })
        .collect()
}

pub(super) fn provenance(source: Option<&Text>, as_of: Option<&Text>) -> Provenance {
    Provenance {
        source: source.map(ToString::to_string),
        as_of: as_of.map(ToString::to_string),
    }
}
