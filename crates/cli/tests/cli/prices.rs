//! The catalogue on the command line, and scenarios that lean on it.

use serde_json::{Value, json};

use crate::run::{self, run_on};

fn answer(arguments: &[&str], input: &str) -> String {
    run::answer(&run_on(arguments, input))
}

fn listed(arguments: &[&str]) -> Vec<Value> {
    let text = answer(&[&["prices", "--json"], arguments].concat(), "");
    serde_json::from_str(&text).expect("a list")
}

#[test]
fn everything_is_listed_with_source_and_date() {
    let all = listed(&[]);
    assert_eq!(all.len(), 2_201);
    for item in &all {
        for field in ["region", "service", "source", "asOf", "certainty"] {
            assert!(item[field].is_string(), "{field} of {item}");
        }
        let is_metered = item["usageType"].is_string() && item["tiers"].is_array();
        assert!(is_metered != item["reserved"].is_array(), "{item}");
    }
}

#[test]
fn a_usage_type_keeps_its_json_contract() {
    let s3 = listed(&["--region", "us-east-1", "--service", "AmazonS3"]);
    assert_eq!(
        s3[0],
        json!({
            "region": "us-east-1",
            "service": "AmazonS3",
            "usageType": "TimedStorage-ByteHrs",
            "name": "S3 Standard storage",
            "unit": "GB-Mo",
            "tiers": [
                { "upTo": "51200", "rate": "0.023" },
                { "upTo": "512000", "rate": "0.022" },
                { "upTo": null, "rate": "0.021" },
            ],
            "source": "awsfeed-2025",
            "asOf": "2025-10-22",
            "certainty": "A",
        })
    );
}

#[test]
fn an_instance_type_keeps_its_json_contract() {
    let ec2 = listed(&["--region", "us-east-1", "--service", "AmazonEC2"]);
    let found = ec2.iter().find(|item| item["instanceType"] == "m5.large");
    let m5 = found.expect("m5.large");
    assert_eq!(m5["onDemand"], "0.096");
    let offer = json!({
        "term": "1yr", "payment": "partialUpfront", "class": "standard",
        "upfront": "252", "hourly": "0.029",
        "source": "pricesim-2026", "asOf": "2026-09-24", "certainty": "B", "derived": true,
    });
    assert!(
        m5["reserved"]
            .as_array()
            .is_some_and(|all| all.contains(&offer)),
        "{m5}"
    );
    let plan = json!({
        "type": "compute", "term": "1yr", "payment": "noUpfront", "rate": "0.071",
        "source": "pricesim-2026", "asOf": "2026-09-24", "certainty": "B",
    });
    assert!(
        m5["savingsPlans"]
            .as_array()
            .is_some_and(|all| all.contains(&plan)),
        "{m5}"
    );
}

#[test]
fn the_list_in_words() {
    let text = answer(
        &["prices", "--region", "global", "--service", "AmazonRoute53"],
        "",
    );
    assert!(
        text.starts_with("USD prices, compiled 2026-11-22\n"),
        "{text}"
    );
    assert!(
        text.contains("0.0000004 to 1000000000, 0.0000002"),
        "{text}"
    );
    assert!(
        text.contains(
            "(one source, worked out from other figures, more than two years old)  2024-07-01"
        ),
        "{text}"
    );
    let none = answer(
        &["prices", "--region", "global", "--service", "AmazonEKS"],
        "",
    );
    assert_eq!(none, "The catalogue has no such price.\n");
}

