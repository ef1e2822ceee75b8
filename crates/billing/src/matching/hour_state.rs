//! The state of an hour while it is matched, and the sums of the month.

use rustc_hash::FxHashMap as HashMap;

use super::demand::{Demand, RowIndex};
use super::{Coverage, Matching, Utilization, reserved};
use crate::calendar::{HOUR, HourGroup, HourGroups, ProfileIndex};
use crate::commitments::{CommitmentRef, PlanIndex, ReservedIndex};
use crate::index::{IndexVec, index_type};
use crate::order::{Groups, pair};
use crate::{Exact, Scenario};

index_type!(
    /// An index over all commitments: reservations in the order of the scenario, then plans.
    pub(super) CommitmentIndex
);

index_type!(
    /// An index into [`HourState::coverage`].
    CoverageIndex
);

/// The state of one hour, and the sums of the month so far. Equal hours are matched once.
pub(super) struct HourState<'a> {
    demand: &'a Demand,
    /// Seconds that each profile runs in this hour.
    seconds: &'a IndexVec<ProfileIndex, u16>,
    /// The number of hours that are equal to this one.
    count: u64,
    /// The number of this hour, counted from 1.
    hour: u32,
    /// What is not covered of each row in this hour; valid if `hour_of_row` has this hour.
    uncovered: IndexVec<RowIndex, Exact>,
    hour_of_row: IndexVec<RowIndex, u32>,
    commitments: IndexVec<CommitmentIndex, CommitmentState>,
    /// The number of reservations.
    reserved_count: usize,
    coverage: IndexVec<CoverageIndex, Coverage>,
    /// The position of each coverage's commitment among all commitments.
    commitment_of: Vec<usize>,
    /// The coverage of each pair of commitment and row.
    coverage_of: HashMap<u64, CoverageIndex>,
}

/// A commitment in this hour and in the month.
struct CommitmentState {
    /// What it offers in a full hour.
    full: Exact,
    /// The hours in which it is in force.
    active: ProfileIndex,
    /// What it offers in this hour.
    offered: Exact,
    /// What is left of that.
    left: Exact,
    total: Utilization,
}

impl CommitmentState {
    fn new(full: Exact, active: ProfileIndex) -> Self {
        Self {
            full,
            active,
            offered: Exact::ZERO,
            left: Exact::ZERO,
            total: Utilization::default(),
        }
    }
}

impl<'a> HourState<'a> {
    pub(super) fn new(scenario: &Scenario, demand: &'a Demand, first_hour: &'a HourGroup) -> Self {
        let commitments = &scenario.commitments;
        let reserved = commitments.reserved.iter().map(|owned| {
            let full = Exact::from(reserved::weight(owned)).times(owned.count);
            CommitmentState::new(full, owned.active)
        });
        let plans = commitments.plans.iter();
        let plans = plans.map(|owned| CommitmentState::new(owned.commitment, owned.active));
        Self {
            demand,
            seconds: &first_hour.seconds,
            count: 0,
            hour: 0,
            uncovered: IndexVec::repeat(Exact::ZERO, demand.len()),
            hour_of_row: IndexVec::repeat(0, demand.len()),
            commitments: reserved.chain(plans).collect(),
            reserved_count: commitments.reserved.len(),
            coverage: IndexVec::new(),
            commitment_of: Vec::new(),
            coverage_of: HashMap::default(),
        }
    }

    /// Begins an hour of a group, which counts `count` times in the sums of the month.
    pub(super) fn begin(&mut self, group: &'a HourGroup, count: u64) {
        self.hour += 1;
        self.count = count;
        self.seconds = &group.seconds;
        for commitment in &mut self.commitments {
            let seconds = u64::from(self.seconds[commitment.active]);
            commitment.offered = commitment.full.fraction(seconds, HOUR);
            commitment.left = commitment.offered;
        }
    }

    /// What is not covered of a row in this hour.
    pub(super) fn uncovered(&mut self, row: RowIndex) -> Exact {
        if self.hour_of_row[row] != self.hour {
            self.hour_of_row[row] = self.hour;
            self.uncovered[row] = self.demand.amount(row, self.seconds);
        }
        self.uncovered[row]
    }

    /// What is left of a commitment in this hour.
    pub(super) fn available(&self, commitment: CommitmentIndex) -> Exact {
        self.commitments[commitment].left
    }

    pub(super) fn is_in_force(&self, commitment: CommitmentIndex) -> bool {
        self.seconds[self.commitments[commitment].active] > 0
    }

    /// The amount that a commitment offers in this hour, and the used part of it.
    pub(super) fn use_of(&self, commitment: CommitmentIndex) -> (Exact, Exact) {
        let state = &self.commitments[commitment];
        (state.offered, state.offered - state.left)
    }

    /// The coverage so far, in the order in which usage was covered.
    pub(super) fn coverage(&self) -> impl Iterator<Item = &Coverage> {
        self.coverage.iter()
    }

    /// Forgets the coverage of the hours before this one.
    pub(super) fn forget_coverage(&mut self) {
        self.coverage = IndexVec::new();
        self.commitment_of.clear();
        self.coverage_of.clear();
    }

    /// Covers a quantity of a row, which takes `used` of a commitment.
    pub(super) fn cover(
        &mut self,
        commitment: CommitmentIndex,
        row: RowIndex,
        quantity: Exact,
        used: Exact,
    ) {
        self.uncovered[row] -= quantity;
        self.commitments[commitment].left -= used;
        let key = pair(commitment.index(), row.index());
        let reserved_count = self.reserved_count;
        let index = *self.coverage_of.entry(key).or_insert_with(|| {
            self.commitment_of.push(commitment.index());
            self.coverage.push(Coverage {
                commitment: reference(commitment, reserved_count),
                usage: self.demand.usage(row),
                quantity: Exact::ZERO,
                used: Exact::ZERO,
            })
        });
        let coverage = &mut self.coverage[index];
        coverage.quantity += quantity.times(self.count);
        coverage.used += used.times(self.count);
    }

    /// Ends the hour: adds it to the month, once for each hour of its group.
    pub(super) fn end(&mut self) {
        for commitment in &mut self.commitments {
            let used = commitment.offered - commitment.left;
            let total = &mut commitment.total;
            total.offered += commitment.offered.times(self.count);
            total.used += used.times(self.count);
            total.by_hour_group.push((commitment.offered, used));
        }
    }

    /// The matching of the month.
    pub(super) fn finish(self, hours: HourGroups) -> Matching {
        let order = Groups::new(self.commitments.len(), &self.commitment_of);
        let order = order.in_order().iter();
        let coverage = order.map(|&position| self.coverage[CoverageIndex::new(position)].clone());
        let coverage = coverage.collect();
        let mut totals = self.commitments.into_iter().map(|state| state.total);
        Matching {
            coverage,
            reserved: totals.by_ref().take(self.reserved_count).collect(),
            plans: totals.collect(),
            hours: Some(hours),
        }
    }
}

fn reference(commitment: CommitmentIndex, reserved_count: usize) -> CommitmentRef {
    match commitment.index().checked_sub(reserved_count) {
        Some(plan) => CommitmentRef::Plan(PlanIndex::new(plan)),
        None => CommitmentRef::Reserved(ReservedIndex::new(commitment.index())),
    }
}
