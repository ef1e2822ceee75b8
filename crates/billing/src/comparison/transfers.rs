//! Who gave discounts to whom.

use crate::matching::{CommitmentRef, Matching, UsageRef};
use crate::order::alike;
use crate::organization::AccountIndex;
use crate::rating::Item;
use crate::{Exact, Scenario};

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
    pub quantity: Exact,
    /// What the covered usage would have cost On-Demand, at the first tier's rate.
    pub on_demand: Exact,
    /// What it took of Savings Plans, in money; nothing for reservations.
    pub plan_money: Exact,
}

/// The matrix of givers and receivers, by giver, receiver and sort.
#[must_use]
pub fn transfers(scenario: &Scenario, matching: &Matching) -> Vec<Transfer> {
    let coverage = &matching.coverage;
    let parties: Vec<_> = coverage
        .iter()
        .map(|coverage| {
            let to = match coverage.usage {
                UsageRef::Metered(at) => scenario.usage.metered[at].account,
                UsageRef::Instance(at) => scenario.usage.instances[at].account,
            };
            match coverage.commitment {
                CommitmentRef::Reserved(at) => (scenario.commitments.reserved[at].owner, to, false),
                CommitmentRef::Plan(at) => (scenario.commitments.plans[at].owner, to, true),
            }
        })
        .collect();
    alike(coverage.len(), &|a, b| parties[a].cmp(&parties[b]))
        .into_iter()
        .map(|members| {
            let (from, to, is_plan) = parties[members[0]];
            let mut transfer = Transfer {
                from,
                to,
                is_plan,
                quantity: Exact::ZERO,
                on_demand: Exact::ZERO,
                plan_money: Exact::ZERO,
            };
            for coverage in members.into_iter().map(|at| &coverage[at]) {
                transfer.quantity += coverage.quantity;
                transfer.on_demand += coverage.quantity * on_demand_rate(scenario, coverage.usage);
                if is_plan {
                    transfer.plan_money += coverage.used;
                }
            }
            transfer
        })
        .collect()
}

/// Whose commitments cover usage of an item: by item, sort of commitment and owner, each once.
#[must_use]
pub fn coverers(scenario: &Scenario, matching: &Matching) -> Vec<(Item, bool, AccountIndex)> {
    let coverers: Vec<_> = matching
        .coverage
        .iter()
        .map(|coverage| {
            let item = match coverage.usage {
                UsageRef::Metered(at) => Item::Metered(scenario.usage.metered[at].price),
                UsageRef::Instance(at) => Item::Instance(scenario.usage.instances[at].price),
            };
            match coverage.commitment {
                CommitmentRef::Reserved(at) => {
                    (item, false, scenario.commitments.reserved[at].owner)
                }
                CommitmentRef::Plan(at) => (item, true, scenario.commitments.plans[at].owner),
            }
        })
        .collect();
    let once = alike(coverers.len(), &|a, b| coverers[a].cmp(&coverers[b]));
    once.into_iter()
        .map(|members| coverers[members[0]])
        .collect()
}

/// What a unit costs without commitments, at the first tier's rate.
fn on_demand_rate(scenario: &Scenario, line: UsageRef) -> Exact {
    match line {
        UsageRef::Metered(at) => {
            let price = scenario.usage.metered[at].price;
            scenario.prices.metered[price].ladder.first_rate()
        }
        UsageRef::Instance(at) => {
            let price = scenario.usage.instances[at].price;
            scenario.prices.instances[price].on_demand
        }
    }
}
