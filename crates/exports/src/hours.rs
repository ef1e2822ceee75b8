//! The month of commitments by the hour, for scripts.

use billfold_billing::calendar::Moment;
use billfold_billing::commitments::CommitmentRef;
use billfold_billing::matching::{
    CommitmentHour, HourShare, HourUnit, commitment_hours, hour_unit, matched_hour,
};
use billfold_billing::{Exact, Scenario};
use serde::Serialize;

use super::as_exact;

/// The unit of a commitment's amounts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum UnitExport {
    /// Normalized units of a size-flexible reservation.
    NormalizedUnits,
    /// Instances of the reservation's size.
    Instances,
    /// Money at the rates of the plan.
    Money,
}

impl From<HourUnit> for UnitExport {
    fn from(unit: HourUnit) -> Self {
        match unit {
            HourUnit::NormalizedUnits => Self::NormalizedUnits,
            HourUnit::Instances => Self::Instances,
            HourUnit::Money => Self::Money,
        }
    }
}

/// The month of one commitment, as `billfold hours` prints it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct HoursExport {
    /// The commitment's id.
    pub commitment: String,
    /// The id of the account that bought it.
    pub account: String,
    /// The unit of all amounts. They are those of one hour.
    pub unit: UnitExport,
    /// The hours on the separate bills, in groups of equal hours.
    pub separate: Vec<HourGroupExport>,
    /// The hours on the consolidated bill.
    pub consolidated: Vec<HourGroupExport>,
}

/// Equal hours of a commitment.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct HourGroupExport {
    /// How many hours they are.
    pub count: usize,
    /// The spans of the hours.
    pub hours: Vec<SpanExport>,
    /// The amount that the commitment offers in one of them.
    #[serde(serialize_with = "as_exact")]
    pub offered: Exact,
    /// The parts of that which accounts used.
    pub used: Vec<ShareExport>,
    /// The part of that which nobody used.
    #[serde(serialize_with = "as_exact")]
    pub idle: Exact,
    /// The part of its fees for that.
    #[serde(serialize_with = "as_exact")]
    pub idle_cost: Exact,
    /// Usage of its kind that other commitments cover.
    pub elsewhere: Vec<ShareExport>,
    /// Usage of its kind that is paid On-Demand.
    pub on_demand: Vec<ShareExport>,
}

/// Hours without a gap.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct SpanExport {
    /// The beginning of the first hour.
    pub from: String,
    /// The end of the last hour.
    pub until: String,
}

/// The part of one account.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ShareExport {
    /// The account's id.
    pub account: String,
    /// Its amount in one hour.
    #[serde(serialize_with = "as_exact")]
    pub amount: Exact,
    /// Its part of the fees, or its cost On-Demand before volume tiers and free usage.
    #[serde(serialize_with = "as_exact")]
    pub cost: Exact,
}

/// One hour of the month, as `billfold hours --hour` prints it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct HourExport {
    /// The span of the hour.
    pub hour: SpanExport,
    /// The hour on the separate bills.
    pub separate: Option<MatchedHourExport>,
    /// The hour on the consolidated bill.
    pub consolidated: Option<MatchedHourExport>,
}

/// All that was covered in an hour, and what was paid On-Demand.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct MatchedHourExport {
    /// Every commitment.
    pub commitments: Vec<HourUseExport>,
    /// Covered usage, in the order in which it was covered.
    pub coverage: Vec<HourCoverageExport>,
    /// Usage that nothing covered.
    pub on_demand: Vec<HourOnDemandExport>,
}

/// The use of a commitment in an hour.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct HourUseExport {
    /// The commitment's id.
    pub commitment: String,
    /// The unit of what it offers.
    pub unit: UnitExport,
    /// The amount that it offered.
    #[serde(serialize_with = "as_exact")]
    pub offered: Exact,
    /// The used part of that.
    #[serde(serialize_with = "as_exact")]
    pub used: Exact,
    /// Its fees for the hour, an upfront fee spread over the hours of its term.
    #[serde(serialize_with = "as_exact")]
    pub fees: Exact,
}

/// The part of a usage line that a commitment covered in an hour.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct HourCoverageExport {
    /// The commitment's id.
    pub commitment: String,
    /// The usage line's id.
    pub usage: String,
    /// The id of the account that used it.
    pub account: String,
    /// Instance-hours or units.
    #[serde(serialize_with = "as_exact")]
    pub quantity: Exact,
    /// The amount that this took of the commitment, in its unit.
    #[serde(serialize_with = "as_exact")]
    pub used: Exact,
}

