//! Benefits that accounts have from the commitments of others, and the owners that cover an item.

use crate::catalogue::PricedItem;
use crate::commitments::CommitmentKind;
use crate::matching::Matching;
use crate::order::group_equal;
use crate::organization::AccountIndex;
use crate::{Exact, Scenario};

/// Usage of one account that the commitments of one owner cover; both can be the same account.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SharedBenefit {
    /// The owner of the commitments.
    pub from: AccountIndex,
    /// The account whose usage was covered.
    pub to: AccountIndex,
    /// The kind of the commitments.
    pub kind: CommitmentKind,
    /// What the covered usage would have cost On-Demand, at the rate of the first tier.
    pub on_demand: Exact,
    /// The instance-hours of it. Other usage has units that do not add up.
    pub instance_hours: Exact,
}

/// The shared benefits of a matching, sorted by owner, receiving account and kind.
#[must_use]
pub fn shared_benefits(scenario: &Scenario, matching: &Matching) -> Vec<SharedBenefit> {
    let coverage = &matching.coverage;
    let parties: Vec<_> = coverage
        .iter()
        .map(|coverage| {
            let from = scenario.commitments.owner(coverage.commitment);
            let to = scenario.usage.account(coverage.usage);
            (from, to, coverage.commitment.kind())
        })
        .collect();
    group_equal(coverage.len(), &|a, b| parties[a].cmp(&parties[b]))
        .into_iter()
        .map(|members| {
            let (from, to, kind) = parties[members[0]];
            let (mut on_demand, mut instance_hours) = (Exact::ZERO, Exact::ZERO);
            for covered in members.iter().map(|&member| &coverage[member]) {
                let item = scenario.usage.item(covered.usage);
                on_demand += covered.quantity * scenario.prices.on_demand_rate(item);
                if matches!(item, PricedItem::Instance(_)) {
                    instance_hours += covered.quantity;
                }
            }
            SharedBenefit {
                from,
                to,
                kind,
                on_demand,
                instance_hours,
            }
        })
        .collect()
}

/// An account whose commitments cover usage of an item.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct CoveringOwner {
    /// The item.
    pub item: PricedItem,
    /// The kind of the commitments.
    pub kind: CommitmentKind,
    /// The owner of the commitments.
    pub owner: AccountIndex,
}

/// The owners whose commitments cover usage, each once for an item and a kind of commitment;
/// sorted by item, kind and account.
#[must_use]
pub fn covering_owners(scenario: &Scenario, matching: &Matching) -> Vec<CoveringOwner> {
    let owners: Vec<CoveringOwner> = matching
        .coverage
        .iter()
        .map(|coverage| CoveringOwner {
            item: scenario.usage.item(coverage.usage),
            kind: coverage.commitment.kind(),
            owner: scenario.commitments.owner(coverage.commitment),
        })
        .collect();
    let distinct = group_equal(owners.len(), &|a, b| owners[a].cmp(&owners[b]));
    let first = distinct.into_iter().map(|members| owners[members[0]]);
    first.collect()
}
