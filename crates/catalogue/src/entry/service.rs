//! Services and their usage types.

use billfold_scenario::document::{FreeUnits, Id, Scope, Text};
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
    /// The IAM actions of the service, such as `s3:*`, the widest first. Empty for usage that comes
    /// with that of other services.
    pub actions: Vec<Text>,
    /// A note.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<Text>,
    /// The source of its prices that name none.
    pub from: Provenance,
    /// The usage types.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub usage_types: Vec<UsageType>,
}

/// A usage type of a service.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct UsageType {
    /// The catalogue's short name, such as `s3.standard.storage`.
    pub id: Id,
    /// AWS's usage type without the Region's prefix, such as `TimedStorage-ByteHrs`.
    #[serde(rename = "type")]
    pub usage_type: Text,
    /// Whether the spelling was not seen in AWS's documentation or on a bill.
    #[serde(default, skip_serializing_if = "billfold_scenario::write::is_default")]
    pub type_unconfirmed: bool,
    /// The name for people, such as `S3 Standard storage`.
    pub name: Text,
    /// The unit of rates and tiers, such as `GB-Mo`.
    pub unit: Text,
    /// The accounts whose usage is added up for the tiers.
    #[serde(default, skip_serializing_if = "billfold_scenario::write::is_default")]
    pub scope: Scope,
    /// The pool. Usage types of one pool are added up for the tiers, in each Region by itself.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pool: Option<Text>,
    /// Whether free units use up the first tier of its pool; as the scenario says if absent (rule
    /// 3.6a).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub free_units: Option<FreeUnits>,
    /// Codes of other services whose bills have the usage type at the same price.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub also_under: Vec<Text>,
    /// A note.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<Text>,
    /// The source of its prices, if it is not that of the service.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from: Option<Provenance>,
    /// The prices; each Region has at most one.
    pub prices: Vec<RegionalPrice>,
}

/// A price in some Regions.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct RegionalPrice {
    /// The Regions.
    pub regions: Regions,
    /// The tiers.
    pub tiers: Ladder,
    /// The source, if it is not that of the usage type.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from: Option<Provenance>,
}
