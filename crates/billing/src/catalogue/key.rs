//! Keys of prices: what AWS's price lists tell one price from another by.

use super::{InstanceKind, MeteredPrice};

/// The key of a metered price: a usage type of a service in a Region.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct MeteredKey<'a> {
    /// AWS's service code.
    pub service: &'a str,
    /// The Region's code.
    pub region: &'a str,
    /// AWS's usage type.
    pub usage_type: &'a str,
}

/// The key of an instance price: a kind of instance in a Region.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct InstanceKey<'a> {
    /// AWS's service code.
    pub service: &'a str,
    /// The Region's code.
    pub region: &'a str,
    /// The instance type, such as `m5.large`.
    pub instance_type: &'a str,
    /// AWS's product description, such as `Linux/UNIX`.
    pub platform: &'a str,
    /// `default`, `dedicated` or `host`.
    pub tenancy: &'a str,
}

impl<'a> MeteredKey<'a> {
    /// The parts of the key, in their order.
    #[must_use]
    pub fn parts(self) -> [&'a str; 3] {
        [self.service, self.region, self.usage_type]
    }
}

impl<'a> InstanceKey<'a> {
    /// The parts of the key, in their order.
    #[must_use]
    pub fn parts(self) -> [&'a str; 5] {
        [
            self.service,
            self.region,
            self.instance_type,
            self.platform,
            self.tenancy,
        ]
    }
}

impl MeteredPrice {
    /// The key of the price.
    #[must_use]
    pub fn key(&self) -> MeteredKey<'_> {
        MeteredKey {
            service: &self.service,
            region: &self.region,
            usage_type: &self.usage_type,
        }
    }
}

impl InstanceKind {
    /// The key of the kind's price.
    #[must_use]
    pub fn key(&self) -> InstanceKey<'_> {
        InstanceKey {
            service: &self.service,
            region: &self.region,
            instance_type: self.instance_type.name(),
            platform: &self.platform,
            tenancy: &self.tenancy,
        }
    }
}
