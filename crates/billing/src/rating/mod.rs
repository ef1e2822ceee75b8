//! From quantities to money: free units, volume tiers, fees (rules 3.x, 4.x, 5.x and 6.x of
//! docs/rules.md).

mod covered;
mod fees;
mod free_tier;
mod item;
mod tiers;
mod usage_totals;

use crate::catalogue::{PricedItem, Slice};
use crate::index::IndexVec;
use crate::matching::Matching;
use crate::organization::AccountIndex;
use crate::usage::UsageRef;
use crate::{Exact, Scenario};

use covered::Covered;
pub use free_tier::{OfferStanding, offer_standing};
pub use item::Item;
use tiers::Payer;
pub(crate) use usage_totals::UsageTotals;
use usage_totals::{TotalIndex, UsageTotal};

/// What is consolidated over the organization; the rest is done for each account by itself.
/// Separate bills consolidate nothing, the consolidated bill everything. Rule 2.4 puts the steps
/// between them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Consolidation {
    /// Volume tiers add up (rule 3.1).
    pub tiers: bool,
    /// Reserved Instances are shared (rules 4.x).
    pub reserved_instances: bool,
    /// Savings Plans are shared (rules 5.x).
    pub savings_plans: bool,
    /// The free tier is granted once (rule 6.1).
    pub free_tier: bool,
}

impl Consolidation {
    /// The separate bills: nothing is consolidated.
    pub const SEPARATE: Self = Self {
        tiers: false,
        reserved_instances: false,
        savings_plans: false,
        free_tier: false,
    };
    /// The consolidated bill: everything is.
    pub const CONSOLIDATED: Self = Self {
        tiers: true,
        reserved_instances: true,
        savings_plans: true,
        free_tier: true,
    };
}

/// The kind of a charge.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum ChargeKind {
    /// Paid usage.
    Usage,
    /// Free tier units, at zero (rule 6.5).
    Free,
    /// Hours that a Reserved Instance covered, at zero (rule 4.4).
    ReservedCovered,
    /// Usage that a Savings Plan covered: its On-Demand cost and the negation cancel (rule 5.9).
    PlanCovered,
    /// A fee by the hour (rules 4.2 and 5.1).
    RecurringFee,
    /// A fee paid at once (rules 4.3 and 5.9).
    UpfrontFee,
    /// The payment of a line by a credit, below zero (rules 8.x).
    Credit,
}

impl ChargeKind {
    /// Whether the charge is for usage. Fees and credits are not.
    #[must_use]
    pub fn is_usage(self) -> bool {
        !matches!(self, Self::RecurringFee | Self::UpfrontFee | Self::Credit)
    }
}

/// An amount that one account owes for one item at one rate.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Charge {
    /// The item that is charged for.
    pub item: Item,
    /// The kind of charge.
    pub kind: ChargeKind,
    /// The account that owes it.
    pub account: AccountIndex,
    /// Units of the item.
    pub quantity: Exact,
    /// Currency per unit.
    pub rate: Exact,
    /// `quantity × rate`, not rounded. The last account that shares a rate takes what rounding at the
    /// 33rd place leaves, so that the charges of a tier add up to its cost.
    pub cost: Exact,
}

/// Usage of one pool, priced by one tier ladder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RatedPool {
    /// The items whose usage was added up.
    pub items: Vec<PricedItem>,
    /// The only account in it; none for a pool of the organization.
    pub account: Option<AccountIndex>,
    /// Units that commitments left.
    pub usage: Exact,
    /// Free units among them.
    pub free: Exact,
    /// The position on the ladder at which the paid units begin (rule 3.6).
    pub start: Exact,
    /// The paid units, tier by tier.
    pub slices: Vec<Slice>,
    /// The rate of every paid unit if accounts pay the average of several tiers (rule 3.12 i);
    /// none if each unit is charged at the rate of its tier.
    pub average: Option<Exact>,
}

impl RatedPool {
    /// The cost of all tiers, not rounded.
    #[must_use]
    pub fn cost(&self) -> Exact {
        self.slices
            .iter()
            .map(|slice| slice.quantity * slice.rate)
            .sum()
    }

    /// The units that are not free.
    #[must_use]
    pub fn paid(&self) -> Exact {
        self.usage - self.free
    }
}

/// The result of rating.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Rating {
    /// Every pool that has usage.
    pub pools: Vec<RatedPool>,
    /// Every charge, in no particular order.
    pub charges: Vec<Charge>,
}

impl Rating {
    /// The cost of all usage without fees, not rounded.
    #[must_use]
    pub fn usage_cost(&self) -> Exact {
        self.pools.iter().map(RatedPool::cost).sum()
    }
}

/// The usage that commitments left, ready to be rated. It does not depend on what is consolidated
/// in rating.
pub(crate) struct Rater<'a> {
    totals: &'a UsageTotals<'a>,
    /// The totals minus covered usage.
    left: IndexVec<TotalIndex, UsageTotal>,
    covered: Covered,
}

impl<'a> Rater<'a> {
    pub(crate) fn new(totals: &'a UsageTotals<'a>, matching: &Matching) -> Self {
        let covered = Covered::new(totals.scenario, &totals.hours, matching);
        Self {
            totals,
            left: totals.minus_covered(&covered),
            covered,
        }
    }

    /// What commitments left of a usage line.
    fn left_of(&self, line: UsageRef) -> Exact {
        let all = match line {
            UsageRef::Metered(index) => self.totals.scenario.usage.metered[index].quantity,
            UsageRef::Instance(index) => self.totals.hours[index],
        };
        all - self.covered.of(line)
    }

    /// The cost of all usage without fees, not rounded.
    pub(crate) fn usage_cost(&self, boundaries: Consolidation) -> Exact {
        self.pools(boundaries).iter().map(RatedPool::cost).sum()
    }

    /// The rated pools, without charges to accounts.
    pub(crate) fn pools(&self, boundaries: Consolidation) -> Vec<RatedPool> {
        let free = free_tier::allocate(self, boundaries.free_tier);
        let mut pools = Vec::new();
        tiers::rate_pools(self, &free, boundaries.tiers, &mut |pool, _| {
            pools.push(pool)
        });
        pools
    }

    /// All charges, for usage and for fees.
    pub(crate) fn rate(&self, boundaries: Consolidation, matching: &Matching) -> Rating {
        let scenario = self.totals.scenario;
        let free = free_tier::allocate(self, boundaries.free_tier);
        let mut rating = Rating::default();
        let charges = self.left.len() + matching.coverage.len();
        rating.charges.reserve(charges);
        if !boundaries.tiers {
            rating.pools.reserve(self.left.len());
        }
        let mut payers = Vec::new();
        tiers::rate_pools(self, &free, boundaries.tiers, &mut |mut pool, members| {
            payers.clear();
            payers.extend(members.iter().filter_map(|&member| {
                let units = self.left[member].quantity - free[member];
                units.is_positive().then_some(Payer { member, units })
            }));
            pool.average = tiers::average(self, &pool, &payers);
            let charges = &mut rating.charges;
            tiers::charge(self, &free, &pool, members, &mut payers, charges);
            rating.pools.push(pool);
        });
        covered::charge(scenario, matching, &mut rating.charges);
        fees::charge(scenario, &mut rating.charges);
        rating
    }
}

/// The fees of all commitments, not rounded. They are due however the bill is drawn (rule 4.3).
pub(crate) fn fees(scenario: &Scenario) -> Exact {
    let mut charges = Vec::new();
    fees::charge(scenario, &mut charges);
    charges.iter().map(|charge| charge.cost).sum()
}
