//! Separate against consolidated: what is saved, by which cause, and who gave it to whom.

mod again;
mod assumed;
mod reason;
mod saving;
mod settle;
mod tiers;
mod transfers;

use crate::Scenario;
use crate::bill::{Bill, assemble};
use crate::matching::{Matcher, Matching, Shared};
use crate::rating::{Cells, Consolidation, RatedPool, Rater, Rating, fees};

pub use again::compare_again;
pub use assumed::{Assumed, assumed};
pub use reason::{Reason, Verdict, largest_benefit, reason};
pub use saving::{Cause, Saving};
pub use settle::settle;
pub use tiers::{PooledTiers, TierStep, best_tiers, pooled_tiers, tiered_pools};
pub use transfers::{Transfer, coverers, transfers};

/// Both bills of a scenario.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Comparison {
    /// Every account alone (rule 2.2).
    pub separate: Statement,
    /// All accounts as one (rule 2.1).
    pub consolidated: Statement,
    /// What consolidation saves; below zero where it costs (rule 2.3).
    pub saving: Saving,
    /// The matching with Reserved Instances shared and Savings Plans not, the step between
    /// (rule 2.4); none where one of the two sorts is missing.
    between: Option<Matching>,
}

/// One way to bill the organization, with what led to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Statement {
    /// What was done over the whole organization.
    pub boundaries: Consolidation,
    /// Which commitment covered whose usage.
    pub matching: Matching,
    /// The pools and charges.
    pub rating: Rating,
    /// The bill.
    pub bill: Bill,
}

/// Computes both bills and the saving.
///
/// The parts of the saving are found by switching consolidation on one aspect at a time
/// (rule 2.4): volume tiers, Reserved Instances, Savings Plans, the free tier.
///
/// ```
/// # use billfold_billing::{Scenario, comparison::compare};
/// # fn saved(scenario: &Scenario) -> String {
/// let comparison = compare(scenario);
/// format!("{:.2}", comparison.saving.total)
/// # }
/// ```
#[must_use]
pub fn compare(scenario: &Scenario) -> Comparison {
    let mut comparison = compare_charges(scenario);
    settle(scenario, &mut comparison);
    comparison
}

/// The same before credits, which [`settle`] spends: the page has that in its later part.
#[must_use]
pub fn compare_charges(scenario: &Scenario) -> Comparison {
    compare_with(scenario, Matchings::new(scenario))
}

/// The month's matching in each of the ways to share of rule 2.4 that differ.
struct Matchings {
    /// Nothing is shared.
    alone: Matching,
    /// Reserved Instances are; none where that is what `alone` or `together` is.
    reserved: Option<Matching>,
    /// Everything is.
    together: Matching,
}

impl Matchings {
    fn new(scenario: &Scenario) -> Self {
        let commitments = &scenario.commitments;
        let (no_reserved, no_plans) = (
            commitments.reserved.is_empty(),
            commitments.plans.is_empty(),
        );
        let matcher = Matcher::new(scenario);
        let month = |reserved, plans| matcher.month(Shared { reserved, plans });
        let alone = month(false, false);
        Self {
            reserved: (!no_reserved && !no_plans).then(|| month(true, false)),
            together: if no_reserved && no_plans {
                alone.clone()
            } else {
                month(true, true)
            },
            alone,
        }
    }
}

fn compare_with(scenario: &Scenario, matchings: Matchings) -> Comparison {
    let commitments = &scenario.commitments;
    let Matchings {
        alone,
        reserved,
        together: matching,
    } = matchings;
    let cells = Cells::new(scenario);
    let mut boundaries = Consolidation::SEPARATE;
    let mut rater = Rater::new(&cells, &alone);
    let separate = rater.rate(boundaries, &alone);
    let apart = separate.usage_cost();

    boundaries.tiers = true;
    let with_tiers = rater.gross(boundaries);

    boundaries.reserved_instances = true;
    let mut with_reserved = with_tiers;
    if !commitments.reserved.is_empty() {
        rater = Rater::new(&cells, reserved.as_ref().unwrap_or(&matching));
        with_reserved = rater.gross(boundaries);
    }
    boundaries.savings_plans = true;
    let mut with_plans = with_reserved;
    if !commitments.plans.is_empty() {
        rater = Rater::new(&cells, &matching);
        with_plans = rater.gross(boundaries);
    }
    boundaries.free_tier = true;
    let consolidated = rater.rate(boundaries, &matching);
    let together = consolidated.usage_cost();

    let statement = |boundaries, matching, rating: Rating, together| {
        let bill = assemble(scenario, &rating.charges, together);
        Statement {
            boundaries,
            matching,
            rating,
            bill,
        }
    };
    let separate = statement(Consolidation::SEPARATE, alone, separate, false);
    let consolidated = statement(boundaries, matching, consolidated, true);
    let fees = fees(scenario);
    let steps = [apart, with_tiers, with_reserved, with_plans, together].map(|usage| usage + fees);
    let saving = Saving::new(separate.bill.total - consolidated.bill.total, steps);
    Comparison {
        separate,
        consolidated,
        saving,
        between: reserved,
    }
}

/// The pools before and after the step of a cause; none for causes that are no such step.
pub(crate) fn step_pools(
    scenario: &Scenario,
    cause: Cause,
) -> Option<(Vec<RatedPool>, Vec<RatedPool>)> {
    let matcher = Matcher::new(scenario);
    let cells = Cells::new(scenario);
    let pools = |boundaries: Consolidation| {
        Rater::new(&cells, &matcher.month(boundaries.shared())).pools(boundaries)
    };
    let after = Consolidation::up_to(cause)?;
    let before = cause
        .previous()
        .and_then(Consolidation::up_to)
        .unwrap_or_default();
    Some((pools(before), pools(after)))
}

impl Consolidation {
    fn shared(self) -> Shared {
        Shared {
            reserved: self.reserved_instances,
            plans: self.savings_plans,
        }
    }

    /// The boundaries once the steps of rule 2.4 up to a cause's are taken; none for a cause
    /// that is no such step.
    fn up_to(cause: Cause) -> Option<Self> {
        (cause <= Cause::FreeTier).then_some(Self {
            tiers: true,
            reserved_instances: cause >= Cause::ReservedInstances,
            savings_plans: cause >= Cause::SavingsPlans,
            free_tier: cause >= Cause::FreeTier,
        })
    }
}
