//! Prices: tier ladders, instance rates, rates of Savings Plans, free allowances.

mod free;
mod instance;
mod key;
mod ladder;
mod metered;
mod normalization;
mod offer;
mod priced_item;

pub use free::{FreeAllowance, FreePeriod};
pub(crate) use instance::LINUX;
pub use instance::{DEFAULT_TENANCY, EC2_PLATFORMS, EC2_TENANCIES, InstanceKind, InstancePrice};
pub use key::{InstanceKey, MeteredKey};
pub use ladder::{LadderError, Slice, Tier, TierLadder};
pub use metered::{FreeUnits, MeteredPrice, Scope};
pub use normalization::{InstanceType, NormalizationFactor};
pub use offer::{OfferingClass, PaymentOption, PlanType, Term};
pub use priced_item::{ItemIndex, PricedItem};

use crate::Exact;
use crate::index::{IndexVec, index_type};

index_type!(
    /// An index into [`Prices::metered`].
    pub MeteredPriceIndex
);
index_type!(
    /// An index into [`Prices::instances`].
    pub InstancePriceIndex
);
index_type!(
    /// An index into [`Prices::free`].
    pub AllowanceIndex
);

/// The rates that a scenario uses.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Prices {
    /// Usage priced per unit, with volume tiers.
    pub metered: IndexVec<MeteredPriceIndex, MeteredPrice>,
    /// Instances priced per hour.
    pub instances: IndexVec<InstancePriceIndex, InstancePrice>,
    /// Allowances of the free tier.
    pub free: IndexVec<AllowanceIndex, FreeAllowance>,
}

/// The rate of a Savings Plan for one unit of usage (rule 5.4).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlanRate {
    /// The type of plans with this rate.
    pub plan_type: PlanType,
    /// The only term of plans with this rate; none for any term.
    pub term: Option<Term>,
    /// The only payment option of plans with this rate; none for any option.
    pub payment: Option<PaymentOption>,
    /// The id of the only plan with this rate; none for any plan.
    pub plan: Option<String>,
    /// Currency per unit, or per instance-hour.
    pub rate: Exact,
}

/// The source and the date of a rate.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Provenance {
    /// The source: a text, or a key of the price catalogue.
    pub source: Option<String>,
    /// The date of the price, such as `2026-09-24`.
    pub as_of: Option<String>,
}

/// The rate of a plan among `rates`. A rate that names the plan takes precedence over others, then
/// one that names its term and payment option over one that names fewer of them; of equal ones the
/// first holds.
#[must_use]
pub fn plan_rate(
    rates: &[PlanRate],
    plan_type: PlanType,
    term: Term,
    payment: PaymentOption,
    id: &str,
) -> Option<Exact> {
    rates
        .iter()
        .filter(|rate| rate.plan_type == plan_type)
        .filter(|rate| rate.term.is_none_or(|only| only == term))
        .filter(|rate| rate.payment.is_none_or(|only| only == payment))
        .filter(|rate| rate.plan.as_deref().is_none_or(|only| only == id))
        .rev()
        .max_by_key(|rate| {
            let named = u8::from(rate.term.is_some()) + u8::from(rate.payment.is_some());
            (rate.plan.is_some(), named)
        })
        .map(|rate| rate.rate)
}
