//! Changes of two tabs, put together.

use super::*;
use crate::edits::{
    Edit, Ids, Lines, duplicate_lines, remove_usage, rename_scenario, set_quantity,
};
use crate::test_support::{bob_and_susan, edited, value};
use std::rc::Rc;

fn base() -> Document {
    Document::clone(&bob_and_susan().document)
}

fn after(edit: Edit) -> Document {
    Document::clone(&edited(&bob_and_susan(), edit).document)
}

fn quantity(line: &str, terabytes: &str) -> Edit {
    set_quantity(line, value(terabytes), Some(value("TB")), "transfer")
}

/// Both ways round.
fn merged(mine: &Document, theirs: &Document) -> Option<Document> {
    let one = merge(&base(), mine, theirs);
    assert_eq!(one, merge(&base(), theirs, mine));
    one
}

fn quantities(document: &Document) -> Vec<String> {
    let lines = document.usage.metered.iter();
    lines
        .map(|line| format!("{} {}", line.id, line.quantity))
        .collect()
}

#[test]
fn changes_of_different_lines_are_both_kept() {
    let (mine, theirs) = (
        after(quantity("bob-transfer", "3")),
        after(quantity("susan-transfer", "7")),
    );
    let merged = merged(&mine, &theirs).expect("no conflict");
    assert_eq!(quantities(&merged), ["bob-transfer 3", "susan-transfer 7"]);
}

#[test]
fn different_values_of_one_field_are_a_conflict() {
    let (mine, theirs) = (
        after(quantity("bob-transfer", "3")),
        after(quantity("bob-transfer", "4")),
    );
    assert_eq!(merged(&mine, &theirs), None);
}

#[test]
fn the_same_change_twice_is_one() {
    let one = after(quantity("bob-transfer", "3"));
    assert_eq!(merged(&one, &one), Some(one.clone()));
}

#[test]
fn a_change_and_nothing_is_the_change() {
    let one = after(rename_scenario("Renamed".into()));
    assert_eq!(merged(&one, &base()), Some(one.clone()));
}

#[test]
fn a_line_that_one_removes_and_the_other_changes_is_a_conflict() {
    let removed = after(remove_usage("bob-transfer", "transfer"));
    assert_eq!(
        merged(&removed, &after(quantity("bob-transfer", "3"))),
        None
    );
    let other = merged(&removed, &after(quantity("susan-transfer", "7")));
    assert_eq!(
        quantities(&other.expect("no conflict")),
        ["susan-transfer 7"]
    );
}

#[test]
fn lines_that_both_add_are_all_there_in_one_order() {
    let copy = |line: &str| {
        let ids = Rc::new(Ids::from([line.into()]));
        after(duplicate_lines(Lines::Usage, ids, "twice".into()))
    };
    let merged = merged(&copy("bob-transfer"), &copy("susan-transfer")).expect("no conflict");
    assert_eq!(merged.usage.metered.len(), 4);
}

#[test]
fn two_orders_of_the_same_lines_are_a_conflict() {
    let mut many = base();
    let more = ["third", "fourth"].map(|id| {
        let mut line = (*many.usage.metered[0]).clone();
        line.id = value(id);
        line.into()
    });
    many.usage.metered.extend(more);
    let (mut mine, mut theirs) = (many.clone(), many.clone());
    mine.usage.metered.swap(0, 1);
    theirs.usage.metered.swap(2, 3);
    assert_eq!(merge(&many, &mine, &theirs), None);
}
