//! Whether an account shares its commitments and credits.

use super::Edit;
use billfold_messages::texts;

/// One of the switches that every account has.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Switch {
    ReservedInstances,
    SavingsPlans,
    Credits,
}

/// Turns sharing on or off for the whole month; changes within the month are given up.
pub fn set_sharing(account: usize, switch: Switch, on: bool, name: &str) -> Edit {
    let template = match (switch, on) {
        (Switch::ReservedInstances, true) => texts::sharing::undo_share_reserved,
        (Switch::ReservedInstances, false) => texts::sharing::undo_keep_reserved,
        (Switch::SavingsPlans, true) => texts::sharing::undo_share_plans,
        (Switch::SavingsPlans, false) => texts::sharing::undo_keep_plans,
        (Switch::Credits, true) => texts::credits::undo_share,
        (Switch::Credits, false) => texts::credits::undo_keep,
    };
    Edit {
        name: template(name).into(),
        merge: None,
        change: Box::new(move |document| {
            let Some(account) = document.accounts.get_mut(account) else {
                return;
            };
            let sharing = &mut account.sharing;
            match switch {
                Switch::ReservedInstances => sharing.reserved_instances = on,
                Switch::SavingsPlans => sharing.savings_plans = on,
                Switch::Credits => sharing.credits = on,
            }
            for change in &mut sharing.changes {
                match switch {
                    Switch::ReservedInstances => change.reserved_instances = None,
                    Switch::SavingsPlans => change.savings_plans = None,
                    Switch::Credits => change.credits = None,
                }
            }
            sharing.changes.retain(|change| {
                change.reserved_instances.is_some()
                    || change.savings_plans.is_some()
                    || change.credits.is_some()
            });
        }),
    }
}
