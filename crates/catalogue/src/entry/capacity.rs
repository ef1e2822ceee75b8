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
    /// The term.
    pub term: Term,
    /// The number of units that are sold together.
    pub block: u32,
    /// The source of its prices that name none.
    pub from: Provenance,
    /// The fees of one unit.
    pub prices: Vec<CapacityPrice>,
}

/// The fees of one unit of capacity in some Regions.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CapacityPrice {
    /// The Regions.
    pub regions: Regions,
    /// The fee.
    pub fee: Fee,
    /// The source, if it is not that of the others.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from: Option<Provenance>,
}
