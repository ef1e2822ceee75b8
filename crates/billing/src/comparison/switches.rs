//! The one bill with a sharing switch of an account turned the other way.

use rust_decimal::Decimal;

use super::worth::one_bill;
use crate::Scenario;
use crate::organization::{AccountIndex, Preference, SharingSwitch};

impl Scenario {
    /// Whether a switch of an account counts as on (rules 7.3 and 8.3).
    #[must_use]
    pub fn shares(&self, account: AccountIndex, switch: SharingSwitch) -> bool {
        let sharing = &self.organization.accounts[account].sharing;
        sharing.preference(switch).at_month_end(self.month)
    }

    /// Whether the scenario has anything that a switch could be about.
    #[must_use]
    pub fn has_to_share(&self, switch: SharingSwitch) -> bool {
        match switch {
            SharingSwitch::ReservedInstances => !self.commitments.reserved.is_empty(),
            SharingSwitch::SavingsPlans => !self.commitments.plans.is_empty(),
            SharingSwitch::Credits => !self.credits.is_empty(),
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
    if !scenario.has_to_share(switch) {
        return None;
    }
    let turned = Preference::fixed(!scenario.shares(account, switch));
    let mut other = scenario.clone();
    let sharing = &mut other.organization.accounts[account].sharing;
    *sharing.preference_mut(switch) = turned;
    Some(one_bill(&other))
}
