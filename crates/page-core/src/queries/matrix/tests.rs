//! Who gave and who received.

use super::*;
use crate::test_support::{bob_and_susan, document, open};
use crate::workspace::PriceList;
use serde_json::{Value, json};

/// Ten reservations of B, which A uses by night.
fn ten() -> Value {
    let case = include_str!("../../../../../tests/cases/ten-reservations.json");
    let mut scenario: Value = serde_json::from_str(case).expect("JSON");
    if let Some(scenario) = scenario.as_object_mut() {
        scenario.remove("expected");
    }
    scenario
}

fn matrix(scenario: &Value) -> Option<Matrix> {
    let workspace = open(document(&scenario.to_string()), PriceList::Unavailable);
    of(&workspace.outcome)
}

/// Names of parties, in order.
fn names<'a>(parties: impl Iterator<Item = &'a Party>) -> Vec<&'a str> {
    parties.map(|party| &*party.name).collect()
}

#[test]
fn b_gives_its_nights_to_a_and_uses_its_days() {
    let matrix = matrix(&ten()).expect("a matrix");
    assert_eq!(names(matrix.receivers.iter()), ["A", "B"]);
    assert_eq!(names(matrix.givers.iter().map(|giver| &giver.party)), ["B"]);
    let [to_a, to_b] = &matrix.givers[0].cells[..] else {
        panic!("{matrix:?}");
    };
    // 552 hours of ten at 0.096; 168 hours of five at 0.192.
    let to_a = to_a.as_ref().expect("a cell");
    assert_eq!(
        (&*to_a.money, to_a.hours.as_deref()),
        ("$529.92", Some("5,520 h"))
    );
    let to_b = to_b.as_ref().expect("a cell");
    assert_eq!(
        (&*to_b.money, to_b.hours.as_deref()),
        ("$161.28", Some("840 h"))
    );
    assert_eq!([to_a.is_own, to_b.is_own], [false, true]);
    assert_eq!(matrix.givers[0].idle, "$0.00");
}

#[test]
fn cells_are_measured_by_the_largest() {
    let matrix = matrix(&ten()).expect("a matrix");
    let cells = matrix.givers[0].cells.iter().flatten();
    let parts = cells.map(|cell| cell.part.rounded(4).to_string());
    // 161.28 of 529.92.
    assert_eq!(parts.collect::<Vec<_>>(), ["1", "0.3043"]);
}

#[test]
fn what_stands_idle_is_money() {
    let mut scenario = ten();
    scenario["usage"]["instances"][0]["count"] = json!(6);
    let matrix = matrix(&scenario).expect("a matrix");
    // Four of ten at 0.06 in each of 552 hours.
    assert_eq!(matrix.givers[0].idle, "$132.48");
}

#[test]
fn without_shared_commitments_there_is_no_matrix() {
    assert_eq!(of(&bob_and_susan().outcome), None);
    let mut alone = ten();
    alone["accounts"][1]["sharing"] = json!({ "reservedInstances": false });
    assert_eq!(matrix(&alone), None);
}

#[test]
fn beyond_twelve_accounts_share_a_column() {
    let mut scenario = ten();
    let many = 1..=20;
    let accounts = many.clone().map(|n| json!({ "id": format!("user-{n}") }));
    let mut all = scenario["accounts"].as_array().expect("a list").clone();
    all.extend(accounts);
    scenario["accounts"] = json!(all);
    let usage = many.map(|n| {
        json!({ "id": format!("web-{n}"), "account": format!("user-{n}"), "region": "us-east-1",
                "instanceType": "m5.large", "count": 1 })
    });
    scenario["usage"] = json!({ "instances": usage.collect::<Vec<_>>() });
    scenario["commitments"]["reservedInstances"][0]["count"] = json!(20);
    let matrix = matrix(&scenario).expect("a matrix");
    assert_eq!(matrix.receivers.len(), 12);
    let last = &matrix.receivers[11];
    assert_eq!((&*last.name, last.colour), ("9 other accounts", None));
    let others = matrix.givers[0].cells[11].as_ref().expect("a cell");
    // Nine at 0.096 in 720 hours.
    assert_eq!((&*others.money, others.is_own), ("$622.08", false));
}
