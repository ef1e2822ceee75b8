//! Files of which every value is well, but not the whole; and what good ones become.

mod amounts;
mod commitments;

use billfold_billing::Scenario;
use billfold_scenario::Document;
use serde_json::{Value, json};

use super::open;
use crate::UtcOnly;
use crate::sample::{assert_errors, error, sample, spoilt};

fn resolved(file: &Value) -> Scenario {
    let document = Document::from_json(file.to_string()).expect("a document");
    open(&document, &UtcOnly).expect("a scenario").scenario
}

#[test]
fn references_that_lead_nowhere() {
    assert_errors(&[
        (
            "/usage/metered/0/account",
            json!("nobody"),
            r#"usage.metered[0].account: "nobody" is not in accounts; expected "payer" or "member""#,
        ),
        (
            "/usage/instances/0/account",
            json!("nobody"),
            r#"usage.instances[0].account: "nobody" is not in accounts; expected "payer" or "member""#,
        ),
        (
            "/commitments/reservedInstances/0/account",
            json!("nobody"),
            r#"commitments.reservedInstances[0].account: "nobody" is not in accounts; expected "payer" or "member""#,
        ),
        (
            "/commitments/savingsPlans/0/account",
            json!("nobody"),
            r#"commitments.savingsPlans[0].account: "nobody" is not in accounts; expected "payer" or "member""#,
        ),
        (
            "/organization/managementAccount",
            json!("nobody"),
            r#"organization.managementAccount: "nobody" is not in accounts; expected "payer" or "member""#,
        ),
        (
            "/accounts/1/unit",
            json!("attic"),
            r#"accounts[1].unit: "attic" is not in organization.units; expected "root-unit" or "sandbox""#,
        ),
        (
            "/organization/units/1/parent",
            json!("attic"),
            r#"organization.units[1].parent: "attic" is not in organization.units; expected "root-unit" or "sandbox""#,
        ),
        (
            "/usage/metered/0/region",
            json!("eu-west-1"),
            "usage.metered[0]: no price for AmazonS3 / eu-west-1 / Storage; add one to prices.metered",
        ),
        (
            "/usage/instances/0/platform",
            json!("Windows"),
            "usage.instances[0]: no price for AmazonEC2 / us-east-1 / m5.large / Windows / default; add one to prices.instances",
        ),
        (
            "/freeTier/0/appliesTo/0/region",
            json!("eu-west-1"),
            "freeTier[0].appliesTo[0]: no price for AmazonS3 / eu-west-1 / Storage; expected one in prices.metered",
        ),
    ]);
    let mut file = spoilt("/usage/metered/0/account", json!("nobody"));
    file["accounts"] = (0..9).map(|n| json!({ "id": format!("a{n}") })).collect();
    file["organization"]["managementAccount"] = json!("a0");
    assert_eq!(
        error(&file.to_string()),
        r#"usage.metered[0].account: "nobody" is not in accounts; expected one of the 9 ids of accounts"#
    );
}

#[test]
fn ids_and_prices_that_come_twice() {
    let file = sample();
    let again = |pointer: &str| file.pointer(pointer).expect(pointer).clone();
    assert_errors(&[
        (
            "/accounts/1/id",
            json!("payer"),
            r#"accounts[1].id: "payer" is the id of accounts[0] already; expected each id once"#,
        ),
        (
            "/organization/units/1/id",
            json!("root-unit"),
            r#"organization.units[1].id: "root-unit" is the id of organization.units[0] already; expected each id once"#,
        ),
        (
            "/usage/instances/0/id",
            json!("stored"),
            r#"usage.instances[0].id: "stored" is the id of usage.metered[0] already; expected each id once"#,
        ),
        (
            "/commitments/savingsPlans/0/id",
            json!("reserved"),
            r#"commitments.savingsPlans[0].id: "reserved" is the id of commitments.reservedInstances[0] already; expected each id once"#,
        ),
        (
            "/freeTier/-",
            again("/freeTier/0"),
            r#"freeTier[1].id: "free-storage" is the id of freeTier[0] already; expected each id once"#,
        ),
        (
            "/prices/metered/-",
            again("/prices/metered/0"),
            "prices.metered[1]: AmazonS3 / us-east-1 / Storage has its price in prices.metered[0] already; expected each once",
        ),
        (
            "/prices/instances/-",
            again("/prices/instances/0"),
            "prices.instances[1]: AmazonEC2 / us-east-1 / m5.large / Linux/UNIX / default has its price in prices.instances[0] already; expected each once",
        ),
    ]);
}

#[test]
fn tiers_that_are_no_ladder() {
    let tiers = "/prices/metered/0/tiers";
    assert_errors(&[
        (
            tiers,
            json!([]),
            "prices.metered[0].tiers: the list is empty; expected at least one tier",
        ),
        (
            tiers,
            json!([{ "upTo": "50", "rate": "1" }, { "upTo": "10", "rate": "1" }, { "rate": "1" }]),
            r#"prices.metered[0].tiers[1].upTo: "10" is not above "50", where the tier before ends; expected more"#,
        ),
        (
            tiers,
            json!([{ "upTo": "0", "rate": "1" }, { "rate": "1" }]),
            r#"prices.metered[0].tiers[0].upTo: "0" is not above zero; expected more"#,
        ),
        (
            tiers,
            json!([{ "rate": "1" }, { "rate": "1" }]),
            "prices.metered[0].tiers[0].upTo: missing; expected in every tier but the last",
        ),
        (
            tiers,
            json!([{ "upTo": "50", "rate": "1" }]),
            r#"prices.metered[0].tiers[0].upTo: "50" ends the last tier; expected none here, so that every unit has a rate"#,
        ),
        (
            "/prices/metered/0/tierUnit",
            json!("TB"),
            r#"prices.metered[0].tierUnit: "TB" cannot be converted; expected "GB-Mo" or another size of data with "-Mo""#,
        ),
    ]);
}

