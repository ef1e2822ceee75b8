//! The hours of a month one by one: who used a commitment in them, and what ran On-Demand.

use std::collections::BTreeMap;

use super::demand::{Demand, RowIndex};
use super::hour_state::{CommitmentIndex, HourState};
use super::stage::{MatchStep, Weight};
use super::{Coverage, Matcher, SharedKinds, plans, reserved};
use crate::calendar::HourGroup;
use crate::commitments::CommitmentRef;
use crate::organization::AccountIndex;
use crate::usage::UsageRef;
use crate::{Exact, Scenario};

/// The unit of the amounts of a [`CommitmentHour`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HourUnit {
    /// Normalized units: the reservation is size-flexible (rule 4.10).
    NormalizedUnits,
    /// Instances of the size of the reservation.
    Instances,
    /// Money at the rates of the plan.
    Money,
}

/// The part of an hour that one account has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HourShare {
    /// The account.
    pub account: AccountIndex,
    /// Its amount in one hour.
    pub amount: Exact,
    /// Its cost: the part of the commitment's fees for what is used of it, the On-Demand rate
    /// (of the first tier, before free usage) for what is paid On-Demand, nothing for what others cover.
    pub cost: Exact,
}

/// One commitment in equal hours of the month. Every amount is that of one hour, in the
/// commitment's [`HourUnit`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CommitmentHour {
    /// The hours of the month, counted from 0, in order.
    pub hours: Vec<u16>,
    /// The amount that the commitment offers.
    pub offered: Exact,
    /// The parts of it that accounts used, by account.
    pub used: Vec<HourShare>,
    /// Usage that it could cover by its kind and that other commitments cover, by account.
    pub elsewhere: Vec<HourShare>,
    /// Usage that it could cover by its kind and that is paid On-Demand, by account.
    pub on_demand: Vec<HourShare>,
    /// The part of it that nobody used.
    pub idle: Exact,
    /// The part of the fees for what nobody used.
    pub idle_cost: Exact,
}

/// One hour of the month: all that was covered in it, and what was left to pay On-Demand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MatchedHour {
    /// Every commitment, in force or not.
    pub commitments: Vec<HourUse>,
    /// The coverage of this one hour, in the order in which usage was covered. What it used of a
    /// commitment is in the commitment's [`HourUnit`].
    pub coverage: Vec<Coverage>,
    /// Instances, and usage that Savings Plans have rates for, that nothing covered.
    pub on_demand: Vec<HourOnDemand>,
}

/// The use of a commitment in one hour, in its [`HourUnit`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HourUse {
    /// The commitment.
    pub commitment: CommitmentRef,
    /// The amount that it offered.
    pub offered: Exact,
    /// The part of that which was used.
    pub used: Exact,
    /// Its fees for the hour; an upfront fee is spread over the hours of its term.
    pub fees: Exact,
}

/// Usage of one hour that was paid On-Demand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HourOnDemand {
    /// The usage line.
    pub usage: UsageRef,
    /// Its instance-hours or units.
    pub quantity: Exact,
    /// Its cost at the On-Demand rate, or at the rate of the first tier, before free usage.
    pub cost: Exact,
}

/// The unit of the amounts of a commitment's hours.
#[must_use]
pub fn hour_unit(scenario: &Scenario, commitment: CommitmentRef) -> HourUnit {
    match commitment {
        CommitmentRef::Plan(_) => HourUnit::Money,
        CommitmentRef::Reserved(index) => {
            let reserved = &scenario.commitments.reserved[index];
            match reserved.zone.is_none() && reserved.kind.is_size_flexible() {
                true => HourUnit::NormalizedUnits,
                false => HourUnit::Instances,
            }
        }
    }
}

