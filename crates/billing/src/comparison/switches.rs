//! What a sharing switch of an account changes on the one bill.

use rust_decimal::Decimal;

use super::worth::one_bill;
use crate::Scenario;
use crate::organization::{AccountIndex, Preference};

/// What an account shares with the others, each by a switch (rules 7.1 and 8.4).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum SharingSwitch {
    /// Reserved Instances.
    ReservedInstances,
    /// Savings Plans.
    SavingsPlans,
    /// Credits.
    Credits,
}

impl SharingSwitch {
    /// All switches.
    pub const ALL: [Self; 3] = [Self::ReservedInstances, Self::SavingsPlans, Self::Credits];

    /// Whether the switch of an account counts as on (rules 7.3 and 8.3).
    #[must_use]
    pub fn is_on(self, scenario: &Scenario, account: AccountIndex) -> bool {
        let sharing = &scenario.organization.accounts[account].sharing;
        let preference = match self {
            Self::ReservedInstances => &sharing.reserved_instances,
            Self::SavingsPlans => &sharing.savings_plans,
            Self::Credits => &sharing.credits,
        };
        preference.at_month_end(scenario.month)
    }

    /// Whether anything is there that the switch could be about.
    fn has_object(self, scenario: &Scenario) -> bool {
        match self {
            Self::ReservedInstances => !scenario.commitments.reserved.is_empty(),
            Self::SavingsPlans => !scenario.commitments.plans.is_empty(),
            Self::Credits => !scenario.credits.is_empty(),
        }
    }
}

/// The total of the one bill had an account the switch the other way for the whole month. None if there
/// is nothing to share: then the switch changes nothing.
#[must_use]
pub fn with_switch_turned(
    scenario: &Scenario,
    account: AccountIndex,
    switch: SharingSwitch,
) -> Option<Decimal> {
    if !switch.has_object(scenario) {
        return None;
    }
    let turned = Preference::fixed(!switch.is_on(scenario, account));
    let mut other = scenario.clone();
    let sharing = &mut other.organization.accounts[account].sharing;
    match switch {
        SharingSwitch::ReservedInstances => sharing.reserved_instances = turned,
        SharingSwitch::SavingsPlans => sharing.savings_plans = turned,
        SharingSwitch::Credits => sharing.credits = turned,
    }
    Some(one_bill(&other))
}
