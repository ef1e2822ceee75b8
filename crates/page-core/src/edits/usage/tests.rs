//! What edits of usage lines do to a document.

use billfold_billing::organization::AccountIndex;
use billfold_billing::usage::InstanceUsageIndex;

use super::*;
use crate::edits::no_id;
use crate::test_support::{bob_and_susan, changes_nothing, edited, refused, shop, total, value};
use crate::workspace::Workspace;
use billfold_scenario::document::Count;

fn storage(account: &str, quantity: &str) -> MeteredUsage {
    MeteredUsage {
        id: no_id().expect("an id"),
        account: value(account),
        service: value("AmazonS3"),
        region: value("us-east-1"),
        usage_type: value("TimedStorage-ByteHrs"),
        quantity: value(quantity),
        unit: None,
        hours: Hours::Always,
        tags: Default::default(),
    }
}

fn metered_ids(workspace: &Workspace) -> Vec<String> {
    let lines = workspace.document.usage.metered.iter();
    lines.map(|line| line.id.to_string()).collect()
}

fn instance_ids(workspace: &Workspace) -> Vec<String> {
    let lines = workspace.document.usage.instances.iter();
    lines.map(|line| line.id.to_string()).collect()
}

#[test]
fn a_line_is_added_behind_the_others_with_an_id_of_its_own() {
    let edit = add_usage(NewUsage::Metered(storage("222222222222", "5")), "S3");
    let after = edited(&shop(), edit);
    assert_eq!(
        metered_ids(&after),
        [
            "bob-storage",
            "susan-storage",
            "eve-puts",
            "susan-timedstorage-bytehrs"
        ]
    );
}

#[test]
fn a_second_line_of_the_same_has_a_number() {
    let edit = || add_usage(NewUsage::Metered(storage("222222222222", "5")), "S3");
    let after = edited(&edited(&shop(), edit()), edit());
    assert_eq!(metered_ids(&after)[4], "susan-timedstorage-bytehrs-2");
}

#[test]
fn instances_are_added_to_their_own_list() {
    let shop = shop();
    let line = InstanceUsage::clone(&shop.document.usage.instances[0]);
    let after = edited(&shop, add_usage(NewUsage::Instance(line), "m5.large"));
    assert_eq!(instance_ids(&after), ["eve-web", "eve-m5.large"]);
}

#[test]
fn adding_a_line_is_called_by_what_it_adds() {
    let edit = add_usage(
        NewUsage::Metered(storage("222222222222", "5")),
        "S3 storage",
    );
    assert_eq!(*edit.name, *texts::app::undo_add("S3 storage"));
    assert_eq!(edit.merge, None);
}

#[test]
fn usage_of_an_account_that_is_not_there_is_refused() {
    let edit = add_usage(NewUsage::Metered(storage("999999999999", "5")), "S3");
    assert!(refused(&shop(), edit).contains("999999999999"));
}

#[test]
fn a_line_is_removed_by_its_id() {
    let after = edited(&shop(), remove_usage("susan-storage", "storage"));
    assert_eq!(metered_ids(&after), ["bob-storage", "eve-puts"]);
    assert_eq!(instance_ids(&after), ["eve-web"]);
}

#[test]
fn instances_are_removed_by_their_id() {
    let after = edited(&shop(), remove_usage("eve-web", "m5.large"));
    assert!(after.document.usage.instances.is_empty());
    assert_eq!(metered_ids(&after).len(), 3);
}

#[test]
fn removing_what_is_gone_changes_nothing() {
    assert!(changes_nothing(&shop(), remove_usage("nobody", "nothing")));
}

#[test]
fn a_quantity_is_set_with_its_unit() {
    // 12 TB of Susan and 8 TB of Bob: 10,240 GB x 0.17 + 10,240 GB x 0.13 = 3,072.
    let edit = set_quantity("susan-transfer", value("12"), Some(value("TB")), "transfer");
    assert_eq!(total(&edited(&bob_and_susan(), edit)), "3072");
}

#[test]
fn without_a_unit_a_quantity_is_in_the_prices_own() {
    // 8,192 GB + 1,024 GB at 0.17.
    let edit = set_quantity("susan-transfer", value("1024"), None, "transfer");
    assert_eq!(total(&edited(&bob_and_susan(), edit)), "1566.72");
}

#[test]
fn a_quantity_in_a_unit_that_does_not_fit_is_refused() {
    let edit = set_quantity(
        "susan-transfer",
        value("4"),
        Some(value("Requests")),
        "transfer",
    );
    let problem = refused(&bob_and_susan(), edit);
    assert!(problem.contains("Requests"), "{problem}");
}

#[test]
fn the_same_quantity_again_changes_nothing() {
    let edit = set_quantity("susan-transfer", value("4"), Some(value("TB")), "transfer");
    assert!(changes_nothing(&bob_and_susan(), edit));
}

#[test]
fn keystrokes_in_the_field_of_a_line_belong_together() {
    let field = |id| set_quantity(id, value("4"), None, "transfer").merge;
    assert_eq!(field("susan-transfer"), field("susan-transfer"));
    assert_ne!(field("susan-transfer"), field("bob-transfer"));
}

#[test]
fn a_quantity_and_a_count_are_different_fields() {
    let quantity = set_quantity("web", value("4"), None, "web").merge;
    let count = set_count("web", InstanceCount::default(), "web").merge;
    assert_ne!(quantity, count);
}

