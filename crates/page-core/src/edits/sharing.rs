//! How far accounts share their commitments and credits.

use billfold_messages::texts;
use billfold_scenario::Document;
use billfold_scenario::document::{Account, SharingMode, Text};

use super::Edit;

/// One of the switches that every account has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Switch {
    /// Whether the account shares its Reserved Instances, and uses those of others.
    ReservedInstances,
    /// The same for Savings Plans.
    SavingsPlans,
    /// The same for credits.
    Credits,
}

/// Turns a switch on or off for the whole month; changes of it within the month are dropped. `name`
/// is the account's.
pub fn set_sharing(account: &str, switch: Switch, on: bool, name: &str) -> Edit {
    let undo = match (switch, on) {
        (Switch::ReservedInstances, true) => texts::sharing::undo_share_reserved,
        (Switch::ReservedInstances, false) => texts::sharing::undo_keep_reserved,
        (Switch::SavingsPlans, true) => texts::sharing::undo_share_plans,
        (Switch::SavingsPlans, false) => texts::sharing::undo_keep_plans,
        (Switch::Credits, true) => texts::credits::undo_share,
        (Switch::Credits, false) => texts::credits::undo_keep,
    };
    let account = account.to_owned();
    Edit::new(undo(name), move |document| {
        let Some(account) = find_account(document, &account) else {
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
    })
}

/// Sets how the organization shares its commitments.
pub fn set_mode(mode: SharingMode, name: String) -> Edit {
    Edit::new(name, move |document| {
        document.organization.sharing_mode = mode
    })
}

/// Puts an account into a sharing group, or into none.
pub fn set_group(account: &str, group: Option<Text>, name: String) -> Edit {
    let field = format!("group {account}");
    let account = account.to_owned();
    let edit = Edit::new(name, move |document| {
        if let Some(account) = find_account(document, &account) {
            account.sharing.group = group;
        }
    });
    edit.in_field(field)
}

fn find_account<'d>(document: &'d mut Document, id: &str) -> Option<&'d mut Account> {
    document.accounts.iter_mut().find(|one| *one.id == *id)
}
