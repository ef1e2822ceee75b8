//! The organization and its accounts.

use serde::{Deserialize, Serialize};

use super::bounds;
use super::defaults::{is_default, is_yes, yes};
use super::{Entries, Id, SharingMode, Text, Time};

/// Who pays, who shares, and how accounts are grouped.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Organization {
    /// The account that pays for all; one of `accounts`.
    pub management_account: Id,
    /// How far leftovers of a commitment go; `organizationWide` if absent.
    #[serde(default, skip_serializing_if = "is_default")]
    pub sharing_mode: SharingMode,
    /// Organizational units, nested at most five deep. They change no charge.
    #[serde(
        default,
        deserialize_with = "bounds::list::<_, _, 10_000>",
        skip_serializing_if = "Vec::is_empty"
    )]
    #[cfg_attr(feature = "schema", schemars(length(max = 10_000)))]
    pub units: Vec<Unit>,
}

/// An organizational unit.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Unit {
    /// The unit's id.
    pub id: Id,
    /// The name that people use; the id if absent.
    #[serde(
        default,
        deserialize_with = "bounds::name",
        skip_serializing_if = "Option::is_none"
    )]
    #[cfg_attr(feature = "schema", schemars(length(max = 1_000)))]
    pub name: Option<String>,
    /// The unit above; the root if absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub parent: Option<Id>,
}

/// An AWS account.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Account {
    /// The account id. Where AWS leaves a tie open, the lower id comes first.
    pub id: Id,
    /// The name that people use; the id if absent.
    #[serde(
        default,
        deserialize_with = "bounds::name",
        skip_serializing_if = "Option::is_none"
    )]
    #[cfg_attr(feature = "schema", schemars(length(max = 1_000)))]
    pub name: Option<String>,
    /// The organizational unit; the root if absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unit: Option<Id>,
    /// When the account was made; twelve-month free offers run from here.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub created: Option<Time>,
    /// Whether and with whom the account shares commitments and credits.
    #[serde(default, skip_serializing_if = "is_default")]
    pub sharing: Sharing,
    /// Tags of the account.
    #[serde(
        default,
        deserialize_with = "bounds::tags",
        skip_serializing_if = "Entries::is_empty"
    )]
    #[cfg_attr(feature = "schema", schemars(with = "Entries<bounds::Name>"))]
    pub tags: Entries<String>,
}

/// Whether and with whom an account shares commitments and credits.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Sharing {
    /// Gives and receives Reserved Instance discounts, when the month begins; `true` if absent.
    #[serde(default = "yes", skip_serializing_if = "is_yes")]
    pub reserved_instances: bool,
    /// Gives and receives Savings Plans, when the month begins; `true` if absent.
    #[serde(default = "yes", skip_serializing_if = "is_yes")]
    pub savings_plans: bool,
    /// Gives and receives credits, when the month begins; `true` if absent. Groups do not limit it.
    #[serde(default = "yes", skip_serializing_if = "is_yes")]
    pub credits: bool,
    /// The sharing group. The management account has none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub group: Option<Text>,
    /// Changes of the switches. What is in force at the month's last second counts for the
    /// whole month.
    #[serde(
        default,
        deserialize_with = "bounds::list::<_, _, 1_000>",
        skip_serializing_if = "Vec::is_empty"
    )]
    #[cfg_attr(feature = "schema", schemars(length(max = 1_000)))]
    pub changes: Vec<SharingChange>,
}

impl Default for Sharing {
    fn default() -> Self {
        Self {
            reserved_instances: true,
            savings_plans: true,
            credits: true,
            group: None,
            changes: Vec::new(),
        }
    }
}

/// A change of an account's sharing switches.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SharingChange {
    /// From when on.
    pub at: Time,
    /// Whether Reserved Instance discounts are shared; as before if absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reserved_instances: Option<bool>,
    /// Whether Savings Plans are shared; as before if absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub savings_plans: Option<bool>,
    /// Whether credits are shared; as before if absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub credits: Option<bool>,
}
