//! Services and what they measure.

use billfold_scenario::document::{Id, Scope, Text};
use billfold_scenario::json;

use super::{Ladder, Provenance, Regions};

json::object! {
    /// One of AWS's services.
    #[derive(Clone, Debug, PartialEq)]
    pub struct Service {
        /// AWS's service code, such as `AmazonS3`.
        pub code: Text,
        /// AWS's name, such as `Amazon S3`.
        pub name: Text,
        /// The IAM actions that policies speak of, such as `s3:*`; the widest first. Empty for what
        /// comes with other services' usage.
        pub actions: Vec<Text>,
        /// What else to know.
        pub note: Option<Text> = None,
        /// Where its prices come from, unless they say otherwise.
        pub from: Provenance,
        /// What it measures.
        pub usage_types: Vec<UsageType> = Vec::new(),
    }
}

json::object! {
    /// Something that a service measures and charges.
    #[derive(Clone, Debug, PartialEq)]
    pub struct UsageType {
        /// The catalogue's own short name, such as `s3.standard.storage`.
        pub id: Id,
        /// AWS's usage type without the Region's prefix, such as `TimedStorage-ByteHrs`.
        pub usage_type as "type": Text,
        /// Whether the usage type's spelling was not seen in AWS's documentation or on a bill.
        pub type_unconfirmed: bool = false,
        /// What it is in words, such as `S3 Standard storage`.
        pub name: Text,
        /// The unit of rates and tiers, such as `GB-Mo`.
        pub unit: Text,
        /// Whether tiers add up over the organization or for each account by itself.
        pub scope: Scope = Default::default(),
        /// Usage types of one pool are added up before tiering, in each Region by itself.
        pub pool: Option<Text> = None,
        /// Service codes under which bills have the same usage type at the same price.
        pub also_under: Vec<Text> = Vec::new(),
        /// What else to know.
        pub note: Option<Text> = None,
        /// Where its prices come from, if not where the service's do.
        pub from: Option<Provenance> = None,
        /// The prices, each Region at most once.
        pub prices: Vec<RegionalPrice>,
    }
}

json::object! {
    /// A price in some Regions.
    #[derive(Clone, Debug, PartialEq)]
    pub struct RegionalPrice {
        /// Where.
        pub regions: Regions,
        /// How much.
        pub tiers: Ladder,
        /// Where it comes from, if not where the usage type's prices do.
        pub from: Option<Provenance> = None,
    }
}
