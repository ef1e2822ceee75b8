//! The scenario file as people write it: JSON, camelCase, decimals as strings.
//!
//! Each value is checked when it is read; what takes more than one value to see (references,
//! duplicates, ladders) is checked by the `resolve` crate. Fields that stand at their default
//! are not written back, so that files and links stay short.

mod accounts;
mod assumptions;
mod bounds;
mod commitments;
mod cost_categories;
mod count;
mod credits;
mod defaults;
mod entries;
mod expected;
mod governance;
mod hours;
mod keys;
mod number;
mod prices;
mod private_pricing;
mod raw_json;
#[cfg(feature = "schema")]
mod rules;
#[cfg(test)]
mod tests;
mod text;
mod usage;
mod value;
mod version;
mod vocabulary;

use defaults::is_default;
use serde::{Deserialize, Serialize};

pub use accounts::{Account, Organization, Sharing, SharingChange, Unit};
pub use assumptions::{Assumptions, UnitStep};
pub(crate) use bounds::present;
pub use bounds::{NAME_MOST, NOTE_MOST};
pub use commitments::{Commitments, ReservedInstances, SavingsPlan};
pub use cost_categories::{CategoryRule, CostCategory};
pub use count::{Count, InstanceCount};
pub use credits::Credit;
pub use entries::Entries;
pub use expected::ExpectedFigure;
pub use governance::{
    Alert, Attachment, FormerMember, GoodPractice, Governance, Invitation, Member, Policy,
    PolicyContent, Quotas, Trail, Upgrade,
};
pub use hours::{Hours, Interval};
pub use number::{Amount, Percent, Quantity, Rate, UpfrontFee};
pub use prices::{AppliesTo, FreeAllowance, InstancePrice, MeteredPrice, PlanRate, Prices, Tier};
pub use private_pricing::{Discount, FreeTierOffers};
pub use raw_json::RawJson;
pub use text::{BilledMonth, Currency, Id, Text, Time, WeeklyText};
pub use usage::{InstanceUsage, MeteredUsage, Usage};
pub use value::ValueError;
pub use version::Version;
pub use vocabulary::{
    Allocation, ApprovalName, CentRounding, EndingName, FeatureSet, FreePeriod, FreeTierModel,
    FreeUnits, InvitationState, Joined, Marketplace, OfferingClass, PaymentOption, PlanType,
    PurchaseMonthFee, Scope, SharingMode, Term,
};

/// A scenario: an AWS Organization, its prices, its usage and its commitments in one month.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Document {
    /// The version of the file format.
    pub version: Version,
    /// What people call the scenario.
    #[serde(
        default,
        deserialize_with = "bounds::name",
        skip_serializing_if = "Option::is_none"
    )]
    #[cfg_attr(feature = "schema", schemars(length(max = 1_000)))]
    pub name: Option<String>,
    /// Anything worth knowing about it, such as where its numbers come from.
    #[serde(
        default,
        deserialize_with = "bounds::note",
        skip_serializing_if = "Option::is_none"
    )]
    #[cfg_attr(feature = "schema", schemars(length(max = 20_000)))]
    pub note: Option<String>,
    /// The billed month, in UTC.
    pub month: BilledMonth,
    /// The currency of all rates, fees and amounts; `USD` if absent.
    #[serde(default, skip_serializing_if = "is_default")]
    pub currency: Currency,
    /// Who pays, who shares, and how accounts are grouped.
    pub organization: Organization,
    /// What AWS Organizations knows of it beyond its bill: feature set, policies, alerts.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub governance: Option<RawJson<Governance>>,
    /// The organization's accounts, the management account among them.
    pub accounts: Vec<Account>,
    /// The rates.
    #[serde(default, skip_serializing_if = "is_default")]
    pub prices: Prices,
    /// Private pricing: what is taken off the rates of usage.
    #[serde(
        default,
        deserialize_with = "bounds::list::<_, _, 1_000>",
        skip_serializing_if = "Vec::is_empty"
    )]
    #[cfg_attr(feature = "schema", schemars(length(max = 1_000)))]
    pub discounts: Vec<Discount>,
    /// Units that cost nothing each month.
    #[serde(
        default,
        deserialize_with = "bounds::list::<_, _, 1_000>",
        skip_serializing_if = "Vec::is_empty"
    )]
    #[cfg_attr(feature = "schema", schemars(length(max = 1_000)))]
    pub free_tier: Vec<FreeAllowance>,
    /// Free offers of the price catalogue: a list of their ids, or `"catalogue"` for all of them.
    #[serde(default, skip_serializing_if = "is_default")]
    pub free_tier_offers: FreeTierOffers,
    /// What the accounts used.
    #[serde(default, skip_serializing_if = "is_default")]
    pub usage: Usage,
    /// Reserved Instances and Savings Plans.
    #[serde(default, skip_serializing_if = "is_default")]
    pub commitments: Commitments,
    /// Promotional credits.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub credits: Vec<Credit>,
    /// What charges are grouped by beyond accounts, services, Regions and tags.
    #[serde(
        default,
        deserialize_with = "bounds::list::<_, _, 100>",
        skip_serializing_if = "Vec::is_empty"
    )]
    #[cfg_attr(feature = "schema", schemars(length(max = 100)))]
    pub cost_categories: Vec<CostCategory>,
    /// What AWS leaves open.
    #[serde(default, skip_serializing_if = "is_default")]
    pub assumptions: Assumptions,
    /// Figures of the result by their id, which tests compare: each is rounded half away from
    /// zero to as many places as are written here. `billfold figures FILE` prints every figure: its
    /// id, its exact value and its unit.
    #[serde(default, skip_serializing_if = "Entries::is_empty")]
    pub expected: Entries<ExpectedFigure>,
}
