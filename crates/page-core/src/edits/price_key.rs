//! What a price is of. Prices have no id; no two of a document are of the same thing.

use std::fmt;

use billfold_scenario::Document;
use billfold_scenario::document::{InstancePrice, InstanceUsage, MeteredPrice, MeteredUsage, Text};

/// A price, by what it is of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PriceKey {
    /// A price per unit.
    Metered(MeteredKey),
    /// A price per hour of an instance.
    Instance(InstanceKey),
}

/// A usage type of a service in a Region.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MeteredKey {
    service: Text,
    region: Text,
    usage_type: Text,
}

/// A kind of instance in a Region.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InstanceKey {
    service: Text,
    region: Text,
    instance_type: Text,
    platform: Text,
    tenancy: Text,
}

impl PriceKey {
    /// What a usage line uses, by the line's id.
    pub(super) fn of_line(document: &Document, line: &str) -> Option<Self> {
        let usage = &document.usage;
        if let Some(line) = usage.metered.iter().find(|one| *one.id == *line) {
            return Some(Self::Metered(MeteredKey::of_line(line)));
        }
        let line = usage.instances.iter().find(|one| *one.id == *line)?;
        Some(Self::Instance(InstanceKey::of_line(line)))
    }
}

impl MeteredKey {
    /// What a price is of.
    pub fn of(price: &MeteredPrice) -> Self {
        Self {
            service: price.service.clone(),
            region: price.region.clone(),
            usage_type: price.usage_type.clone(),
        }
    }

    pub(super) fn of_line(line: &MeteredUsage) -> Self {
        Self {
            service: line.service.clone(),
            region: line.region.clone(),
            usage_type: line.usage_type.clone(),
        }
    }

    /// The index of its price in the document.
    pub(super) fn find(&self, document: &Document) -> Option<usize> {
        document.prices.metered.iter().position(|price| {
            price.service == self.service
                && price.region == self.region
                && price.usage_type == self.usage_type
        })
    }
}

impl InstanceKey {
    /// What a price is of.
    pub fn of(price: &InstancePrice) -> Self {
        Self {
            service: price.service.clone(),
            region: price.region.clone(),
            instance_type: price.instance_type.clone(),
            platform: price.platform.clone(),
            tenancy: price.tenancy.clone(),
        }
    }

    pub(super) fn of_line(line: &InstanceUsage) -> Self {
        Self {
            service: line.service.clone(),
            region: line.region.clone(),
            instance_type: line.instance_type.clone(),
            platform: line.platform.clone(),
            tenancy: line.tenancy.clone(),
        }
    }

    /// The index of its price in the document.
    pub(super) fn find(&self, document: &Document) -> Option<usize> {
        document.prices.instances.iter().position(|price| {
            price.service == self.service
                && price.region == self.region
                && price.instance_type == self.instance_type
                && price.platform == self.platform
                && price.tenancy == self.tenancy
        })
    }
}

impl fmt::Display for MeteredKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{} {} {}",
            &*self.service, &*self.region, &*self.usage_type
        )
    }
}

impl fmt::Display for InstanceKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{} {} {} {} {}",
            &*self.service, &*self.region, &*self.instance_type, &*self.platform, &*self.tenancy
        )
    }
}
