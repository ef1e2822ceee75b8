//! The free tier.

use billfold_scenario::document::{FreePeriod, Id, Quantity, Text, UpfrontFee};
use serde::{Deserialize, Serialize};

use super::{AsOf, Provenance};

/// Units that AWS gives away each month, once for a whole organization (rule 6.1).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct FreeOffer {
    /// What scenarios name in `freeTierOffers`.
    pub id: Id,
    /// What it is in words.
    pub name: Text,
    /// Units a month.
    pub quantity: Quantity,
    /// The unit.
    pub unit: Text,
    /// How long it lasts.
    #[serde(default, skip_serializing_if = "billfold_scenario::write::is_default")]
    pub period: FreePeriod,
    /// Whether the price list itself has it, as a first tier at 0: nothing more to deduct.
    #[serde(default, skip_serializing_if = "billfold_scenario::write::is_default")]
    pub in_tiers: bool,
    /// What else to know.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<Text>,
    /// Ids of the usage types that draw on it; `cf.requests.*` for all that begin so.
    pub applies_to: Vec<Text>,
    /// Instance types of EC2 that draw on it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub instance_types: Vec<Text>,
    /// Where it comes from.
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
    /// At most so much.
    pub amount: UpfrontFee,
    /// Months for which they last.
    pub months: u32,
    /// Accounts created from this day on have them.
    pub since: AsOf,
    /// Where it comes from.
    pub from: Provenance,
}
