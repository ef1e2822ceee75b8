//! Reserved Instances and Savings Plans: who owns them and what they can cover.

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
    /// What it covers.
    pub kind: InstanceKind,
    /// The Availability Zone of a zonal Reserved Instance; a regional one has none (rule 4.8).
    pub zone: Option<String>,
    /// How many.
    pub count: u64,
    /// Standard or Convertible; matching does not look at it (rule 4.8).
    pub class: OfferingClass,
    /// One or three years.
    pub term: Term,
    /// How it is paid.
    pub payment: PaymentOption,
    /// Upfront fee of one, charged when bought (rule 4.3).
    pub upfront: Exact,
    /// Recurring fee of one per hour (rule 4.2).
    pub hourly: Exact,
    /// When it was bought; before the month if unknown.
    pub start: Option<Moment>,
    /// The hours in which it is in force.
    pub active: ProfileIndex,
    /// Where the fees come from.
    pub provenance: Provenance,
}

impl ReservedInstances {
    /// What one costs over its whole term at list price: what purchases are added up by for
    /// volume discounts (rule 4.22).
    #[must_use]
    pub fn list_value(&self) -> Exact {
        self.upfront + self.hourly.times(self.term.hours())
    }
}

/// A Savings Plan: so much money per hour, at the plan's rates (rule 5.1).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SavingsPlan {
    /// The commitment's id in the scenario.
    pub id: String,
    /// The account that bought it and pays for it.
    pub owner: AccountIndex,
    /// What it can cover.
    pub plan_type: PlanType,
    /// The family and Region of an EC2 Instance Savings Plan (rule 5.8).
    pub family: Option<InstanceFamily>,
    /// Currency per hour, due whether used or not.
    pub commitment: Exact,
    /// One or three years.
    pub term: Term,
    /// How it is paid.
    pub payment: PaymentOption,
    /// When it was bought; before the month if unknown.
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
