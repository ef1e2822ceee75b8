//! The sharing switches of accounts and the one bill without each, for scripts.

use billfold_billing::Scenario;
use billfold_billing::comparison::{Comparison, with_switch_turned};
use billfold_billing::organization::SharingSwitch;
use rust_decimal::Decimal;
use serde::Serialize;

use super::as_cents;

/// One switch of an account, as `billfold sharing` prints it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct SwitchExport {
    /// The account's id.
    pub account: String,
    /// The name of the switch: `reservedInstances`, `savingsPlans` or `credits`.
    pub switch: &'static str,
    /// Whether the switch counts as on at the end of the month.
    pub on: bool,
    /// The total of the one bill as it is.
    #[serde(serialize_with = "as_cents")]
    pub now: Decimal,
    /// Its total with the switch the other way for the whole month.
    #[serde(serialize_with = "as_cents")]
    pub turned: Decimal,
    /// How much dearer that is; below zero if it is cheaper.
    #[serde(serialize_with = "as_cents")]
    pub costs: Decimal,
}

impl SwitchExport {
    /// The switches of all accounts of which there is something to share. Each takes the one bill
    /// computed again.
    #[must_use]
    pub fn all(scenario: &Scenario, comparison: &Comparison) -> Vec<Self> {
        let now = comparison.consolidated.bill.total;
        let mut all = Vec::new();
        for (index, account) in scenario.organization.accounts.iter_enumerated() {
            for switch in SharingSwitch::ALL {
                if let Some(turned) = with_switch_turned(scenario, index, switch) {
                    all.push(Self {
                        account: account.id.clone(),
                        switch: switch.name(),
                        on: scenario.shares(index, switch),
                        now,
                        turned,
                        costs: turned - now,
                    });
                }
            }
        }
        all
    }
}