/// Usage of an hour that was paid On-Demand.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct HourOnDemandExport {
    /// The usage line's id.
    pub usage: String,
    /// The account's id.
    pub account: String,
    /// Instance-hours or units.
    #[serde(serialize_with = "as_exact")]
    pub quantity: Exact,
    /// Its cost at the On-Demand rate, before volume tiers and free usage.
    #[serde(serialize_with = "as_exact")]
    pub cost: Exact,
}

impl HoursExport {
    /// The month of a commitment.
    #[must_use]
    pub fn new(scenario: &Scenario, commitment: CommitmentRef) -> Self {
        let commitments = &scenario.commitments;
        let groups = |scenario: &Scenario, is_shared| {
            let hours = commitment_hours(scenario, is_shared, commitment);
            let export = |group: &CommitmentHour| HourGroupExport::new(scenario, group);
            hours.iter().map(export).collect()
        };
        Self {
            commitment: commitments.id(commitment).to_owned(),
            account: account(scenario, commitments.owner(commitment)),
            unit: hour_unit(scenario, commitment).into(),
            separate: groups(scenario.alone(), false),
            consolidated: groups(scenario, true),
        }
    }
}

impl HourGroupExport {
    fn new(scenario: &Scenario, group: &CommitmentHour) -> Self {
        let shares = |shares: &[HourShare]| {
            let share = |share: &HourShare| ShareExport {
                account: account(scenario, share.account),
                amount: share.amount,
                cost: share.cost,
            };
            shares.iter().map(share).collect()
        };
        Self {
            count: group.hours.len(),
            hours: spans(scenario, &group.hours),
            offered: group.offered,
            used: shares(&group.used),
            idle: group.idle,
            idle_cost: group.idle_cost,
            elsewhere: shares(&group.elsewhere),
            on_demand: shares(&group.on_demand),
        }
    }
}

impl HourExport {
    /// One hour of the month, counted from 0.
    #[must_use]
    pub fn new(scenario: &Scenario, hour: u16) -> Self {
        Self {
            hour: span(scenario, hour, hour),
            separate: MatchedHourExport::new(scenario.alone(), false, hour),
            consolidated: MatchedHourExport::new(scenario, true, hour),
        }
    }
}

impl MatchedHourExport {
    fn new(scenario: &Scenario, is_shared: bool, hour: u16) -> Option<Self> {
        let matched = matched_hour(scenario, is_shared, hour)?;
        let id = |commitment| scenario.commitments.id(commitment).to_owned();
        let user = |usage| account(scenario, scenario.usage.account(usage));
        let commitments = matched.commitments.iter().map(|one| HourUseExport {
            commitment: id(one.commitment),
            unit: hour_unit(scenario, one.commitment).into(),
            offered: one.offered,
            used: one.used,
            fees: one.fees,
        });
        let coverage = matched.coverage.iter().map(|one| HourCoverageExport {
            commitment: id(one.commitment),
            usage: scenario.usage.id(one.usage).to_owned(),
            account: user(one.usage),
            quantity: one.quantity,
            used: one.used,
        });
        let on_demand = matched.on_demand.iter().map(|one| HourOnDemandExport {
            usage: scenario.usage.id(one.usage).to_owned(),
            account: user(one.usage),
            quantity: one.quantity,
            cost: one.cost,
        });
        Some(Self {
            commitments: commitments.collect(),
            coverage: coverage.collect(),
            on_demand: on_demand.collect(),
        })
    }
}

fn account(scenario: &Scenario, index: billfold_billing::organization::AccountIndex) -> String {
    scenario.organization.accounts[index].id.clone()
}

/// Hours of the month as spans without a gap.
fn spans(scenario: &Scenario, hours: &[u16]) -> Vec<SpanExport> {
    let spans = hours.chunk_by(|hour, next| hour + 1 == *next);
    let spans = spans.filter_map(|run| Some(span(scenario, *run.first()?, *run.last()?)));
    spans.collect()
}

fn span(scenario: &Scenario, first: u16, last: u16) -> SpanExport {
    let at = |hour: i64| Moment(scenario.month.start().0 + hour * 3_600).to_string();
    SpanExport {
        from: at(first.into()),
        until: at(i64::from(last) + 1),
    }
}
