//! Free units (rules 6.x and 16.5 to 16.7 of docs/rules.md).

use crate::allocation::deal;
use crate::calendar;
use crate::exercised::note;
use crate::fraction::{Fraction, smaller, zero};
use crate::run::Run;
use crate::scenario::{Allowance, Scenario};
use std::collections::BTreeMap;

/// The free units of each line, of what commitments leave of it (16.5).
pub fn free_units(
    scenario: &Scenario,
    run: Run,
    left: &[Fraction],
) -> Result<Vec<Fraction>, String> {
    let mut free = vec![zero(); left.len()];
    for allowance in &scenario.allowances {
        let one = run.free_tier && !allowance.per_account;
        let mut drawn = vec![zero(); left.len()];
        draw(scenario, run, allowance, one, left, &mut drawn)?;
        // An account's own free units stay with it; common ones are dealt over all usage of the
        // pool that the allowance is for, even where tiers stay with each account (3.12).
        deal_out(scenario, allowance, &drawn, !one, left, &mut free);
    }
    Ok(free)
}

/// Usage lines draw on an allowance in the order given (16.6).
fn draw(
    scenario: &Scenario,
    run: Run,
    allowance: &Allowance,
    one: bool,
    left: &[Fraction],
    drawn: &mut [Fraction],
) -> Result<(), String> {
    let mut rest: BTreeMap<&str, Fraction> = BTreeMap::new();
    for (index, line) in scenario.lines.iter().enumerate() {
        if !allowance.prices.contains(&line.price)
            || !is_eligible(scenario, run, allowance, &line.account)?
        {
            continue;
        }
        let holder = if one { "" } else { line.account.as_str() };
        let rest = rest
            .entry(holder)
            .or_insert_with(|| allowance.quantity.clone());
        let taken = smaller(rest, &left[index]);
        note("16.6", *rest < allowance.quantity && taken < left[index]);
        *rest -= &taken;
        drawn[index] = taken;
    }
    Ok(())
}

/// Twelve months from the creation of the management account for every member of an organization
/// (6.2), and of the account itself where each has its own free tier.
fn is_eligible(
    scenario: &Scenario,
    run: Run,
    allowance: &Allowance,
    account: &str,
) -> Result<bool, String> {
    if !allowance.twelve_months {
        return Ok(true);
    }
    note("6.4", scenario.assumptions.credit_model);
    if scenario.assumptions.credit_model {
        return Ok(false);
    }
    let dated = if run.free_tier {
        &scenario.management
    } else {
        account
    };
    let created = scenario
        .accounts
        .get(dated)
        .and_then(|it| it.created.as_ref());
    note("6.2", created.is_some());
    match created {
        None => Ok(false),
        Some(created) => {
            // An account that does not exist yet has no offers.
            let exists = calendar::day(created)? < scenario.month.end();
            Ok(exists && scenario.month.start() < calendar::twelve_months_after(created)?)
        }
    }
}

/// Deals what a pool's lines drew out to that pool's usage by the allocation chosen (16.7). Usage
/// that the allowance is not for gets nothing of it.
fn deal_out(
    scenario: &Scenario,
    allowance: &Allowance,
    drawn: &[Fraction],
    per_account: bool,
    left: &[Fraction],
    free: &mut [Fraction],
) {
    let mut pools: BTreeMap<(&str, &str), Vec<usize>> = BTreeMap::new();
    for (index, line) in scenario.lines.iter().enumerate() {
        if !allowance.prices.contains(&line.price) {
            continue;
        }
        let account = if per_account {
            line.account.as_str()
        } else {
            ""
        };
        let pool = scenario.prices[line.price].pool.as_str();
        pools.entry((pool, account)).or_default().push(index);
    }
    for members in pools.values() {
        let portion: Fraction = members.iter().map(|index| &drawn[*index]).sum();
        let claims: Vec<Fraction> = members
            .iter()
            .map(|index| &left[*index] - &free[*index])
            .collect();
        note("16.7", members.len() > 1 && portion > zero());
        let dealt = deal(&[portion], &claims, scenario.assumptions.fixed_order);
        for (index, share) in members.iter().zip(&dealt[0]) {
            free[*index] += share;
        }
    }
}
