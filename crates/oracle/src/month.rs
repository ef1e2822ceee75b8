//! All hours of the month, one after the other, and their sums.

use crate::fraction::{Fraction, zero};
use crate::matching::{self, Hour};
use crate::order::Step;
use crate::scenario::Scenario;
use num_traits::Zero;
use std::collections::HashMap;

/// Coverage of a whole month: the hours' figures, added up.
pub type Coverage = Hour;

/// Adds up every hour. An hour in which every line and every commitment has exactly the same
/// active seconds as in an earlier one has the same result, which is then looked up.
pub fn coverage(scenario: &Scenario, steps: &[Step]) -> Coverage {
    let lines = scenario.lines.len();
    let mut sum = Coverage {
        reserved: vec![zero(); lines],
        planned: vec![zero(); lines],
        left: vec![zero(); lines],
        reservations: vec![zero(); scenario.reservations.len()],
        plans: vec![zero(); scenario.plans.len()],
    };
    let mut known: HashMap<Vec<u32>, Hour> = HashMap::new();
    let hours = usize::try_from(scenario.month.hours()).unwrap_or_default();
    for number in 0..hours {
        let hour = known
            .entry(seconds(scenario, number))
            .or_insert_with(|| matching::hour(scenario, steps, number));
        add(&mut sum.reserved, &hour.reserved);
        add(&mut sum.planned, &hour.planned);
        add(&mut sum.left, &hour.left);
        add(&mut sum.reservations, &hour.reservations);
        add(&mut sum.plans, &hour.plans);
    }
    sum
}

/// All that an hour's result depends on.
fn seconds(scenario: &Scenario, number: usize) -> Vec<u32> {
    let lines = scenario.lines.iter().map(|line| &line.seconds);
    let reservations = scenario.reservations.iter().map(|item| &item.seconds);
    let plans = scenario.plans.iter().map(|item| &item.seconds);
    let all = lines.chain(reservations).chain(plans);
    all.map(|seconds| seconds[number]).collect()
}

fn add(sums: &mut [Fraction], values: &[Fraction]) {
    for (sum, value) in sums.iter_mut().zip(values) {
        if !value.is_zero() {
            *sum += value;
        }
    }
}
