//! Everything that a bill is computed from.

use crate::assumptions::Assumptions;
use crate::bill::CostCategory;
use crate::calendar::{HourProfile, Month};
use crate::catalogue::Prices;
use crate::commitments::Commitments;
use crate::credits::Credit;
use crate::organization::Organization;
use crate::usage::Usage;

/// An organization, its prices, its usage and its commitments in one month.
///
/// Parts refer to each other by their place in these lists; whoever builds a scenario (the
/// `resolve` crate does, from a file) has checked that each place exists and that ids are
/// unique. [`crate::comparison::compare`] takes it from there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scenario {
    /// The billed month.
    pub month: Month,
    /// The currency's code, such as `USD`; all amounts are in it.
    pub currency: String,
    /// The accounts.
    pub organization: Organization,
    /// The rates.
    pub prices: Prices,
    /// The distinct hourly profiles that usage and commitments refer to.
    pub profiles: Vec<HourProfile>,
    /// The usage.
    pub usage: Usage,
    /// The commitments.
    pub commitments: Commitments,
    /// The promotional credits.
    pub credits: Vec<Credit>,
    /// What charges are grouped by beyond what AWS knows of them.
    pub cost_categories: Vec<CostCategory>,
    /// The settings.
    pub assumptions: Assumptions,
}
