//! Commitments: what they offered, and who used it.

use super::explain::sum;
use super::{
    Explanation, FigureId, Figures, Measure, Message, Operation, Side, UtilizationMeasure,
};
use crate::Exact;
use crate::calendar::HOUR;
use crate::catalogue::{InstanceType, plan_rate};
use crate::matching::{CommitmentRef, Coverage, UsageRef};

pub(super) fn explain(
    figures: &Figures,
    side: Side,
    one: CommitmentRef,
    measure: UtilizationMeasure,
) -> Explanation {
    let value = figures.value(FigureId::Commitment(side, one, measure));
    let node = |measure| explain(figures, side, one, measure);
    let unit = figures.measure_of(one);
    let explanation = match measure {
        UtilizationMeasure::Offered => offered(figures, one, value),
        UtilizationMeasure::Used => {
            let coverage = figures.statement(side).matching.coverage.iter();
            let own = coverage.filter(|coverage| coverage.commitment == one);
            let steps = own.map(|coverage| taken(figures, coverage)).collect();
            let rule = if matches!(one, CommitmentRef::Plan(_)) {
                "5.4"
            } else {
                "4.12"
            };
            sum(Explanation::new(Message::Used, value, unit), steps).rule(rule)
        }
        UtilizationMeasure::Unused => {
            let steps = vec![
                node(UtilizationMeasure::Offered),
                node(UtilizationMeasure::Used),
            ];
            Explanation::new(Message::Wasted, value, unit)
                .by(Operation::Difference, steps)
                .rule("4.7")
        }
        UtilizationMeasure::Utilization => {
            let steps = vec![
                node(UtilizationMeasure::Used),
                node(UtilizationMeasure::Offered),
            ];
            Explanation::fraction(Message::Utilization, value).by(Operation::Quotient, steps)
        }
    };
    explanation.figure(FigureId::Commitment(side, one, measure))
}

fn offered(figures: &Figures, one: CommitmentRef, value: Exact) -> Explanation {
    let node = Explanation::new(Message::Offered, value, figures.measure_of(one));
    let in_force = |profile: usize| {
        let seconds = figures.scenario.profiles[profile].total_seconds();
        let hours = Exact::from(seconds).divided_by(HOUR);
        Explanation::units(Message::Hours, hours, HOURS)
    };
    match one {
        CommitmentRef::Reserved(at) => {
            let reserved = &figures.scenario.commitments.reserved[at];
            let count = Exact::from(reserved.count);
            let mut steps = vec![
                Explanation::units(Message::Instances, count, "instances"),
                in_force(reserved.active),
            ];
            if figures.units_per_measure(one) > 1 {
                steps.push(size(&reserved.kind.instance_type));
            }
            node.by(Operation::Product, steps).rule("4.7")
        }
        CommitmentRef::Plan(at) => {
            let plan = &figures.scenario.commitments.plans[at];
            let fee = Explanation::rate(Message::HourlyFee, plan.commitment, HOURS);
            node.by(Operation::Product, vec![fee, in_force(plan.active)])
                .rule("5.1")
        }
    }
}

/// What one usage line took: its covered hours times its size, or its covered units times the
/// plan's rate.
fn taken(figures: &Figures, coverage: &Coverage) -> Explanation {
    let (item, account, line) = figures.usage_line(coverage.usage);
    let unit = crate::bill::name_of(figures.scenario, item).unit;
    let quantity = Explanation::units(Message::Units, coverage.quantity, unit);
    let used = used(figures, coverage);
    let weight = weight(figures, coverage, unit);
    let saving = match coverage.commitment {
        CommitmentRef::Reserved(_) => None,
        CommitmentRef::Plan(at) => {
            let (on_demand, rate) = figures.plan_rates(coverage.usage, at);
            Some(Exact::ONE - rate.over(on_demand))
        }
    };
    let account = figures.account_name(account);
    let measure = figures.measure_of(coverage.commitment);
    let steps = std::iter::once(quantity).chain(weight).collect();
    Explanation::new(
        Message::TakenBy {
            line,
            account,
            saving,
        },
        used,
        measure,
    )
    .by(Operation::Product, steps)
}

/// What was taken of the commitment, in its own measure.
fn used(figures: &Figures, coverage: &Coverage) -> Exact {
    let per_measure = figures.units_per_measure(coverage.commitment);
    coverage.used.divided_by(per_measure)
}

/// What one unit of usage takes of the commitment; none for a whole hour of a whole instance.
fn weight(figures: &Figures, coverage: &Coverage, unit: &str) -> Option<Explanation> {
    match coverage.commitment {
        CommitmentRef::Reserved(_) if figures.units_per_measure(coverage.commitment) > 1 => {
            figures.instance_type(coverage.usage).map(size)
        }
        CommitmentRef::Reserved(_) => None,
        CommitmentRef::Plan(at) => {
            let (_, rate) = figures.plan_rates(coverage.usage, at);
            Some(Explanation::rate(Message::PlanRate, rate, unit))
        }
    }
}

/// What a commitment covered of a usage line: what was taken of it, by what a unit takes.
pub(super) fn covered(figures: &Figures, coverage: &Coverage, unit: &str) -> Explanation {
    let (commitment, owner) = figures.commitment(coverage.commitment);
    let message = Message::CoveredBy {
        commitment,
        owner: figures.account_name(owner),
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

pub(super) fn list_value(figures: &Figures, at: usize) -> Explanation {
    let reserved = &figures.scenario.commitments.reserved[at];
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

/// What hours are called on bills.
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
    fn measure_of(&self, one: CommitmentRef) -> Measure {
        match one {
            CommitmentRef::Plan(_) => Measure::Money,
            CommitmentRef::Reserved(_) if self.units_per_measure(one) > 1 => {
                Measure::Units("normalized unit-hours".to_owned())
            }
            CommitmentRef::Reserved(_) => Measure::Units(HOURS.to_owned()),
        }
    }

    fn instance_type(&self, line: UsageRef) -> Option<&InstanceType> {
        match line {
            UsageRef::Metered(_) => None,
            UsageRef::Instance(at) => {
                let price = self.scenario.usage.instances[at].price;
                Some(&self.scenario.prices.instances[price].kind.instance_type)
            }
        }
    }

    /// The On-Demand rate of a usage line, and a plan's rate for it.
    fn plan_rates(&self, line: UsageRef, plan: usize) -> (Exact, Exact) {
        let prices = &self.scenario.prices;
        let (on_demand, rates) = match line {
            UsageRef::Metered(at) => {
                let price = &prices.metered[self.scenario.usage.metered[at].price];
                (price.ladder.first_rate(), &price.plan_rates)
            }
            UsageRef::Instance(at) => {
                let price = &prices.instances[self.scenario.usage.instances[at].price];
                (price.on_demand, &price.plan_rates)
            }
        };
        let plan = &self.scenario.commitments.plans[plan];
        let rate = plan_rate(rates, plan.plan_type, plan.term, plan.payment);
        (on_demand, rate.unwrap_or_default())
    }
}
