//! What the accounts used.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::bounds;
use super::defaults::{
    ec2, is_default, is_ec2, is_linux, is_shared_tenancy, linux, shared_tenancy,
};
#[cfg(feature = "schema")]
use super::rules;
use super::{Entries, Hours, Id, InstanceCount, Quantity, Text};

// Lines are shared between a document and its edited copies: what was not edited is neither
// copied nor compared.
/// All usage of the month. Ids are unique over both lists.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Usage {
    /// Usage measured in units: gigabytes, requests, …
    #[serde(
        default,
        deserialize_with = "bounds::list::<_, _, 2_000_000>",
        skip_serializing_if = "Vec::is_empty"
    )]
    #[cfg_attr(feature = "schema", schemars(length(max = 2_000_000)))]
    pub metered: Vec<Arc<MeteredUsage>>,
    /// Running instances.
    #[serde(
        default,
        deserialize_with = "bounds::list::<_, _, 2_000_000>",
        skip_serializing_if = "Vec::is_empty"
    )]
    #[cfg_attr(feature = "schema", schemars(length(max = 2_000_000)))]
    pub instances: Vec<Arc<InstanceUsage>>,
}

/// A quantity of one usage type in one account.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
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
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unit: Option<Text>,
    /// The hours over which the quantity is spread, in proportion to their seconds; `always` if
    /// absent.
    #[serde(default, skip_serializing_if = "is_default")]
    pub hours: Hours,
    /// Cost allocation tags.
    #[serde(
        default,
        deserialize_with = "bounds::tags",
        skip_serializing_if = "Entries::is_empty"
    )]
    #[cfg_attr(feature = "schema", schemars(with = "Entries<bounds::Name>"))]
    pub tags: Entries<String>,
}

/// Instances of one kind in one account.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(transform = rules::instance_usage))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct InstanceUsage {
    /// The line's id.
    pub id: Id,
    /// Who ran them: an account's id.
    pub account: Id,
    /// AWS's service code; `AmazonEC2` if absent.
    #[serde(default = "ec2", skip_serializing_if = "is_ec2")]
    pub service: Text,
    /// The Region's code, such as `us-east-1`.
    pub region: Text,
    /// The type, such as `m5.large`.
    pub instance_type: Text,
    /// AWS's product description; `Linux/UNIX` if absent.
    #[serde(default = "linux", skip_serializing_if = "is_linux")]
    pub platform: Text,
    /// `default`, `dedicated` or `host`; `default` if absent.
    #[serde(default = "shared_tenancy", skip_serializing_if = "is_shared_tenancy")]
    pub tenancy: Text,
    /// The Availability Zone, such as `us-east-1a`; zonal Reserved Instances compare it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub availability_zone: Option<Text>,
    /// How many instances run in `hours`; 1 if neither this nor `total` is given. A decimal such as
    /// `"0.5"` is one that runs a part of each of these hours.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub count: Option<InstanceCount>,
    /// Instance-hours in the month, spread over `hours`; instead of `count`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub total: Option<Quantity>,
    /// When they run; `always` if absent.
    #[serde(default, skip_serializing_if = "is_default")]
    pub hours: Hours,
    /// Cost allocation tags.
    #[serde(
        default,
        deserialize_with = "bounds::tags",
        skip_serializing_if = "Entries::is_empty"
    )]
    #[cfg_attr(feature = "schema", schemars(with = "Entries<bounds::Name>"))]
    pub tags: Entries<String>,
}
