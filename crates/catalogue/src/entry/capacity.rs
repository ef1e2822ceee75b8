//! Capacity that is reserved by the unit.

use billfold_scenario::document::{Term, Text};
use billfold_scenario::json;

use super::{Fee, Provenance, Regions};

json::object! {
    /// Reserved capacity of one kind and term.
    #[derive(Clone, Debug, PartialEq)]
    pub struct ReservedCapacity {
        /// AWS's service code.
        pub service: Text,
        /// The usage type that it covers.
        pub usage_type as "type": Text,
        /// How long.
        pub term: Term,
        /// Units that are sold together.
        pub block: u32,
        /// Where its prices come from, unless they say otherwise.
        pub from: Provenance,
        /// The fees of one unit.
        pub prices: Vec<CapacityPrice>,
    }
}

json::object! {
    /// The fees of one unit of capacity in some Regions.
    #[derive(Clone, Debug, PartialEq)]
    pub struct CapacityPrice {
        /// Where.
        pub regions: Regions,
        /// How much.
        pub fee: Fee,
        /// Where it comes from, if not where the others do.
        pub from: Option<Provenance> = None,
    }
}
