//! Services and what they measure.

use billfold_scenario::document::{Id, Scope, Text};
use serde::{Deserialize, Serialize};

use super::{Ladder, Provenance, Regions};

/// One of AWS's services.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Service {
    /// AWS's service code, such as `AmazonS3`.
    pub code: Text,
    /// AWS's name, such as `Amazon S3`.
    pub name: Text,
    /// The IAM actions that policies speak of, such as `s3:*`; the widest first. Empty for what
    /// comes with other services' usage.
    pub actions: Vec<Text>,
    /// What else to know.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<Text>,
    /// Where its prices come from, unless they say otherwise.
    pub from: Provenance,
    /// What it measures.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub usage_types: Vec<UsageType>,
}

/// Something that a service measures and charges.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct UsageType {
    /// The catalogue's own short name, such as `s3.standard.storage`.
    pub id: Id,
    /// AWS's usage type without the Region's prefix, such as `TimedStorage-ByteHrs`.
    #[serde(rename = "type")]
    pub usage_type: Text,
    /// Whether the usage type's spelling was not seen in AWS's documentation or on a bill.
    #[serde(default, skip_serializing_if = "billfold_scenario::write::is_default")]
    pub type_unconfirmed: bool,
    /// What it is in words, such as `S3 Standard storage`.
    pub name: Text,
    /// The unit of rates and tiers, such as `GB-Mo`.
    pub unit: Text,
    /// Whether tiers add up over the organization or for each account by itself.
    #[serde(default, skip_serializing_if = "billfold_scenario::write::is_default")]
    pub scope: Scope,
    /// Usage types of one pool are added up before tiering, in each Region by itself.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pool: Option<Text>,
    /// Service codes under which bills have the same usage type at the same price.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub also_under: Vec<Text>,
    /// What else to know.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<Text>,
    /// Where its prices come from, if not where the service's do.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from: Option<Provenance>,
    /// The prices, each Region at most once.
    pub prices: Vec<RegionalPrice>,
}

/// A price in some Regions.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct RegionalPrice {
    /// Where.
    pub regions: Regions,
    /// How much.
    pub tiers: Ladder,
    /// Where it comes from, if not where the usage type's prices do.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from: Option<Provenance>,
}
