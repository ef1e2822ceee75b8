//! Usage priced per unit.

use super::{PlanRate, Provenance, TierLadder};

/// Over whose usage a ladder or an allowance adds up (rule 3.5).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Scope {
    /// Over all accounts of the organization (rule 3.1).
    #[default]
    Organization,
    /// For each account by itself, even on a consolidated bill.
    Account,
}

/// The price of one usage type of one service in one Region.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MeteredPrice {
    /// AWS's service code, such as `AmazonS3`.
    pub service: String,
    /// The Region's code, such as `us-east-1`.
    pub region: String,
    /// AWS's usage type, such as `TimedStorage-ByteHrs`.
    pub usage_type: String,
    /// What it is in words: `S3 Standard storage`.
    pub name: String,
    /// The unit that rates are for, such as `GB-Mo`.
    pub unit: String,
    /// The volume tiers, in `unit`.
    pub ladder: TierLadder,
    /// Whether tiers add up over the organization.
    pub scope: Scope,
    /// Prices of the same pool are added up before tiering, whatever their service (rule 3.6);
    /// they must have the same ladder and scope. Without a pool a price is its own (rule 3.4).
    pub pool: Option<String>,
    /// What Savings Plans pay for it.
    pub plan_rates: Vec<PlanRate>,
    /// Where the price comes from.
    pub provenance: Provenance,
}