/// A Region, a service, a usage type and an instance type with a slip each.
#[test]
fn a_slip_in_a_name_of_the_catalogue_is_said() {
    let file = |service: &str, region: &str, usage_type: &str, instance_type: &str| {
        format!(
            r#"{{"version":1,"month":"2026-11","organization":{{"managementAccount":"a"}},
            "accounts":[{{"id":"a"}}],"usage":{{"metered":[{{"id":"m","account":"a",
            "service":"{service}","region":"{region}","usageType":"{usage_type}","quantity":"1"}}],
            "instances":[{{"id":"i","account":"a","region":"us-east-1",
            "instanceType":"{instance_type}"}}]}}}}"#
        )
    };
    const STORAGE: &str = "TimedStorage-ByteHrs";
    for (file, near) in [
        (
            file("AmazonS3", "us-est-1", STORAGE, "m5.large"),
            "us-east-1",
        ),
        (
            file("AmazonS4", "us-east-1", STORAGE, "m5.large"),
            "AmazonS3",
        ),
        (
            file("AmazonS3", "us-east-1", "TimedStorage-BiteHrs", "m5.large"),
            STORAGE,
        ),
        (
            file("AmazonS3", "us-east-1", STORAGE, "m5.lagre"),
            "m5.large",
        ),
    ] {
        let text = answer(&["compare", "-"], &file);
        let end = format!("no price is known; not charged; did you mean \"{near}\"?");
        assert!(text.contains(&end), "{text}");
        let json = answer(&["compare", "-", "--json"], &file);
        assert!(json.contains("did you mean"), "{json}");
    }
    let far = answer(
        &["compare", "-"],
        &file("Acme", "us-east-1", STORAGE, "m5.large"),
    );
    assert!(
        far.contains("not charged") && !far.contains("did you mean"),
        "{far}"
    );
}

#[test]
fn what_the_catalogue_does_not_have_is_one_line() {
    for (arguments, start) in [
        (
            ["--region", "mars-1"],
            "billfold: --region: \"mars-1\" is not in the catalogue; expected",
        ),
        (
            ["--service", "S3"],
            "billfold: --service: \"S3\" is not in the catalogue; expected",
        ),
    ] {
        let output = run_on(&[&["prices"], &arguments[..]].concat(), "");
        let errors = String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.code(), Some(2));
        assert!(output.stdout.is_empty());
        assert!(
            errors.starts_with(start) && errors.matches('\n').count() == 1,
            "{errors}"
        );
    }
}

/// S3 storage at its list price, and something that nobody has a price for.
const SCENARIO: &str = r#"{
    "version": 1, "month": "2026-11",
    "organization": { "managementAccount": "111111111111" },
    "accounts": [{ "id": "111111111111" }],
    "usage": { "metered": [
        { "id": "storage", "account": "111111111111", "service": "AmazonS3",
          "region": "us-east-1", "usageType": "TimedStorage-ByteHrs", "quantity": "100" },
        { "id": "crates", "account": "111111111111", "service": "Acme",
          "region": "moon", "usageType": "Crates", "quantity": "100" }
    ] }
}"#;

#[test]
fn a_total_that_lacks_a_price_says_so() {
    let text = answer(&["compare", "-", "--json"], SCENARIO);
    let found: Value = serde_json::from_str(&text).expect("JSON");
    assert_eq!(found["consolidated"]["total"], "2.30");
    assert_eq!(
        found["incomplete"],
        json!([{
            "usage": "crates",
            "path": "usage.metered[1]",
            "price": "Acme / moon / Crates",
            "reason": "no price is known; not charged",
        }])
    );
    let said = "Incomplete, because prices are missing:\n\
                - usage.metered[1] (crates): Acme / moon / Crates: no price is known; not charged\n";
    for arguments in [&["compare", "-"][..], &["bill", "-"], &["check", "-"]] {
        let text = answer(arguments, SCENARIO);
        assert!(text.contains(said), "{arguments:?}: {text}");
    }
}

#[test]
fn a_listed_price_shows_where_it_comes_from() {
    let ids = answer(&["explain", "-", "--list"], SCENARIO);
    let id = ids.lines().find(|id| id.contains("TimedStorage")).or(ids
        .lines()
        .find(|id| id.starts_with("consolidated/usage") || id.contains("storage")));
    let text = answer(
        &["explain", "-", id.expect("a figure of the storage")],
        SCENARIO,
    );
    assert!(
        text.contains("AWS's pricing pages (equal in a second source)"),
        "{text}"
    );
    assert!(text.contains("2025-10-22"), "{text}");
}
