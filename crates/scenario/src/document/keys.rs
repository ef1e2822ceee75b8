//! Keys of the prices that usage, prices and reservations of a document are about.

use billfold_billing::catalogue::{InstanceKey, MeteredKey};

use super::{InstancePrice, InstanceUsage, MeteredPrice, MeteredUsage, ReservedInstances};

/// Gives types the key of a metered price from their fields.
macro_rules! metered_key {
    ($($type:ident),+) => {$(
        impl $type {
            /// The key of the metered price that this is about.
            #[must_use]
            pub fn key(&self) -> MeteredKey<'_> {
                MeteredKey {
                    service: &self.service,
                    region: &self.region,
                    usage_type: &self.usage_type,
                }
            }
        }
    )+};
}

/// Gives types the key of an instance price from their fields.
macro_rules! instance_key {
    ($($type:ident),+) => {$(
        impl $type {
            /// The key of the instance price that this is about.
            #[must_use]
            pub fn key(&self) -> InstanceKey<'_> {
                InstanceKey {
                    service: &self.service,
                    region: &self.region,
                    instance_type: &self.instance_type,
                    platform: &self.platform,
                    tenancy: &self.tenancy,
                }
            }
        }
    )+};
}

metered_key!(MeteredPrice, MeteredUsage);
instance_key!(InstancePrice, InstanceUsage, ReservedInstances);
