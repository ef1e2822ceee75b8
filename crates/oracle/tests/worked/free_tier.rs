//! C36: one free tier makes two small accounts dearer together.

use crate::support::{money, result, rounded, rounded_account, scenario, totals};
use serde_json::{Value, json};

fn lambda(accounts: &[(&str, &str, &str)]) -> Value {
    let mut metered = Vec::new();
    for (account, seconds, requests) in accounts {
        for (kind, quantity) in [("GB-s", seconds), ("requests", requests)] {
            metered.push(
                json!({"id": format!("{account}-{kind}"), "account": account,
                "service": "AWSLambda", "region": "us-east-1", "usageType": kind,
                "quantity": quantity}),
            );
        }
    }
    let price = |kind: &str, rate: &str| {
        json!({"service": "AWSLambda", "region": "us-east-1", "usageType": kind, "unit": kind,
               "tiers": [{"rate": rate}]})
    };
    let free = |kind: &str, quantity: &str| {
        json!({"id": kind, "quantity": quantity,
               "appliesTo": [{"service": "AWSLambda", "usageType": kind}]})
    };
    let ids: Vec<&str> = accounts.iter().map(|(account, ..)| *account).collect();
    let parts = json!({
        "prices": {"metered": [price("GB-s", "0.00001667"), price("requests", "0.0000002")]},
        "freeTier": [free("GB-s", "400000"), free("requests", "1000000")],
        "usage": {"metered": metered},
    });
    scenario(&ids, &parts)
}

#[test]
fn c36_examples_alone() {
    let first = result(&lambda(&[("a", "1500000", "3000000")]));
    assert_eq!(rounded(&first.separate), "18.74");
    let second = result(&lambda(&[("a", "750000", "30000000")]));
    assert_eq!(rounded(&second.consolidated), "11.63");
}

#[test]
fn c36_two_accounts_pay_more_together() {
    let both = [("a", "1500000", "3000000"), ("b", "1500000", "3000000")];
    let result = result(&lambda(&both));
    assert_eq!(rounded(&result.separate), "37.48");
    assert_eq!(rounded(&result.consolidated), "44.34");
    assert_eq!(rounded_account(&result.consolidated, "a"), "22.17");
    assert_eq!(money(&(&result.gross[5] - &result.gross[0])), "6.868");
    assert_eq!(totals(&result).0, money(&result.gross[4]));
}
