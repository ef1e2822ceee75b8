//! What commitments are worth: the one bill with them, the one bill without them, and what of them
//! stood idle.

use rust_decimal::Decimal;

use super::{Comparison, compare};
use crate::commitments::CommitmentRef;
use crate::index::{Idx, IndexVec};
use crate::matching::{Matching, weight};
use crate::{Exact, Scenario};

/// What some commitments change on the one bill. The saving of a [`Comparison`] says nothing of it:
/// that sets one bill against separate bills with the same commitments.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Worth {
    /// The total of the one bill.
    pub with: Decimal,
    /// Its total had the commitments not been bought. Others may then cover what they covered.
    pub without: Decimal,
}

impl Worth {
    /// How much cheaper the commitments make the one bill; below zero if they make it dearer.
    #[must_use]
    pub fn saved(&self) -> Decimal {
        self.without - self.with
    }
}

/// What some commitments change: those for which `is_asked` is true. The one bill is computed again
/// without them.
///
/// Fees count when they are due (rule 4.3): an upfront fee makes the month of purchase dearer and no
/// other.
#[must_use]
pub fn worth(
    scenario: &Scenario,
    comparison: &Comparison,
    is_asked: &dyn Fn(CommitmentRef) -> bool,
) -> Worth {
    let mut other = scenario.clone();
    // Only the one bill is asked for, and the scenario of the separate bills has the commitments too.
    other.without_policies = None;
    let commitments = &mut other.commitments;
    keep(&mut commitments.reserved, |index| {
        !is_asked(CommitmentRef::Reserved(index))
    });
    keep(&mut commitments.plans, |index| {
        !is_asked(CommitmentRef::Plan(index))
    });
    Worth {
        with: comparison.consolidated.bill.total,
        without: compare(&other).consolidated.bill.total,
    }
}

/// Removes the items whose indices do not pass.
fn keep<I: Idx, T: Clone>(items: &mut IndexVec<I, T>, passes: impl Fn(I) -> bool) {
    let kept = items.iter_enumerated().filter(|(index, _)| passes(*index));
    *items = kept.map(|(_, item)| item.clone()).collect();
}

/// What nobody used of a commitment on one bill.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unused {
    /// Hours of the month in which some of it stood idle.
    pub hours: u64,
    /// Hours of the month in which it was in force.
    pub in_force: u64,
    /// The idle part of what it costs: its fees by the hour, and its upfront fee spread over the
    /// hours of its term.
    pub cost: Exact,
}

/// What nobody used of a commitment.
#[must_use]
pub fn unused(scenario: &Scenario, matching: &Matching, commitment: CommitmentRef) -> Unused {
    let utilization = matching.utilization(commitment);
    let groups = matching.hours.iter().flat_map(|groups| groups.iter());
    let (mut hours, mut in_force) = (0, 0);
    for (group, (offered, used)) in groups.zip(&utilization.by_hour_group) {
        in_force += group.count() * u64::from(!offered.is_zero());
        hours += group.count() * u64::from(used != offered);
    }
    let idle = utilization.offered - utilization.used;
    let cost = match commitment {
        // What a plan offers is money.
        CommitmentRef::Plan(_) => idle,
        CommitmentRef::Reserved(index) => {
            let reserved = &scenario.commitments.reserved[index];
            let one = reserved.hourly + reserved.upfront.divided_by(reserved.term.hours());
            (one * idle).divided_by(weight(reserved))
        }
    };
    Unused {
        hours,
        in_force,
        cost,
    }
}
