//! Fees of commitments, due whether the commitments are used or not (rules 4.1 to 4.3, 5.1, 5.9).

use super::{Charge, ChargeKind, Item};
use crate::assumptions::PurchaseMonthFee;
use crate::calendar::{HOUR, Moment};
use crate::catalogue::PaymentOption;
use crate::commitments::{CommitmentRef, ReservedInstances, SavingsPlan};
use crate::organization::AccountIndex;
use crate::{Exact, Scenario};

/// Adds the fees of all commitments.
pub(super) fn charge(scenario: &Scenario, charges: &mut Vec<Charge>) {
    let commitments = &scenario.commitments;
    for (index, reserved) in commitments.reserved.iter_enumerated() {
        let mut fees = Fees {
            item: Item::Fee(CommitmentRef::Reserved(index)),
            owner: reserved.owner,
            charges,
        };
        fees.add_reserved(scenario, reserved);
    }
    for (index, plan) in commitments.plans.iter_enumerated() {
        let mut fees = Fees {
            item: Item::Fee(CommitmentRef::Plan(index)),
            owner: plan.owner,
            charges,
        };
        fees.add_plan(scenario, plan);
    }
}

/// The fees of one commitment.
struct Fees<'c> {
    item: Item,
    owner: AccountIndex,
    charges: &'c mut Vec<Charge>,
}

impl Fees<'_> {
    fn add_reserved(&mut self, scenario: &Scenario, reserved: &ReservedInstances) {
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
        let hours = hours.times(reserved.count);
        self.add(ChargeKind::RecurringFee, hours, reserved.hourly);
        if bought_now {
            let count = Exact::from(reserved.count);
            self.add(ChargeKind::UpfrontFee, count, reserved.upfront);
        }
    }

    fn add_plan(&mut self, scenario: &Scenario, plan: &SavingsPlan) {
        let in_force = scenario.profiles[plan.active].total_seconds();
        let hours = Exact::from(in_force).divided_by(HOUR);
        let half = plan.commitment.divided_by(2);
        let (recurring, upfront) = match plan.payment {
            PaymentOption::NoUpfront => (plan.commitment, Exact::ZERO),
            PaymentOption::PartialUpfront => (half, half),
            PaymentOption::AllUpfront => (Exact::ZERO, plan.commitment),
        };
        self.add(ChargeKind::RecurringFee, hours, recurring);
        if is_bought_in_month(scenario, plan.start) {
            let term = Exact::from(plan.term.hours());
            self.add(ChargeKind::UpfrontFee, term, upfront);
        }
    }

    fn add(&mut self, kind: ChargeKind, quantity: Exact, rate: Exact) {
        if rate.is_positive() && quantity.is_positive() {
            self.charges.push(Charge {
                item: self.item,
                kind,
                account: self.owner,
                quantity,
                rate,
                cost: quantity * rate,
            });
        }
    }
}

fn is_bought_in_month(scenario: &Scenario, start: Option<Moment>) -> bool {
    start.is_some_and(|start| scenario.month.contains(start))
}
