//! Free units: how many each pool draws, and which accounts get them (rules 6.1, 16.6 and 16.7).

use super::Rater;
use super::allowances::{Allowances, Purse};
use super::cells::Cell;
use crate::assumptions::FreeTierModel;
use crate::catalogue::{FreeAllowance, FreePeriod};
use crate::order::sort_places;
use crate::organization::AccountIndex;
use crate::{Exact, Scenario};

/// The free units of every cell.
pub(super) fn deal(rater: &Rater, once: bool) -> Vec<Exact> {
    let cells = rater.cells;
    let scenario = cells.scenario;
    let mut free = vec![Exact::ZERO; rater.left.len()];
    if scenario.prices.free.is_empty() {
        return free;
    }
    let allowances = Allowances::new(scenario, once);
    let drawn = allowances.draw(rater);
    for pool in &cells.pools {
        let begin = pool.cells.start;
        let purses: Vec<Option<Purse>> = rater.left[pool.cells.clone()]
            .iter()
            .map(|cell| allowances.purse(cells.number(cell.item), cell.account))
            .collect();
        let mut members: Vec<usize> = (0..purses.len())
            .filter(|&at| purses[at].is_some())
            .collect();
        sort_places(&mut members, &|a, b| purses[a].cmp(&purses[b]));
        for members in members.chunk_by(|&a, &b| purses[a] == purses[b]) {
            let Some(purse) = purses[members[0]] else {
                continue;
            };
            let members: Vec<usize> = members.iter().map(|&at| begin + at).collect();
            let usage: Exact = members.iter().map(|&at| rater.left[at].quantity).sum();
            let units = if allowances.is_in_one_pool(purse) {
                usage.min(units_of(scenario, purse, once))
            } else {
                // What the pool's items drew from this purse, whichever line drew it.
                let mut items: Vec<usize> = members
                    .iter()
                    .map(|&at| cells.number(rater.left[at].item))
                    .collect();
                sort_places(&mut items, &|a, b| a.cmp(&b));
                items.dedup();
                items.iter().map(|&item| drawn.by(purse, item)).sum()
            };
            let in_fixed_order = cells.are_in_fixed_order();
            share(
                &rater.left,
                &members,
                units,
                usage,
                in_fixed_order,
                &mut free,
            );
        }
    }
    free
}

/// What a purse offers in the month.
pub(super) fn units_of(scenario: &Scenario, purse: Purse, once: bool) -> Exact {
    let offer = &scenario.prices.free[purse.allowance];
    let dated = match purse.account {
        Some(account) if !once => account,
        _ => scenario.organization.management,
    };
    if is_in_force(scenario, offer, dated) {
        offer.quantity
    } else {
        Exact::ZERO
    }
}

/// Twelve-month offers run from the account's own date, in an organization from the management
/// account's (rule 6.2). An offer that is in force when the month begins counts in all of it.
fn is_in_force(scenario: &Scenario, offer: &FreeAllowance, dated: AccountIndex) -> bool {
    if offer.period == FreePeriod::Always {
        return true;
    }
    if scenario.assumptions.free_tier_model == FreeTierModel::Credits {
        return false;
    }
    scenario.organization.accounts[dated]
        .created
        .is_some_and(|created| {
            created < scenario.month.end() && scenario.month.start() < created.plus_years(1)
        })
}

/// Deals units to cells of this usage: in their order, or in proportion to what they use.
fn share(
    cells: &[Cell],
    members: &[usize],
    units: Exact,
    usage: Exact,
    in_fixed_order: bool,
    free: &mut [Exact],
) {
    let mut left = units;
    for &at in members {
        let quantity = cells[at].quantity;
        let dealt = if in_fixed_order {
            quantity.min(left)
        } else if units == usage {
            quantity
        } else {
            units.times_over(quantity, usage).min(left)
        };
        free[at] = dealt;
        left -= dealt;
    }
}
