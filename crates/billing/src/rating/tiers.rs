//! Volume tiers: prices each pool by its ladder, and divides the units of each tier among accounts
//! (rules 3.x of docs/rules.md).

use super::usage_totals::{Pool, Rates, TotalIndex, UsageTotal};
use super::{Charge, ChargeKind, Item, RatedPool, Rater};
use crate::Exact;
use crate::assumptions::Allocation;
use crate::catalogue::{FreeUnits, PricedItem, Scope, Slice};
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
            each(rate_pool(totals, free, pool, &members, None), &members);
            continue;
        }
        sort_by_number(&mut members, accounts, &|member| {
            totals[member].account.index()
        });
        for own in members.chunk_by(|&a, &b| totals[a].account == totals[b].account) {
            let account = totals[own[0]].account;
            each(rate_pool(totals, free, pool, own, Some(account)), own);
        }
    }
}

/// Takes the members of a pool through its ladder together.
fn rate_pool(
    totals: &IndexVec<TotalIndex, UsageTotal>,
    free: &IndexVec<TotalIndex, Exact>,
    pool: &Pool,
    members: &[TotalIndex],
    account: Option<AccountIndex>,
) -> RatedPool {
    let usage: Exact = members.iter().map(|&member| totals[member].quantity).sum();
    let free: Exact = members.iter().map(|&member| free[member]).sum();
    let start = match pool.free_units {
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
        average: None,
    }
}

/// A usage total with units that are not free.
pub(super) struct Payer {
    pub(super) member: TotalIndex,
    /// Its units that are not free, above zero.
    pub(super) units: Exact,
}

/// The average rate of a pool, if its accounts pay it: the setting says so, and several of them
/// share units of several rates. Otherwise there is nothing to average.
pub(super) fn average(rater: &Rater, pool: &RatedPool, payers: &[Payer]) -> Option<Exact> {
    let is_chosen = rater.totals.scenario.assumptions.allocation == Allocation::Blended;
    if !is_chosen || pool.slices.windows(2).all(|two| two[0].rate == two[1].rate) {
        return None;
    }
    let mut accounts = payers.iter().map(|payer| rater.left[payer.member].account);
    let first = accounts.next();
    let is_shared = accounts.any(|account| Some(account) != first);
    is_shared.then(|| pool.cost().over(pool.paid()))
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

/// Charges the free units and the tiers of a pool to its members (rules 3.12 and 16.7). `payers` are
/// the members with paid units, in order; fixed-order allocation takes their units.
pub(super) fn charge(
    rater: &Rater,
    free: &IndexVec<TotalIndex, Exact>,
    pool: &RatedPool,
    members: &[TotalIndex],
    payers: &mut [Payer],
    charges: &mut Vec<Charge>,
) {
    let mut push = |member: TotalIndex, kind, quantity: Exact, rate, cost| {
        let total = &rater.left[member];
        if quantity.is_positive() {
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
        let units = free[member];
        push(member, ChargeKind::Free, units, Exact::ZERO, Exact::ZERO);
    }
    let mut usage = |member, units: Exact, rate, cost| {
        push(member, ChargeKind::Usage, units, rate, cost);
    };
    if rater.totals.are_in_fixed_order() {
        let mut head = 0;
        for slice in &pool.slices {
            let mut left = slice.quantity;
            while left.is_positive() && head < payers.len() {
                let payer = &mut payers[head];
                let units = left.min(payer.units);
                usage(payer.member, units, slice.rate, units * slice.rate);
                left -= units;
                payer.units -= units;
                if payer.units.is_zero() {
                    head += 1;
                }
            }
        }
        return;
    }
    // Every account has the same share of every tier. The average rate gives it the same money.
    let paid = pool.paid();
    if let Some(average) = pool.average {
        let cost = pool.cost();
        let own = |units: Exact| (units, cost.times_over(units, paid));
        share(paid, cost, payers, &own, &mut |member, units, cost| {
            usage(member, units, average, cost);
        });
        return;
    }
    for &Slice { quantity, rate, .. } in &pool.slices {
        let own = |units: Exact| {
            let units = quantity.times_over(units, paid);
            (units, units * rate)
        };
        let cost = quantity * rate;
        share(quantity, cost, payers, &own, &mut |member, units, cost| {
            usage(member, units, rate, cost);
        });
    }
}

/// Gives each payer its own part of units and their cost, which `own` computes from its paid units.
/// The last payer takes what rounding at the 33rd place leaves of both, so that the parts add up.
fn share(
    mut units: Exact,
    mut cost: Exact,
    payers: &[Payer],
    own: &dyn Fn(Exact) -> (Exact, Exact),
    each: &mut dyn FnMut(TotalIndex, Exact, Exact),
) {
    let Some((last, others)) = payers.split_last() else {
        return;
    };
    for payer in others {
        let (own_units, own_cost) = own(payer.units);
        each(payer.member, own_units, own_cost);
        units -= own_units;
        cost -= own_cost;
    }
    each(last.member, units, cost);
}
