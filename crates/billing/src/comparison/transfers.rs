//! Who gave discounts to whom.

use std::collections::BTreeMap;

use crate::matching::{CommitmentRef, Matching, UsageRef};
use crate::organization::AccountIndex;
use crate::{Decimal, Scenario};

/// What one account's commitments of one sort covered in an account, itself or another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Transfer {
    /// The owner of the commitments.
    pub from: AccountIndex,
    /// The account whose usage was covered.
    pub to: AccountIndex,
    /// Reservations or plans; the place within is that of the first.
    pub is_plan: bool,
    /// Covered units or instance-hours.
    pub quantity: Decimal,
    /// What the covered usage would have cost On-Demand, at the first tier's rate.
    pub on_demand: Decimal,
    /// What it took of Savings Plans, in money; nothing for reservations.
    pub plan_money: Decimal,
}

/// The matrix of givers and receivers, by giver, receiver and sort.
#[must_use]
pub fn transfers(scenario: &Scenario, matching: &Matching) -> Vec<Transfer> {
    let mut cells: BTreeMap<(AccountIndex, AccountIndex, bool), Transfer> = BTreeMap::new();
    for coverage in &matching.coverage {
        let (to, rate) = match coverage.usage {
            UsageRef::Metered(at) => {
                let line = &scenario.usage.metered[at];
                (
                    line.account,
                    scenario.prices.metered[line.price].ladder.first_rate(),
                )
            }
            UsageRef::Instance(at) => {
                let line = &scenario.usage.instances[at];
                (
                    line.account,
                    scenario.prices.instances[line.price].on_demand,
                )
            }
        };
        let (from, is_plan) = match coverage.commitment {
            CommitmentRef::Reserved(at) => (scenario.commitments.reserved[at].owner, false),
            CommitmentRef::Plan(at) => (scenario.commitments.plans[at].owner, true),
        };
        let cell = cells.entry((from, to, is_plan)).or_insert(Transfer {
            from,
            to,
            is_plan,
            quantity: Decimal::ZERO,
            on_demand: Decimal::ZERO,
            plan_money: Decimal::ZERO,
        });
        cell.quantity += coverage.quantity;
        cell.on_demand += coverage.quantity * rate;
        if is_plan {
            cell.plan_money += coverage.used;
        }
    }
    cells.into_values().collect()
}