#[test]
fn pools_whose_prices_disagree() {
    let with = |field: &str, value: Value| {
        let mut file = spoilt("/prices/metered/0/pool", json!("transfer"));
        let mut other = file["prices"]["metered"][0].clone();
        other["usageType"] = json!("Other");
        other[field] = value;
        file["prices"]["metered"]
            .as_array_mut()
            .expect("a list")
            .push(other);
        file
    };
    for (field, value) in [
        ("unit", json!("TB-Mo")),
        ("scope", json!("account")),
        ("tiers", json!([{ "rate": "0.02" }])),
    ] {
        assert_eq!(
            error(&with(field, value).to_string()),
            format!(
                r#"prices.metered[1].{field}: not as in prices.metered[0], which is in pool "transfer" too; expected the same unit, scope, tiers and freeUnits throughout a pool"#
            )
        );
    }
    assert_eq!(
        resolved(&with("usageType", json!("Other")))
            .prices
            .metered
            .len(),
        2
    );
}

#[test]
fn units_that_are_no_tree() {
    let chain = |parents: &[Option<&str>]| {
        let units: Value = parents
            .iter()
            .enumerate()
            .map(|(at, parent)| json!({ "id": format!("u{at}"), "parent": parent }))
            .collect();
        let mut file = spoilt("/organization/units", units);
        file["accounts"][1]["unit"] = json!("u0");
        file
    };
    let ring = chain(&[None, Some("u3"), Some("u1"), Some("u2")]);
    assert_eq!(
        error(&ring.to_string()),
        r#"organization.units[1].parent: "u1" is below itself; expected units to be a tree"#
    );
    let own = chain(&[Some("u0")]);
    assert_eq!(
        error(&own.to_string()),
        r#"organization.units[0].parent: "u0" is below itself; expected units to be a tree"#
    );
    let into_ring = chain(&[Some("u1"), Some("u2"), Some("u1")]);
    assert_eq!(
        error(&into_ring.to_string()),
        r#"organization.units[1].parent: "u1" is below itself; expected units to be a tree"#
    );
    let mut deep = vec![None, Some("u0"), Some("u1"), Some("u2"), Some("u3")];
    assert_eq!(resolved(&chain(&deep)).organization.units.len(), 5);
    deep.push(Some("u4"));
    assert_eq!(
        error(&chain(&deep).to_string()),
        r#"organization.units[5].parent: "u5" is nested deeper than 5 levels; expected at most 5"#
    );
}

#[test]
fn what_contradicts_itself() {
    assert_errors(&[
        (
            "/accounts/0/sharing",
            json!({ "group": "blue" }),
            "accounts[0].sharing.group: the management account cannot be in a group; expected no group here",
        ),
        (
            "/usage/metered/0/unit",
            json!("Requests"),
            r#"usage.metered[0].unit: "Requests" cannot be converted; expected "GB-Mo" or another size of data with "-Mo""#,
        ),
        (
            "/usage/instances/0",
            json!({
                "id": "u", "account": "payer", "region": "us-east-1", "instanceType": "m5.large",
                "count": 2, "total": "5",
            }),
            r#"usage.instances[0]: count 2 and total "5" are both given; expected at most one of them"#,
        ),
        (
            "/prices/instances/0/instanceType",
            json!("large"),
            r#"prices.instances[0].instanceType: "large" is not an instance type; expected family and size, like m5.large"#,
        ),
        (
            "/commitments/reservedInstances/0/instanceType",
            json!("large"),
            r#"commitments.reservedInstances[0].instanceType: "large" is not an instance type; expected family and size, like m5.large"#,
        ),
        (
            "/commitments/savingsPlans/0/family",
            json!("m5"),
            r#"commitments.savingsPlans[0].family: "m5" limits a plan that has no such limit; expected only for type "ec2Instance""#,
        ),
        (
            "/commitments/savingsPlans/0/type",
            json!("ec2Instance"),
            r#"commitments.savingsPlans[0].region: missing; expected for a plan of type "ec2Instance""#,
        ),
        (
            "/freeTier/0/appliesTo",
            json!([]),
            "freeTier[0].appliesTo: the list is empty; expected at least one entry",
        ),
        (
            "/freeTier/0/appliesTo/0/usageType",
            Value::Null,
            "freeTier[0].appliesTo[0]: neither usageType nor instanceType is given; expected one of them",
        ),
        (
            "/freeTier/0/appliesTo/0/instanceType",
            json!("t2.micro"),
            "freeTier[0].appliesTo[0]: usageType and instanceType are both given; expected one of them",
        ),
        (
            "/freeTier/-",
            json!({
                "id": "more", "quantity": "1",
                "appliesTo": [{ "service": "AmazonS3", "region": "us-east-1", "usageType": "Storage" }],
            }),
            r#"freeTier[1].appliesTo[0]: prices.metered[0] draws on "free-storage" (freeTier[0]) already; expected each price in at most one allowance"#,
        ),
    ]);
}
