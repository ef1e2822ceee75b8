//! Volume tiers: prices each pool by its ladder, and divides the units of each tier among accounts
//! (rules 3.x of docs/rules.md).

use super::usage_totals::{Pool, Rates, TotalIndex, UsageTotal};
use super::{Charge, ChargeKind, Item, RatedPool, Rater};
use crate::Exact;
use crate::assumptions::{Allocation, FreeUnits};
use crate::catalogue::{PricedItem, Scope, Slice};
use crate::index::{IndexVec, sort_by_number};
use crate::order::sorted_indices;
use crate::organization::AccountIndex;

/// Rates every pool, over the organization if `consolidated` and account by account otherwise.
/// Calls `each` with every rated pool and the usage totals in it. `free` are the free units of
/// each total.
pub(super) fn rate_pools(
    rater: &Rater,
    free: &IndexVec<TotalIndex, Exact>,
    consolidated: bool,
    each: &mut dyn FnMut(RatedPool, &[TotalIndex]),
) {
    let totals = &rater.left;
    let accounts = rater.totals.scenario.organization.accounts.len();
    for pool in &rater.totals.pools {
        let mut members: Vec<TotalIndex> = pool.members().collect();
        if consolidated && pool.scope == Scope::Organization {
            each(rate_pool(rater, free, pool, &members, None), &members);
            continue;
        }
        sort_by_number(&mut members, accounts, &|member| {
            totals[member].account.index()
        });
        for own in members.chunk_by(|&a, &b| totals[a].account == totals[b].account) {
            let account = totals[own[0]].account;
            each(rate_pool(rater, free, pool, own, Some(account)), own);
        }
    }
}

/// Takes the members of a pool through its ladder together.
fn rate_pool(
    rater: &Rater,
    free: &IndexVec<TotalIndex, Exact>,
    pool: &Pool,
    members: &[TotalIndex],
    account: Option<AccountIndex>,
) -> RatedPool {
    let totals = &rater.left;
    let usage: Exact = members.iter().map(|&member| totals[member].quantity).sum();
    let free: Exact = members.iter().map(|&member| free[member]).sum();
    let start = match rater.totals.scenario.assumptions.free_units {
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
        items: distinct_items(totals, members),
        account,
        usage,
        free,
        start,
        slices,
    }
}

/// The distinct items of usage totals, in order.
fn distinct_items(
    totals: &IndexVec<TotalIndex, UsageTotal>,
    members: &[TotalIndex],
) -> Vec<PricedItem> {
    let mut items = Vec::with_capacity(1);
    for &member in members {
        let item = totals[member].item;
        if items.last() != Some(&item) {
            items.push(item);
        }
    }
    // Only with fixed-order allocation do items alternate.
    if !items.is_sorted() {
        let order = sorted_indices(items.len(), &|a, b| items[a].cmp(&items[b]));
        items = order.into_iter().map(|position| items[position]).collect();
        items.dedup();
    }
    items
}

/// Charges the free units and the tiers of a pool to its members (rules 3.12 and 16.7). `unpaid`
/// are the units of each member that are not free.
pub(super) fn charge(
    rater: &Rater,
    free: &IndexVec<TotalIndex, Exact>,
    pool: &RatedPool,
    members: &[TotalIndex],
    unpaid: &mut [Exact],
    charges: &mut Vec<Charge>,
) {
    let mut push = |member: TotalIndex, kind: ChargeKind, quantity: Exact, rate: Exact| {
        let total = &rater.left[member];
        if quantity.is_positive() {
            let cost = quantity * rate;
            charges.push(Charge {
                item: Item::Usage(total.item),
                kind,
                account: total.account,
                quantity,
                rate,
                cost,
            });
        }
    };
    for &member in members {
        push(member, ChargeKind::Free, free[member], Exact::ZERO);
    }
    let paid = pool.usage - pool.free;
    match rater.totals.scenario.assumptions.allocation {
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
            // The last member with paid units takes what rounding at the 33rd place leaves.
            let Some(last) = unpaid.iter().rposition(|units| units.is_positive()) else {
                return;
            };
            for slice in &pool.slices {
                let mut left = slice.quantity;
                for (&member, &own) in members[..last].iter().zip(&*unpaid) {
                    let units = slice.quantity.times_over(own, paid);
                    push(member, ChargeKind::Usage, units, slice.rate);
                    left -= units;
                }
                push(members[last], ChargeKind::Usage, left, slice.rate);
            }
        }
    }
}
