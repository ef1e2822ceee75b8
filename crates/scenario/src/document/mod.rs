//! The scenario file as people write it: JSON, camelCase, decimals as strings.
//!
//! Each value is checked when it is read; what takes more than one value to see (references,
//! duplicates, ladders) is checked by the `resolve` crate. Fields that stand at their default
//! are not written back, so that files and links stay short.

/// Structs of the scenario file: JSON objects that the file's schema describes.
macro_rules! document_object {
    ($($definition:tt)*) => {
        $crate::json::object! { $($definition)* }
        #[cfg(feature = "schema")]
        $crate::schema::described! { $($definition)* }
    };
}

mod accounts;
mod assumptions;
mod checked;
mod commitments;
mod cost_categories;
mod credits;
mod entries;
mod governance;
mod hours;
mod keys;
mod number;
mod prices;
mod private_pricing;
mod read;
#[cfg(test)]
mod tests;
mod text;
mod unread;
mod usage;
mod version;
mod vocabulary;

pub use accounts::{Account, Organization, Sharing, SharingChange, Unit};
pub use assumptions::{Assumptions, UnitStep};
pub use checked::ValueError;
pub use commitments::{Commitments, ReservedInstances, SavingsPlan};
pub use cost_categories::{CategoryRule, CostCategory};
pub use credits::Credit;
pub use entries::Entries;
pub use governance::{
    Alert, Attachment, FormerMember, GoodPractice, Governance, Invitation, Member, Policy,
    PolicyContent, Quotas, Trail, Upgrade,
};
pub use hours::{Hours, Interval};
pub use number::{Amount, Count, ExpectedFigure, Percent, Quantity, Rate, UpfrontFee};
pub use prices::{AppliesTo, FreeAllowance, InstancePrice, MeteredPrice, PlanRate, Prices, Tier};
pub use private_pricing::{Discount, FreeTierOffers};
pub use text::{BilledMonth, Currency, Id, Text, Time};
pub use unread::{Unread, below};
pub use usage::{InstanceUsage, MeteredUsage, Usage};
pub use version::Version;
pub use vocabulary::{
    Allocation, ApprovalName, CentRounding, EndingName, FeatureSet, FreePeriod, FreeTierModel,
    FreeUnits, InvitationState, Joined, Marketplace, OfferingClass, PaymentOption, PlanType,
    PurchaseMonthFee, Scope, SharingMode, Term,
};

document_object! {
    /// A scenario: an AWS Organization, its prices, its usage and its commitments in one month.
    #[derive(Clone, Debug, PartialEq)]
    pub struct Document {
        /// The version of the file format.
        pub version: Version,
        /// What people call the scenario.
        pub name: Option<String> = None,
        /// Anything worth knowing about it, such as where its numbers come from.
        pub note: Option<String> = None,
        /// The billed month, in UTC.
        pub month: BilledMonth,
        /// The currency of all rates, fees and amounts; `USD` if absent.
        pub currency: Currency = Default::default(),
        /// Who pays, who shares, and how accounts are grouped.
        pub organization: Organization,
        /// What AWS Organizations knows of it beyond its bill: feature set, policies, alerts.
        pub governance: Option<Unread<Governance>> = None,
        /// The organization's accounts, the management account among them.
        pub accounts: Vec<Account>,
        /// The rates.
        pub prices: Prices = Default::default(),
        /// Private pricing: what is taken off the rates of usage.
        pub discounts: Vec<Discount> = Vec::new(),
        /// Units that cost nothing each month.
        pub free_tier: Vec<FreeAllowance> = Vec::new(),
        /// Free offers of the price catalogue: a list of their ids, or `"catalogue"` for all of them.
        pub free_tier_offers: FreeTierOffers = Default::default(),
        /// What the accounts used.
        pub usage: Usage = Default::default(),
        /// Reserved Instances and Savings Plans.
        pub commitments: Commitments = Default::default(),
        /// Promotional credits.
        pub credits: Vec<Credit> = Vec::new(),
        /// What charges are grouped by beyond accounts, services, Regions and tags.
        pub cost_categories: Vec<CostCategory> = Vec::new(),
        /// What AWS leaves open.
        pub assumptions: Assumptions = Default::default(),
        /// Figures of the result by their id, which tests compare: each is rounded half away from
        /// zero to as many places as are written here.
        pub expected: Entries<ExpectedFigure> = Default::default(),
    }
}
