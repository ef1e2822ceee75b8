//! What commitments covered of each usage line.

use super::{Charge, ChargeKind, Item};
use crate::commitments::CommitmentKind;
use crate::index::IndexVec;
use crate::matching::Matching;
use crate::usage::{InstanceUsageIndex, MeteredUsageIndex, UsageRef};
use crate::{Exact, Scenario};

/// The units of usage lines that commitments covered.
#[derive(Default)]
pub(super) struct Covered {
    /// Units of each metered line; empty if none is covered.
    metered: IndexVec<MeteredUsageIndex, Exact>,
    /// Instance-hours of each instance line; empty if none is covered.
    instances: IndexVec<InstanceUsageIndex, Exact>,
}

impl Covered {
    /// `hours` are the instance-hours of each instance line.
    pub(super) fn new(
        scenario: &Scenario,
        hours: &IndexVec<InstanceUsageIndex, Exact>,
        matching: &Matching,
    ) -> Self {
        let usage = &scenario.usage;
        let mut covered = Self::default();
        for coverage in &matching.coverage {
            match coverage.usage {
                UsageRef::Metered(line) => {
                    if covered.metered.is_empty() {
                        covered.metered = IndexVec::repeat(Exact::ZERO, usage.metered.len());
                    }
                    covered.metered[line] += coverage.quantity;
                }
                UsageRef::Instance(line) => {
                    if covered.instances.is_empty() {
                        covered.instances = IndexVec::repeat(Exact::ZERO, usage.instances.len());
                    }
                    covered.instances[line] += coverage.quantity;
                }
            }
        }
        // Spreading a month over its hours can leave a rest of some 10⁻²² units.
        let metered = usage.metered.iter().map(|line| line.quantity);
        for (covered, all) in covered.metered.iter_mut().zip(metered) {
            if (all - *covered).is_dust() {
                *covered = all;
            }
        }
        for (covered, all) in covered.instances.iter_mut().zip(hours) {
            if (*all - *covered).is_dust() {
                *covered = *all;
            }
        }
        covered
    }

    /// Covered units of a line.
    pub(super) fn of(&self, line: UsageRef) -> Exact {
        let known = match line {
            UsageRef::Metered(line) => self.metered.get(line),
            UsageRef::Instance(line) => self.instances.get(line),
        };
        known.copied().unwrap_or_default()
    }

    /// The lines that are covered at least in part, with their covered units.
    pub(super) fn lines(&self) -> impl Iterator<Item = (UsageRef, Exact)> {
        let metered = self.metered.indices().map(UsageRef::Metered);
        let instances = self.instances.indices().map(UsageRef::Instance);
        metered
            .chain(instances)
            .map(|line| (line, self.of(line)))
            .filter(|(_, covered)| !covered.is_zero())
    }
}

/// Adds zero-rate charges for covered usage, so that a bill shows all usage (rule 4.3).
pub(super) fn charge(scenario: &Scenario, matching: &Matching, charges: &mut Vec<Charge>) {
    let usage = &scenario.usage;
    charges.extend(matching.coverage.iter().map(|coverage| {
        let kind = match coverage.commitment.kind() {
            CommitmentKind::Reserved => ChargeKind::ReservedCovered,
            CommitmentKind::Plan => ChargeKind::PlanCovered,
        };
        Charge {
            item: Item::Usage(usage.item(coverage.usage)),
            kind,
            account: usage.account(coverage.usage),
            quantity: coverage.quantity,
            rate: Exact::ZERO,
            cost: Exact::ZERO,
        }
    }));
}
