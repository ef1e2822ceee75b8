//! Instances priced per hour.

use super::{InstanceType, PlanRate, Provenance};
use crate::Exact;

/// What a running instance is, as far as its price goes.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct InstanceKind {
    /// AWS's service code: `AmazonEC2`.
    pub service: String,
    /// The Region's code, such as `us-east-1`.
    pub region: String,
    /// The type, such as `m5.large`.
    pub instance_type: InstanceType,
    /// AWS's product description: `Linux/UNIX`, `Windows`, `Red Hat Enterprise Linux`, …
    pub platform: String,
    /// `default`, `dedicated` or `host`.
    pub tenancy: String,
}

/// The platform whose Regional Reserved Instances can be size-flexible (rule 4.8).
pub(crate) const LINUX: &str = "Linux/UNIX";
/// The tenancy whose Regional Reserved Instances can be size-flexible (rule 4.8).
pub const DEFAULT_TENANCY: &str = "default";

impl InstanceKind {
    /// Whether a Regional Reserved Instance of this kind covers other sizes of its family too
    /// (rules 4.8 and 4.9).
    #[must_use]
    pub fn is_size_flexible(&self) -> bool {
        self.platform == LINUX
            && self.tenancy == DEFAULT_TENANCY
            && !self.instance_type.has_inflexible_family()
            && self.instance_type.normalization_factor().is_some()
    }
}

/// The hourly rates of one kind of instance.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InstancePrice {
    /// What is priced.
    pub kind: InstanceKind,
    /// On-Demand, currency per instance-hour.
    pub on_demand: Exact,
    /// What Savings Plans pay for it.
    pub plan_rates: Vec<PlanRate>,
    /// Where the price comes from.
    pub provenance: Provenance,
}
