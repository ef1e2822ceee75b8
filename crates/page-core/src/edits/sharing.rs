//! How far accounts share their commitments and credits.

use billfold_billing::organization::SharingSwitch;
use billfold_messages::texts;
use billfold_scenario::Document;
use billfold_scenario::document::{Account, SharingMode, Text};

use super::Edit;

/// Turns a switch on or off for the whole month; changes of it within the month are dropped. `name`
/// is the account's.
pub fn set_sharing(account: &str, switch: SharingSwitch, on: bool, name: &str) -> Edit {
    let undo = match (switch, on) {
        (SharingSwitch::ReservedInstances, true) => texts::sharing::undo_share_reserved,
        (SharingSwitch::ReservedInstances, false) => texts::sharing::undo_keep_reserved,
        (SharingSwitch::SavingsPlans, true) => texts::sharing::undo_share_plans,
        (SharingSwitch::SavingsPlans, false) => texts::sharing::undo_keep_plans,
        (SharingSwitch::Credits, true) => texts::credits::undo_share,
        (SharingSwitch::Credits, false) => texts::credits::undo_keep,
    };
    let account = account.to_owned();
    Edit::new(undo(name), move |document| {
        let Some(account) = find_account(document, &account) else {
            return;
        };
        let sharing = &mut account.sharing;
        match switch {
            SharingSwitch::ReservedInstances => sharing.reserved_instances = on,
            SharingSwitch::SavingsPlans => sharing.savings_plans = on,
            SharingSwitch::Credits => sharing.credits = on,
        }
        for change in &mut sharing.changes {
            match switch {
                SharingSwitch::ReservedInstances => change.reserved_instances = None,
                SharingSwitch::SavingsPlans => change.savings_plans = None,
                SharingSwitch::Credits => change.credits = None,
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::test_support::{changes_nothing, document, edited, open, shop, total, value};
    use crate::workspace::{PriceList, Workspace};

    fn shares(workspace: &Workspace, index: usize) -> (bool, bool, bool) {
        let sharing = &workspace.document.accounts[index].sharing;
        (
            sharing.reserved_instances,
            sharing.savings_plans,
            sharing.credits,
        )
    }

    #[test]
    fn each_switch_is_turned_off_by_itself() {
        for (switch, expected) in [
            (SharingSwitch::ReservedInstances, (false, true, true)),
            (SharingSwitch::SavingsPlans, (true, false, true)),
            (SharingSwitch::Credits, (true, true, false)),
        ] {
            let after = edited(&shop(), set_sharing("222222222222", switch, false, "Susan"));
            assert_eq!(shares(&after, 1), expected);
            assert_eq!(shares(&after, 0), (true, true, true));
        }
    }

    #[test]
    fn without_sharing_others_pay_for_what_was_covered() {
        // Susan's two Reserved Instances cover 2 x 720 hours of Eve's; 0.096 an hour after it.
        // Of those, Bob's plan covers no more than before.
        let shop = shop();
        let after = edited(
            &shop,
            set_sharing(
                "222222222222",
                SharingSwitch::ReservedInstances,
                false,
                "Susan",
            ),
        );
        let cost = |workspace: &Workspace| workspace.outcome.comparison.consolidated.bill.total;
        assert_eq!((cost(&after) - cost(&shop)).to_string(), "138.24");
    }

    #[test]
    fn turning_a_switch_on_that_is_on_changes_nothing() {
        let edit = set_sharing("222222222222", SharingSwitch::Credits, true, "Susan");
        assert!(changes_nothing(&shop(), edit));
    }

    #[test]
    fn an_account_that_is_not_there_has_no_switch() {
        let edit = set_sharing("999999999999", SharingSwitch::Credits, false, "nobody");
        assert!(changes_nothing(&shop(), edit));
    }

    #[test]
    fn each_switch_has_a_name_for_on_and_off() {
        let switches = [
            SharingSwitch::ReservedInstances,
            SharingSwitch::SavingsPlans,
            SharingSwitch::Credits,
        ];
        let mut names: Vec<String> = switches
            .into_iter()
            .flat_map(|switch| [true, false].map(|on| set_sharing("1", switch, on, "Susan").name))
            .map(|name| name.to_string())
            .collect();
        assert!(names.iter().all(|name| name.contains("Susan")));
        names.sort();
        names.dedup();
        assert_eq!(names.len(), 6);
    }

    #[test]
    fn changes_within_the_month_are_dropped() {
        let json = r#"{
            "version": 1, "month": "2026-11",
            "organization": { "managementAccount": "111111111111" },
            "accounts": [{
                "id": "111111111111",
                "sharing": { "changes": [
                    { "at": "2026-11-10", "reservedInstances": false },
                    { "at": "2026-11-20", "reservedInstances": true, "savingsPlans": false }
                ] }
            }]
        }"#;
        let workspace = open(document(json), PriceList::Unavailable);
        let edit = set_sharing(
            "111111111111",
            SharingSwitch::ReservedInstances,
            false,
            "Bob",
        );
        let after = edited(&workspace, edit);
        let changes = &after.document.accounts[0].sharing.changes;
        assert_eq!(changes.len(), 1);
        assert_eq!(
            (changes[0].reserved_instances, changes[0].savings_plans),
            (None, Some(false))
        );
    }

    #[test]
    fn an_account_is_put_into_a_group_and_taken_out() {
        let group = Some(value("blue"));
        let after = edited(
            &shop(),
            set_group("222222222222", group, "Group".to_owned()),
        );
        assert_eq!(
            after.document.accounts[1].sharing.group.as_deref(),
            Some("blue")
        );
        let after = edited(
            &after,
            set_group("222222222222", None, "No group".to_owned()),
        );
        assert_eq!(after.document.accounts[1].sharing.group, None);
    }

    #[test]
    fn each_account_is_a_field_of_its_own() {
        let field = |id| set_group(id, None, String::new()).merge;
        assert_ne!(field("111111111111"), field("222222222222"));
    }

    #[test]
    fn sharing_within_groups_only_leaves_others_out() {
        let shop = shop();
        let group = Some(value("blue"));
        let grouped = edited(&shop, set_group("222222222222", group, "Group".to_owned()));
        let after = edited(
            &grouped,
            set_mode(SharingMode::RestrictedGroup, "Restricted".to_owned()),
        );
        // Susan is alone in her group: nobody uses her Reserved Instances.
        assert_ne!(total(&after), total(&shop));
    }
}
