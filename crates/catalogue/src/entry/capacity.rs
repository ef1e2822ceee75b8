//! Capacity that is reserved by the unit.

use billfold_scenario::document::{Term, Text};
use serde::{Deserialize, Serialize};

use super::{Fee, Provenance, Regions};

/// Reserved capacity of one kind and term.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ReservedCapacity {
    /// AWS's service code.
    pub service: Text,
    /// The usage type that it covers.
    #[serde(rename = "type")]
    pub usage_type: Text,
    /// How long.
    pub term: Term,
    /// Units that are sold together.
    pub block: u32,
    /// Where its prices come from, unless they say otherwise.
    pub from: Provenance,
    /// The fees of one unit.
    pub prices: Vec<CapacityPrice>,
}

/// The fees of one unit of capacity in some Regions.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CapacityPrice {
    /// Where.
    pub regions: Regions,
    /// How much.
    pub fee: Fee,
    /// Where it comes from, if not where the others do.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from: Option<Provenance>,
}
