//! The hours of a month, one group of like hours after the other.

use rustc_hash::FxHashMap as HashMap;

use super::demand::{Demand, RowIndex};
use super::{CommitmentRef, Coverage, Matching, Utilization, reserved};
use crate::calendar::{HOUR, HourGroup, HourGroups};
use crate::order::{Groups, pair};
use crate::usage::ProfileIndex;
use crate::{Exact, Scenario};

/// The number of a commitment: reservations in the scenario's order, then plans.
pub(super) type CommitmentIndex = usize;

/// The state of one hour, and what the month has added up to so far.
pub(super) struct Walk<'a> {
    demand: &'a Demand,
    seconds: &'a [u16],
    count: u64,
    hour: u32,
    /// What is left of each row in this hour; valid if `touched` holds this hour's number.
    left: Vec<Exact>,
    touched: Vec<u32>,
    counters: Vec<Counter>,
    /// How many of the counters are reservations.
    reserved: usize,
    /// Whose coverage is whose, by [`Walk::coverage`]'s place.
    coverage_of: Vec<CommitmentIndex>,
    coverage: Vec<Coverage>,
    /// The place of the coverage of each pair of commitment and row.
    places: HashMap<u64, usize>,
}

/// A commitment's hour and month.
struct Counter {
    /// What it offers in a full hour.
    full: Exact,
    active: ProfileIndex,
    offered: Exact,
    left: Exact,
    total: Utilization,
}

impl Counter {
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

impl<'a> Walk<'a> {
    pub(super) fn new(scenario: &Scenario, demand: &'a Demand) -> Self {
        let commitments = &scenario.commitments;
        let reserved = commitments.reserved.iter().map(|owned| {
            let full = Exact::from(reserved::weight(owned)).times(owned.count);
            Counter::new(full, owned.active)
        });
        let plans = commitments.plans.iter();
        let plans = plans.map(|owned| Counter::new(owned.commitment, owned.active));
        Self {
            demand,
            seconds: &[],
            count: 0,
            hour: 0,
            left: vec![Exact::ZERO; demand.len()],
            touched: vec![0; demand.len()],
            counters: reserved.chain(plans).collect(),
            reserved: commitments.reserved.len(),
            coverage_of: Vec::new(),
            coverage: Vec::new(),
            places: HashMap::default(),
        }
    }

    pub(super) fn begin(&mut self, group: &'a HourGroup) {
        self.hour += 1;
        self.count = group.count();
        self.seconds = &group.seconds;
        for counter in &mut self.counters {
            let seconds = u64::from(self.seconds[counter.active]);
            counter.offered = counter.full.fraction(seconds, HOUR);
            counter.left = counter.offered;
        }
    }

    /// What is left of a row in this hour.
    pub(super) fn left(&mut self, row: RowIndex) -> Exact {
        if self.touched[row] != self.hour {
            self.touched[row] = self.hour;
            self.left[row] = self.demand.amount(row, self.seconds);
        }
        self.left[row]
    }

    pub(super) fn available(&self, commitment: CommitmentIndex) -> Exact {
        self.counters[commitment].left
    }

    pub(super) fn is_in_force(&self, commitment: CommitmentIndex) -> bool {
        self.seconds[self.counters[commitment].active] > 0
    }

    pub(super) fn cover(
        &mut self,
        commitment: CommitmentIndex,
        row: RowIndex,
        quantity: Exact,
        used: Exact,
    ) {
        self.left[row] -= quantity;
        self.counters[commitment].left -= used;
        let at = *self.places.entry(pair(commitment, row)).or_insert_with(|| {
            self.coverage_of.push(commitment);
            self.coverage.push(Coverage {
                commitment: match commitment.checked_sub(self.reserved) {
                    Some(plan) => CommitmentRef::Plan(plan),
                    None => CommitmentRef::Reserved(commitment),
                },
                usage: self.demand.usage(row),
                quantity: Exact::ZERO,
                used: Exact::ZERO,
            });
            self.coverage.len() - 1
        });
        self.coverage[at].quantity += quantity.times(self.count);
        self.coverage[at].used += used.times(self.count);
    }

    pub(super) fn end(&mut self) {
        for counter in &mut self.counters {
            let used = counter.offered - counter.left;
            counter.total.offered += counter.offered.times(self.count);
            counter.total.used += used.times(self.count);
            counter.total.by_hour_group.push((counter.offered, used));
        }
    }

    pub(super) fn finish(mut self, hours: HourGroups) -> Matching {
        let order = Groups::new(self.counters.len(), &self.coverage_of);
        let in_order = order.in_order().iter();
        let coverage = in_order.map(|&at| self.coverage[at].clone()).collect();
        let plans = self.counters.split_off(self.reserved);
        let totals = |counters: Vec<Counter>| counters.into_iter().map(|c| c.total).collect();
        Matching {
            coverage,
            reserved: totals(self.counters),
            plans: totals(plans),
            hours: Some(hours),
        }
    }
}
