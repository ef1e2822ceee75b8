//! References to the scenario's own prices. They have no id; no two are of the same thing.

use std::fmt;

use billfold_billing::catalogue::{InstanceKey, MeteredKey};
use billfold_scenario::Document;
use billfold_scenario::document::{InstancePrice, MeteredPrice};

/// A price of the scenario, by what it is of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PriceRef {
    /// A price per unit.
    Metered(MeteredPriceRef),
    /// A price per hour of an instance.
    Instance(InstancePriceRef),
}

/// A price of a usage type of a service in a Region.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MeteredPriceRef([String; 3]);

/// A price of a kind of instance in a Region.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InstancePriceRef([String; 5]);

impl PriceRef {
    /// The price of what a usage line uses, by the line's id.
    pub(super) fn of_line(document: &Document, line: &str) -> Option<Self> {
        let usage = &document.usage;
        if let Some(line) = usage.metered.iter().find(|one| *one.id == *line) {
            return Some(Self::Metered(MeteredPriceRef::of_key(line.key())));
        }
        let line = usage.instances.iter().find(|one| *one.id == *line)?;
        Some(Self::Instance(InstancePriceRef::of_key(line.key())))
    }
}

impl MeteredPriceRef {
    /// The reference to a price.
    pub fn of(price: &MeteredPrice) -> Self {
        Self::of_key(price.key())
    }

    fn of_key(key: MeteredKey<'_>) -> Self {
        Self([key.service, key.region, key.usage_type].map(str::to_owned))
    }

    /// What it is a price of.
    pub(super) fn key(&self) -> MeteredKey<'_> {
        let [service, region, usage_type] = &self.0;
        MeteredKey {
            service,
            region,
            usage_type,
        }
    }

    /// The index of the price in the document.
    pub(super) fn find(&self, document: &Document) -> Option<usize> {
        let mut prices = document.prices.metered.iter();
        prices.position(|price| price.key() == self.key())
    }
}

impl InstancePriceRef {
    /// The reference to a price.
    pub fn of(price: &InstancePrice) -> Self {
        Self::of_key(price.key())
    }

    fn of_key(key: InstanceKey<'_>) -> Self {
        Self(
            [
                key.service,
                key.region,
                key.instance_type,
                key.platform,
                key.tenancy,
            ]
            .map(str::to_owned),
        )
    }

    /// What it is a price of.
    pub(super) fn key(&self) -> InstanceKey<'_> {
        let [service, region, instance_type, platform, tenancy] = &self.0;
        InstanceKey {
            service,
            region,
            instance_type,
            platform,
            tenancy,
        }
    }

    /// The index of the price in the document.
    pub(super) fn find(&self, document: &Document) -> Option<usize> {
        let mut prices = document.prices.instances.iter();
        prices.position(|price| price.key() == self.key())
    }
}

impl fmt::Display for MeteredPriceRef {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0.join(" "))
    }
}

impl fmt::Display for InstancePriceRef {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0.join(" "))
    }
}
