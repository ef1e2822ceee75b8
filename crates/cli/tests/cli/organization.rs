//! `billfold organization` as people and scripts run it.

use std::process::Output;

use serde_json::{Value, json};

use crate::run::{answer, run_on};

/// A payer, and in the unit `shops` an account with m5.large in Ireland, which `no-ireland` denies.
fn scenario(governance: Value) -> String {
    json!({
        "version": 1,
        "month": "2026-11",
        "organization": { "managementAccount": "111111111111", "units": [{ "id": "shops" }] },
        "governance": governance,
        "accounts": [
            { "id": "111111111111", "name": "Payer" },
            { "id": "222222222222", "name": "Shop", "unit": "shops" },
        ],
        "prices": { "instances": [
            { "region": "eu-west-1", "instanceType": "m5.large", "onDemand": "0.10" },
        ] },
        "usage": { "instances": [
            { "id": "web", "account": "222222222222", "region": "eu-west-1",
              "instanceType": "m5.large" },
        ] },
    })
    .to_string()
}

fn governance() -> Value {
    json!({
        "serviceControlPolicies": true,
        "policies": [{ "id": "no-ireland", "content": {
            "Version": "2012-10-17",
            "Statement": { "Effect": "Deny", "Action": "ec2:*", "Resource": "*",
                "Condition": { "StringEquals": { "aws:RequestedRegion": "eu-west-1" } } },
        } }],
        "attachments": [{ "unit": "shops", "policies": ["p-FullAWSAccess", "no-ireland"] }],
        "alerts": [
            { "name": "all", "threshold": "30" },
            { "name": "shop", "account": "222222222222", "threshold": "100" },
        ],
    })
}

fn run(arguments: &[&str], json: &str) -> Output {
    run_on(&[&["organization", "-"], arguments].concat(), json)
}

#[test]
fn the_organization_in_words() {
    let text = answer(&run(&[], &scenario(governance())));
    // 720 hours at 0.10; evenly over 30 days that is 2.40 a day, more than 30 on the 13th.
    for line in [
        "2026-11, USD, allFeatures",
        "  shops/                    72.00         72.00   0.00  p-FullAWSAccess, no-ireland",
        "Denied usage (charged all the same):",
        "- web: Denied by statement 1 of the policy no-ireland at the unit shops.",
        "- all (over 30.00): fires about day 13 (a straight-line estimate: charges are taken to come evenly)",
        "- shop (over 100.00): does not fire",
        // The payer has no usage, and 2 accounts of 10 are used; the payer has no alert of its own.
        "Good practice: 2 of 6",
    ] {
        assert!(text.contains(line), "{line}\n\n{text}");
    }
}

#[test]
fn the_organization_as_json() {
    let mut settings = governance();
    settings["withoutDenied"] = json!(true);
    let text = answer(&run(&["--json"], &scenario(settings)));
    let found: Value = serde_json::from_str(&text).expect("JSON");
    assert_eq!(found["featureSet"], "allFeatures");
    let denied = json!([{ "line": "web", "node": "shops", "policy": "no-ireland" }]);
    assert_eq!(found["denied"], denied);
    assert_eq!(found["tree"][0]["consolidated"], "0.00");
    assert_eq!(found["alerts"][0]["firesOnDay"], Value::Null);
}

#[test]
fn what_is_wrong_is_one_line() {
    let output = run(
        &[],
        &scenario(json!({ "alerts": [{ "name": "a", "threshold": 5 }] })),
    );
    assert_eq!(output.status.code(), Some(2));
    assert_eq!(
        String::from_utf8_lossy(&output.stderr).trim_end(),
        "billfold: standard input: governance.alerts[0].threshold: 5 is a number; expected a \
         string: a decimal of at most 15 digits before and 9 after the point"
    );
}
