//! Volume tiers: pools through their ladders, and each tier's units to accounts (section 3).

use super::cells::{Cell, Pool, Rates};
use super::{Charge, ChargeKind, Item, RatedPool, Rater};
use crate::Exact;
use crate::assumptions::{Allocation, FreeUnits};
use crate::catalogue::{Scope, Slice};
use crate::order::{sort_by_number, sorted_places};
use crate::organization::AccountIndex;

/// Rates every pool, over the organization or account by account, and hands it on with the
/// places of its cells.
pub(super) fn rate(
    rater: &Rater,
    free: &[Exact],
    together: bool,
    each: &mut dyn FnMut(RatedPool, &[usize]),
) {
    let cells = &rater.left;
    let accounts = rater.cells.scenario.organization.accounts.len();
    for pool in &rater.cells.pools {
        let mut members: Vec<usize> = pool.cells.clone().collect();
        if together && pool.scope == Scope::Organization {
            each(through(rater, free, pool, &members, None), &members);
            continue;
        }
        sort_by_number(&mut members, accounts, &|at| cells[at].account);
        for own in members.chunk_by(|&a, &b| cells[a].account == cells[b].account) {
            let account = cells[own[0]].account;
            each(through(rater, free, pool, own, Some(account)), own);
        }
    }
}

fn through(
    rater: &Rater,
    free: &[Exact],
    pool: &Pool,
    members: &[usize],
    account: Option<AccountIndex>,
) -> RatedPool {
    let cells = &rater.left;
    let usage: Exact = members.iter().map(|&at| cells[at].quantity).sum();
    let free: Exact = members.iter().map(|&at| free[at]).sum();
    let start = match rater.cells.scenario.assumptions.free_units {
        FreeUnits::BeforeTiers => Exact::ZERO,
        FreeUnits::WithinTiers => free,
    };
    let paid = usage - free;
    let slices = match pool.rates {
        Rates::Ladder(ladder) => ladder.slices(start, paid),
        Rates::Flat(rate) if paid.is_positive() => vec![Slice {
            tier: 0,
            quantity: paid,
            rate,
        }],
        Rates::Flat(_) => Vec::new(),
    };
    RatedPool {
        items: items(cells, members),
        account,
        usage,
        free,
        start,
        slices,
    }
}

/// The distinct items of cells, in their order.
fn items(cells: &[Cell], members: &[usize]) -> Vec<Item> {
    let mut items = Vec::with_capacity(1);
    for &at in members {
        let item = cells[at].item;
        if items.last() != Some(&item) {
            items.push(item);
        }
    }
    // Only in the order of lines do items alternate.
    if !items.is_sorted() {
        let order = sorted_places(items.len(), &|a, b| items[a].cmp(&items[b]));
        items = order.into_iter().map(|at| items[at]).collect();
        items.dedup();
    }
    items
}

/// Hands a pool's free units and tiers to its cells as charges (rules 3.12 and 16.7). `unpaid` are
/// the units of each member that are not free.
pub(super) fn charge(
    rater: &Rater,
    free: &[Exact],
    pool: &RatedPool,
    members: &[usize],
    unpaid: &mut [Exact],
    charges: &mut Vec<Charge>,
) {
    let mut push = |at: usize, kind: ChargeKind, quantity: Exact, rate: Exact| {
        let cell = &rater.left[at];
        if quantity.is_positive() {
            let cost = quantity * rate;
            charges.push(Charge {
                item: cell.item,
                kind,
                account: cell.account,
                quantity,
                rate,
                cost,
            });
        }
    };
    for &at in members {
        push(at, ChargeKind::Free, free[at], Exact::ZERO);
    }
    let paid = pool.usage - pool.free;
    match rater.cells.scenario.assumptions.allocation {
        Allocation::FixedOrder => {
            let mut head = 0;
            for slice in &pool.slices {
                let mut left = slice.quantity;
                while left.is_positive() && head < members.len() {
                    let units = left.min(unpaid[head]);
                    push(members[head], ChargeKind::Usage, units, slice.rate);
                    left -= units;
                    unpaid[head] -= units;
                    if unpaid[head].is_zero() {
                        head += 1;
                    }
                }
            }
        }
        // The average rate gives every account the same money as its share of every tier does.
        Allocation::Proportional | Allocation::Blended => {
            // The last cell with paid units takes what rounding at the 24th place leaves.
            let Some(last) = unpaid.iter().rposition(|units| units.is_positive()) else {
                return;
            };
            for slice in &pool.slices {
                let mut left = slice.quantity;
                for (place, &at) in members[..last].iter().enumerate() {
                    let units = slice.quantity.times_over(unpaid[place], paid);
                    push(at, ChargeKind::Usage, units, slice.rate);
                    left -= units;
                }
                push(members[last], ChargeKind::Usage, left, slice.rate);
            }
        }
    }
}