/// The month of one commitment, as groups of equal hours in the order of their first hours.
///
/// `is_shared`: commitments may cover usage of other accounts, as on one bill. For the separate bills
/// pass [`Scenario::alone`] and false.
#[must_use]
pub fn commitment_hours(
    scenario: &Scenario,
    is_shared: bool,
    commitment: CommitmentRef,
) -> Vec<CommitmentHour> {
    let matcher = Matcher::new(scenario);
    let asked = coverable(scenario, &matcher.demand, commitment);
    let per_unit = per_unit(scenario, commitment);
    let mut hours = Vec::new();
    matcher.each_hour(is_shared, &mut |group, hour| {
        let (offered, used) = hour.use_of(position(scenario, commitment));
        let fees = |part: Exact| fees(scenario, commitment, part);
        let mut users = Shares::default();
        // The covered part of each line, in the commitment's measure.
        let mut covered = BTreeMap::new();
        for one in hour.coverage().filter(|one| one.commitment == commitment) {
            users.add(scenario.usage.account(one.usage), one.used, fees(one.used));
            covered.insert(one.usage, one.used);
        }
        let (mut elsewhere, mut on_demand) = (Shares::default(), Shares::default());
        for step in &asked {
            let demand = &matcher.demand;
            let account = demand.account(step.row);
            let own = covered.get(&demand.usage(step.row)).copied();
            let all = step.weight.of(demand.amount(step.row, &group.seconds));
            let left = hour.uncovered(step.row);
            let item = scenario.prices.item(demand.item(step.row));
            let cost = left * scenario.prices.on_demand_rate(item);
            let left = step.weight.of(left);
            on_demand.add(account, left, cost);
            elsewhere.add(account, all - left - own.unwrap_or_default(), Exact::ZERO);
        }
        hours.push(CommitmentHour {
            hours: group.hours.clone(),
            offered: offered.divided_by(per_unit),
            used: users.list(per_unit),
            elsewhere: elsewhere.list(per_unit),
            on_demand: on_demand.list(per_unit),
            idle: (offered - used).divided_by(per_unit),
            idle_cost: fees(offered - used),
        });
    });
    hours
}

/// Amounts and costs by account.
#[derive(Default)]
struct Shares(BTreeMap<AccountIndex, (Exact, Exact)>);

impl Shares {
    fn add(&mut self, account: AccountIndex, amount: Exact, cost: Exact) {
        let share = self.0.entry(account).or_default();
        share.0 += amount;
        share.1 += cost;
    }

    /// The shares that are not zero, in units of `per_unit`.
    fn list(self, per_unit: u64) -> Vec<HourShare> {
        let shares = self
            .0
            .into_iter()
            .filter(|(_, (amount, _))| !amount.is_dust());
        let share = |(account, (amount, cost)): (AccountIndex, (Exact, Exact))| HourShare {
            account,
            amount: amount.divided_by(per_unit),
            cost,
        };
        shares.map(share).collect()
    }
}

/// One hour of the month, counted from 0; none if the month ends before it or nothing is committed.
/// The parameters are those of [`commitment_hours`].
#[must_use]
pub fn matched_hour(scenario: &Scenario, is_shared: bool, hour: u16) -> Option<MatchedHour> {
    let matcher = Matcher::new(scenario);
    let group = matcher
        .hours
        .iter()
        .find(|group| group.hours.contains(&hour))?;
    let mut state = HourState::new(scenario, &matcher.demand, group);
    matcher.run(group, 1, shared(is_shared), &mut state);
    let commitments = scenario.commitments.refs().map(|commitment| {
        let (offered, used) = state.use_of(position(scenario, commitment));
        let per_unit = per_unit(scenario, commitment);
        HourUse {
            commitment,
            offered: offered.divided_by(per_unit),
            used: used.divided_by(per_unit),
            fees: fees(scenario, commitment, offered),
        }
    });
    let commitments: Vec<_> = commitments.collect();
    let coverage = state.coverage().map(|one| Coverage {
        used: one.used.divided_by(per_unit(scenario, one.commitment)),
        ..one.clone()
    });
    let coverage = coverage.collect();
    let rows = matcher.demand.rows().filter_map(|row| {
        let quantity = state.uncovered(row);
        let item = scenario.prices.item(matcher.demand.item(row));
        (!quantity.is_dust()).then(|| HourOnDemand {
            usage: matcher.demand.usage(row),
            quantity,
            cost: quantity * scenario.prices.on_demand_rate(item),
        })
    });
    let on_demand = rows.collect();
    (!commitments.is_empty()).then_some(MatchedHour {
        commitments,
        coverage,
        on_demand,
    })
}

