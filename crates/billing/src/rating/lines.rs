//! What commitments leave of each usage line.

use super::{Charge, ChargeKind, Item};
use crate::matching::{CommitmentRef, Matching, UsageRef};
use crate::usage::{InstanceAmount, InstanceUsage};
use crate::{Decimal, Scenario};

/// The units of every usage line that no commitment covered.
pub(crate) struct RemainingUsage {
    /// In the order of `usage.metered`.
    pub(super) metered: Vec<Decimal>,
    /// Instance-hours, in the order of `usage.instances`.
    pub(super) instances: Vec<Decimal>,
}

impl RemainingUsage {
    pub(crate) fn new(scenario: &Scenario, matching: &Matching) -> Self {
        let mut metered: Vec<Decimal> = scenario
            .usage
            .metered
            .iter()
            .map(|line| line.quantity)
            .collect();
        let mut instances: Vec<Decimal> = scenario
            .usage
            .instances
            .iter()
            .map(|line| hours(scenario, line))
            .collect();
        for coverage in &matching.coverage {
            match coverage.usage {
                UsageRef::Metered(at) => metered[at] -= coverage.quantity,
                UsageRef::Instance(at) => instances[at] -= coverage.quantity,
            }
        }
        // Spreading a month over its hours can leave a rest of some 10⁻²² units.
        for left in metered.iter_mut().chain(&mut instances) {
            if left.is_dust() {
                *left = Decimal::ZERO;
            }
        }
        Self { metered, instances }
    }
}

/// The instance-hours of a usage line in the whole month.
pub(crate) fn hours(scenario: &Scenario, line: &InstanceUsage) -> Decimal {
    match line.amount {
        InstanceAmount::Hours(hours) => hours,
        InstanceAmount::Count(count) => {
            let seconds = scenario.profiles[line.profile].total_seconds();
            Decimal::from(count).fraction(seconds, crate::calendar::HOUR)
        }
    }
}

/// Zero-rate lines for what commitments covered, so that a bill shows all usage (rule 4.3).
pub(super) fn covered(scenario: &Scenario, matching: &Matching, charges: &mut Vec<Charge>) {
    charges.extend(matching.coverage.iter().map(|coverage| {
        let (item, account) = match coverage.usage {
            UsageRef::Metered(at) => {
                let line = &scenario.usage.metered[at];
                (Item::Metered(line.price), line.account)
            }
            UsageRef::Instance(at) => {
                let line = &scenario.usage.instances[at];
                (Item::Instance(line.price), line.account)
            }
        };
        let kind = match coverage.commitment {
            CommitmentRef::Reserved(_) => ChargeKind::ReservedCovered,
            CommitmentRef::Plan(_) => ChargeKind::PlanCovered,
        };
        let (rate, cost) = (Decimal::ZERO, Decimal::ZERO);
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
