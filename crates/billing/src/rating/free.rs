//! Free units: how many each pool draws, and which accounts get them (rules 6.1, 16.6 and 16.7).

use rustc_hash::FxHashMap as HashMap;

use super::cells::{Cell, Cells};
use super::{Item, RemainingUsage};
use crate::assumptions::FreeTierModel;
use crate::catalogue::{FreeAllowance, FreePeriod, Scope};
use crate::organization::AccountIndex;
use crate::{Decimal, Scenario};

/// An allowance of the organization, or of one account.
type Purse = (usize, Option<AccountIndex>);

/// The free units of every cell.
pub(super) fn deal(
    scenario: &Scenario,
    lines: &RemainingUsage,
    cells: &Cells,
    once: bool,
) -> Vec<Decimal> {
    let mut free = vec![Decimal::ZERO; cells.all.len()];
    let allowances = allowances_by_item(scenario);
    if allowances.is_empty() {
        return free;
    }
    let drawn = draw(scenario, lines, &allowances, once);
    for pool in &cells.pools {
        let mut purses: Vec<(Purse, Vec<usize>)> = Vec::new();
        let mut places: HashMap<Purse, usize> = HashMap::default();
        for at in pool.cells.clone() {
            let cell = &cells.all[at];
            let Some(&allowance) = allowances.get(&cell.item) else {
                continue;
            };
            let purse = purse(scenario, allowance, cell.account, once);
            let place = *places.entry(purse).or_insert_with(|| {
                purses.push((purse, Vec::new()));
                purses.len() - 1
            });
            purses[place].1.push(at);
        }
        for (purse, members) in purses {
            // What the pool's items drew from this purse, whichever line drew it.
            let mut items: Vec<Item> = members.iter().map(|&at| cells.all[at].item).collect();
            items.sort_unstable();
            items.dedup();
            let units = items
                .iter()
                .filter_map(|item| drawn.get(&(purse, *item)))
                .sum();
            share(&cells.all, &members, units, cells.in_fixed_order, &mut free);
        }
    }
    free
}

fn allowances_by_item(scenario: &Scenario) -> HashMap<Item, usize> {
    let mut allowances = HashMap::default();
    for (at, allowance) in scenario.prices.free.iter().enumerate() {
        allowances.extend(
            allowance
                .metered
                .iter()
                .map(|&item| (Item::Metered(item), at)),
        );
        allowances.extend(
            allowance
                .instances
                .iter()
                .map(|&item| (Item::Instance(item), at)),
        );
    }
    allowances
}

fn purse(scenario: &Scenario, allowance: usize, account: AccountIndex, once: bool) -> Purse {
    let shared = once && scenario.prices.free[allowance].scope == Scope::Organization;
    (allowance, (!shared).then_some(account))
}

/// Usage lines draw on their purses in the order given (rule 16.6).
fn draw(
    scenario: &Scenario,
    lines: &RemainingUsage,
    allowances: &HashMap<Item, usize>,
    once: bool,
) -> HashMap<(Purse, Item), Decimal> {
    let mut left: HashMap<Purse, Decimal> = HashMap::default();
    let mut drawn: HashMap<(Purse, Item), Decimal> = HashMap::default();
    let usage = &scenario.usage;
    let metered = usage.metered.iter().zip(&lines.metered);
    let instances = usage.instances.iter().zip(&lines.instances);
    let all = metered
        .map(|(line, units)| (Item::Metered(line.price), line.account, *units))
        .chain(instances.map(|(line, units)| (Item::Instance(line.price), line.account, *units)));
    for (item, account, units) in all {
        let Some(&allowance) = allowances.get(&item) else {
            continue;
        };
        let purse = purse(scenario, allowance, account, once);
        let left = left.entry(purse).or_insert_with(|| {
            let offer = &scenario.prices.free[allowance];
            let counts = is_in_force(scenario, offer, account, once);
            if counts {
                offer.quantity
            } else {
                Decimal::ZERO
            }
        });
        let units = units.min(*left);
        *left -= units;
        *drawn.entry((purse, item)).or_default() += units;
    }
    drawn
}

/// Twelve-month offers run from the account's own date, in an organization from the management
/// account's (rule 6.2). An offer that is in force when the month begins counts in all of it.
fn is_in_force(
    scenario: &Scenario,
    offer: &FreeAllowance,
    account: AccountIndex,
    once: bool,
) -> bool {
    if offer.period == FreePeriod::Always {
        return true;
    }
    if scenario.assumptions.free_tier_model == FreeTierModel::Credits {
        return false;
    }
    let organization = &scenario.organization;
    let dated = if once {
        organization.management
    } else {
        account
    };
    organization.accounts[dated].created.is_some_and(|created| {
        created < scenario.month.end() && scenario.month.start() < created.plus_years(1)
    })
}

/// Deals units to cells: in their order, or in proportion to what they use.
fn share(
    cells: &[Cell],
    members: &[usize],
    units: Decimal,
    in_fixed_order: bool,
    free: &mut [Decimal],
) {
    let usage: Decimal = members.iter().map(|&at| cells[at].quantity).sum();
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