#[test]
fn the_field_of_a_line_stays_the_same_over_other_edits() {
    // The line before it goes, so that its index changes.
    let field = || set_quantity("susan-storage", value("4"), None, "storage").merge;
    let before = field();
    let after = edited(&shop(), remove_usage("bob-storage", "storage"));
    let edit = set_quantity("susan-storage", value("4"), None, "storage");
    assert_eq!(edit.merge, before);
    let after = edited(&after, edit);
    assert_eq!(after.document.usage.metered[0].quantity, value("4"));
    assert_eq!(after.document.usage.metered[1].quantity, value("1000000"));
}

#[test]
fn a_count_is_set() {
    let count = Count::new(7).expect("a count").into();
    let after = edited(&shop(), set_count("eve-web", count, "m5.large"));
    assert_eq!(after.document.usage.instances[0].count, Some(count));
}

#[test]
fn a_count_takes_the_place_of_total_hours() {
    let shop = shop();
    let mut line = InstanceUsage::clone(&shop.document.usage.instances[0]);
    (line.count, line.total) = (None, Some(value("100")));
    let with_total = edited(&shop, add_usage(NewUsage::Instance(line), "m5.large"));
    let after = edited(
        &with_total,
        set_count("eve-m5.large", InstanceCount::default(), "m5.large"),
    );
    let line = &after.document.usage.instances[1];
    assert_eq!(
        (line.count, line.total),
        (Some(InstanceCount::default()), None)
    );
}

#[test]
fn hours_are_set() {
    // Without the commitments, 4 instances from Monday to Friday, 8 hours on 21 days: 672 hours.
    let hours = crate::input::read_hours("Mon-Fri 9-17").expect("hours");
    let after = edited(&shop(), set_hours("eve-web", hours, "m5.large"));
    let scenario = &after.outcome.scenario;
    let profile = &scenario.profiles[scenario.usage.instances[InstanceUsageIndex::new(0)].profile];
    assert_eq!(profile.total_seconds() / 3_600, 168);
}

#[test]
fn hours_in_a_time_zone_that_nobody_knows_are_refused() {
    let hours = crate::input::read_hours("Mon-Fri 9-17 Middle/Earth").expect("hours");
    let problem = refused(&shop(), set_hours("eve-web", hours, "m5.large"));
    assert!(problem.contains("Middle/Earth"), "{problem}");
}

#[test]
fn pasted_lines_go_to_known_accounts() {
    let shop = shop();
    let lines = vec![(
        Owner::Known(value("333333333333")),
        Some(NewUsage::Metered(storage("111111111111", "5"))),
    )];
    let after = edited(&shop, paste_usage(&shop.document, lines).expect("an edit"));
    let added = after.document.usage.metered.last().expect("a line");
    assert_eq!(*added.account, *"333333333333");
    assert_eq!(*added.id, *"eve-timedstorage-bytehrs");
}

#[test]
fn pasted_lines_bring_their_accounts_once() {
    let shop = shop();
    let line = || Some(NewUsage::Metered(storage("111111111111", "5")));
    let lines = vec![
        (Owner::Named("Zoe".to_owned()), line()),
        (Owner::Named("zoe".to_owned()), line()),
    ];
    let after = edited(&shop, paste_usage(&shop.document, lines).expect("an edit"));
    let accounts: Vec<_> = after
        .document
        .accounts
        .iter()
        .map(|one| one.name.as_deref())
        .collect();
    assert_eq!(
        accounts,
        [Some("Bob"), Some("Susan"), Some("Eve"), Some("Zoe")]
    );
    assert_eq!(after.document.usage.metered.len(), 5);
}

#[test]
fn a_name_does_not_get_the_id_of_another_pasted_line() {
    let shop = shop();
    let lines = vec![
        (Owner::Named("Zoe".to_owned()), None),
        (
            Owner::Numbered(value("444444444444"), Some("Yan".to_owned())),
            None,
        ),
    ];
    let after = edited(&shop, paste_usage(&shop.document, lines).expect("an edit"));
    let ids: Vec<_> = after
        .document
        .accounts
        .iter()
        .map(|one| one.id.to_string())
        .collect();
    assert_eq!(ids[3..], ["555555555555", "444444444444"]);
}

#[test]
fn an_account_by_its_id_alone_is_called_by_it() {
    let shop = shop();
    let lines = vec![(Owner::Numbered(value("444444444444"), None), None)];
    let after = edited(&shop, paste_usage(&shop.document, lines).expect("an edit"));
    let account = &after.outcome.scenario.organization.accounts[AccountIndex::new(3)];
    assert_eq!(account.name, "444444444444");
}

#[test]
fn a_whole_paste_is_one_edit() {
    let shop = shop();
    let lines = vec![
        (
            Owner::Named("Zoe".to_owned()),
            Some(NewUsage::Metered(storage("111111111111", "5"))),
        ),
        (
            Owner::Known(value("333333333333")),
            Some(NewUsage::Metered(storage("111111111111", "5"))),
        ),
    ];
    let mut after = edited(&shop, paste_usage(&shop.document, lines).expect("an edit"));
    after
        .undo(&crate::test_support::CALCULATOR)
        .expect("an entry");
    assert_eq!(*after.document, *shop.document);
}

#[test]
fn without_quota_nothing_is_pasted() {
    let shop = shop();
    // AWS's quota is 10 accounts; 3 are there.
    let lines = (0..8).map(|number| (Owner::Named(format!("Team {number}")), None));
    assert!(paste_usage(&shop.document, lines.collect()).is_err());
}
