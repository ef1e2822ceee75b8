//! Free units: which allowance usage draws on, and how many units of it are free (rules 6.1, 6.2,
//! 16.6 and 16.7).

use rustc_hash::FxHashMap as HashMap;

use super::Rater;
use super::usage_totals::{TotalIndex, UsageTotal, pools_of};
use crate::assumptions::FreeTierModel;
use crate::catalogue::{AllowanceIndex, FreeAllowance, FreePeriod, ItemIndex, PricedItem, Scope};
use crate::index::{IndexVec, index_type, sort_indices};
use crate::order::{pair, sort_indices as sort_positions};
use crate::organization::AccountIndex;
use crate::{Exact, Scenario};

index_type!(
    /// An index into [`Consumption::left`].
    BalanceIndex
);
index_type!(
    /// An index into [`Consumption::units`].
    UnitsIndex
);

/// The free units of every usage total. `granted_once`: the organization gets each allowance
/// once, and not once for each account (rule 6.1).
pub(super) fn allocate(rater: &Rater, granted_once: bool) -> IndexVec<TotalIndex, Exact> {
    let totals = rater.totals;
    let scenario = totals.scenario;
    let mut free = IndexVec::repeat(Exact::ZERO, rater.left.len());
    if scenario.prices.free.is_empty() {
        return free;
    }
    let allowances = Allowances::new(scenario, granted_once);
    let consumption = allowances.consume(rater);
    for pool in &totals.pools {
        let members: Vec<TotalIndex> = pool.members().collect();
        let balances: Vec<Option<AllowanceBalance>> = members
            .iter()
            .map(|&member| &rater.left[member])
            .map(|total| allowances.balance(total.item, total.account))
            .collect();
        let mut positions: Vec<usize> = (0..members.len())
            .filter(|&position| balances[position].is_some())
            .collect();
        sort_positions(&mut positions, &|a, b| balances[a].cmp(&balances[b]));
        for group in positions.chunk_by(|&a, &b| balances[a] == balances[b]) {
            let Some(balance) = balances[group[0]] else {
                continue;
            };
            let members: Vec<TotalIndex> =
                group.iter().map(|&position| members[position]).collect();
            let quantities = members.iter().map(|&member| rater.left[member].quantity);
            let usage: Exact = quantities.sum();
            let units = if allowances.is_in_one_pool(balance) {
                usage.min(allowances.offered(balance))
            } else {
                // What the items of the pool consumed, whichever line consumed it.
                let items = members.iter();
                let mut items: Vec<ItemIndex> = items
                    .map(|&member| scenario.prices.item_index(rater.left[member].item))
                    .collect();
                sort_indices(&mut items, &|a, b| a.cmp(&b));
                items.dedup();
                let units = items.iter().map(|&item| consumption.of(balance, item));
                units.sum()
            };
            distribute(
                &rater.left,
                &members,
                units,
                usage,
                totals.are_in_fixed_order(),
                &mut free,
            );
        }
    }
    free
}

/// Gives free units to usage totals: in their order, or in proportion to their usage.
fn distribute(
    totals: &IndexVec<TotalIndex, UsageTotal>,
    members: &[TotalIndex],
    units: Exact,
    usage: Exact,
    in_fixed_order: bool,
    free: &mut IndexVec<TotalIndex, Exact>,
) {
    let mut left = units;
    let used = |member: &TotalIndex| totals[*member].quantity.is_positive();
    let last = members.iter().rposition(used);
    for (position, &member) in members.iter().enumerate() {
        let quantity = totals[member].quantity;
        // The last one takes what rounding at the 33rd place leaves.
        let given = if in_fixed_order || Some(position) == last {
            quantity.min(left)
        } else if units == usage {
            quantity
        } else {
            units.times_over(quantity, usage).min(left)
        };
        free[member] = given;
        left -= given;
    }
}

/// The balance of an allowance: of the organization, or of one account.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct AllowanceBalance {
    allowance: AllowanceIndex,
    account: Option<AccountIndex>,
}

impl AllowanceBalance {
    fn key(self) -> u64 {
        let account = self.account.map_or(0, |account| account.index() + 1);
        pair(self.allowance.index(), account)
    }
}

/// The allowances that usage draws on.
struct Allowances<'a> {
    scenario: &'a Scenario,
    granted_once: bool,
    /// The allowance of each item.
    of_item: IndexVec<ItemIndex, Option<AllowanceIndex>>,
    /// Whether all items of an allowance are tiered in one pool.
    in_one_pool: IndexVec<AllowanceIndex, bool>,
}

impl<'a> Allowances<'a> {
    fn new(scenario: &'a Scenario, granted_once: bool) -> Self {
        let prices = &scenario.prices;
        let mut of_item: IndexVec<ItemIndex, Option<AllowanceIndex>> =
            IndexVec::repeat(None, prices.item_count());
        for (index, allowance) in prices.free.iter_enumerated() {
            let metered = allowance.metered.iter().copied().map(PricedItem::Metered);
            let instances = allowance.instances.iter().copied();
            for item in metered.chain(instances.map(PricedItem::Instance)) {
                of_item[prices.item_index(item)] = Some(index);
            }
        }
        let mut pool_of = IndexVec::repeat(None, prices.free.len());
        let mut in_one_pool: IndexVec<AllowanceIndex, bool> =
            IndexVec::repeat(true, prices.free.len());
        for (allowance, pool) in of_item.iter().zip(pools_of(scenario)) {
            if let Some(allowance) = *allowance {
                in_one_pool[allowance] &= pool_of[allowance].is_none_or(|known| known == pool);
                pool_of[allowance] = Some(pool);
            }
        }
        Self {
            scenario,
            granted_once,
            of_item,
            in_one_pool,
        }
    }

