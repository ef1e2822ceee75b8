//! Usage priced per unit.

use super::{PlanRate, Provenance, TierLadder};

/// The accounts whose usage is added up for tiers or for an allowance (rule 3.5).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Scope {
    /// All accounts of the organization (rule 3.1).
    #[default]
    Organization,
    /// Each account by itself, even on a consolidated bill.
    Account,
}

/// The unit at which the paid tiers of a pool begin (rule 3.6).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum FreeUnits {
    /// After the free units.
    #[default]
    BeforeTiers,
    /// With the free units, which use up the first tier.
    WithinTiers,
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
    /// The name for people: `S3 Standard storage`.
    pub name: String,
    /// The unit of quantities and rates, such as `GB-Mo`.
    pub unit: String,
    /// The volume tiers, in `unit`.
    pub ladder: TierLadder,
    /// The accounts whose usage is added up for the tiers.
    pub scope: Scope,
    /// The pool. Usage at prices of one pool is added up for the tiers, whatever the service (rule
    /// 3.6); such prices have the same ladder, scope and free units. A price without a pool is its own pool
    /// (rule 3.4).
    pub pool: Option<String>,
    /// Whether free units use up the first tier (rules 3.6 and 3.6a).
    pub free_units: FreeUnits,
    /// The rates of Savings Plans.
    pub plan_rates: Vec<PlanRate>,
    /// The source of the price.
    pub provenance: Provenance,
}
