//! What commitments cost, used or not (rules 4.1 to 4.3, 5.1 and 5.9).

use super::{Charge, ChargeKind, Item};
use crate::assumptions::PurchaseMonthFee;
use crate::calendar::{HOUR, Moment};
use crate::commitments::{PaymentOption, ReservedInstances, SavingsPlan};
use crate::organization::AccountIndex;
use crate::{Exact, Scenario};

pub(super) fn charge(scenario: &Scenario, charges: &mut Vec<Charge>) {
    for (at, reserved) in scenario.commitments.reserved.iter().enumerate() {
        reserved_fees(scenario, Item::Reserved(at), reserved, charges);
    }
    for (at, plan) in scenario.commitments.plans.iter().enumerate() {
        plan_fees(scenario, Item::Plan(at), plan, charges);
    }
}

fn reserved_fees(
    scenario: &Scenario,
    item: Item,
    reserved: &ReservedInstances,
    charges: &mut Vec<Charge>,
) {
    let in_force = scenario.profiles[reserved.active].total_seconds();
    if in_force == 0 {
        return;
    }
    let bought_now = is_bought_in_month(scenario, reserved.start);
    let in_part = scenario.assumptions.purchase_month_fee == PurchaseMonthFee::HoursInForce;
    let hours = if bought_now && in_part {
        Exact::from(in_force).divided_by(HOUR)
    } else {
        Exact::from(scenario.month.hours())
    };
    let (kind, rate) = (ChargeKind::RecurringFee, reserved.hourly);
    push(
        charges,
        item,
        kind,
        reserved.owner,
        hours.times(reserved.count),
        rate,
    );
    if bought_now {
        let (kind, rate) = (ChargeKind::UpfrontFee, reserved.upfront);
        push(
            charges,
            item,
            kind,
            reserved.owner,
            Exact::from(reserved.count),
            rate,
        );
    }
}

fn plan_fees(scenario: &Scenario, item: Item, plan: &SavingsPlan, charges: &mut Vec<Charge>) {
    let in_force = scenario.profiles[plan.active].total_seconds();
    let hours = Exact::from(in_force).divided_by(HOUR);
    let half = plan.commitment.divided_by(2);
    let (recurring, upfront) = match plan.payment {
        PaymentOption::NoUpfront => (plan.commitment, Exact::ZERO),
        PaymentOption::PartialUpfront => (half, half),
        PaymentOption::AllUpfront => (Exact::ZERO, plan.commitment),
    };
    push(
        charges,
        item,
        ChargeKind::RecurringFee,
        plan.owner,
        hours,
        recurring,
    );
    if is_bought_in_month(scenario, plan.start) {
        let term = Exact::from(plan.term.hours());
        push(
            charges,
            item,
            ChargeKind::UpfrontFee,
            plan.owner,
            term,
            upfront,
        );
    }
}

fn is_bought_in_month(scenario: &Scenario, start: Option<Moment>) -> bool {
    start.is_some_and(|start| scenario.month.contains(start))
}

fn push(
    charges: &mut Vec<Charge>,
    item: Item,
    kind: ChargeKind,
    account: AccountIndex,
    quantity: Exact,
    rate: Exact,
) {
    if rate.is_positive() && quantity.is_positive() {
        charges.push(Charge {
            item,
            kind,
            account,
            quantity,
            rate,
            cost: quantity * rate,
        });
    }
}
