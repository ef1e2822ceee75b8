//! C38: AWS's credits.

use crate::support::{money, result, rounded, rounded_account, scenario};
use billfold_oracle::OracleResult;
use serde_json::{Value, json};

fn month(accounts: Value, usage: &[(&str, &str, &str)], credits: Value) -> OracleResult {
    let price = |service: &str| {
        json!({"service": service, "region": "us-east-1", "usageType": "use", "unit": "each",
               "tiers": [{"rate": "1"}]})
    };
    let usage: Vec<Value> = usage
        .iter()
        .map(|(account, service, quantity)| {
            json!({"id": format!("{account}-{service}"), "account": account, "service": service,
                   "region": "us-east-1", "usageType": "use", "quantity": quantity})
        })
        .collect();
    let parts = json!({
        "accounts": accounts,
        "prices": {"metered": [price("AmazonEC2"), price("AmazonS3")]},
        "usage": {"metered": usage},
        "credits": credits,
    });
    result(&scenario(&["a"], &parts))
}

#[test]
fn two_credits() {
    let found = month(
        json!([{"id": "a"}]),
        &[("a", "AmazonEC2", "100"), ("a", "AmazonS3", "50")],
        json!([
            {"id": "one", "account": "a", "amount": "10", "expires": "2026-12-31",
             "services": ["AmazonS3", "AmazonEC2"]},
            {"id": "two", "account": "a", "amount": "5", "expires": "2027-12-31",
             "services": ["AmazonEC2"]},
        ]),
    );
    assert_eq!(rounded(&found.consolidated), "135");
    assert_eq!(money(&found.consolidated.credits["one"]), "10");
    assert_eq!(money(&found.consolidated.credits["two"]), "5");
}

fn three(on: bool) -> OracleResult {
    let account = |id: &str| json!({"id": id, "sharing": {"credits": on}});
    month(
        json!([account("a"), account("b"), account("c")]),
        &[
            ("a", "AmazonEC2", "30"),
            ("a", "AmazonS3", "80"),
            ("b", "AmazonEC2", "150"),
            ("b", "AmazonS3", "50"),
            ("c", "AmazonEC2", "120"),
        ],
        json!([{"id": "ec2", "account": "a", "amount": "100", "expires": "2026-12-31",
                "services": ["AmazonEC2"]}]),
    )
}

#[test]
fn sharing_on() {
    let bill = three(true).consolidated;
    let accounts = ["a", "b", "c"].map(|id| rounded_account(&bill, id));
    assert_eq!(accounts, ["80", "130", "120"]);
    assert_eq!(rounded(&bill), "330");
}

#[test]
fn sharing_off() {
    let bill = three(false).consolidated;
    assert_eq!(rounded(&bill), "400");
    assert_eq!(money(&bill.credits["ec2"]), "30");
}
