//! What the accounts used.

use std::sync::Arc;

use super::prices::instance_defaults::{ec2, linux, shared_tenancy};
use super::{Count, Entries, Hours, Id, Quantity, Text};

document_object! {
    // Lines are shared between a document and its edited copies: what was not edited is neither
    // copied nor compared.
    /// All usage of the month. Ids are unique over both lists.
    #[derive(Clone, Debug, Default, PartialEq)]
    pub struct Usage {
        /// Usage measured in units: gigabytes, requests, …
        pub metered: Vec<Arc<MeteredUsage>> = Vec::new(),
        /// Running instances.
        pub instances: Vec<Arc<InstanceUsage>> = Vec::new(),
    }
}

document_object! {
    /// A quantity of one usage type in one account.
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub struct MeteredUsage {
        /// The line's id.
        pub id: Id,
        /// Who used it: an account's id.
        pub account: Id,
        /// AWS's service code, such as `AmazonS3`.
        pub service: Text,
        /// The Region's code, such as `us-east-1`.
        pub region: Text,
        /// AWS's usage type, such as `TimedStorage-ByteHrs`.
        pub usage_type: Text,
        /// Units in the whole month.
        pub quantity: Quantity,
        /// The unit of the quantity; the price's unit if absent. B, KB, MB, GB, TB, PB and EB are
        /// converted into each other, also before a suffix such as `-Mo`.
        pub unit: Option<Text> = None,
        /// The hours over which the quantity is spread, in proportion to their seconds; `always` if
        /// absent.
        pub hours: Hours = Default::default(),
        /// Cost allocation tags.
        pub tags: Entries<String> = Default::default(),
    }
}

document_object! {
    /// Instances of one kind in one account.
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub struct InstanceUsage {
        /// The line's id.
        pub id: Id,
        /// Who ran them: an account's id.
        pub account: Id,
        /// AWS's service code; `AmazonEC2` if absent.
        pub service: Text = ec2(),
        /// The Region's code, such as `us-east-1`.
        pub region: Text,
        /// The type, such as `m5.large`.
        pub instance_type: Text,
        /// AWS's product description; `Linux/UNIX` if absent.
        pub platform: Text = linux(),
        /// `default`, `dedicated` or `host`; `default` if absent.
        pub tenancy: Text = shared_tenancy(),
        /// The Availability Zone, such as `us-east-1a`; zonal Reserved Instances compare it.
        pub availability_zone: Option<Text> = None,
        /// How many instances run in `hours`; 1 if neither this nor `total` is given.
        pub count: Option<Count> = None,
        /// Instance-hours in the month, spread over `hours`; instead of `count`.
        pub total: Option<Quantity> = None,
        /// When they run; `always` if absent.
        pub hours: Hours = Default::default(),
        /// Cost allocation tags.
        pub tags: Entries<String> = Default::default(),
    }
}
