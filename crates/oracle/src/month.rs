//! All hours of the month, one after the other, and their sums.

use crate::fraction::{Fraction, Sum};
use crate::matching::{self, Hour};
use crate::order::Step;
use crate::scenario::Scenario;
use std::collections::HashMap;

/// Coverage of a whole month: the hours' figures, added up.
pub type Coverage = Hour;

/// Adds up every hour. An hour in which every line and every commitment has exactly the same
/// active seconds as in an earlier one has the same result, which is then looked up.
pub fn coverage(scenario: &Scenario, steps: &[Step]) -> Coverage {
    let lines = scenario.lines.len();
    let mut reserved = sums(lines);
    let mut planned = sums(lines);
    let mut left = sums(lines);
    let mut reservations = sums(scenario.reservations.len());
    let mut plans = sums(scenario.plans.len());
    let mut known: HashMap<Vec<u32>, Hour> = HashMap::new();
    let hours = usize::try_from(scenario.month.hours()).unwrap_or_default();
    for number in 0..hours {
        let hour = known
            .entry(seconds(scenario, number))
            .or_insert_with(|| matching::hour(scenario, steps, number));
        add(&mut reserved, &hour.reserved);
        add(&mut planned, &hour.planned);
        add(&mut left, &hour.left);
        add(&mut reservations, &hour.reservations);
        add(&mut plans, &hour.plans);
    }
    Coverage {
        reserved: totals(reserved),
        planned: totals(planned),
        left: totals(left),
        reservations: totals(reservations),
        plans: totals(plans),
    }
}

/// All that an hour's result depends on.
fn seconds(scenario: &Scenario, number: usize) -> Vec<u32> {
    let lines = scenario.lines.iter().map(|line| &line.seconds);
    let reservations = scenario.reservations.iter().map(|item| &item.seconds);
    let plans = scenario.plans.iter().map(|item| &item.seconds);
    let all = lines.chain(reservations).chain(plans);
    all.map(|seconds| seconds[number]).collect()
}

fn sums(count: usize) -> Vec<Sum> {
    (0..count).map(|_| Sum::default()).collect()
}

fn add(sums: &mut [Sum], values: &[Fraction]) {
    for (sum, value) in sums.iter_mut().zip(values) {
        sum.add(value);
    }
}

fn totals(sums: Vec<Sum>) -> Vec<Fraction> {
    sums.into_iter().map(Sum::total).collect()
}
