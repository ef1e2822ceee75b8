//! From quantities to money: free units, volume tiers, fees (sections 3, 4a and 6).

mod allowances;
mod cells;
mod fees;
mod free;
mod lines;
mod tiers;

use crate::catalogue::{InstanceIndex, MeteredIndex, Slice};
use crate::matching::{Matching, UsageRef};
use crate::organization::AccountIndex;
use crate::{Exact, Scenario};

use cells::Cell;
pub(crate) use cells::Cells;
use lines::Covered;
pub(crate) use lines::hours;
pub use lines::item_and_account;

/// What is done over the whole organization rather than for each account alone. Separate bills
/// have nothing switched on, the consolidated bill everything; rule 2.4 puts the steps between.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Consolidation {
    /// Volume tiers add up (rule 3.1).
    pub tiers: bool,
    /// Reserved Instances are shared (section 4).
    pub reserved_instances: bool,
    /// Savings Plans are shared (section 5).
    pub savings_plans: bool,
    /// The free tier is granted once (rule 6.1).
    pub free_tier: bool,
}

impl Consolidation {
    /// Every account for itself: the separate bills.
    pub const SEPARATE: Self = Self {
        tiers: false,
        reserved_instances: false,
        savings_plans: false,
        free_tier: false,
    };
    /// All accounts as one: the consolidated bill.
    pub const CONSOLIDATED: Self = Self {
        tiers: true,
        reserved_instances: true,
        savings_plans: true,
        free_tier: true,
    };
}

/// Something with a rate.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Item {
    /// A metered price.
    Metered(MeteredIndex),
    /// An instance price; the unit is the instance-hour.
    Instance(InstanceIndex),
    /// The fee of a reservation, by its place in `commitments.reserved`.
    Reserved(usize),
    /// The fee of a Savings Plan, by its place in `commitments.plans`.
    Plan(usize),
}

/// Why a charge is what it is.
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
    /// What a credit pays of a line, below zero (section 8).
    Credit,
}

impl ChargeKind {
    /// Whether it is for usage, and neither a fee nor a credit.
    #[must_use]
    pub fn is_usage(self) -> bool {
        !matches!(self, Self::RecurringFee | Self::UpfrontFee | Self::Credit)
    }
}

/// An amount that one account owes for one item at one rate.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Charge {
    /// What for.
    pub item: Item,
    /// Why.
    pub kind: ChargeKind,
    /// Who owes it.
    pub account: AccountIndex,
    /// Units.
    pub quantity: Exact,
    /// Currency per unit.
    pub rate: Exact,
    /// Exact, `quantity × rate`.
    pub cost: Exact,
}

/// Usage that went through one ladder together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RatedPool {
    /// The items whose usage was added up.
    pub items: Vec<Item>,
    /// The only account in it, or none where it is the organization's.
    pub account: Option<AccountIndex>,
    /// Units left by commitments.
    pub usage: Exact,
    /// Of these, free.
    pub free: Exact,
    /// Where on the ladder the paid units begin (rule 3.6).
    pub start: Exact,
    /// The paid units, tier by tier.
    pub slices: Vec<Slice>,
}

impl RatedPool {
    /// The exact cost of all tiers.
    #[must_use]
    pub fn cost(&self) -> Exact {
        self.slices
            .iter()
            .map(|slice| slice.quantity * slice.rate)
            .sum()
    }
}

/// The outcome of rating.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Rating {
    /// Every pool that has usage.
    pub pools: Vec<RatedPool>,
    /// Every charge, in no particular order.
    pub charges: Vec<Charge>,
}

impl Rating {
    /// The exact cost of all usage; fees are not in it.
    #[must_use]
    pub fn usage_cost(&self) -> Exact {
        self.pools.iter().map(RatedPool::cost).sum()
    }
}

/// What commitments left over, ready to be rated; the same for every way to draw boundaries.
pub(crate) struct Rater<'a> {
    cells: &'a Cells<'a>,
    /// The cells with what is left of each.
    left: Vec<Cell>,
    covered: Covered,
}

impl<'a> Rater<'a> {
    pub(crate) fn new(cells: &'a Cells<'a>, matching: &Matching) -> Self {
        let covered = Covered::new(cells, matching);
        Self {
            cells,
            left: cells.less(&covered),
            covered,
        }
    }

    /// What is left of a usage line.
    fn left_of(&self, line: UsageRef) -> Exact {
        let all = match line {
            UsageRef::Metered(at) => self.cells.scenario.usage.metered[at].quantity,
            UsageRef::Instance(at) => self.cells.hours[at],
        };
        all - self.covered.of(line)
    }

    /// The exact charges for usage; fees are not among them.
    pub(crate) fn gross(&self, boundaries: Consolidation) -> Exact {
        self.pools(boundaries).iter().map(RatedPool::cost).sum()
    }

    /// The pools, without handing anything to accounts.
    pub(crate) fn pools(&self, boundaries: Consolidation) -> Vec<RatedPool> {
        let free = free::deal(self, boundaries.free_tier);
        let mut pools = Vec::new();
        tiers::rate(self, &free, boundaries.tiers, &mut |pool, _| {
            pools.push(pool)
        });
        pools
    }

    /// All charges, usage and fees.
    pub(crate) fn rate(&self, boundaries: Consolidation, matching: &Matching) -> Rating {
        let scenario = self.cells.scenario;
        let free = free::deal(self, boundaries.free_tier);
        let mut rating = Rating::default();
        let charges = self.left.len() + matching.coverage.len();
        rating.charges.reserve(charges);
        if !boundaries.tiers {
            rating.pools.reserve(self.left.len());
        }
        let mut unpaid = Vec::new();
        tiers::rate(self, &free, boundaries.tiers, &mut |pool, members| {
            unpaid.clear();
            unpaid.extend(members.iter().map(|&at| self.left[at].quantity - free[at]));
            tiers::charge(
                self,
                &free,
                &pool,
                members,
                &mut unpaid,
                &mut rating.charges,
            );
            rating.pools.push(pool);
        });
        lines::covered(scenario, matching, &mut rating.charges);
        fees::charge(scenario, &mut rating.charges);
        rating
    }
}

/// The exact fees of all commitments; they are due however the bill is drawn (rule 4.3).
pub(crate) fn fees(scenario: &Scenario) -> Exact {
    let mut charges = Vec::new();
    fees::charge(scenario, &mut charges);
    charges.iter().map(|charge| charge.cost).sum()
}
