//! Reserved Instances: the passes of rule 4.15.

use std::collections::BTreeMap;

use super::demand::{Demand, RowIndex};
use super::stage::{Stage, Step, Weight};
use super::{Circles, CommitmentRef, UsageRef};
use crate::Scenario;
use crate::catalogue::InstanceKind;
use crate::commitments::ReservedInstances;
use crate::organization::AccountIndex;

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

    fn covers(&self, kind: &InstanceKind, zone: Option<&str>) -> bool {
        match self {
            Self::Zonal(own, own_zone) => *own == kind && zone == Some(own_zone),
            Self::Exact(own) => *own == kind,
            Self::Family(service, region, family) => {
                kind.is_size_flexible()
                    && *service == kind.service
                    && *region == kind.region
                    && *family == kind.instance_type.family()
            }
        }
    }
}

/// What one instance of a reservation offers in an hour: quarters of a normalized unit where it
/// is size-flexible, and itself where it is not.
pub(super) fn weight(reserved: &ReservedInstances) -> u64 {
    match Target::of(reserved) {
        Target::Family(..) => quarters(&reserved.kind),
        Target::Zonal(..) | Target::Exact(..) => 1,
    }
}

fn quarters(kind: &InstanceKind) -> u64 {
    kind.instance_type
        .normalization_factor()
        .map_or(1, |factor| factor.quarters())
}

/// The stages of every hour, in order: per target the owners, then the circles outward.
pub(super) fn stages(
    scenario: &Scenario,
    demand: &Demand,
    circles: &Circles,
    shared: bool,
) -> Vec<Stage> {
    let mut targets: BTreeMap<Target, Vec<usize>> = BTreeMap::new();
    for (at, reserved) in scenario.commitments.reserved.iter().enumerate() {
        targets.entry(Target::of(reserved)).or_default().push(at);
    }
    let mut stages = Vec::new();
    for (target, mut members) in targets {
        // Lower owner id first, then the order given (rule 16.1).
        let owner = |at: usize| scenario.commitments.reserved[at].owner;
        members.sort_by_key(|&at| (circles.ranks[owner(at)], at));
        let rows = rows(scenario, demand, circles, &target);
        let stage = |is_in: &dyn Fn(AccountIndex) -> bool| {
            let set: Vec<_> = members
                .iter()
                .filter(|&&at| is_in(owner(at)))
                .map(|&at| CommitmentRef::Reserved(at))
                .collect();
            let steps: Vec<_> = rows
                .iter()
                .filter(|(row, _)| is_in(demand.account(*row)))
                .map(|&(row, units)| Step {
                    row,
                    weight: Weight::Units(units),
                    set: 0,
                })
                .collect();
            (!set.is_empty() && !steps.is_empty()).then(|| Stage {
                steps,
                sets: vec![set],
            })
        };
        let mut owners: Vec<AccountIndex> = members.iter().map(|&at| owner(at)).collect();
        owners.dedup();
        stages.extend(
            owners
                .into_iter()
                .filter_map(|own| stage(&|account| account == own)),
        );
        if shared {
            let outward = circles.outward(&circles.reserved_on);
            stages.extend(outward.iter().filter_map(|is_in| stage(is_in)));
        }
    }
    stages
}

/// The rows that a target covers with their sizes, smallest first (rule 4.12), ties to the lower
/// account id, then the order given (rule 16.1).
fn rows(
    scenario: &Scenario,
    demand: &Demand,
    circles: &Circles,
    target: &Target,
) -> Vec<(RowIndex, u64)> {
    let mut rows: Vec<(RowIndex, u64)> = demand
        .indices()
        .filter_map(|row| {
            let UsageRef::Instance(line) = demand.usage(row) else {
                return None;
            };
            let kind = demand.kind(row, scenario)?;
            let zone = scenario.usage.instances[line].zone.as_deref();
            let units = if matches!(target, Target::Family(..)) {
                quarters(kind)
            } else {
                1
            };
            target.covers(kind, zone).then_some((row, units))
        })
        .collect();
    rows.sort_by_key(|&(row, units)| (units, circles.ranks[demand.account(row)], row));
    rows
}
