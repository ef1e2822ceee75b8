//! The worth of commitments: the one bill with them, the one bill without them, and their idle part.

use rust_decimal::Decimal;

use super::{Comparison, Statement};
use crate::commitments::{CommitmentKind, CommitmentRef};
use crate::index::{Idx, IndexVec};
use crate::matching::{Matcher, Matching, fees};
use crate::payment::pay;
use crate::rating::Consolidation;
use crate::{Exact, Scenario};

/// The one bill with some commitments and without them. The saving of a [`Comparison`] says nothing of
/// that: it sets one bill against separate bills with the same commitments.
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

/// Computes the one bill again without the commitments for which `is_asked` is true.
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
    let commitments = &mut other.commitments;
    keep(&mut commitments.reserved, |index| {
        !is_asked(CommitmentRef::Reserved(index))
    });
    keep(&mut commitments.plans, |index| {
        !is_asked(CommitmentRef::Plan(index))
    });
    Worth {
        with: comparison.consolidated.bill.total,
        without: one_bill(&other),
    }
}

/// The total of the one bill alone, without the separate bills.
pub(super) fn one_bill(scenario: &Scenario) -> Decimal {
    let boundaries = Consolidation::CONSOLIDATED;
    let matching = Matcher::new(scenario).match_month(boundaries.shared());
    let mut bill = Statement::new(scenario, boundaries, matching).bill;
    pay(scenario, &mut bill, true);
    bill.total
}

/// The worth of the commitments of a kind that cover usage of accounts other than their owners.
#[must_use]
pub fn worth_of_shared(
    scenario: &Scenario,
    comparison: &Comparison,
    kind: CommitmentKind,
) -> Worth {
    let commitments = &scenario.commitments;
    let coverage = comparison.consolidated.matching.coverage.iter();
    let shared = coverage.filter(|one| {
        let owner = commitments.owner(one.commitment);
        one.commitment.kind() == kind && owner != scenario.usage.account(one.usage)
    });
    // Coverage is sorted by commitment.
    let mut shared: Vec<_> = shared.map(|one| one.commitment).collect();
    shared.dedup();
    worth(scenario, comparison, &|one| {
        shared.binary_search(&one).is_ok()
    })
}

/// Removes the items whose indices do not pass.
fn keep<I: Idx, T: Clone>(items: &mut IndexVec<I, T>, passes: impl Fn(I) -> bool) {
    let kept = items.iter_enumerated().filter(|(index, _)| passes(*index));
    *items = kept.map(|(_, item)| item.clone()).collect();
}

/// The part of a commitment that nobody used on one bill.
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

/// The part of a commitment that nobody used.
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
    Unused {
        hours,
        in_force,
        cost: fees(scenario, commitment, idle),
    }
}
