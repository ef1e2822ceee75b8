//! Questions outlive edits: they name what they are about, and end when that is gone.

use super::*;
use crate::edits::{Ids, Lines, duplicate_lines, remove_usage};
use crate::queries::usage::{places, rows};
use crate::queries::usage_details::detailed_rows;
use crate::test_support::{CALCULATOR, bob_and_susan, document, edited, open};
use crate::workspace::{PriceList, Workspace};

/// Bob's and Susan's transfer, with Susan's line twice.
fn twice() -> Workspace {
    let ids = Rc::new(Ids::from(["susan-transfer".into()]));
    edited(
        &bob_and_susan(),
        duplicate_lines(Lines::Usage, ids, "twice".into()),
    )
}

fn asked_in_row(workspace: &Workspace, at: usize) -> Asked {
    let lines: Vec<UsageRef> = places(workspace).collect();
    detailed_rows(workspace, &lines)[at].together.asked.clone()
}

fn value(workspace: &Workspace, asked: &Asked) -> Option<String> {
    answer(&workspace.outcome, asked).map(|found| found.value.to_string())
}

#[test]
fn a_question_about_a_line_ends_when_the_line_is_taken_back() {
    let mut workspace = twice();
    let asked = asked_in_row(&workspace, 2);
    assert!(matches!(asked, Asked::UsageLine { .. }), "{asked:?}");
    assert!(value(&workspace, &asked).is_some());
    workspace.undo(&CALCULATOR).expect("an edit");
    assert_eq!(value(&workspace, &asked), None);
}

#[test]
fn a_question_stays_with_its_line_when_one_before_it_goes() {
    let workspace = twice();
    let asked = asked_in_row(&workspace, 1);
    let Asked::UsageLine { line, .. } = &asked else {
        panic!("{asked:?}");
    };
    assert_eq!(&**line, "susan-transfer");
    let after = edited(&workspace, remove_usage("bob-transfer", "transfer"));
    // Susan alone: twice 4,096 GB in the first tier of 10,240 GB at 0.17: each line 696.32.
    assert_eq!(value(&after, &asked).as_deref(), Some("696.32"));
}

#[test]
fn what_an_account_pays_is_asked_about_by_a_line_of_it() {
    let workspace = bob_and_susan();
    let lines: Vec<UsageRef> = places(&workspace).collect();
    let asked = rows(&workspace, &lines)[1].alone.asked.clone();
    let after = edited(&workspace, remove_usage("bob-transfer", "transfer"));
    assert_eq!(value(&after, &asked).as_deref(), Some("696.32"));
    let gone = rows(&workspace, &lines)[0].alone.asked.clone();
    assert_eq!(value(&after, &gone), None);
}

#[test]
fn a_cost_category_is_asked_about_by_its_name() {
    let json = |categories: &str| {
        format!(
            r#"{{
            "version": 1, "month": "2026-11",
            "organization": {{ "managementAccount": "111111111111" }},
            "accounts": [{{ "id": "111111111111" }}],
            "costCategories": [{categories}]
        }}"#
        )
    };
    let category = |name: &str| format!(r#"{{ "name": "{name}", "rules": [] }}"#);
    let both = [category("Team"), category("Stage")].join(",");
    let before = open(document(&json(&both)), PriceList::Unavailable);
    let scenario = &before.outcome.scenario;
    let last = scenario
        .cost_categories
        .indices()
        .last()
        .expect("two categories");
    let by = Grouping::of(scenario, &Dimension::CostCategory(last));
    let asked = Asked::Group {
        by: by.clone(),
        key: "".into(),
        name: "None".into(),
    };
    let after = open(document(&json(&category("Stage"))), PriceList::Unavailable);
    let first = after.outcome.scenario.cost_categories.indices().next();
    assert_eq!(
        by.find(&after.outcome.scenario),
        first.map(Dimension::CostCategory)
    );
    let none = open(document(&json("")), PriceList::Unavailable);
    assert_eq!(by.find(&none.outcome.scenario), None);
    assert_eq!(value(&none, &asked), None);
}

#[test]
fn two_accounts_leave_no_pile_to_ask_about() {
    assert!(answer(&bob_and_susan().outcome, &Asked::Rest).is_none());
}
