//! What AWS leaves open, as settings.

use super::{Allocation, CentRounding, FreeTierModel, FreeUnits, PurchaseMonthFee};
use crate::json::{Fault, Json, Node};

document_object! {
    /// The settings of a scenario.
    #[derive(Clone, Debug, Default, PartialEq)]
    pub struct Assumptions {
        /// Which account's units fall in which tier; `proportional` if absent.
        pub allocation: Allocation = Default::default(),
        /// Each step of KB, MB, GB, TB, PB and EB; 1024 if absent.
        pub gigabytes_per_terabyte: UnitStep = Default::default(),
        /// Whether free units use up the first tier; `beforeTiers` if absent.
        pub free_units: FreeUnits = Default::default(),
        /// What becomes of fractions of a cent; `nearest` if absent.
        pub cent_rounding: CentRounding = Default::default(),
        /// Which free tier the accounts have; `twelveMonthOffers` if absent.
        pub free_tier_model: FreeTierModel = Default::default(),
        /// The recurring fee of a Reserved Instance bought in mid-month; `fullMonth` if absent.
        pub purchase_month_fee: PurchaseMonthFee = Default::default(),
    }
}

/// From one unit of data to the next (rule 3.7).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum UnitStep {
    /// 1024, as in AWS's prices.
    #[default]
    Binary,
    /// 1000, as in one of AWS's examples.
    Decimal,
}

impl UnitStep {
    /// 1024 or 1000.
    #[must_use]
    pub fn factor(self) -> u64 {
        match self {
            Self::Binary => 1_024,
            Self::Decimal => 1_000,
        }
    }
}

impl Json for UnitStep {
    fn from_node(node: &Node<'_>) -> Result<Self, Fault> {
        const EXPECTED: &str = "1024 or 1000";
        let Node::Whole(factor) = node else {
            return Err(Fault::wrong_kind(node, EXPECTED));
        };
        [Self::Binary, Self::Decimal]
            .into_iter()
            .find(|step| step.factor() == *factor)
            .ok_or_else(|| Fault::new(format!("{factor} is unknown; expected {EXPECTED}")))
    }

    fn to_node(&self) -> Node<'_> {
        Node::Whole(self.factor())
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for UnitStep {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "UnitStep".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "description": "From one unit of data to the next.",
            "enum": [1024, 1000],
        })
    }
}
