//! What the accounts used in the month.

use std::sync::Arc;

use crate::Exact;
use crate::catalogue::{InstanceIndex, MeteredIndex};
use crate::organization::AccountIndex;

/// The place of a profile in [`crate::Scenario::profiles`].
pub type ProfileIndex = usize;

/// All usage of the month.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Usage {
    /// Usage measured in units: gigabytes, requests, …
    pub metered: Vec<MeteredUsage>,
    /// Running instances.
    pub instances: Vec<InstanceUsage>,
}

/// A quantity of one usage type in one account.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MeteredUsage {
    /// The line's id in the scenario.
    pub id: Arc<str>,
    /// Who used it.
    pub account: AccountIndex,
    /// What it was.
    pub price: MeteredIndex,
    /// Units in the whole month.
    pub quantity: Exact,
    /// How the quantity is spread over the hours; only Savings Plans look at it.
    pub profile: ProfileIndex,
    /// Cost allocation tags: key and value.
    pub tags: Vec<(String, String)>,
}

/// Instances of one kind in one account.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InstanceUsage {
    /// The line's id in the scenario.
    pub id: Arc<str>,
    /// Who ran them.
    pub account: AccountIndex,
    /// What they were.
    pub price: InstanceIndex,
    /// The Availability Zone's name; Zonal Reserved Instances compare it (rule 4.17).
    pub zone: Option<String>,
    /// How many hours they ran.
    pub amount: InstanceAmount,
    /// When they ran.
    pub profile: ProfileIndex,
    /// Cost allocation tags: key and value.
    pub tags: Vec<(String, String)>,
}

/// How much instances ran.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InstanceAmount {
    /// So many instances, each running all seconds of the profile.
    Count(u64),
    /// So many instance-hours in the month, spread over the profile.
    Hours(Exact),
}
