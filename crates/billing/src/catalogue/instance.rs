//! Instances priced per hour.

use super::{InstanceType, PlanRate, Provenance};
use crate::Exact;

/// A kind of instance that has a price of its own.
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

/// The platform whose regional Reserved Instances can be size-flexible (rule 4.8).
pub(crate) const LINUX: &str = EC2_PLATFORMS[0];
/// AWS's names of the platforms of EC2 instances. The first is that of instances whose platform nobody
/// names.
pub const EC2_PLATFORMS: [&str; 7] = [
    "Linux/UNIX",
    "Windows",
    "Red Hat Enterprise Linux",
    "SUSE Linux",
    "Windows with SQL Server Standard",
    "Windows with SQL Server Web",
    "Windows with SQL Server Enterprise",
];

/// The tenancies of EC2 instances, as AWS's API names them.
pub const EC2_TENANCIES: [&str; 3] = [DEFAULT_TENANCY, "dedicated", "host"];

/// The tenancy of shared hardware. Its regional Reserved Instances can be size-flexible (rule 4.8).
pub const DEFAULT_TENANCY: &str = "default";

impl InstanceKind {
    /// Whether a regional Reserved Instance of this kind also covers other sizes of its family
    /// (rules 4.8 and 4.9).
    #[must_use]
    pub fn is_size_flexible(&self) -> bool {
        self.platform == LINUX
            && self.tenancy == DEFAULT_TENANCY
            && !self.instance_type.has_inflexible_family()
            && self.instance_type.normalization_factor().is_some()
    }
}

/// The hourly rates of a kind of instance.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InstancePrice {
    /// The kind of instance.
    pub kind: InstanceKind,
    /// The On-Demand rate, currency per instance-hour.
    pub on_demand: Exact,
    /// The rates of Savings Plans.
    pub plan_rates: Vec<PlanRate>,
    /// The source of the price.
    pub provenance: Provenance,
}