impl MatchedHour {
    /// The cost of the hour: all fees, and all usage On-Demand.
    #[must_use]
    pub fn cost(&self) -> Exact {
        let fees = self.commitments.iter().map(|one| one.fees);
        fees.chain(self.on_demand.iter().map(|one| one.cost)).sum()
    }
}

/// The number of the rule by which a commitment meets usage of its owner, or of other accounts.
#[must_use]
pub const fn pass_rule(commitment: CommitmentRef, is_own: bool) -> &'static str {
    match (commitment, is_own) {
        (CommitmentRef::Reserved(_), true) => "4.13",
        (CommitmentRef::Reserved(_), false) => "4.15",
        (CommitmentRef::Plan(_), true) => "5.3",
        (CommitmentRef::Plan(_), false) => "5.6",
    }
}

/// The fees of a part of a commitment, which is measured as [`Coverage::used`] is: its fees by the
/// hour, and its upfront fee spread over the hours of its term.
pub(crate) fn fees(scenario: &Scenario, commitment: CommitmentRef, part: Exact) -> Exact {
    match commitment {
        // A plan offers money.
        CommitmentRef::Plan(_) => part,
        CommitmentRef::Reserved(index) => {
            let reserved = &scenario.commitments.reserved[index];
            let one = reserved.hourly + reserved.upfront.divided_by(reserved.term.hours());
            (one * part).divided_by(reserved::weight(reserved))
        }
    }
}

/// The units of [`Coverage::used`] in one [`HourUnit`] of the commitment.
fn per_unit(scenario: &Scenario, commitment: CommitmentRef) -> u64 {
    match hour_unit(scenario, commitment) {
        HourUnit::NormalizedUnits => QUARTERS,
        HourUnit::Instances | HourUnit::Money => 1,
    }
}

fn shared(is_shared: bool) -> SharedKinds {
    SharedKinds {
        reserved: is_shared,
        plans: is_shared,
    }
}

/// Quarters of a normalized unit in a unit.
const QUARTERS: u64 = 4;

/// The rows that a commitment covers by its kind, in whatever account, and what they take of it.
fn coverable(scenario: &Scenario, demand: &Demand, commitment: CommitmentRef) -> Vec<MatchStep> {
    match commitment {
        CommitmentRef::Reserved(index) => reserved::coverable(scenario, demand, index),
        CommitmentRef::Plan(index) => {
            let plan = &scenario.commitments.plans[index];
            let step = |row: RowIndex| {
                let item = scenario.prices.item(demand.item(row));
                let rate = plans::rate(scenario, plan, item)?;
                let weight = Weight::Rate(rate);
                Some(MatchStep {
                    row,
                    weight,
                    set: 0,
                })
            };
            demand.rows().filter_map(step).collect()
        }
    }
}

/// The position of a commitment among all, reservations first.
fn position(scenario: &Scenario, commitment: CommitmentRef) -> CommitmentIndex {
    CommitmentIndex::new(match commitment {
        CommitmentRef::Reserved(index) => index.index(),
        CommitmentRef::Plan(index) => scenario.commitments.reserved.len() + index.index(),
    })
}

impl Matcher<'_> {
    /// Matches each group of equal hours by itself, as one hour.
    fn each_hour(&self, is_shared: bool, visit: &mut dyn FnMut(&HourGroup, &mut HourState)) {
        let Some(first) = self.hours.iter().next() else {
            return;
        };
        let mut hour = HourState::new(self.scenario, &self.demand, first);
        for group in self.hours.iter() {
            hour.forget_coverage();
            self.run(group, 1, shared(is_shared), &mut hour);
            visit(group, &mut hour);
        }
    }
}
