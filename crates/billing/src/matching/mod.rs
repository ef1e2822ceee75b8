//! Hour by hour: which commitment covers whose usage (rules 4.7 to 4.16 and 5.1 to 5.6).
//!
//! Every hour is matched alone: zonal Reserved Instances, then regional ones, then Savings Plans
//! by type, each from its owner outward. The steps of an hour are the same in each hour, so they
//! are worked out once (`Matcher`) and walked for each group of like hours.

mod circles;
mod demand;
mod plans;
mod reserved;
mod stage;
mod walk;

use crate::calendar::HourGroups;
use crate::catalogue::MeteredPrice;
use crate::usage::MeteredUsage;
use crate::{Exact, Scenario};

use circles::Circles;
use demand::Demand;
pub use demand::UsageRef;
use stage::Passes;
use walk::Walk;

/// Which commitments may leave their owner's account.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Shared {
    /// Reserved Instances.
    pub(crate) reserved: bool,
    /// Savings Plans.
    pub(crate) plans: bool,
}

/// One commitment of the scenario.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum CommitmentRef {
    /// By its place in `commitments.reserved`.
    Reserved(usize),
    /// By its place in `commitments.plans`.
    Plan(usize),
}

/// What one commitment covered of one usage line in the month.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Coverage {
    /// The commitment.
    pub commitment: CommitmentRef,
    /// The usage line.
    pub usage: UsageRef,
    /// Covered units or instance-hours.
    pub quantity: Exact,
    /// What it took of the commitment: normalized unit-hours or instance-hours of a reservation,
    /// money of a plan.
    pub used: Exact,
}

/// How a commitment was used.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Utilization {
    /// What it offered in the month, in the measure of [`Coverage::used`].
    pub offered: Exact,
    /// What was used of it.
    pub used: Exact,
    /// Offered and used in one hour of each group of like hours.
    pub by_hour_group: Vec<(Exact, Exact)>,
}

/// The outcome of matching a month.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Matching {
    /// All coverage: by commitment, then in the order in which usage was reached.
    pub coverage: Vec<Coverage>,
    /// For each reservation, in the scenario's order.
    pub reserved: Vec<Utilization>,
    /// For each plan, in the scenario's order.
    pub plans: Vec<Utilization>,
    /// The groups of like hours that were walked.
    pub hours: Option<HourGroups>,
}

/// A scenario's commitments and the usage that they can cover, with the steps of an hour; the
/// same for every way to share.
pub(crate) struct Matcher<'a> {
    scenario: &'a Scenario,
    demand: Demand,
    hours: HourGroups,
    reserved: Vec<Passes>,
    plans: Vec<Passes>,
}

/// Whether two scenarios have the same matching, because nothing differs that it depends on.
pub(crate) fn is_matched_alike(one: &Scenario, other: &Scenario) -> bool {
    let organization = |scenario: &Scenario| {
        let organization = &scenario.organization;
        (organization.management, organization.sharing_mode)
    };
    let nothing_to_match = |scenario: &Scenario| {
        scenario.commitments.reserved.is_empty() && scenario.commitments.plans.is_empty()
    };
    if nothing_to_match(one) && nothing_to_match(other) {
        return true;
    }
    // Metered usage that no plan has a rate for is not matched.
    fn metered(scenario: &Scenario) -> impl Iterator<Item = (usize, &MeteredUsage, &MeteredPrice)> {
        let lines = scenario.usage.metered.iter().enumerate();
        lines.filter_map(|(at, line)| {
            let price = &scenario.prices.metered[line.price];
            (!price.plan_rates.is_empty()).then_some((at, line, price))
        })
    }
    one.month == other.month
        && organization(one) == organization(other)
        && one.organization.accounts == other.organization.accounts
        && one.commitments == other.commitments
        && one.profiles == other.profiles
        && one.prices.instances == other.prices.instances
        && one.usage.instances == other.usage.instances
        && metered(one).eq(metered(other))
}

impl<'a> Matcher<'a> {
    pub(crate) fn new(scenario: &'a Scenario) -> Self {
        let circles = Circles::new(scenario);
        let demand = Demand::new(scenario, &circles.ranks);
        let first_plan = scenario.commitments.reserved.len();
        Self {
            scenario,
            hours: HourGroups::new(scenario.month, &scenario.profiles),
            reserved: reserved::passes(scenario, &demand, &circles),
            plans: plans::passes(scenario, &demand, &circles, first_plan),
            demand,
        }
    }

    /// Matches every hour of the month.
    pub(crate) fn month(&self, shared: Shared) -> Matching {
        if self.reserved.is_empty() && self.plans.is_empty() {
            return Matching::default();
        }
        let mut walk = Walk::new(self.scenario, &self.demand);
        for group in self.hours.iter() {
            walk.begin(group);
            for passes in &self.reserved {
                passes.walk(shared.reserved, &mut walk);
            }
            for passes in &self.plans {
                passes.walk(shared.plans, &mut walk);
            }
            walk.end();
        }
        walk.finish(self.hours.clone())
    }
}
