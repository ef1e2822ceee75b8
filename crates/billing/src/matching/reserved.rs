//! Reserved Instances: the passes of rule 4.15.

use super::demand::{Demand, RowIndex};
use super::stage::{Passes, Stage, Step, Weight};
use super::{Circles, UsageRef};
use crate::Scenario;
use crate::catalogue::{InstanceIndex, InstanceKind};
use crate::commitments::ReservedInstances;
use crate::order::{Groups, sort_places, sorted_places};

/// What a reservation can cover. Reservations of the same target stand in for one another.
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

    /// What one instance of a kind takes, if it is covered: quarters of a normalized unit where
    /// sizes stand in for one another, and itself where they do not.
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
pub(super) fn weight(reserved: &ReservedInstances) -> u64 {
    Target::of(reserved).units(&reserved.kind).unwrap_or(1)
}

fn quarters(kind: &InstanceKind) -> u64 {
    kind.instance_type
        .normalization_factor()
        .map_or(1, |factor| factor.quarters())
}

/// The passes of every hour, in order: one for each target.
pub(super) fn passes(scenario: &Scenario, demand: &Demand, circles: &Circles) -> Vec<Passes> {
    let reserved = &scenario.commitments.reserved;
    let targets: Vec<Target> = reserved.iter().map(Target::of).collect();
    let rank = |at: usize| circles.ranks[reserved[at].owner];
    // Within a target the lower owner id first, then the order given (rule 16.1).
    let order = sorted_places(reserved.len(), &|a, b| {
        targets[a]
            .cmp(&targets[b])
            .then_with(|| rank(a).cmp(&rank(b)))
    });
    let outward = circles.outward(&circles.reserved_on);
    order
        .chunk_by(|&a, &b| targets[a] == targets[b])
        .map(|members| {
            let steps = steps(scenario, demand, &targets[members[0]]);
            let by_account: Vec<usize> =
                steps.iter().map(|step| demand.account(step.row)).collect();
            let by_account = Groups::new(circles.ranks.len(), &by_account);
            let own = members
                .chunk_by(|&a, &b| reserved[a].owner == reserved[b].owner)
                .filter_map(|own| {
                    let within = by_account.of(reserved[own[0]].owner);
                    let within = within.iter().map(|&at| steps[at].clone());
                    Stage::new(within.collect(), vec![own.to_vec()])
                });
            let outward = outward.iter().filter_map(|circle| {
                let set = members.iter().copied();
                let set = set.filter(|&at| circle.contains(reserved[at].owner));
                let within = steps.iter();
                let within = within.filter(|step| circle.contains(demand.account(step.row)));
                Stage::new(within.cloned().collect(), vec![set.collect()])
            });
            Passes {
                own: own.collect(),
                outward: outward.collect(),
            }
        })
        .collect()
}

/// The rows that a target covers, smallest first (rule 4.12).
fn steps(scenario: &Scenario, demand: &Demand, target: &Target) -> Vec<Step> {
    let prices = &scenario.prices.instances;
    let units: Vec<Option<u64>> = prices
        .iter()
        .map(|price| target.units(&price.kind))
        .collect();
    let mut covered: Vec<InstanceIndex> = (0..prices.len())
        .filter(|&at| units[at].is_some())
        .collect();
    sort_places(&mut covered, &|a, b| units[a].cmp(&units[b]));
    let covers_zone = |row: RowIndex| match demand.usage(row) {
        UsageRef::Instance(at) => target.covers_zone(scenario.usage.instances[at].zone.as_deref()),
        UsageRef::Metered(_) => false,
    };
    let mut steps = Vec::new();
    for size in covered.chunk_by(|&a, &b| units[a] == units[b]) {
        let mut rows: Vec<RowIndex> = Vec::new();
        for &price in size {
            rows.extend(
                demand
                    .rows_of(price)
                    .iter()
                    .filter(|row| covers_zone(**row)),
            );
        }
        // Rows of one price are in order already.
        if size.len() > 1 {
            sort_places(&mut rows, &|a, b| a.cmp(&b));
        }
        let weight = Weight::Units(units[size[0]].unwrap_or(1));
        steps.extend(rows.into_iter().map(|row| Step {
            row,
            weight,
            set: 0,
        }));
    }
    steps
}
