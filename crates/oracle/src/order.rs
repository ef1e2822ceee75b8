//! The order in which commitments are applied to usage. It is the same in every hour, so it is
//! written down once: a list of steps that each hour walks from first to last.

use crate::exercised::note;
use crate::fraction::{Fraction, whole, zero};
use crate::rate;
use crate::run::Run;
use crate::scenario::{Item, Line, Reservation, Scenario};
use crate::sharing::{STAGES, Stage, Switch, reaches};
use crate::sizes;
use num_traits::Zero;

/// One attempt to cover one usage line by one commitment.
#[derive(Debug)]
pub enum Step {
    /// A reservation's units meet a line whose instances need `factor` units each.
    Reserve {
        /// Index of the reservation.
        reservation: usize,
        /// Index of the usage line.
        line: usize,
        /// Units of one instance-hour.
        factor: Fraction,
    },
    /// A Savings Plan's money meets a line.
    Plan {
        /// Index of the plan.
        plan: usize,
        /// Index of the usage line.
        line: usize,
        /// Money for one unit.
        rate: Fraction,
    },
}

/// All steps: Reserved Instances, then Savings Plans type by type (rules 5.2 and 5.6). AWS says
/// nothing of SageMaker and Database plans here; they follow in the file format's order.
pub fn steps(scenario: &Scenario, run: Run) -> Vec<Step> {
    let mut steps = Vec::new();
    for zonal in [true, false] {
        for stage in stages(run.reservations) {
            reservation_pass(scenario, zonal, *stage, &mut steps);
        }
    }
    let mut types_with_pairs = 0;
    for kind in ["ec2Instance", "compute", "sageMaker", "database"] {
        let before = steps.len();
        let mut stages_with_pairs = 0;
        for stage in stages(run.plans) {
            let before = steps.len();
            plan_stage(scenario, kind, *stage, &mut steps);
            stages_with_pairs += usize::from(steps.len() > before);
        }
        note("5.3", stages_with_pairs > 1);
        note("5.6", stages_with_pairs > 1 && types_with_pairs > 0);
        types_with_pairs += usize::from(steps.len() > before);
    }
    steps
}

/// Without sharing only the owner's own stage is left.
fn stages(shared: bool) -> &'static [Stage] {
    if shared { &STAGES } else { &STAGES[..1] }
}

/// One pass of rule 4.15. Zonal ones come before all regional ones, even for their own owner's
/// usage (4.14).
fn reservation_pass(scenario: &Scenario, zonal: bool, stage: Stage, steps: &mut Vec<Step>) {
    // Several reservations: lower owner id, then the order given (16.1).
    let mut reservations: Vec<usize> = (0..scenario.reservations.len()).collect();
    reservations.sort_by_key(|index| (&scenario.reservations[*index].owner, *index));
    for index in reservations {
        let reservation = &scenario.reservations[index];
        if reservation.zone.is_some() != zonal {
            continue;
        }
        // Smallest first (4.12), over all accounts together; ties as in 16.1.
        let mut fitting = Vec::new();
        for (place, line) in scenario.lines.iter().enumerate() {
            let (owner, user) = (&reservation.owner, &line.account);
            if reaches(scenario, Switch::Reservations, stage, owner, user)
                && let Some(factor) = fit(scenario, reservation, line)
            {
                fitting.push((factor, user, place));
            }
        }
        fitting.sort();
        let pairs = || fitting.windows(2);
        note("4.12", pairs().any(|pair| pair[0].0 < pair[1].0));
        note(
            "16.1",
            pairs().any(|pair| pair[0].0 == pair[1].0 && pair[0].1 < pair[1].1),
        );
        note(
            "16.2",
            zonal && stage == Stage::Group && !fitting.is_empty(),
        );
        for (factor, _, line) in fitting {
            steps.push(Step::Reserve {
                reservation: index,
                line,
                factor,
            });
        }
    }
}

/// Whether a reservation fits a line (4.8, 4.9), and the units that one of its instances needs.
/// Without size flexibility an instance is one unit.
fn fit(scenario: &Scenario, reservation: &Reservation, line: &Line) -> Option<Fraction> {
    let price = &scenario.prices[line.price];
    let Item::Instance {
        instance_type,
        platform,
        tenancy,
    } = &price.item
    else {
        return None;
    };
    let same_kind = price.service == reservation.service
        && price.region == reservation.region
        && *platform == reservation.platform
        && *tenancy == reservation.tenancy;
    let same_zone = reservation.zone.is_none() || reservation.zone == line.zone;
    if !same_kind || !same_zone {
        return None;
    }
    if is_flexible(reservation) {
        let same_family = sizes::family(instance_type) == sizes::family(&reservation.instance_type);
        return sizes::factor(instance_type).filter(|_| same_family);
    }
    (*instance_type == reservation.instance_type).then(|| whole(1))
}

/// Whether a reservation stretches over the sizes of its family.
pub fn is_flexible(reservation: &Reservation) -> bool {
    reservation.zone.is_none()
        && sizes::is_flexible(
            &reservation.service,
            &reservation.instance_type,
            &reservation.platform,
            &reservation.tenancy,
        )
}

/// One stage of one type of plan: pairs of plan and line in descending order of the saving
/// `1 - rate / On-Demand`, then ascending rate (5.4, 16.3), then as in 16.1. A rate above On-Demand
/// is a negative saving: it comes last, and is still applied. A free unit (On-Demand 0) saves
/// nothing, and is behind everything if the plan charges for it.
fn plan_stage(scenario: &Scenario, kind: &str, stage: Stage, steps: &mut Vec<Step>) {
    let mut pairs = Vec::new();
    for (index, plan) in scenario.plans.iter().enumerate() {
        for (place, line) in scenario.lines.iter().enumerate() {
            let price = &scenario.prices[line.price];
            if plan.kind != kind
                || !reaches(scenario, Switch::Plans, stage, &plan.owner, &line.account)
            {
                continue;
            }
            if let Some(rate) = rate::plan_rate(plan, price) {
                let on_demand = price
                    .ladder
                    .first()
                    .map_or_else(zero, |tier| tier.rate.clone());
                let (senseless, left_to_pay) = match (on_demand.is_zero(), rate.is_zero()) {
                    (true, true) => (false, whole(1)),
                    (true, false) => (true, zero()),
                    (false, _) => (false, rate / on_demand),
                };
                let ties = (&line.account, place, &plan.owner, index);
                pairs.push(((senseless, left_to_pay, rate.clone(), ties), index, place));
            }
        }
    }
    pairs.sort();
    let plans_differ = pairs.iter().any(|pair| pair.1 != pairs[0].1);
    let lines_differ = pairs.iter().any(|pair| pair.2 != pairs[0].2);
    note("16.3", plans_differ && lines_differ);
    for ((_, _, rate, _), plan, line) in pairs {
        steps.push(Step::Plan { plan, line, rate });
    }
}
