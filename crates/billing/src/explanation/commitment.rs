//! Measures of commitments, and the usage that they covered.

use super::{
    Explanation, FigureId, Figures, Measure, Message, Operation, Side, UtilizationMeasure, idle,
};
use crate::Exact;
use crate::bill::name_of;
use crate::calendar::{HOUR, ProfileIndex};
use crate::catalogue::{InstanceType, PricedItem, plan_rate};
use crate::commitments::{CommitmentKind, CommitmentRef, PlanIndex, ReservedIndex};
use crate::matching::{Coverage, IdleReason};
use crate::rating::Item;
use crate::usage::UsageRef;

pub(super) fn explain(
    figures: &Figures,
    side: Side,
    commitment: CommitmentRef,
    measure: UtilizationMeasure,
) -> Explanation {
    let value = figures.value(FigureId::Commitment(side, commitment, measure));
    let node = |measure| explain(figures, side, commitment, measure);
    let unit = figures.measure_of(commitment);
    let explanation = match measure {
        UtilizationMeasure::Offered => offered(figures, commitment, value),
        UtilizationMeasure::Used => {
            let own = figures.coverage_by(side, commitment);
            let rule = match commitment.kind() {
                CommitmentKind::Reserved => "4.12",
                CommitmentKind::Plan => "5.4",
            };
            match idle::words(figures, side, commitment).filter(|_| value.is_zero()) {
                Some(why) => {
                    let rule = idle::rule(why.reason, commitment.kind());
                    let used = Explanation::new(Message::UsedNothing(why), value, unit);
                    used.by(Operation::Sum, Vec::new()).rule(rule)
                }
                None => {
                    let used = Explanation::new(Message::Used, value, unit);
                    used.sum_over(
                        own.iter().collect(),
                        |coverage| self::used(figures, coverage),
                        |coverage| taken(figures, coverage),
                    )
                    .rule(rule)
                }
            }
        }
        UtilizationMeasure::Unused => {
            let steps = vec![
                node(UtilizationMeasure::Offered),
                node(UtilizationMeasure::Used),
            ];
            let kind = commitment.kind();
            let why = idle::words(figures, side, commitment);
            let reason = why.as_ref().map(|why| why.reason);
            let rule = idle::rule(reason.unwrap_or(IdleReason::AllCovered), kind);
            Explanation::new(Message::Wasted(why), value, unit)
                .by(Operation::Difference, steps)
                .rule(rule)
        }
        UtilizationMeasure::Utilization => {
            let steps = vec![
                node(UtilizationMeasure::Used),
                node(UtilizationMeasure::Offered),
            ];
            Explanation::fraction(Message::Utilization, value).by(Operation::Quotient, steps)
        }
    };
    explanation.figure(FigureId::Commitment(side, commitment, measure))
}

fn offered(figures: &Figures, commitment: CommitmentRef, value: Exact) -> Explanation {
    let node = Explanation::new(Message::Offered, value, figures.measure_of(commitment));
    let in_force = |profile: ProfileIndex| {
        let seconds = figures.scenario.profiles[profile].total_seconds();
        let hours = Exact::from(seconds).divided_by(HOUR);
        Explanation::units(Message::Hours, hours, HOURS)
    };
    match commitment {
        CommitmentRef::Reserved(index) => {
            let reserved = &figures.scenario.commitments.reserved[index];
            let count = Exact::from(reserved.count);
            let mut steps = vec![
                Explanation::units(Message::Instances, count, "instances"),
                in_force(reserved.active),
            ];
            if figures.units_per_measure(commitment) > 1 {
                steps.push(size(&reserved.kind.instance_type));
            }
            node.by(Operation::Product, steps).rule("4.7")
        }
        CommitmentRef::Plan(index) => {
            let plan = &figures.scenario.commitments.plans[index];
            let fee = Explanation::rate(Message::HourlyFee, plan.commitment, HOURS);
            node.by(Operation::Product, vec![fee, in_force(plan.active)])
                .rule("5.1")
        }
    }
}

/// The use of a commitment by one usage line: its covered hours times its size, or its covered
/// units times the rate of the plan.
fn taken(figures: &Figures, coverage: &Coverage) -> Explanation {
    let usage = &figures.scenario.usage;
    let item = Item::Usage(usage.item(coverage.usage));
    let unit = name_of(figures.scenario, item).unit;
    let quantity = Explanation::units(Message::Units, coverage.quantity, unit);
    let used = used(figures, coverage);
    let weight = weight(figures, coverage, unit);
    let saving = match coverage.commitment {
        CommitmentRef::Reserved(_) => None,
        CommitmentRef::Plan(plan) => {
            let (on_demand, rate) = figures.plan_rates(coverage.usage, plan);
            Some(Exact::ONE - rate.over(on_demand))
        }
    };
    let account = figures.account_name(usage.account(coverage.usage));
    let measure = figures.measure_of(coverage.commitment);
    let steps = std::iter::once(quantity).chain(weight).collect();
    Explanation::new(
        Message::TakenBy {
            line: usage.id(coverage.usage).to_owned(),
            account,
            saving,
        },
        used,
        measure,
    )
    .by(Operation::Product, steps)
}

