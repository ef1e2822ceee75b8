//! How a workspace takes edits, and takes them back.

use super::*;
use crate::edits::{rename_scenario, set_group, set_hours, set_price, set_quantity};
use crate::test_support::{
    CALCULATOR, bob_and_susan, document, edited, open, prices, shop, shop_with_prices, total, value,
};

fn quantity(text: &str) -> Edit {
    set_quantity("susan-transfer", value(text), Some(value("TB")), "transfer")
}

#[test]
fn a_document_is_opened_with_its_bills_and_no_history() {
    let workspace = Workspace::open(Document::clone(&bob_and_susan().document), &CALCULATOR);
    let workspace = workspace.expect("a workspace");
    assert_eq!(total(&workspace), "2007.04");
    assert!(workspace.history.undoable().is_none());
}

#[test]
fn a_document_that_makes_no_sense_is_not_opened() {
    let mut wrong = Document::clone(&bob_and_susan().document);
    wrong.accounts.pop();
    assert!(Workspace::open(wrong, &CALCULATOR).is_err());
}

#[test]
fn without_hours_and_commitments_the_first_paint_computes_the_same() {
    let document = Document::clone(&bob_and_susan().document);
    let workspace = Workspace::open(document, &UsageCalculator).expect("a workspace");
    assert_eq!(total(&workspace), "2007.04");
    let after = workspace
        .edited(quantity("12"), &UsageCalculator)
        .expect("bills")
        .expect("a change");
    assert_eq!(total(&after), total(&edited(&workspace, quantity("12"))));
}

#[test]
fn what_the_first_paint_cannot_compute_is_refused() {
    let document = Document::clone(&shop().document);
    assert!(Workspace::open(document, &UsageCalculator).is_err());
}

#[test]
fn while_the_price_list_loads_what_needs_it_is_refused() {
    let mut document = Document::clone(&shop().document);
    document.prices.metered.pop();
    assert!(Workspace::open(document.clone(), &CALCULATOR).is_err());
    // Without a price list, the line is marked instead.
    assert_eq!(
        open(document, PriceList::Unavailable)
            .outcome
            .unpriced
            .len(),
        1
    );
}

#[test]
fn an_edit_gives_new_bills() {
    assert_eq!(total(&edited(&bob_and_susan(), quantity("12"))), "3072");
}

#[test]
fn an_edit_leaves_the_workspace_before_it_as_it_was() {
    let before = bob_and_susan();
    edited(&before, quantity("12"));
    assert_eq!(total(&before), "2007.04");
}

#[test]
fn an_edit_that_makes_no_sense_changes_nothing_and_says_why() {
    let edit = set_quantity(
        "susan-transfer",
        value("4"),
        Some(value("Requests")),
        "transfer",
    );
    assert!(bob_and_susan().edited(edit, &CALCULATOR).is_err());
}

#[test]
fn the_figures_that_a_test_expects_are_dropped_with_the_first_edit() {
    let workspace = bob_and_susan();
    assert!(!workspace.document.expected.0.is_empty());
    assert!(
        edited(&workspace, quantity("12"))
            .document
            .expected
            .0
            .is_empty()
    );
}

#[test]
fn an_edit_is_undone_and_redone_with_its_bills() {
    let mut workspace = edited(&bob_and_susan(), quantity("12"));
    let name = workspace.undo(&CALCULATOR).expect("an entry");
    assert!(name.contains("transfer"), "{name}");
    assert_eq!(total(&workspace), "2007.04");
    assert_eq!(workspace.redo(&CALCULATOR), Some(name));
    assert_eq!(total(&workspace), "3072");
}

#[test]
fn with_nothing_to_undo_nothing_happens() {
    let mut workspace = bob_and_susan();
    assert_eq!(workspace.undo(&CALCULATOR), None);
    assert_eq!(workspace.redo(&CALCULATOR), None);
}

#[test]
fn keystrokes_in_a_field_are_undone_together() {
    let workspace = edited(&bob_and_susan(), quantity("1"));
    let mut workspace = edited(&workspace, quantity("12"));
    workspace.undo(&CALCULATOR).expect("an entry");
    assert_eq!(total(&workspace), "2007.04");
    assert!(workspace.history.undoable().is_none());
}

#[test]
fn keystrokes_that_end_where_they_began_leave_no_entry() {
    let workspace = edited(&bob_and_susan(), quantity("1"));
    let workspace = edited(&workspace, quantity("4"));
    // But for what a test expects, the document is what it was.
    let mut before = Document::clone(&bob_and_susan().document);
    before.expected = Default::default();
    assert_eq!(*workspace.document, before);
    let workspace = edited(&workspace, quantity("5"));
    let workspace = edited(&workspace, quantity("4"));
    assert_eq!(total(&workspace), "2007.04");
}

#[test]
fn a_round_trip_in_a_document_without_expectations_is_forgotten() {
    let mut document = Document::clone(&bob_and_susan().document);
    document.expected = Default::default();
    let workspace = edited(&open(document, PriceList::Unavailable), quantity("1"));
    let workspace = edited(&workspace, quantity("4"));
    assert!(workspace.history.undoable().is_none());
}

#[test]
fn a_field_that_was_left_begins_an_entry_of_its_own() {
    let mut workspace = edited(&bob_and_susan(), quantity("1"));
    workspace.history.end_merge();
    let mut workspace = edited(&workspace, quantity("12"));
    workspace.undo(&CALCULATOR).expect("an entry");
    // 8 TB of Bob and 1 TB of Susan at 0.17: 9,216 GB.
    assert_eq!(total(&workspace), "1566.72");
}

#[test]
fn an_update_is_what_a_new_computation_is() {
    let workspace = shop_with_prices();
    let hours = crate::input::read_hours("weekdays 9-17").expect("hours");
    let edits = [
        set_hours("eve-web", hours, "m5.large"),
        set_quantity("eve-puts", value("7"), None, "PUTs"),
        set_price("eve-web", value("0.2"), &prices(), "m5.large"),
        set_group("222222222222", Some(value("blue")), "Group".to_owned()),
        rename_scenario("Autumn".to_owned()),
    ];
    let mut updated = workspace;
    for edit in edits {
        updated = edited(&updated, edit);
        let computed = CALCULATOR
            .compute(&updated.document, &updated.prices)
            .expect("bills");
        assert!(*updated.outcome == computed);
    }
}

#[test]
fn another_price_list_is_not_taken_for_the_same() {
    assert!(prices() != prices());
    assert!(PriceList::Loading != PriceList::Unavailable);
    let list = prices();
    assert!(list == list.clone());
}

#[test]
fn bills_follow_another_price_list() {
    let json = r#"{
        "version": 1, "month": "2026-11",
        "organization": { "managementAccount": "111111111111" },
        "accounts": [{ "id": "111111111111" }],
        "usage": { "metered": [{
            "id": "requests", "account": "111111111111", "service": "AWSQueueService",
            "region": "us-east-1", "usageType": "Requests-Tier1", "quantity": "10000000"
        }] }
    }"#;
    let without = open(document(json), PriceList::Unavailable);
    assert_eq!(
        (total(&without).as_str(), without.outcome.unpriced.len()),
        ("0", 1)
    );
    let outcome = CALCULATOR.update(
        &without.outcome,
        &without.document,
        &without.document,
        &prices(),
    );
    let outcome = outcome.expect("bills");
    assert_eq!(
        outcome
            .comparison
            .consolidated
            .bill
            .total
            .normalize()
            .to_string(),
        "4"
    );
}
