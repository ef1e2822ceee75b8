//! Hour by hour: which commitment covers whose usage (rules 4.7 to 4.16 and 5.1 to 5.6).
//!
//! Every hour is matched alone: zonal Reserved Instances, then regional ones, then Savings Plans
//! by type, each from its owner outward. The steps of an hour are the same in each hour, so they
//! are worked out once ([`stage`]) and walked for each group of like hours.

mod demand;
mod plans;
mod reserved;
mod stage;

use rustc_hash::FxHashMap as HashMap;

use crate::calendar::{HOUR, HourGroups};
use crate::organization::{AccountIndex, SharingMode};
use crate::{Decimal, Scenario};

pub use demand::UsageRef;
use demand::{Demand, RowIndex};

/// Which commitments may leave their owner's account.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shared {
    /// Reserved Instances.
    pub reserved: bool,
    /// Savings Plans.
    pub plans: bool,
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
    pub quantity: Decimal,
    /// What it took of the commitment: normalized unit-hours or instance-hours of a reservation,
    /// money of a plan.
    pub used: Decimal,
}

/// How a commitment was used.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Utilization {
    /// What it offered in the month, in the measure of [`Coverage::used`].
    pub offered: Decimal,
    /// What was used of it.
    pub used: Decimal,
    /// Offered and used in one hour of each group of like hours.
    pub by_hour_group: Vec<(Decimal, Decimal)>,
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

/// Matches every hour of the month.
#[must_use]
pub fn match_month(scenario: &Scenario, shared: Shared) -> Matching {
    let commitments = &scenario.commitments;
    if commitments.reserved.is_empty() && commitments.plans.is_empty() {
        return Matching::default();
    }
    let demand = Demand::new(scenario);
    let circles = Circles::new(scenario);
    let reserved_stages = reserved::stages(scenario, &demand, &circles, shared.reserved);
    let plan_stages = plans::stages(scenario, &demand, &circles, shared.plans);
    let hours = HourGroups::new(scenario.month, &scenario.profiles);

    let mut walk = Walk::new(scenario, &demand);
    for group in hours.iter() {
        walk.begin(&group.seconds, group.count());
        for stage in &reserved_stages {
            stage.walk(&mut walk);
        }
        for stage in &plan_stages {
            stage.walk(&mut walk);
        }
        walk.end();
    }
    walk.finish(hours)
}

/// Who may give to whom: the accounts' switches at the month's end, mode and groups (section 7).
struct Circles {
    mode: SharingMode,
    ranks: Vec<u32>,
    groups: Vec<Option<usize>>,
    group_count: usize,
    reserved_on: Vec<bool>,
    plans_on: Vec<bool>,
}

impl Circles {
    fn new(scenario: &Scenario) -> Self {
        let accounts = &scenario.organization.accounts;
        let mut names: HashMap<&str, usize> = HashMap::default();
        let mut groups = Vec::with_capacity(accounts.len());
        for account in accounts {
            let group = account.sharing.group.as_deref().map(|name| {
                let next = names.len();
                *names.entry(name).or_insert(next)
            });
            groups.push(group);
        }
        let month = scenario.month;
        Self {
            mode: scenario.organization.sharing_mode,
            ranks: scenario.organization.ranks(),
            group_count: names.len(),
            groups,
            reserved_on: accounts
                .iter()
                .map(|account| account.sharing.reserved_instances.at_month_end(month))
                .collect(),
            plans_on: accounts
                .iter()
                .map(|account| account.sharing.savings_plans.at_month_end(month))
                .collect(),
        }
    }

    /// The circles outside the owners that leftovers pass through, in order: groups, then the
    /// organization, as the mode has it (rules 7.4 and 16.2). Each says whether an account is in.
    fn outward<'a>(&'a self, on: &'a [bool]) -> Vec<Box<dyn Fn(AccountIndex) -> bool + 'a>> {
        let mut circles: Vec<Box<dyn Fn(AccountIndex) -> bool + 'a>> = Vec::new();
        if self.mode != SharingMode::OrganizationWide {
            for group in 0..self.group_count {
                circles.push(Box::new(move |account| {
                    on[account] && self.groups[account] == Some(group)
                }));
            }
        }
        if self.mode != SharingMode::RestrictedGroup {
            circles.push(Box::new(move |account| on[account]));
        }
        circles
    }
}

