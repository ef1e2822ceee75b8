//! What AWS leaves open, as settings.

use std::fmt;

use serde::de::{Error, Unexpected, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::defaults::is_default;
use super::{Allocation, CentRounding, FreeTierModel, FreeUnits, PurchaseMonthFee};

/// The settings of a scenario.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Assumptions {
    /// Which account's units fall in which tier; `proportional` if absent.
    #[serde(default, skip_serializing_if = "is_default")]
    pub allocation: Allocation,
    /// Each step of KB, MB, GB, TB, PB and EB; 1024 if absent.
    #[serde(default, skip_serializing_if = "is_default")]
    pub gigabytes_per_terabyte: UnitStep,
    /// Whether free units use up the first tier, for prices that do not say so themselves;
    /// `beforeTiers` if absent.
    #[serde(default, skip_serializing_if = "is_default")]
    pub free_units: FreeUnits,
    /// What becomes of fractions of a cent; `nearest` if absent.
    #[serde(default, skip_serializing_if = "is_default")]
    pub cent_rounding: CentRounding,
    /// Which free tier the accounts have; `twelveMonthOffers` if absent.
    #[serde(default, skip_serializing_if = "is_default")]
    pub free_tier_model: FreeTierModel,
    /// The recurring fee of a Reserved Instance bought in mid-month; `fullMonth` if absent.
    #[serde(default, skip_serializing_if = "is_default")]
    pub purchase_month_fee: PurchaseMonthFee,
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

impl Serialize for UnitStep {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_u64(self.factor())
    }
}

impl<'de> Deserialize<'de> for UnitStep {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        struct Factor;

        impl Visitor<'_> for Factor {
            type Value = UnitStep;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("1024 or 1000")
            }

            fn visit_u64<E: Error>(self, factor: u64) -> Result<UnitStep, E> {
                [UnitStep::Binary, UnitStep::Decimal]
                    .into_iter()
                    .find(|step| step.factor() == factor)
                    .ok_or_else(|| E::invalid_value(Unexpected::Unsigned(factor), &self))
            }
        }

        from.deserialize_u64(Factor)
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
