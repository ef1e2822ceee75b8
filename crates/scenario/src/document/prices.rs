//! What things cost.

use serde::{Deserialize, Serialize};

use super::bounds;
use super::defaults::{
    ec2, is_default, is_ec2, is_linux, is_shared_tenancy, linux, shared_tenancy,
};
#[cfg(feature = "schema")]
use super::rules;
use super::{
    FreePeriod, FreeUnits, Id, PaymentOption, PlanType, Quantity, Rate, Scope, Term, Text,
};

/// The rates.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Prices {
    /// Usage priced per unit, with volume tiers.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub metered: Vec<MeteredPrice>,
    /// Instances priced per hour.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub instances: Vec<InstancePrice>,
}

/// The price of one usage type of one service in one Region.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct MeteredPrice {
    /// AWS's service code, such as `AmazonS3`.
    pub service: Text,
    /// The Region's code, such as `us-east-1`.
    pub region: Text,
    /// AWS's usage type, such as `TimedStorage-ByteHrs`.
    pub usage_type: Text,
    /// What it is in words; the usage type if absent.
    #[serde(
        default,
        deserialize_with = "bounds::name",
        skip_serializing_if = "Option::is_none"
    )]
    #[cfg_attr(feature = "schema", schemars(length(max = 1_000)))]
    pub name: Option<String>,
    /// The unit that rates are for, such as `GB-Mo`.
    pub unit: Text,
    /// The unit of the tiers' ends, such as `TB-Mo`; `unit` if absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tier_unit: Option<Text>,
    /// The volume tiers in ascending order, all but the last with an end.
    #[serde(deserialize_with = "bounds::list::<_, _, 100>")]
    #[cfg_attr(feature = "schema", schemars(length(min = 1, max = 100)))]
    pub tiers: Vec<Tier>,
    /// Whether tiers add up over the `organization`, as they do if absent, or for each `account`
    /// by itself.
    #[serde(default, skip_serializing_if = "is_default")]
    pub scope: Scope,
    /// Prices of one pool are added up before tiering; they have the same unit, tiers, scope and
    /// free units.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pool: Option<Text>,
    /// Whether free units use up the first tier of the pool; as `assumptions.freeUnits` has it if
    /// absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub free_units: Option<FreeUnits>,
    /// What Savings Plans pay for a unit.
    #[serde(
        default,
        deserialize_with = "bounds::list::<_, _, 1_000>",
        skip_serializing_if = "Vec::is_empty"
    )]
    #[cfg_attr(feature = "schema", schemars(length(max = 1_000)))]
    pub savings_plan_rates: Vec<PlanRate>,
    /// Where the price comes from.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source: Option<Text>,
    /// The date of the price, such as `2026-09-24`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub as_of: Option<Text>,
}

/// A volume tier.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Tier {
    /// The last unit of the tier, counted from the month's beginning; the last tier has none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub up_to: Option<Quantity>,
    /// Currency per unit within the tier.
    pub rate: Rate,
}

/// The hourly price of one kind of instance.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct InstancePrice {
    /// AWS's service code; `AmazonEC2` if absent.
    #[serde(default = "ec2", skip_serializing_if = "is_ec2")]
    pub service: Text,
    /// The Region's code, such as `us-east-1`.
    pub region: Text,
    /// The type, such as `m5.large`.
    pub instance_type: Text,
    /// AWS's product description; `Linux/UNIX` if absent.
    #[serde(default = "linux", skip_serializing_if = "is_linux")]
    pub platform: Text,
    /// `default`, `dedicated` or `host`; `default` if absent.
    #[serde(default = "shared_tenancy", skip_serializing_if = "is_shared_tenancy")]
    pub tenancy: Text,
    /// The On-Demand rate: currency per hour.
    pub on_demand: Rate,
    /// What Savings Plans pay for an hour.
    #[serde(
        default,
        deserialize_with = "bounds::list::<_, _, 1_000>",
        skip_serializing_if = "Vec::is_empty"
    )]
    #[cfg_attr(feature = "schema", schemars(length(max = 1_000)))]
    pub savings_plan_rates: Vec<PlanRate>,
    /// Where the price comes from.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source: Option<Text>,
    /// The date of the price, such as `2026-09-24`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub as_of: Option<Text>,
}

/// What a Savings Plan pays for one unit of a usage, or one instance-hour.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct PlanRate {
    /// The kind of plan that has this rate.
    #[serde(rename = "type")]
    pub plan_type: PlanType,
    /// Only plans of this term; any if absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub term: Option<Term>,
    /// Only plans with this payment option; any if absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub payment_option: Option<PaymentOption>,
    /// Only the Savings Plan of this id, before rates for all plans; any if absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub plan: Option<Id>,
    /// Currency per unit.
    pub rate: Rate,
}

/// Units that cost nothing each month.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct FreeAllowance {
    /// The allowance's id.
    pub id: Id,
    /// What it is in words; the id if absent.
    #[serde(
        default,
        deserialize_with = "bounds::name",
        skip_serializing_if = "Option::is_none"
    )]
    #[cfg_attr(feature = "schema", schemars(length(max = 1_000)))]
    pub name: Option<String>,
    /// Units of the prices that it applies to, or instance-hours, a month.
    pub quantity: Quantity,
    /// The prices whose usage draws on it together.
    #[serde(deserialize_with = "bounds::list::<_, _, 1_000>")]
    #[cfg_attr(feature = "schema", schemars(length(min = 1, max = 1_000)))]
    pub applies_to: Vec<AppliesTo>,
    /// Once for the `organization`, or for each `account`. If absent as the tiers of the prices
    /// have it: for each account where all of them are per account (rule 16.7).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub scope: Option<Scope>,
    /// How long it lasts; `always` if absent.
    #[serde(default, skip_serializing_if = "is_default")]
    pub period: FreePeriod,
}

/// All prices of a service that match; it names either a usage type or an instance type.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(transform = rules::applies_to))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AppliesTo {
    /// AWS's service code.
    pub service: Text,
    /// The Region's code; all Regions if absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub region: Option<Text>,
    /// The usage type of metered prices.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub usage_type: Option<Text>,
    /// The instance type of instance prices.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub instance_type: Option<Text>,
    /// AWS's product description of the instances, such as `Linux/UNIX`; all if absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub platform: Option<Text>,
    /// The tenancy of the instances; all if absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tenancy: Option<Text>,
}
