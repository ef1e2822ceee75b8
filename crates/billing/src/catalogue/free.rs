//! Free tier allowances (section 6).

use super::{InstancePriceIndex, MeteredPriceIndex, Scope};
use crate::Exact;

/// Units that cost nothing each month.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FreeAllowance {
    /// The allowance's id in the scenario.
    pub id: String,
    /// What it is in words.
    pub name: String,
    /// Units, or instance-hours, a month.
    pub quantity: Exact,
    /// The metered prices whose usage draws on it together.
    pub metered: Vec<MeteredPriceIndex>,
    /// The instance prices whose hours draw on it together.
    pub instances: Vec<InstancePriceIndex>,
    /// Once for the organization (rule 6.1), or for each account.
    pub scope: Scope,
    /// How long it lasts.
    pub period: FreePeriod,
}

/// How long a free offer lasts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum FreePeriod {
    /// For ever.
    #[default]
    Always,
    /// For the first twelve months of the account, and in an organization of the management
    /// account (rule 6.2).
    TwelveMonths,
}
