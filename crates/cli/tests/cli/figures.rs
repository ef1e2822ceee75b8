//! `billfold figures`: every figure of a scenario once.

use std::collections::HashMap;

use serde_json::{Value, json};

use crate::run::{answer, case, run, run_on};

/// All figures of a scenario: id, value and unit.
fn figures(json: &str) -> HashMap<String, (String, String)> {
    let text = answer(&run_on(&["figures", "-", "--json"], json));
    let list: Vec<Value> = serde_json::from_str(&text).expect("a list");
    let text = |figure: &Value, key: &str| figure[key].as_str().expect("a text").to_owned();
    let all: HashMap<_, _> = list
        .iter()
        .map(|one| (text(one, "id"), (text(one, "value"), text(one, "unit"))))
        .collect();
    assert_eq!(all.len(), list.len(), "an id is there twice");
    all
}

#[test]
fn lines_have_an_id_a_value_and_a_unit() {
    let file = case("c01-bob-and-susan.json");
    let text = answer(&run(&["figures", &file]));
    let lines: Vec<&str> = text.lines().collect();
    for line in [
        "saving/total\t81.92\tUSD",
        "consolidated/exact\t2007.04\tUSD",
        "consolidated/account/222222222222/total\t669.02\tUSD",
        "separate/usage/bob-transfer/total\t8192\tGB",
        "separate/usage/bob-transfer/coveredFraction\t0\tfraction",
    ] {
        assert!(lines.contains(&line), "{line} is not in\n{text}");
    }
    // The same ids as explain takes, in the same order.
    let ids: Vec<&str> = lines
        .iter()
        .filter_map(|line| line.split('\t').next())
        .collect();
    let list = answer(&run(&["explain", &file, "--list"]));
    assert_eq!(ids, list.lines().collect::<Vec<_>>());
}

/// Two reservations of one large instance each, one for any zone and one for zone a; a plan of 1 an
/// hour; an upfront fee. November has 720 hours.
#[test]
fn units_of_commitments_are_told_apart() {
    let reserved = |id: &str| {
        json!({ "id": id, "account": "a", "region": "us-east-1", "instanceType": "m5.large",
                "paymentOption": "partialUpfront", "upfront": "100", "hourly": "0.02" })
    };
    let mut zonal = reserved("zonal");
    zonal["availabilityZone"] = json!("us-east-1a");
    let document = json!({
        "version": 1, "month": "2026-11", "organization": { "managementAccount": "a" },
        "accounts": [{ "id": "a" }],
        "prices": { "instances": [
            { "region": "us-east-1", "instanceType": "m5.large", "onDemand": "0.1" },
        ] },
        "usage": { "instances": [
            { "id": "i", "account": "a", "region": "us-east-1", "instanceType": "m5.large" },
        ] },
        "commitments": {
            "reservedInstances": [reserved("regional"), zonal],
            "savingsPlans": [
                { "id": "plan", "account": "a", "type": "compute", "commitment": "1" },
            ],
        },
    });
    let all = figures(&document.to_string());
    for (id, value, unit) in [
        // A large instance has four normalized units.
        (
            "consolidated/commitment/regional/offered",
            "2880",
            "normalized unit-hours",
        ),
        (
            "consolidated/commitment/regional/utilization",
            "1",
            "fraction",
        ),
        (
            "consolidated/commitment/zonal/unused",
            "720",
            "instance-hours",
        ),
        ("consolidated/commitment/plan/offered", "720", "USD"),
        ("consolidated/usage/i/reserved", "720", "instance-hours"),
        ("commitment/zonal/listValue", "275.2", "USD"),
    ] {
        assert_eq!(
            all.get(id),
            Some(&(value.to_owned(), unit.to_owned())),
            "{id}"
        );
    }
}

#[test]
fn what_is_printed_is_what_check_accepts() {
    let json = std::fs::read_to_string(case("c03-s3-three-members.json")).expect("the case");
    let mut document: Value = serde_json::from_str(&json).expect("JSON");
    let all = figures(&json).into_iter();
    document["expected"] = all
        .map(|(id, (value, _))| (id, Value::from(value)))
        .collect();
    answer(&run_on(&["check", "-"], &document.to_string()));
}
