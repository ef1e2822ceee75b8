//! Reserved Instances: the rounds of rule 4.15.

use super::demand::{Demand, RowIndex};
use super::hour_state::CommitmentIndex;
use super::sharing_scope::{SharingScopes, join};
use super::stage::{MatchStep, Rounds, Stage, Weight};
use crate::Scenario;
use crate::catalogue::{InstanceKind, InstancePriceIndex};
use crate::commitments::{ReservedIndex, ReservedInstances};
use crate::index::{IndexVec, sort_indices};
use crate::organization::AccountIndex;
use crate::usage::UsageRef;

/// The usage that a reservation can cover. Reservations of one target can replace one another.
/// Zonal targets sort before regional ones: they come first in an hour (rule 4.14).
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
enum Target<'a> {
    /// The same kind in the same Availability Zone (rule 4.8).
    Zonal(&'a InstanceKind, &'a str),
    /// The same kind anywhere in the Region (rule 4.9).
    Exact(&'a InstanceKind),
    /// Any size of the family in the Region: service, Region, family (rule 4.8).
    Family(&'a str, &'a str, &'a str),
}

impl<'a> Target<'a> {
    fn of(reserved: &'a ReservedInstances) -> Self {
        let kind = &reserved.kind;
        match &reserved.zone {
            Some(zone) => Self::Zonal(kind, zone),
            None if kind.is_size_flexible() => {
                Self::Family(&kind.service, &kind.region, kind.instance_type.family())
            }
            None => Self::Exact(kind),
        }
    }

    /// What one covered instance of a kind takes of the reservation in an hour: quarters of a
    /// normalized unit for a target with several sizes, otherwise 1. None if it is not covered.
    fn units(&self, kind: &InstanceKind) -> Option<u64> {
        match self {
            Self::Zonal(own, _) | Self::Exact(own) => (*own == kind).then_some(1),
            Self::Family(service, region, family) => (kind.is_size_flexible()
                && *service == kind.service
                && *region == kind.region
                && *family == kind.instance_type.family())
            .then(|| quarters(kind)),
        }
    }

    /// Zones are compared by name (rule 4.17).
    fn covers_zone(&self, zone: Option<&str>) -> bool {
        match self {
            Self::Zonal(_, own) => zone == Some(own),
            Self::Exact(_) | Self::Family(..) => true,
        }
    }
}

/// What one instance of a reservation offers in an hour, in the units of its target.
pub(crate) fn weight(reserved: &ReservedInstances) -> u64 {
    Target::of(reserved).units(&reserved.kind).unwrap_or(1)
}

/// Whether a reservation covers instances of a kind, in whatever zone.
pub(super) fn covers_kind(reserved: &ReservedInstances, kind: &InstanceKind) -> bool {
    Target::of(reserved).units(kind).is_some()
}

/// Whether a reservation covers instances in a zone.
pub(super) fn covers_zone(reserved: &ReservedInstances, zone: Option<&str>) -> bool {
    Target::of(reserved).covers_zone(zone)
}

fn quarters(kind: &InstanceKind) -> u64 {
    kind.instance_type
        .normalization_factor()
        .map_or(1, |factor| factor.quarters())
}

/// The rounds of every hour, in order: one for each target.
pub(super) fn rounds(scenario: &Scenario, demand: &Demand, sharing: &SharingScopes) -> Vec<Rounds> {
    let reserved = &scenario.commitments.reserved;
    let targets: IndexVec<ReservedIndex, Target> = reserved.iter().map(Target::of).collect();
    let rank = |index: ReservedIndex| sharing.ranks[reserved[index].owner];
    // Within a target by the rank of the owner, then as the scenario gives them (rule 16.1).
    let order = reserved.sorted_indices(&|a, b| {
        let by_target = targets[a].cmp(&targets[b]);
        by_target.then_with(|| rank(a).cmp(&rank(b)))
    });
    let divisions = sharing.divisions(&sharing.reserved_on);
    order
        .chunk_by(|&a, &b| targets[a] == targets[b])
        .map(|members| {
            let steps = steps(scenario, demand, &targets[members[0]]);
            let stage = |owned: Vec<usize>, within: Vec<usize>| {
                let within = within.into_iter().map(|step| steps[step].clone());
                let owned = owned.into_iter().map(|position| members[position]);
                Stage::new(within.collect(), vec![set(owned)])
            };
            let owners = || members.iter().map(|&index| reserved[index].owner);
            let users = || steps.iter().map(|step| demand.account(step.row));
            let account = |account: AccountIndex| Some(account.index());
            let own = join(owners().map(account), users().map(account));
            let own = own
                .into_iter()
                .filter_map(|(own, within)| stage(own, within));
            let shared = divisions
                .iter()
                .flat_map(|division| division.scopes(owners(), users()));
            let shared = shared.filter_map(|(owned, within)| stage(owned, within));
            Rounds {
                own: own.collect(),
                shared: shared.collect(),
            }
        })
        .collect()
}

/// Reservations as commitments: they come first among these.
fn set(reserved: impl Iterator<Item = ReservedIndex>) -> Vec<CommitmentIndex> {
    reserved
        .map(|reserved| CommitmentIndex::new(reserved.index()))
        .collect()
}

/// The rows that a reservation covers by its kind, in whatever account.
pub(super) fn coverable(
    scenario: &Scenario,
    demand: &Demand,
    reserved: ReservedIndex,
) -> Vec<MatchStep> {
    let target = Target::of(&scenario.commitments.reserved[reserved]);
    steps(scenario, demand, &target)
}

/// The rows that a target covers, smallest instances first (rule 4.12).
fn steps(scenario: &Scenario, demand: &Demand, target: &Target) -> Vec<MatchStep> {
    let prices = &scenario.prices.instances;
    let units: IndexVec<InstancePriceIndex, Option<u64>> = prices
        .iter()
        .map(|price| target.units(&price.kind))
        .collect();
    let mut covered: Vec<InstancePriceIndex> = prices
        .indices()
        .filter(|&price| units[price].is_some())
        .collect();
    sort_indices(&mut covered, &|a, b| units[a].cmp(&units[b]));
    let covers_zone = |row: &RowIndex| match demand.usage(*row) {
        UsageRef::Instance(line) => {
            target.covers_zone(scenario.usage.instances[line].zone.as_deref())
        }
        UsageRef::Metered(_) => false,
    };
    let mut steps = Vec::new();
    for size in covered.chunk_by(|&a, &b| units[a] == units[b]) {
        let mut rows: Vec<RowIndex> = Vec::new();
        for &price in size {
            rows.extend(demand.rows_of(price).filter(covers_zone));
        }
        // Rows of one price are in order already.
        if size.len() > 1 {
            sort_indices(&mut rows, &|a, b| a.cmp(&b));
        }
        let weight = Weight::Units(units[size[0]].unwrap_or(1));
        steps.extend(rows.into_iter().map(|row| MatchStep {
            row,
            weight,
            set: 0,
        }));
    }
    steps
}
