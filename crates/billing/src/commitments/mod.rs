//! Reserved Instances and Savings Plans, with their owners and terms.

mod reference;

use crate::Exact;
use crate::calendar::{Moment, ProfileIndex};
use crate::catalogue::{InstanceKind, OfferingClass, PaymentOption, PlanType, Provenance, Term};
use crate::index::{IndexVec, index_type};
use crate::organization::AccountIndex;

pub use reference::{CommitmentKind, CommitmentRef};

index_type!(
    /// An index into [`Commitments::reserved`].
    pub ReservedIndex
);
index_type!(
    /// An index into [`Commitments::plans`].
    pub PlanIndex
);

/// All commitments of the organization's accounts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Commitments {
    /// Reserved Instances.
    pub reserved: IndexVec<ReservedIndex, ReservedInstances>,
    /// Savings Plans.
    pub plans: IndexVec<PlanIndex, SavingsPlan>,
}

/// One purchase of Reserved Instances: `count` of the same kind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReservedInstances {
    /// The commitment's id in the scenario.
    pub id: String,
    /// The account that bought it and pays its fees (rule 4.3).
    pub owner: AccountIndex,
    /// The kind of instance that it covers.
    pub kind: InstanceKind,
    /// The Availability Zone of a zonal Reserved Instance; a regional one has none (rule 4.8).
    pub zone: Option<String>,
    /// The number of Reserved Instances.
    pub count: u64,
    /// The offering class, which has no effect on matching (rule 4.8).
    pub class: OfferingClass,
    /// The term.
    pub term: Term,
    /// The payment option.
    pub payment: PaymentOption,
    /// The upfront fee of one, charged when it is bought (rule 4.3).
    pub upfront: Exact,
    /// The recurring fee of one per hour (rule 4.2).
    pub hourly: Exact,
    /// The time of purchase; before the month if unknown.
    pub start: Option<Moment>,
    /// The hours in which it is in force.
    pub active: ProfileIndex,
    /// The source of the fees.
    pub provenance: Provenance,
}

impl ReservedInstances {
    /// The list value of one: its cost over the whole term. Volume discounts depend on the sum of
    /// list values (rule 4.22).
    #[must_use]
    pub fn list_value(&self) -> Exact {
        self.upfront + self.hourly.times(self.term.hours())
    }
}

/// A Savings Plan: an amount of money per hour that is spent at the plan's rates (rule 5.1).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SavingsPlan {
    /// The commitment's id in the scenario.
    pub id: String,
    /// The account that bought it and pays for it.
    pub owner: AccountIndex,
    /// The type of plan.
    pub plan_type: PlanType,
    /// The family and Region of an EC2 Instance Savings Plan (rule 5.8).
    pub family: Option<InstanceFamily>,
    /// Currency per hour, due whether it is used or not.
    pub commitment: Exact,
    /// The term.
    pub term: Term,
    /// The payment option.
    pub payment: PaymentOption,
    /// The time of purchase; before the month if unknown.
    pub start: Option<Moment>,
    /// The hours in which it is in force.
    pub active: ProfileIndex,
}

/// An instance family in a Region.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct InstanceFamily {
    /// The family, such as `m5`.
    pub family: String,
    /// The Region's code.
    pub region: String,
}