    /// The balance that usage of an item in an account draws on.
    fn balance(&self, item: PricedItem, account: AccountIndex) -> Option<AllowanceBalance> {
        let allowance = self.of_item[self.scenario.prices.item_index(item)]?;
        let scope = self.scenario.prices.free[allowance].scope;
        let is_shared = self.granted_once && scope == Scope::Organization;
        Some(AllowanceBalance {
            allowance,
            account: (!is_shared).then_some(account),
        })
    }

    /// Whether all usage that draws on a balance is tiered together. Then it does not matter
    /// which line draws first.
    fn is_in_one_pool(&self, balance: AllowanceBalance) -> bool {
        self.in_one_pool[balance.allowance]
    }

    /// The units of a balance when the month begins.
    fn offered(&self, balance: AllowanceBalance) -> Exact {
        let scenario = self.scenario;
        let allowance = &scenario.prices.free[balance.allowance];
        let dated = match balance.account {
            Some(account) if !self.granted_once => account,
            _ => scenario.organization.management,
        };
        match offer_standing(scenario, allowance, dated) {
            OfferStanding::InForce => allowance.quantity,
            _ => Exact::ZERO,
        }
    }

    /// What usage consumes of the balances over several pools: lines draw in the order of the
    /// scenario (rule 16.6).
    fn consume(&self, rater: &Rater) -> Consumption {
        let mut consumption = Consumption::default();
        if !self.in_one_pool.contains(&false) {
            return consumption;
        }
        let usage = &self.scenario.usage;
        for line in usage.refs() {
            let item = usage.item(line);
            let Some(balance) = self.balance(item, usage.account(line)) else {
                continue;
            };
            if !self.is_in_one_pool(balance) {
                let item = self.scenario.prices.item_index(item);
                let offered = || self.offered(balance);
                consumption.draw(balance, item, rater.left_of(line), offered);
            }
        }
        consumption
    }
}

/// Whether a free offer counts in the month, and why not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OfferStanding {
    /// It counts in the whole month.
    InForce,
    /// The account's first twelve months ended before the month began.
    Over,
    /// The account was created after the month.
    NotYet,
    /// Nothing says when the account was created.
    NoDate,
    /// Accounts get credits in place of twelve-month offers (rule 6.4).
    CreditModel,
}

/// Whether an allowance counts in the month. Twelve-month offers run from the date of the account
/// `dated`; in an organization that is the management account (rule 6.2). An offer that is in
/// force when the month begins counts in all of it.
#[must_use]
pub fn offer_standing(
    scenario: &Scenario,
    allowance: &FreeAllowance,
    dated: AccountIndex,
) -> OfferStanding {
    if allowance.period == FreePeriod::Always {
        return OfferStanding::InForce;
    }
    if scenario.assumptions.free_tier_model == FreeTierModel::Credits {
        return OfferStanding::CreditModel;
    }
    match scenario.organization.accounts[dated].created {
        None => OfferStanding::NoDate,
        Some(created) if scenario.month.end() <= created => OfferStanding::NotYet,
        Some(created) if created.plus_years(1) <= scenario.month.start() => OfferStanding::Over,
        Some(_) => OfferStanding::InForce,
    }
}

/// What items consumed of balances.
#[derive(Default)]
struct Consumption {
    /// What is left of each balance.
    left: IndexVec<BalanceIndex, Exact>,
    /// The index of each balance's key.
    balances: HashMap<u64, BalanceIndex>,
    /// What an item consumed of a balance.
    units: IndexVec<UnitsIndex, Exact>,
    /// The index of each pair of balance and item.
    units_of: HashMap<u64, UnitsIndex>,
}

impl Consumption {
    fn draw(
        &mut self,
        balance: AllowanceBalance,
        item: ItemIndex,
        units: Exact,
        offered: impl FnOnce() -> Exact,
    ) {
        let balances = self.balances.entry(balance.key());
        let balance = *balances.or_insert_with(|| self.left.push(offered()));
        let units = units.min(self.left[balance]);
        self.left[balance] -= units;
        let of_pair = self.units_of.entry(pair(balance.index(), item.index()));
        let index = *of_pair.or_insert_with(|| self.units.push(Exact::ZERO));
        self.units[index] += units;
    }

    /// What an item consumed of a balance.
    fn of(&self, balance: AllowanceBalance, item: ItemIndex) -> Exact {
        let units = || {
            let balance = self.balances.get(&balance.key())?;
            let index = self.units_of.get(&pair(balance.index(), item.index()))?;
            Some(self.units[*index])
        };
        units().unwrap_or_default()
    }
}
