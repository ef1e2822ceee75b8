//! Free tier allowances (rules 6.x of docs/rules.md).

use super::{InstancePriceIndex, MeteredPriceIndex, Scope};
use crate::Exact;

/// Units that are free in each month.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FreeAllowance {
    /// The allowance's id in the scenario.
    pub id: String,
    /// The name for people.
    pub name: String,
    /// Units or instance-hours in a month.
    pub quantity: Exact,
    /// The metered prices whose usage draws on it.
    pub metered: Vec<MeteredPriceIndex>,
    /// The instance prices whose hours draw on it.
    pub instances: Vec<InstancePriceIndex>,
    /// Once for the organization (rule 6.1), or for each account.
    pub scope: Scope,
    /// The time for which it is granted.
    pub period: FreePeriod,
}

/// The time for which an allowance is granted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum FreePeriod {
    /// Always.
    #[default]
    Always,
    /// In the first twelve months of the account; in an organization, of the management account
    /// (rule 6.2).
    TwelveMonths,
}
