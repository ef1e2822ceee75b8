//! Reserved Instances and Savings Plans: who owns them and what they can cover.

use crate::Exact;
use crate::calendar::Moment;
use crate::catalogue::{InstanceKind, Provenance};
use crate::organization::AccountIndex;
use crate::usage::ProfileIndex;

/// All commitments of the organization's accounts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Commitments {
    /// Reserved Instances.
    pub reserved: Vec<ReservedInstances>,
    /// Savings Plans.
    pub plans: Vec<SavingsPlan>,
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

/// The kinds of Savings Plans, in the order in which they are applied (rules 5.2 and 5.6).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum PlanType {
    /// One instance family in one Region.
    Ec2Instance,
    /// EC2, Fargate and Lambda in any Region.
    Compute,
    /// SageMaker.
    SageMaker,
    /// Databases.
    Database,
}

/// How long a commitment lasts (rule 4.1).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Term {
    /// 365 days, 8,760 hours.
    #[default]
    OneYear,
    /// 1,095 days, 26,280 hours.
    ThreeYears,
}

impl Term {
    /// Hours of the whole term (rule 4.1).
    #[must_use]
    pub fn hours(self) -> u64 {
        match self {
            Self::OneYear => 8_760,
            Self::ThreeYears => 26_280,
        }
    }
}

/// How a commitment is paid (rule 4.1).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum PaymentOption {
    /// Everything by the hour.
    #[default]
    NoUpfront,
    /// Some at once, the rest by the hour.
    PartialUpfront,
    /// Everything at once.
    AllUpfront,
}

/// Standard or Convertible.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum OfferingClass {
    /// Cannot be exchanged.
    #[default]
    Standard,
    /// Can be exchanged for another.
    Convertible,
}
