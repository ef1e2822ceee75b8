//! Which commitment covers whose usage, hour by hour (rules 4.7 to 4.16 and 5.1 to 5.6).
//!
//! Every hour is matched by itself: zonal Reserved Instances, then regional ones, then Savings
//! Plans by type. Each commitment meets its owner's usage first, then that of its sharing scopes.
//! `Matcher` works out the stages of an hour, which are the same in every hour, once. Each group
//! of equal hours then runs through them once.

mod by_hour;
mod demand;
mod hour_state;
mod idle;
mod plans;
mod reserved;
mod sharing_scope;
mod stage;

use crate::calendar::{HourGroup, HourGroups};
use crate::catalogue::MeteredPrice;
use crate::commitments::{CommitmentRef, PlanIndex, ReservedIndex};
use crate::index::IndexVec;
use crate::usage::{MeteredUsage, MeteredUsageIndex, UsageRef};
use crate::{Exact, Scenario};

pub(crate) use by_hour::fees;
pub use by_hour::{
    CommitmentHour, HourOnDemand, HourShare, HourUnit, HourUse, MatchedHour, commitment_hours,
    hour_unit, matched_hour, pass_rule,
};
use demand::Demand;
use hour_state::HourState;
pub(crate) use idle::is_coverable;
pub use idle::{Idle, IdleReason, SizeReason, idle};
pub use sharing_scope::Barrier;
use sharing_scope::SharingScopes;
use stage::Rounds;

/// The kinds of commitments that may cover usage outside their owner's account.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct SharedKinds {
    /// Reserved Instances.
    pub(crate) reserved: bool,
    /// Savings Plans.
    pub(crate) plans: bool,
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
    /// What this took of the commitment: of a reservation quarters of normalized unit-hours or
    /// instance-hours, of a plan money.
    pub used: Exact,
}

/// The utilization of a commitment.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Utilization {
    /// What it offered in the month, measured as [`Coverage::used`] is.
    pub offered: Exact,
    /// The part of it that was used.
    pub used: Exact,
    /// Offered and used in one hour of each group of equal hours.
    pub by_hour_group: Vec<(Exact, Exact)>,
}

/// The result of matching a month.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Matching {
    /// All coverage: by commitment, then in the order in which usage was covered.
    pub coverage: Vec<Coverage>,
    /// The utilization of each reservation.
    pub reserved: IndexVec<ReservedIndex, Utilization>,
    /// The utilization of each plan.
    pub plans: IndexVec<PlanIndex, Utilization>,
    /// The groups of equal hours; none if there are no commitments.
    pub hours: Option<HourGroups>,
}

impl Matching {
    /// The utilization of a commitment.
    #[must_use]
    pub fn utilization(&self, commitment: CommitmentRef) -> &Utilization {
        match commitment {
            CommitmentRef::Reserved(index) => &self.reserved[index],
            CommitmentRef::Plan(index) => &self.plans[index],
        }
    }
}

/// The commitments of a scenario, the usage that they can cover and the stages of an hour. They do
/// not depend on what is shared.
pub(crate) struct Matcher<'a> {
    scenario: &'a Scenario,
    demand: Demand,
    hours: HourGroups,
    reserved: Vec<Rounds>,
    plans: Vec<Rounds>,
}

impl<'a> Matcher<'a> {
    pub(crate) fn new(scenario: &'a Scenario) -> Self {
        let sharing = SharingScopes::new(scenario);
        let demand = Demand::new(scenario, &sharing.ranks);
        Self {
            scenario,
            hours: HourGroups::new(scenario.month, &scenario.profiles),
            reserved: reserved::rounds(scenario, &demand, &sharing),
            plans: plans::rounds(scenario, &demand, &sharing),
            demand,
        }
    }

    /// Matches every hour of the month.
    pub(crate) fn match_month(&self, shared: SharedKinds) -> Matching {
        let Some(first_hour) = self.hours.iter().next() else {
            return Matching::default();
        };
        if self.reserved.is_empty() && self.plans.is_empty() {
            return Matching::default();
        }
        let mut hour = HourState::new(self.scenario, &self.demand, first_hour);
        for group in self.hours.iter() {
            self.run(group, group.count(), shared, &mut hour);
            hour.end();
        }
        hour.finish(self.hours.clone())
    }

    /// Matches an hour of a group, which counts `count` times.
    fn run<'b>(
        &'b self,
        group: &'b HourGroup,
        count: u64,
        shared: SharedKinds,
        hour: &mut HourState<'b>,
    ) {
        hour.begin(group, count);
        for rounds in &self.reserved {
            rounds.run(shared.reserved, hour);
        }
        for rounds in &self.plans {
            rounds.run(shared.plans, hour);
        }
    }
}

/// Whether two scenarios certainly have the same matching, because nothing differs that matching
/// depends on.
pub(crate) fn has_same_matching(one: &Scenario, other: &Scenario) -> bool {
    if one.commitments.is_empty() && other.commitments.is_empty() {
        return true;
    }
    let organization = |scenario: &Scenario| {
        let organization = &scenario.organization;
        (organization.management, organization.sharing_mode)
    };
    one.month == other.month
        && organization(one) == organization(other)
        && one.organization.accounts == other.organization.accounts
        && one.commitments == other.commitments
        && one.profiles == other.profiles
        && one.prices.instances == other.prices.instances
        && one.usage.instances == other.usage.instances
        && metered(one).eq(metered(other))
}

/// Metered lines that some plan has a rate for, with their prices. Others are not matched.
fn metered(
    scenario: &Scenario,
) -> impl Iterator<Item = (MeteredUsageIndex, &MeteredUsage, &MeteredPrice)> {
    let lines = scenario.usage.metered.iter_enumerated();
    lines.filter_map(|(index, line)| {
        let price = &scenario.prices.metered[line.price];
        (!price.plan_rates.is_empty()).then_some((index, line, price))
    })
}
