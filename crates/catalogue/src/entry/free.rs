//! The free tier.

use billfold_scenario::document::{FreePeriod, Id, Quantity, Text, UpfrontFee};
use serde::{Deserialize, Serialize};

use super::{AsOf, Provenance};

/// Units that are free each month, once for an organization (rule 6.1).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct FreeOffer {
    /// The id that scenarios name in `freeTierOffers`.
    pub id: Id,
    /// The name for people.
    pub name: Text,
    /// Units in a month.
    pub quantity: Quantity,
    /// The unit.
    pub unit: Text,
    /// The time for which it is granted.
    #[serde(default, skip_serializing_if = "billfold_scenario::write::is_default")]
    pub period: FreePeriod,
    /// Whether it is in the price list as a first tier at 0, so that nothing more is deducted.
    #[serde(default, skip_serializing_if = "billfold_scenario::write::is_default")]
    pub in_tiers: bool,
    /// A note.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<Text>,
    /// Ids of the usage types that draw on it. `cf.requests.*` stands for all with this prefix.
    pub applies_to: Vec<Text>,
    /// Instance types of EC2 that draw on it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub instance_types: Vec<Text>,
    /// The source.
    pub from: Provenance,
}

impl FreeOffer {
    /// Whether usage of a type with this id draws on the offer.
    #[must_use]
    pub fn covers(&self, usage_type: &str) -> bool {
        self.applies_to.iter().any(|id| match id.strip_suffix('*') {
            Some(beginning) => usage_type.starts_with(beginning),
            None => **id == *usage_type,
        })
    }
}

/// The credits of new accounts, in place of twelve-month offers (rule 6.4).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Credits {
    /// The greatest amount.
    pub amount: UpfrontFee,
    /// The months for which they last.
    pub months: u32,
    /// The first day of creation of accounts that have them.
    pub since: AsOf,
    /// The source.
    pub from: Provenance,
}
