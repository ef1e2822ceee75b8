//! Promotional credits.

use serde::{Deserialize, Serialize};

use super::bounds;
use super::{Amount, Id, Text, Time};

/// A promotional credit of an account. It pays for the whole of the month in which it expires,
/// and of the one in which it is issued.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Credit {
    /// The credit's id.
    pub id: Id,
    /// The name that people use; the id if absent.
    #[serde(
        default,
        deserialize_with = "bounds::name",
        skip_serializing_if = "Option::is_none"
    )]
    #[cfg_attr(feature = "schema", schemars(length(max = 1_000)))]
    pub name: Option<String>,
    /// Who owns it: an account's id.
    pub account: Id,
    /// What it is worth when the month begins.
    pub amount: Amount,
    /// When it expires. Credits that expire sooner are used first.
    pub expires: Time,
    /// When it was issued; before all others if absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub issued: Option<Time>,
    /// AWS's codes of the services that it pays for; every service but support if there are
    /// none.
    #[serde(
        default,
        deserialize_with = "bounds::list::<_, _, 1_000>",
        skip_serializing_if = "Vec::is_empty"
    )]
    #[cfg_attr(feature = "schema", schemars(length(max = 1_000)))]
    pub services: Vec<Text>,
}
