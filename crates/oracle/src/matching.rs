//! One clock-hour: what is used, and what covers it (rules 4.7 and 5.1).

use crate::exercised::note;
use crate::fraction::{Fraction, ratio, smaller, whole, zero};
use crate::order::{self, Step};
use crate::scenario::{Line, Plan, Reservation, Scenario};
use crate::sizes;
use num_traits::Zero;

/// What happened in one hour, by index of lines, reservations and plans.
#[derive(Debug, Clone)]
pub struct Hour {
    /// Units of each line covered by Reserved Instances.
    pub reserved: Vec<Fraction>,
    /// Units of each line covered by Savings Plans.
    pub planned: Vec<Fraction>,
    /// Units of each line that nothing covers.
    pub left: Vec<Fraction>,
    /// Normalized units, or instance-hours, used of each reservation.
    pub reservations: Vec<Fraction>,
    /// Money used of each plan.
    pub plans: Vec<Fraction>,
}

/// Walks the steps with what this hour offers and needs.
pub fn hour(scenario: &Scenario, steps: &[Step], number: usize) -> Hour {
    let lines = scenario.lines.len();
    let mut units: Vec<Fraction> = scenario
        .reservations
        .iter()
        .map(|reservation| capacity(reservation, number))
        .collect();
    let mut money: Vec<Fraction> = scenario
        .plans
        .iter()
        .map(|plan| budget(plan, number))
        .collect();
    let mut result = Hour {
        reserved: vec![zero(); lines],
        planned: vec![zero(); lines],
        left: scenario
            .lines
            .iter()
            .map(|line| used(line, number))
            .collect(),
        reservations: vec![zero(); units.len()],
        plans: vec![zero(); money.len()],
    };
    for step in steps {
        match step {
            Step::Reserve {
                reservation,
                line,
                factor,
            } => {
                let wanted = &result.left[*line] * factor;
                let taken = smaller(&wanted, &units[*reservation]);
                let owner = &scenario.reservations[*reservation].owner;
                let is_shared = *owner != scenario.lines[*line].account;
                note("4.16", is_shared && !taken.is_zero() && taken < wanted);
                if taken.is_zero() {
                    continue;
                }
                // A part of an instance can be covered (4.11).
                let covered = &taken / factor;
                units[*reservation] -= &taken;
                result.reservations[*reservation] += taken;
                result.left[*line] -= &covered;
                result.reserved[*line] += covered;
            }
            Step::Plan { plan, line, rate } => {
                if scenario.plans[*plan].seconds[number] == 0 || result.left[*line].is_zero() {
                    continue;
                }
                let wanted = &result.left[*line] * rate;
                let taken = smaller(&wanted, &money[*plan]);
                // At a rate of nothing everything is covered, however little money is left.
                let covered = if rate.is_zero() {
                    result.left[*line].clone()
                } else {
                    &taken / rate
                };
                money[*plan] -= &taken;
                result.plans[*plan] += taken;
                result.left[*line] -= &covered;
                result.planned[*line] += covered;
            }
        }
    }
    result
}

/// What a line uses in an hour.
fn used(line: &Line, number: usize) -> Fraction {
    if line.seconds[number] == 0 {
        return zero();
    }
    &line.quantity * ratio(line.seconds[number], line.per_seconds)
}

/// What a reservation can cover in an hour; what is left of it then is lost (4.7).
fn capacity(reservation: &Reservation, number: usize) -> Fraction {
    let hours = whole(reservation.count) * ratio(reservation.seconds[number], 3_600);
    if order::is_flexible(reservation) {
        hours * sizes::factor(&reservation.instance_type).unwrap_or_else(zero)
    } else {
        hours
    }
}

/// The money that a plan can spend in an hour (5.1).
fn budget(plan: &Plan, number: usize) -> Fraction {
    &plan.commitment * ratio(plan.seconds[number], 3_600)
}
