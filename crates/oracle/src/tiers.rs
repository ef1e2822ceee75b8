//! Marginal tiers (rules 3.1, 3.2 and 3.8), each pool climbing one ladder.

use crate::allocation::deal;
use crate::charge::{BillLine, Charge};
use crate::exercised::note;
use crate::fraction::{Fraction, zero};
use crate::run::Run;
use crate::scenario::{Scenario, Tier};
use num_traits::Zero;
use std::collections::BTreeMap;

/// Lines, by index, that climb one ladder together.
pub type Pools<'a> = BTreeMap<(&'a str, &'a str), Vec<usize>>;

/// The pools of a run: over the organization unless tiers stay with each account (3.5).
pub fn pools(scenario: &Scenario, run: Run) -> Pools<'_> {
    let mut pools = Pools::new();
    for (index, line) in scenario.lines.iter().enumerate() {
        let price = &scenario.prices[line.price];
        let together = run.tiers && !price.per_account;
        note("3.5", run.tiers && price.per_account);
        let account = if together { "" } else { line.account.as_str() };
        let members = pools.entry((price.pool.as_str(), account)).or_default();
        members.push(index);
    }
    let is_shared = |members: &Vec<usize>| {
        let mut accounts = members.iter().map(|index| &scenario.lines[*index].account);
        let first = accounts.next();
        accounts.any(|account| Some(account) != first)
    };
    note("3.4", pools.len() > 1 && pools.values().any(is_shared));
    pools
}

/// Charges for what neither commitments nor free units cover.
pub fn charges(
    scenario: &Scenario,
    members: &[usize],
    left: &[Fraction],
    free: &[Fraction],
) -> Vec<Charge> {
    let Some(first) = members.first() else {
        return Vec::new();
    };
    let price = &scenario.prices[scenario.lines[*first].price];
    let ladder = &price.ladder;
    let paid: Vec<Fraction> = members
        .iter()
        .map(|index| &left[*index] - &free[*index])
        .collect();
    let free: Fraction = members.iter().map(|index| &free[*index]).sum();
    note("3.6", !free.is_zero() && ladder.len() > 1);
    // Free units lie before the ladder, or on its first steps (3.6).
    let from = if price.free_within_tiers {
        free
    } else {
        zero()
    };
    let to = &from + paid.iter().sum::<Fraction>();
    let portions = slices(ladder, &from, &to);
    if scenario.assumptions.average_rate && is_shared(scenario, members, &paid) {
        let tiers = ladder.iter().zip(&portions);
        let cost: Fraction = tiers.map(|(tier, units)| units * &tier.rate).sum();
        return at_average(scenario, members, &paid, &cost);
    }
    let dealt = deal(&portions, &paid, scenario.assumptions.fixed_order);
    let mut charges = Vec::new();
    for (tier, shares) in ladder.iter().zip(dealt) {
        for (index, units) in members.iter().zip(shares) {
            let line = &scenario.lines[*index];
            if !units.is_zero() {
                charges.push(Charge {
                    account: line.account.clone(),
                    line: BillLine::usage(&scenario.prices[line.price], &tier.rate),
                    amount: units * &tier.rate,
                });
            }
        }
    }
    charges
}

/// Whether several accounts pay for units of a pool. What one account uses alone is dealt to nobody.
fn is_shared(scenario: &Scenario, members: &[usize], paid: &[Fraction]) -> bool {
    let mut payers = Vec::new();
    for (index, units) in members.iter().zip(paid) {
        if !units.is_zero() {
            payers.push(&scenario.lines[*index].account);
        }
    }
    payers.iter().any(|account| *account != payers[0])
}

/// Every paid unit at `blended_rate = total_cost / total_usage`: one line for each usage type
/// (rules 3.10 and 3.12 i).
fn at_average(
    scenario: &Scenario,
    members: &[usize],
    paid: &[Fraction],
    cost: &Fraction,
) -> Vec<Charge> {
    let rate = cost / paid.iter().sum::<Fraction>();
    let charge = |(index, units): (&usize, &Fraction)| {
        let line = &scenario.lines[*index];
        Charge {
            account: line.account.clone(),
            line: BillLine::usage(&scenario.prices[line.price], &rate),
            amount: units * &rate,
        }
    };
    members.iter().zip(paid).map(charge).collect()
}

/// How much of each tier lies between two positions of the ladder.
fn slices(ladder: &[Tier], from: &Fraction, to: &Fraction) -> Vec<Fraction> {
    let mut low = zero();
    let mut slices = Vec::new();
    for tier in ladder {
        let high = tier.up_to.clone().unwrap_or_else(|| to.max(&low).clone());
        let start = low.clone().max(from.clone());
        let end = high.clone().min(to.clone());
        slices.push(if end > start { end - start } else { zero() });
        low = high;
    }
    slices
}
