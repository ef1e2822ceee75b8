//! What things cost: tier ladders, instance rates, free allowances.

mod free;
mod instance;
mod ladder;
mod metered;
mod normalization;

pub use free::{FreeAllowance, FreePeriod};
pub(crate) use instance::{DEFAULT_TENANCY, LINUX};
pub use instance::{InstanceKind, InstancePrice};
pub use ladder::{LadderError, Slice, Tier, TierLadder};
pub use metered::{MeteredPrice, Scope};
pub use normalization::{InstanceType, NormalizationFactor};

use crate::Exact;
use crate::commitments::{PaymentOption, PlanType, Term};

/// The place of a price in [`Prices::metered`].
pub type MeteredIndex = usize;
/// The place of a price in [`Prices::instances`].
pub type InstanceIndex = usize;

/// The rates that a scenario uses.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Prices {
    /// Usage priced per unit, with volume tiers.
    pub metered: Vec<MeteredPrice>,
    /// Instances priced per hour.
    pub instances: Vec<InstancePrice>,
    /// Free tier allowances.
    pub free: Vec<FreeAllowance>,
}

/// What a Savings Plan pays for one unit of a usage (rule 5.4).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlanRate {
    /// The kind of plan that has this rate.
    pub plan_type: PlanType,
    /// Only plans of this term; any if none.
    pub term: Option<Term>,
    /// Only plans with this payment option; any if none.
    pub payment: Option<PaymentOption>,
    /// Currency per unit, or per instance-hour.
    pub rate: Exact,
}

/// Where a rate comes from and how old it is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Provenance {
    /// The source, in words or as a key of the catalogue.
    pub source: Option<String>,
    /// The date of the price, such as `2026-09-24`.
    pub as_of: Option<String>,
}

/// The rate among `rates` that a plan pays: the one that names term and payment option most
/// closely, the first of equals.
#[must_use]
pub fn plan_rate(
    rates: &[PlanRate],
    plan_type: PlanType,
    term: Term,
    payment: PaymentOption,
) -> Option<Exact> {
    rates
        .iter()
        .filter(|rate| rate.plan_type == plan_type)
        .filter(|rate| rate.term.is_none_or(|only| only == term))
        .filter(|rate| rate.payment.is_none_or(|only| only == payment))
        .rev()
        .max_by_key(|rate| u8::from(rate.term.is_some()) + u8::from(rate.payment.is_some()))
        .map(|rate| rate.rate)
}
