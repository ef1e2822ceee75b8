//! Volume tiers: pools through their ladders, and each tier's units to accounts (section 3).

use super::cells::{Cells, Pool, Rates};
use super::{Charge, ChargeKind, RatedPool};
use crate::Decimal;
use crate::assumptions::{Allocation, Assumptions, FreeUnits};
use crate::catalogue::{Scope, Slice};
use crate::organization::AccountIndex;

/// Rates every pool, over the organization or account by account, and hands it on with the
/// places of its cells.
pub(super) fn rate(
    cells: &Cells,
    free: &[Decimal],
    together: bool,
    mut each: impl FnMut(RatedPool, &[usize]),
) {
    for pool in &cells.pools {
        if together && pool.scope == Scope::Organization {
            let members: Vec<usize> = pool.cells.clone().collect();
            each(through(cells, free, pool, &members, None), &members);
            continue;
        }
        let mut members: Vec<usize> = pool.cells.clone().collect();
        members.sort_by_key(|&at| cells.all[at].account);
        for own in members.chunk_by(|&a, &b| cells.all[a].account == cells.all[b].account) {
            let account = cells.all[own[0]].account;
            each(through(cells, free, pool, own, Some(account)), own);
        }
    }
}

fn through(
    cells: &Cells,
    free: &[Decimal],
    pool: &Pool,
    members: &[usize],
    account: Option<AccountIndex>,
) -> RatedPool {
    let usage: Decimal = members.iter().map(|&at| cells.all[at].quantity).sum();
    let free: Decimal = members.iter().map(|&at| free[at]).sum();
    let start = match cells.free_units {
        FreeUnits::BeforeTiers => Decimal::ZERO,
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
    let mut items: Vec<_> = members.iter().map(|&at| cells.all[at].item).collect();
    items.sort_unstable();
    items.dedup();
    RatedPool {
        items,
        account,
        usage,
        free,
        start,
        slices,
    }
}

/// Hands a pool's free units and tiers to its cells as charges (rules 3.12 and 16.7).
pub(super) fn charge(
    cells: &Cells,
    free: &[Decimal],
    pool: &RatedPool,
    members: &[usize],
    assumptions: &Assumptions,
    charges: &mut Vec<Charge>,
) {
    let mut push = |at: usize, kind: ChargeKind, quantity: Decimal, rate: Decimal| {
        let cell = &cells.all[at];
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
    let mut unpaid = Vec::with_capacity(members.len());
    for &at in members {
        push(at, ChargeKind::Free, free[at], Decimal::ZERO);
        unpaid.push(cells.all[at].quantity - free[at]);
    }
    let paid = pool.usage - pool.free;
    match assumptions.allocation {
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
