//! `billfold worth`: what each commitment changes on the one bill.

use serde_json::{Value, json};

use crate::run::{answer, run_on};

/// One m5.large day and night at 0.1, reserved by another account at 0.06, and a plan that covers
/// nothing.
fn scenario() -> String {
    json!({
        "version": 1, "month": "2026-11", "organization": { "managementAccount": "a" },
        "accounts": [{ "id": "a" }, { "id": "b" }],
        "prices": { "instances": [
            { "region": "us-east-1", "instanceType": "m5.large", "onDemand": "0.1" },
        ] },
        "usage": { "instances": [{ "id": "web", "account": "a", "region": "us-east-1",
            "instanceType": "m5.large", "count": 1 }] },
        "commitments": {
            "reservedInstances": [{ "id": "one", "account": "b", "region": "us-east-1",
                "instanceType": "m5.large", "count": 1, "hourly": "0.06" }],
            "savingsPlans": [{ "id": "plan", "account": "b", "type": "ec2Instance", "family": "r5",
                "region": "us-east-1", "commitment": "0.5" }],
        },
    })
    .to_string()
}

#[test]
fn every_commitment_stands_with_and_without_itself() {
    let text = answer(&run_on(&["worth", "-", "--json"], &scenario()));
    let worth: Value = serde_json::from_str(&text).expect("JSON");
    // 720 hours at 0.1 are 72.00, at 0.06 43.20, at 0.5 360.00.
    let expected = json!([
        { "id": "one", "account": "b", "without": "432.00", "with": "403.20", "saved": "28.80",
          "idleHours": 0, "hoursInForce": 720, "idleCost": "0" },
        { "id": "plan", "account": "b", "without": "43.20", "with": "403.20", "saved": "-360.00",
          "idleHours": 720, "hoursInForce": 720, "idleCost": "360" },
    ]);
    assert_eq!(worth, expected);
}

#[test]
fn the_table_has_a_row_for_each() {
    let text = answer(&run_on(&["worth", "-"], &scenario()));
    let rows: Vec<Vec<&str>> = text
        .lines()
        .map(|line| line.split_whitespace().collect())
        .collect();
    let plan = [
        "plan", "b", "43.20", "403.20", "-360.00", "720", "of", "720", "360.00",
    ];
    assert!(rows.contains(&plan.to_vec()), "{text}");
}

/// The plan saves 28.80 by sharing and costs 331.20 more than it saves.
#[test]
fn the_headline_praises_no_purchase_that_makes_the_one_bill_dearer() {
    let mut document: Value = serde_json::from_str(&scenario()).expect("JSON");
    document["commitments"] = json!({ "reservedInstances": [{ "id": "ten", "account": "b",
        "region": "us-east-1", "instanceType": "m5.large", "count": 10, "hourly": "0.06" }] });
    // Fees of 432.00 in place of 72.00.
    let text = answer(&run_on(&["compare", "-"], &document.to_string()));
    let dearer = "Yet without these Reserved Instances the one bill would be 360.00 USD lower.";
    assert!(text.contains(dearer), "{text}");
    document["commitments"]["reservedInstances"][0]["count"] = json!(1);
    // One that nobody uses is not among those that the sentence is about.
    let mut idle = document["commitments"]["reservedInstances"][0].clone();
    idle["id"] = json!("idle");
    idle["region"] = json!("eu-west-1");
    let all = document["commitments"]["reservedInstances"].as_array_mut();
    all.expect("a list").push(idle);
    let text = answer(&run_on(&["compare", "-"], &document.to_string()));
    assert!(!text.contains("Yet without"), "{text}");
}
