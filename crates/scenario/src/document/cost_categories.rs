//! Cost categories: values of one's own for what is charged.

use serde::{Deserialize, Serialize};

use super::bounds;
use super::{Id, Text};

/// A cost category, as AWS Billing has them: its rules are gone through in their order, and the
/// first that matches a charge gives it its value.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CostCategory {
    /// Its name.
    pub name: Text,
    /// The rules, in order.
    #[serde(deserialize_with = "bounds::list::<_, _, 1_000>")]
    #[cfg_attr(feature = "schema", schemars(length(max = 1_000)))]
    pub rules: Vec<CategoryRule>,
    /// The value of what no rule matches; none if absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub default_value: Option<Text>,
}

/// A rule: it matches what is in each of the lists that are given.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CategoryRule {
    /// The value that it gives.
    pub value: Text,
    /// The ids of accounts that are charged.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub accounts: Vec<Id>,
    /// AWS's service codes.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub services: Vec<Text>,
    /// The Regions' codes.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub regions: Vec<Text>,
    /// AWS's usage types; of instances, their types.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub usage_types: Vec<Text>,
}
