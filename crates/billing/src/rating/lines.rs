//! What commitments covered of each usage line.

use super::cells::Cells;
use super::{Charge, ChargeKind, Item};
use crate::matching::{CommitmentRef, Matching, UsageRef};
use crate::organization::AccountIndex;
use crate::usage::{InstanceAmount, InstanceUsage};
use crate::{Exact, Scenario};

/// The units of usage lines that commitments covered.
#[derive(Default)]
pub(crate) struct Covered {
    /// In the order of `usage.metered`; empty where none is covered.
    metered: Vec<Exact>,
    /// Instance-hours, in the order of `usage.instances`; empty where none is covered.
    instances: Vec<Exact>,
}

impl Covered {
    pub(super) fn new(cells: &Cells, matching: &Matching) -> Self {
        let usage = &cells.scenario.usage;
        let mut covered = Self::default();
        for coverage in &matching.coverage {
            let (all, count, at) = match coverage.usage {
                UsageRef::Metered(at) => (&mut covered.metered, usage.metered.len(), at),
                UsageRef::Instance(at) => (&mut covered.instances, usage.instances.len(), at),
            };
            all.resize(count, Exact::ZERO);
            all[at] += coverage.quantity;
        }
        // Spreading a month over its hours can leave a rest of some 10⁻²² units.
        let metered = usage.metered.iter().map(|line| line.quantity);
        for (covered, all) in covered.metered.iter_mut().zip(metered) {
            if (all - *covered).is_dust() {
                *covered = all;
            }
        }
        for (covered, all) in covered.instances.iter_mut().zip(&cells.hours) {
            if (*all - *covered).is_dust() {
                *covered = *all;
            }
        }
        covered
    }

    /// Covered units of a line.
    pub(super) fn of(&self, line: UsageRef) -> Exact {
        let known = match line {
            UsageRef::Metered(at) => self.metered.get(at),
            UsageRef::Instance(at) => self.instances.get(at),
        };
        known.copied().unwrap_or_default()
    }

    /// The lines of which something is covered.
    pub(super) fn lines(&self) -> impl Iterator<Item = (UsageRef, Exact)> {
        let metered = (0..self.metered.len()).map(UsageRef::Metered);
        let instances = (0..self.instances.len()).map(UsageRef::Instance);
        metered
            .chain(instances)
            .map(|line| (line, self.of(line)))
            .filter(|(_, covered)| !covered.is_zero())
    }
}

/// What a usage line is charged as, and to whom.
#[must_use]
pub fn item_and_account(scenario: &Scenario, line: UsageRef) -> (Item, AccountIndex) {
    match line {
        UsageRef::Metered(at) => {
            let line = &scenario.usage.metered[at];
            (Item::Metered(line.price), line.account)
        }
        UsageRef::Instance(at) => {
            let line = &scenario.usage.instances[at];
            (Item::Instance(line.price), line.account)
        }
    }
}

/// The instance-hours of a usage line in the whole month.
pub(crate) fn hours(scenario: &Scenario, line: &InstanceUsage) -> Exact {
    match line.amount {
        InstanceAmount::Hours(hours) => hours,
        InstanceAmount::Count(count) => {
            let seconds = scenario.profiles[line.profile].total_seconds();
            Exact::from(count).fraction(seconds, crate::calendar::HOUR)
        }
    }
}

/// Zero-rate lines for what commitments covered, so that a bill shows all usage (rule 4.3).
pub(super) fn covered(scenario: &Scenario, matching: &Matching, charges: &mut Vec<Charge>) {
    charges.extend(matching.coverage.iter().map(|coverage| {
        let (item, account) = item_and_account(scenario, coverage.usage);
        let kind = match coverage.commitment {
            CommitmentRef::Reserved(_) => ChargeKind::ReservedCovered,
            CommitmentRef::Plan(_) => ChargeKind::PlanCovered,
        };
        let (rate, cost) = (Exact::ZERO, Exact::ZERO);
        Charge {
            item,
            kind,
            account,
            quantity: coverage.quantity,
            rate,
            cost,
        }
    }));
}
