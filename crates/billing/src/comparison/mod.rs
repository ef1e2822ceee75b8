//! Separate against consolidated: what is saved, by which cause, and who gave it to whom.

mod assumed;
mod saving;
mod transfers;

use crate::Scenario;
use crate::bill::{Bill, assemble};
use crate::matching::{Matching, Shared, match_month};
use crate::rating::{Consolidation, RatedPool, Rater, Rating, fees};

pub use assumed::{Assumed, assumed};
pub use saving::{Cause, Saving};
pub use transfers::{Transfer, transfers};

/// Both bills of a scenario.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Comparison {
    /// Every account alone (rule 2.2).
    pub separate: Statement,
    /// All accounts as one (rule 2.1).
    pub consolidated: Statement,
    /// What consolidation saves; below zero where it costs (rule 2.3).
    pub saving: Saving,
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
    let alone = match_month(
        scenario,
        Shared {
            reserved: false,
            plans: false,
        },
    );
    let rater = Rater::new(scenario, &alone);
    let apart = rater.gross(Consolidation::SEPARATE);
    let mut boundaries = Consolidation {
        tiers: true,
        ..Consolidation::SEPARATE
    };
    let with_tiers = rater.gross(boundaries);
    let separate = rater.rate(Consolidation::SEPARATE, &alone);

    let mut matching = alone.clone();
    let mut rater = rater;
    boundaries.reserved_instances = true;
    if !scenario.commitments.reserved.is_empty() {
        matching = match_month(
            scenario,
            Shared {
                reserved: true,
                plans: false,
            },
        );
        rater = Rater::new(scenario, &matching);
    }
    let with_reserved = rater.gross(boundaries);
    boundaries.savings_plans = true;
    if !scenario.commitments.plans.is_empty() {
        matching = match_month(
            scenario,
            Shared {
                reserved: true,
                plans: true,
            },
        );
        rater = Rater::new(scenario, &matching);
    }
    let with_plans = rater.gross(boundaries);
    boundaries.free_tier = true;
    let together = rater.gross(boundaries);
    let consolidated = rater.rate(boundaries, &matching);

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
    }
}

/// The pools before and after the step of a cause; none for causes that are no such step.
pub(crate) fn step_pools(
    scenario: &Scenario,
    cause: Cause,
) -> Option<(Vec<RatedPool>, Vec<RatedPool>)> {
    let pools = |boundaries: Consolidation| {
        let shared = Shared {
            reserved: boundaries.reserved_instances,
            plans: boundaries.savings_plans,
        };
        Rater::new(scenario, &match_month(scenario, shared)).pools(boundaries)
    };
    let after = Consolidation::up_to(cause)?;
    let before = cause
        .previous()
        .and_then(Consolidation::up_to)
        .unwrap_or_default();
    Some((pools(before), pools(after)))
}

impl Consolidation {
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
