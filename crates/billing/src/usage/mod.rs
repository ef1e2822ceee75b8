//! Usage of the month: metered lines and instance lines.

mod reference;

use std::sync::Arc;

use crate::Exact;
use crate::calendar::ProfileIndex;
use crate::catalogue::{InstancePriceIndex, MeteredPriceIndex};
use crate::index::{IndexVec, index_type};
use crate::organization::AccountIndex;

pub use reference::UsageRef;

index_type!(
    /// An index into [`Usage::metered`].
    pub MeteredUsageIndex
);
index_type!(
    /// An index into [`Usage::instances`].
    pub InstanceUsageIndex
);

/// All usage of the month.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Usage {
    /// Usage measured in units: gigabytes, requests, …
    pub metered: IndexVec<MeteredUsageIndex, MeteredUsage>,
    /// Running instances.
    pub instances: IndexVec<InstanceUsageIndex, InstanceUsage>,
}

/// A quantity of one usage type in one account.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MeteredUsage {
    /// The line's id in the scenario.
    pub id: Arc<str>,
    /// The account that used it.
    pub account: AccountIndex,
    /// The price of the usage type.
    pub price: MeteredPriceIndex,
    /// Units in the whole month, in the unit of the price.
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
    /// The account that ran them.
    pub account: AccountIndex,
    /// The price of the instance kind.
    pub price: InstancePriceIndex,
    /// The Availability Zone's name; Zonal Reserved Instances compare it (rule 4.17).
    pub zone: Option<String>,
    /// The number of instances, or their hours.
    pub amount: InstanceAmount,
    /// The hours in which they ran.
    pub profile: ProfileIndex,
    /// Cost allocation tags: key and value.
    pub tags: Vec<(String, String)>,
}

/// An amount of running instances.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InstanceAmount {
    /// A number of instances, each running all seconds of the profile; of a part of one, that part of
    /// them.
    Count(Exact),
    /// Instance-hours in the month, spread over the profile (rule 4.7).
    Hours(Exact),
}