/// The state of one hour, and what the month has added up to so far.
struct Walk<'a> {
    demand: &'a Demand,
    scenario: &'a Scenario,
    seconds: Vec<u16>,
    count: u64,
    hour: u32,
    /// What is left of each row in this hour; valid if `touched` holds this hour's number.
    left: Vec<Decimal>,
    touched: Vec<u32>,
    reserved: Vec<Counter>,
    plans: Vec<Counter>,
    coverage: Vec<Coverage>,
    places: HashMap<(CommitmentRef, RowIndex), usize>,
}

/// A commitment's hour and month.
#[derive(Default)]
struct Counter {
    offered: Decimal,
    left: Decimal,
    total: Utilization,
}

impl<'a> Walk<'a> {
    fn new(scenario: &'a Scenario, demand: &'a Demand) -> Self {
        let counters = |count: usize| (0..count).map(|_| Counter::default()).collect();
        Self {
            demand,
            scenario,
            seconds: Vec::new(),
            count: 0,
            hour: 0,
            left: vec![Decimal::ZERO; demand.len()],
            touched: vec![0; demand.len()],
            reserved: counters(scenario.commitments.reserved.len()),
            plans: counters(scenario.commitments.plans.len()),
            coverage: Vec::new(),
            places: HashMap::default(),
        }
    }

    fn begin(&mut self, seconds: &[u16], count: u64) {
        self.hour += 1;
        self.count = count;
        self.seconds.clear();
        self.seconds.extend_from_slice(seconds);
        let commitments = &self.scenario.commitments;
        for (counter, owned) in self.reserved.iter_mut().zip(&commitments.reserved) {
            let each = reserved::weight(owned) * owned.count;
            let offered = Decimal::from(each).fraction(u64::from(seconds[owned.active]), HOUR);
            (counter.offered, counter.left) = (offered, offered);
        }
        for (counter, owned) in self.plans.iter_mut().zip(&commitments.plans) {
            let offered = owned
                .commitment
                .fraction(u64::from(seconds[owned.active]), HOUR);
            (counter.offered, counter.left) = (offered, offered);
        }
    }

    /// What is left of a row in this hour.
    fn left(&mut self, row: RowIndex) -> Decimal {
        if self.touched[row] != self.hour {
            self.touched[row] = self.hour;
            self.left[row] = self.demand.amount(row, &self.seconds);
        }
        self.left[row]
    }

    fn available(&self, commitment: CommitmentRef) -> Decimal {
        match commitment {
            CommitmentRef::Reserved(at) => self.reserved[at].left,
            CommitmentRef::Plan(at) => self.plans[at].left,
        }
    }

    fn is_in_force(&self, commitment: CommitmentRef) -> bool {
        let commitments = &self.scenario.commitments;
        let active = match commitment {
            CommitmentRef::Reserved(at) => commitments.reserved[at].active,
            CommitmentRef::Plan(at) => commitments.plans[at].active,
        };
        self.seconds[active] > 0
    }

    fn cover(
        &mut self,
        commitment: CommitmentRef,
        row: RowIndex,
        quantity: Decimal,
        used: Decimal,
    ) {
        self.left[row] -= quantity;
        match commitment {
            CommitmentRef::Reserved(at) => self.reserved[at].left -= used,
            CommitmentRef::Plan(at) => self.plans[at].left -= used,
        }
        let coverage = &mut self.coverage;
        let usage = self.demand.usage(row);
        let at = *self.places.entry((commitment, row)).or_insert_with(|| {
            let (quantity, used) = (Decimal::ZERO, Decimal::ZERO);
            coverage.push(Coverage {
                commitment,
                usage,
                quantity,
                used,
            });
            coverage.len() - 1
        });
        coverage[at].quantity += quantity.times(self.count);
        coverage[at].used += used.times(self.count);
    }

    fn end(&mut self) {
        for counter in self.reserved.iter_mut().chain(&mut self.plans) {
            let used = counter.offered - counter.left;
            counter.total.offered += counter.offered.times(self.count);
            counter.total.used += used.times(self.count);
            counter.total.by_hour_group.push((counter.offered, used));
        }
    }

    fn finish(mut self, hours: HourGroups) -> Matching {
        self.coverage.sort_by_key(|coverage| coverage.commitment);
        let totals = |counters: Vec<Counter>| counters.into_iter().map(|c| c.total).collect();
        Matching {
            coverage: self.coverage,
            reserved: totals(self.reserved),
            plans: totals(self.plans),
            hours: Some(hours),
        }
    }
}
