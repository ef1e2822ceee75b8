//! What commitments cost their owners, used or not (rules 4.1 to 4.3, 5.1 and 5.9).

use crate::calendar::Month;
use crate::charge::{BillLine, Charge};
use crate::exercised::note;
use crate::fraction::{Fraction, ratio, whole, zero};
use crate::scenario::{Payment, Plan, Reservation, Scenario};

/// All fees of the month. They are the same in every run.
pub fn charges(scenario: &Scenario) -> Vec<Charge> {
    let mut charges = Vec::new();
    for reservation in &scenario.reservations {
        let (recurring, upfront) = reservation_fees(scenario, reservation);
        for (upfront, rate, amount) in [
            (false, &reservation.hourly, recurring),
            (true, &reservation.upfront, upfront),
        ] {
            charges.push(Charge {
                account: reservation.owner.clone(),
                line: BillLine::reservation(reservation, upfront, rate),
                amount,
            });
        }
    }
    for plan in &scenario.plans {
        charges.push(Charge {
            account: plan.owner.clone(),
            line: BillLine::SavingsPlan(plan.id.clone()),
            amount: plan_fee(scenario.month, plan),
        });
    }
    charges
}

/// The recurring and the upfront fee of a reservation.
fn reservation_fees(scenario: &Scenario, reservation: &Reservation) -> (Fraction, Fraction) {
    let count = whole(reservation.count);
    let in_force = in_force(&reservation.seconds);
    let started = starts_within(scenario.month, reservation.start);
    let hours = if in_force == 0 {
        zero()
    } else if started && scenario.assumptions.hours_in_force {
        ratio(in_force, 3_600)
    } else {
        whole(scenario.month.hours())
    };
    let upfront = if started {
        &reservation.upfront * &count
    } else {
        zero()
    };
    (&reservation.hourly * &count * hours, upfront)
}

fn plan_fee(month: Month, plan: &Plan) -> Fraction {
    let recurring = &plan.commitment * ratio(in_force(&plan.seconds), 3_600);
    let term_hours = if plan.term == "3yr" { 26_280 } else { 8_760 };
    let upfront = if starts_within(month, plan.start) {
        &plan.commitment * whole(term_hours)
    } else {
        zero()
    };
    note("5.9", !matches!(plan.payment, Payment::Hourly));
    match plan.payment {
        Payment::Hourly => recurring,
        Payment::Half => (recurring + upfront) / whole(2),
        Payment::AtOnce => upfront,
    }
}

fn in_force(seconds: &[u32]) -> u64 {
    seconds.iter().map(|part| u64::from(*part)).sum()
}

fn starts_within(month: Month, start: Option<i64>) -> bool {
    start.is_some_and(|start| month.start() <= start && start < month.end())
}