/// The use of the commitment by one coverage, in the measure of figures.
fn used(figures: &Figures, coverage: &Coverage) -> Exact {
    let per_measure = figures.units_per_measure(coverage.commitment);
    coverage.used.divided_by(per_measure)
}

/// What one unit of usage takes of the commitment; none if that is one instance-hour.
fn weight(figures: &Figures, coverage: &Coverage, unit: &str) -> Option<Explanation> {
    match coverage.commitment {
        CommitmentRef::Reserved(_) if figures.units_per_measure(coverage.commitment) > 1 => {
            figures.instance_type(coverage.usage).map(size)
        }
        CommitmentRef::Reserved(_) => None,
        CommitmentRef::Plan(plan) => {
            let (_, rate) = figures.plan_rates(coverage.usage, plan);
            Some(Explanation::rate(Message::PlanRate, rate, unit))
        }
    }
}

/// The covered units of a usage line: the use of the commitment, divided by its use per unit.
pub(super) fn covered(figures: &Figures, coverage: &Coverage, unit: &str) -> Explanation {
    let commitments = &figures.scenario.commitments;
    let message = Message::CoveredBy {
        commitment: commitments.id(coverage.commitment).to_owned(),
        owner: figures.account_name(commitments.owner(coverage.commitment)),
    };
    let node = Explanation::units(message, coverage.quantity, unit);
    match weight(figures, coverage, unit) {
        Some(weight) if !weight.value.is_zero() => {
            let measure = figures.measure_of(coverage.commitment);
            let used = Explanation::new(Message::Used, used(figures, coverage), measure);
            node.by(Operation::Quotient, vec![used, weight])
        }
        _ => node,
    }
}

/// The list value of one reservation.
pub(super) fn list_value(figures: &Figures, index: ReservedIndex) -> Explanation {
    let reserved = &figures.scenario.commitments.reserved[index];
    let fees = reserved.hourly.times(reserved.term.hours());
    let hours = Exact::from(reserved.term.hours());
    let recurring = Explanation::money(Message::RecurringFees, fees).by(
        Operation::Product,
        vec![
            Explanation::rate(Message::HourlyFee, reserved.hourly, HOURS),
            Explanation::units(Message::TermHours, hours, HOURS).rule("4.1"),
        ],
    );
    let upfront = Explanation::money(Message::UpfrontFee, reserved.upfront);
    Explanation::money(Message::ListValue, reserved.list_value())
        .by(Operation::Sum, vec![upfront, recurring])
        .rule("4.22")
}

/// The unit of hours on bills.
const HOURS: &str = "Hrs";

fn size(instance_type: &InstanceType) -> Explanation {
    let factor = instance_type
        .normalization_factor()
        .map_or(Exact::ONE, |f| f.as_decimal());
    let message = Message::NormalizationFactor {
        instance_type: instance_type.to_string(),
    };
    Explanation::units(message, factor, "units").rule("4.10")
}

impl Figures<'_> {
    pub(super) fn measure_of(&self, commitment: CommitmentRef) -> Measure {
        match commitment.kind() {
            CommitmentKind::Plan => Measure::Money,
            CommitmentKind::Reserved if self.units_per_measure(commitment) > 1 => {
                Measure::Units("normalized unit-hours".to_owned())
            }
            CommitmentKind::Reserved => Measure::Units(HOURS.to_owned()),
        }
    }

    fn instance_type(&self, line: UsageRef) -> Option<&InstanceType> {
        match self.scenario.usage.item(line) {
            PricedItem::Metered(_) => None,
            PricedItem::Instance(price) => {
                Some(&self.scenario.prices.instances[price].kind.instance_type)
            }
        }
    }

    /// The On-Demand rate of a usage line, and the rate of a plan for it.
    fn plan_rates(&self, line: UsageRef, plan: PlanIndex) -> (Exact, Exact) {
        let prices = &self.scenario.prices;
        let item = self.scenario.usage.item(line);
        let plan = &self.scenario.commitments.plans[plan];
        let rates = prices.plan_rates(item);
        let rate = plan_rate(rates, plan.plan_type, plan.term, plan.payment, &plan.id);
        (prices.on_demand_rate(item), rate.unwrap_or_default())
    }
}
