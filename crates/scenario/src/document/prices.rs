//! What things cost.

use super::{FreePeriod, Id, PaymentOption, PlanType, Quantity, Rate, Scope, Term, Text};

document_object! {
    /// The rates.
    #[derive(Clone, Debug, Default, PartialEq)]
    pub struct Prices {
        /// Usage priced per unit, with volume tiers.
        pub metered: Vec<MeteredPrice> = Vec::new(),
        /// Instances priced per hour.
        pub instances: Vec<InstancePrice> = Vec::new(),
    }
}

document_object! {
    /// The price of one usage type of one service in one Region.
    #[derive(Clone, Debug, PartialEq)]
    pub struct MeteredPrice {
        /// AWS's service code, such as `AmazonS3`.
        pub service: Text,
        /// The Region's code, such as `us-east-1`.
        pub region: Text,
        /// AWS's usage type, such as `TimedStorage-ByteHrs`.
        pub usage_type: Text,
        /// What it is in words; the usage type if absent.
        pub name: Option<String> = None,
        /// The unit that rates are for, such as `GB-Mo`.
        pub unit: Text,
        /// The unit of the tiers' ends, such as `TB-Mo`; `unit` if absent.
        pub tier_unit: Option<Text> = None,
        /// The volume tiers in ascending order, all but the last with an end.
        pub tiers: Vec<Tier>,
        /// Whether tiers add up over the `organization`, as they do if absent, or for each `account`
        /// by itself.
        pub scope: Scope = Default::default(),
        /// Prices of one pool are added up before tiering; they have the same unit, tiers and scope.
        pub pool: Option<Text> = None,
        /// What Savings Plans pay for a unit.
        pub savings_plan_rates: Vec<PlanRate> = Vec::new(),
        /// Where the price comes from.
        pub source: Option<Text> = None,
        /// The date of the price, such as `2026-09-24`.
        pub as_of: Option<Text> = None,
    }
}

document_object! {
    /// A volume tier.
    #[derive(Clone, Debug, PartialEq)]
    pub struct Tier {
        /// The last unit of the tier, counted from the month's beginning; the last tier has none.
        pub up_to: Option<Quantity> = None,
        /// Currency per unit within the tier.
        pub rate: Rate,
    }
}

document_object! {
    /// The hourly price of one kind of instance.
    #[derive(Clone, Debug, PartialEq)]
    pub struct InstancePrice {
        /// AWS's service code; `AmazonEC2` if absent.
        pub service: Text = ec2(),
        /// The Region's code, such as `us-east-1`.
        pub region: Text,
        /// The type, such as `m5.large`.
        pub instance_type: Text,
        /// AWS's product description; `Linux/UNIX` if absent.
        pub platform: Text = linux(),
        /// `default`, `dedicated` or `host`; `default` if absent.
        pub tenancy: Text = shared_tenancy(),
        /// The On-Demand rate: currency per hour.
        pub on_demand: Rate,
        /// What Savings Plans pay for an hour.
        pub savings_plan_rates: Vec<PlanRate> = Vec::new(),
        /// Where the price comes from.
        pub source: Option<Text> = None,
        /// The date of the price, such as `2026-09-24`.
        pub as_of: Option<Text> = None,
    }
}

document_object! {
    /// What a Savings Plan pays for one unit of a usage, or one instance-hour.
    #[derive(Clone, Debug, PartialEq)]
    pub struct PlanRate {
        /// The kind of plan that has this rate.
        pub plan_type as "type": PlanType,
        /// Only plans of this term; any if absent.
        pub term: Option<Term> = None,
        /// Only plans with this payment option; any if absent.
        pub payment_option: Option<PaymentOption> = None,
        /// Currency per unit.
        pub rate: Rate,
    }
}

document_object! {
    /// Units that cost nothing each month.
    #[derive(Clone, Debug, PartialEq)]
    pub struct FreeAllowance {
        /// The allowance's id.
        pub id: Id,
        /// What it is in words; the id if absent.
        pub name: Option<String> = None,
        /// Units of the prices that it applies to, or instance-hours, a month.
        pub quantity: Quantity,
        /// The prices whose usage draws on it together.
        pub applies_to: Vec<AppliesTo>,
        /// Once for the `organization`, or for each `account`. If absent as the tiers of the prices
        /// have it: for each account where all of them are per account (rule 16.7).
        pub scope: Option<Scope> = None,
        /// How long it lasts; `always` if absent.
        pub period: FreePeriod = Default::default(),
    }
}

document_object! {
    /// All prices of a service that match; it names either a usage type or an instance type.
    #[derive(Clone, Debug, PartialEq)]
    pub struct AppliesTo {
        /// AWS's service code.
        pub service: Text,
        /// The Region's code; all Regions if absent.
        pub region: Option<Text> = None,
        /// The usage type of metered prices.
        pub usage_type: Option<Text> = None,
        /// The instance type of instance prices.
        pub instance_type: Option<Text> = None,
    }
}

/// Defaults of what describes an instance, shared by prices, usage and reservations.
pub(super) mod instance_defaults {
    use super::Text;

    pub(in crate::document) fn ec2() -> Text {
        Text::known("AmazonEC2")
    }

    pub(in crate::document) fn linux() -> Text {
        Text::known("Linux/UNIX")
    }

    pub(in crate::document) fn shared_tenancy() -> Text {
        Text::known("default")
    }
}
use instance_defaults::{ec2, linux, shared_tenancy};
