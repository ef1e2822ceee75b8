//! Files that say something that no scenario can.

mod bounds;

use std::time::{Duration, Instant};

use serde_json::{Value, json};

use crate::Document;
use crate::sample::{sample, spoilt};

const QUANTITY: &str = "/usage/metered/0/quantity";

#[test]
fn wrong_values_are_named_with_path_value_and_expectation() {
    assert_errors(&[
        (
            QUANTITY,
            json!("-4"),
            r#"usage.metered[0].quantity: "-4" is below zero; expected a decimal of at most 15 digits before and 9 after the point"#,
        ),
        (
            QUANTITY,
            json!("lots"),
            r#"usage.metered[0].quantity: "lots" is not a decimal number; expected a decimal of at most 15 digits before and 9 after the point"#,
        ),
        (
            QUANTITY,
            json!(8),
            "usage.metered[0].quantity: 8 is a number; expected a string: a decimal of at most 15 digits before and 9 after the point",
        ),
        (
            QUANTITY,
            json!(8.5),
            "usage.metered[0].quantity: 8.5 is a number; expected a string: a decimal of at most 15 digits before and 9 after the point",
        ),
        (
            QUANTITY,
            json!("1234567890123456"),
            r#"usage.metered[0].quantity: "1234567890123456" has 16 digits before the point; expected a decimal of at most 15 digits before and 9 after the point"#,
        ),
        (
            QUANTITY,
            json!("0.1234567891"),
            r#"usage.metered[0].quantity: "0.1234567891" has 10 digits after the point; expected a decimal of at most 15 digits before and 9 after the point"#,
        ),
        (
            "/prices/instances/0/onDemand",
            json!("1000000"),
            r#"prices.instances[0].onDemand: "1000000" has 7 digits before the point; expected a decimal of at most 6 digits before and 12 after the point"#,
        ),
        (
            "/commitments/reservedInstances/0/upfront",
            json!("1234567890"),
            r#"commitments.reservedInstances[0].upfront: "1234567890" has 10 digits before the point; expected a decimal of at most 9 digits before and 12 after the point"#,
        ),
        (
            "/usage/instances/0/count",
            json!(-1),
            r#"usage.instances[0].count: -1 is a number; expected a whole number from 0 to 1000000000, or a decimal as a string, like "0.5""#,
        ),
        (
            "/usage/instances/0/count",
            json!(1_000_000_001),
            "usage.instances[0].count: 1000000001 is too large; expected a whole number from 0 to 1000000000",
        ),
        (
            "/usage/instances/0/count",
            json!(0.5),
            r#"usage.instances[0].count: 0.5 is a number; expected a whole number from 0 to 1000000000, or a decimal as a string, like "0.5""#,
        ),
        (
            "/usage/instances/0/count",
            json!("0.1234567891"),
            r#"usage.instances[0].count: "0.1234567891" has 10 digits after the point; expected a decimal of at most 9 digits before and 9 after the point"#,
        ),
        (
            "/commitments/reservedInstances/0/count",
            json!("2"),
            r#"commitments.reservedInstances[0].count: "2"; expected a whole number from 0 to 1000000000"#,
        ),
        (
            "/month",
            json!("2026-13"),
            r#"month: "2026-13" is not a month; expected a month like 2026-11, from 1970-01 to 9998-12"#,
        ),
        (
            "/currency",
            json!("usd"),
            r#"currency: "usd" is not a currency's code; expected three capital letters, like USD"#,
        ),
        (
            "/accounts/0/id",
            json!("a b"),
            r#"accounts[0].id: "a b" is not an id; expected 1 to 64 characters of A-Z a-z 0-9 . _ -"#,
        ),
        (
            "/accounts/0/created",
            json!("2026-02-30"),
            r#"accounts[0].created: "2026-02-30" is not a moment; expected a UTC time like 2026-11-01T09:00:00Z or a date like 2026-11-01"#,
        ),
        (
            "/prices/metered/0/unit",
            json!(""),
            r#"prices.metered[0].unit: "" is empty; expected 1 to 256 characters, none of them a control character"#,
        ),
        (
            "/prices/metered/0/unit",
            json!("G\nB"),
            r#"prices.metered[0].unit: "G\nB" has a control character; expected 1 to 256 characters, none of them a control character"#,
        ),
        (
            "/prices/metered/0/unit",
            json!("é".repeat(257)),
            &format!(
                r#"prices.metered[0].unit: "{}…" is too long; expected 1 to 256 characters, none of them a control character"#,
                "é".repeat(40)
            ),
        ),
        (
            "/organization/sharingMode",
            json!("everyone"),
            r#"organization.sharingMode: "everyone" is unknown; expected "organizationWide", "prioritizedGroup" or "restrictedGroup""#,
        ),
        (
            "/organization/sharingMode",
            json!({ "restrictedGroup": null }),
            r#"organization.sharingMode: an object; expected "organizationWide", "prioritizedGroup" or "restrictedGroup""#,
        ),
        (
            "/assumptions",
            json!({ "gigabytesPerTerabyte": 1025 }),
            "assumptions.gigabytesPerTerabyte: 1025 is unknown; expected 1024 or 1000",
        ),
        (
            "/accounts/1/sharing/savingsPlans",
            json!("yes"),
            r#"accounts[1].sharing.savingsPlans: "yes"; expected true or false"#,
        ),
        (
            "/usage/instances/0/hours",
            json!("sometimes"),
            r#"usage.instances[0].hours: "sometimes" is unknown; expected "always", or an object with either "weekly" or "intervals""#,
        ),
        (
            "/usage/instances/0/hours",
            json!({ "weekly": "Mon 9-17", "intervals": [] }),
            r#"usage.instances[0].hours: weekly and intervals are both given; expected "always", or an object with either "weekly" or "intervals""#,
        ),
        (
            "/usage/instances/0/hours",
            json!({ "intervals": [], "timeZone": "UTC" }),
            r#"usage.instances[0].hours: timeZone is given with intervals, which are in UTC; expected "always", or an object with either "weekly" or "intervals""#,
        ),
        (
            "/usage/instances/0/hours",
            json!({ "timeZone": "UTC" }),
            r#"usage.instances[0].hours: neither weekly nor intervals is given; expected "always", or an object with either "weekly" or "intervals""#,
        ),
        (
            "/usage/instances/0/hours",
            json!({ "intervals": [{ "from": "2026-11-01", "to": 5 }] }),
            "usage.instances[0].hours.intervals[0].to: 5 is a number; expected a string: a UTC time like 2026-11-01T09:00:00Z or a date like 2026-11-01",
        ),
        (
            "/expected",
            json!({ "saving/total": 5 }),
            r#"expected["saving/total"]: 5 is a number; expected a string: a decimal of at most 43 digits before and 24 after the point"#,
        ),
    ]);
}

#[test]
fn fields_and_shapes_that_do_not_fit() {
    assert_errors(&[
        (
            "/usage/metered/0/colour",
            json!("red"),
            "usage.metered[0].colour: unknown field; expected one of id, account, service, region, usageType, quantity, unit, hours, tags",
        ),
        (
            "/prices/metered/0/tiers/0/a`, expected `b\n",
            json!(1),
            r#"prices.metered[0].tiers[0]["a`, expected `b\n"]: unknown field; expected upTo or rate"#,
        ),
        (
            "/organization/",
            json!(1),
            r#"organization[""]: unknown field; expected one of managementAccount, sharingMode, units"#,
        ),
        (
            "/usage/instances/0/hours",
            json!({ "weekly": "Mon 9-17", "zone": "UTC" }),
            "usage.instances[0].hours.zone: unknown field; expected one of weekly, timeZone, intervals",
        ),
        (
            QUANTITY,
            Value::Null,
            r#"usage.metered[0].quantity: missing; expected a decimal as a string, like "0.17""#,
        ),
        (
            "/prices/metered/0/tiers/1/rate",
            Value::Null,
            r#"prices.metered[0].tiers[1].rate: missing; expected a decimal as a string, like "0.17""#,
        ),
        (
            "/accounts",
            Value::Null,
            "accounts: missing; expected a list of accounts",
        ),
        (
            "/accounts",
            json!({ "id": "payer" }),
            "accounts: an object; expected a list",
        ),
        (
            "/accounts/1",
            json!(["member"]),
            "accounts[1]: a list; expected an object",
        ),
        (
            "/usage/metered",
            json!("x".repeat(1_000)),
            &format!(r#"usage.metered: "{}…"; expected a list"#, "x".repeat(40)),
        ),
        (
            "/accounts/0/tags",
            json!({ "team": 1 }),
            "accounts[0].tags.team: 1 is a number; expected a string",
        ),
    ]);
}

#[test]
fn the_version_is_looked_at_first() {
    let newer = spoilt("/version", json!(2)).to_string();
    let newer = newer.replacen('{', r#"{ "inventedLater": [], "#, 1);
    assert_eq!(
        error(&newer),
        "version: 2 is newer than this Billfold understands; expected 1"
    );
    let missing = newer.replace(r#","version":2"#, "");
    assert_eq!(error(&missing), "version: missing; expected 1");
    assert_errors(&[
        ("/version", json!(0), "version: 0 is no version; expected 1"),
        ("/version", json!("1"), r#"version: "1"; expected 1"#),
    ]);
}

#[test]
fn keys_that_come_twice() {
    let file = sample().to_string();
    let twice = file.replacen(r#""id":"stored""#, r#""id":"stored","id":"again""#, 1);
    assert_eq!(
        error(&twice),
        "usage.metered[0].id: given twice; expected once"
    );
    let tags = r#""id":"stored","tags":{"team":"a","team":"b"}"#;
    assert_eq!(
        error(&file.replacen(r#""id":"stored""#, tags, 1)),
        r#"usage.metered[0].tags: "team" is given twice; expected each key once"#
    );
}

#[test]
fn what_is_no_whole_file() {
    let file = "{\n  \"version\": 1,\n  \"accounts\": [{ \"id\": \"pay";
    assert_eq!(
        error(file),
        "accounts[0].id: the file ends at line 3, column 27 (EOF while parsing a string); expected the rest"
    );
    assert_eq!(
        error("{\n  \"version\": 1\n  \"month\": \"2026-11\" }"),
        "not JSON at line 3, column 3: expected `,` or `}`"
    );
    assert_eq!(
        error(&format!("{} extra", sample())),
        format!(
            "not JSON at line 1, column {}: trailing characters; expected nothing after the end of the scenario",
            sample().to_string().len() + 2
        )
    );
    assert_eq!(
        error("{ \"version\": 1e400 }"),
        "version: not JSON at line 1, column 18: number out of range; expected a number below 10 to the 308th"
    );
    let too_deep = crate::ErrorKind::NotJson {
        line: 1,
        column: 151,
        problem: "recursion limit exceeded".to_owned(),
    };
    assert_eq!(
        too_deep.to_string(),
        "not JSON at line 1, column 151: recursion limit exceeded; expected at most 127 levels of lists and objects"
    );
    assert_eq!(error(" \n"), "the file is empty; expected a scenario");
    assert_eq!(error("[]"), "the file is a list; expected an object");
    assert_eq!(error("null"), "the file is null; expected an object");
    assert_eq!(
        error("\"hello\""),
        "the file is \"hello\"; expected an object"
    );
}

#[test]
fn noise_is_refused_at_once_in_one_short_line() {
    let megabytes = 10_000_000;
    let pattern: Vec<u8> = (0..=255).collect();
    let noise: [Vec<u8>; 6] = [
        vec![b'x'; megabytes],
        vec![0xff; megabytes],
        pattern.into_iter().cycle().take(megabytes).collect(),
        vec![b'['; megabytes],
        format!(
            "{{\"version\":1,\"name\":{}",
            "{\"a\":".repeat(megabytes / 5)
        )
        .into_bytes(),
        format!("{{\"version\":\"{}\"}}", "\n\u{1b}é".repeat(megabytes / 4)).into_bytes(),
    ];
    for bytes in noise {
        let begin = Instant::now();
        let message = Document::from_json(&bytes).expect_err("noise").to_string();
        assert!(begin.elapsed() < Duration::from_secs(5), "{message}");
        assert!(message.len() < 200, "{message}");
        assert!(!message.contains(char::is_control), "{message}");
    }
}

#[test]
fn a_document_survives_being_written() {
    let document = Document::from_json(sample().to_string()).expect("the sample");
    let written = document.to_json();
    assert_eq!(Document::from_json(&written), Ok(document.clone()));
    assert_eq!(
        Document::from_json(format!("\u{feff}{written}")),
        Ok(document)
    );
}

#[test]
fn defaults_are_not_written() {
    let file = json!({
        "version": 1,
        "month": "2026-11",
        "currency": "USD",
        "organization": { "managementAccount": "a", "sharingMode": "organizationWide", "units": [] },
        "accounts": [{
            "id": "a", "name": null, "tags": {},
            "sharing": { "reservedInstances": true, "savingsPlans": true, "changes": [] },
            "created": "2026-03-10T00:00:00Z",
        }],
        "prices": { "metered": [], "instances": [{
            "service": "AmazonEC2", "region": "r", "instanceType": "m5.large",
            "platform": "Linux/UNIX", "tenancy": "default", "onDemand": "0.10",
        }] },
        "usage": { "instances": [{
            "id": "u", "account": "a", "region": "r", "instanceType": "m5.large",
            "hours": "always",
        }] },
        "commitments": {},
        "assumptions": { "gigabytesPerTerabyte": 1024, "allocation": "proportional" },
        "expected": {},
    });
    let document = Document::from_json(file.to_string()).expect("a scenario");
    let written: Value = serde_json::from_str(&document.to_json()).expect("JSON");
    assert_eq!(
        written,
        json!({
            "version": 1,
            "month": "2026-11",
            "organization": { "managementAccount": "a" },
            "accounts": [{ "id": "a", "created": "2026-03-10" }],
            "prices": {
                "instances": [{ "region": "r", "instanceType": "m5.large", "onDemand": "0.1" }],
            },
            "usage": {
                "instances": [
                    { "id": "u", "account": "a", "region": "r", "instanceType": "m5.large" },
                ],
            },
        })
    );
}

/// What reading a file says.
fn error(file: &str) -> String {
    Document::from_json(file).expect_err("an error").to_string()
}

/// Asserts the error of each invalid sample.
fn assert_errors(table: &[(&str, Value, &str)]) {
    for (pointer, value, message) in table {
        let file = spoilt(pointer, value.clone()).to_string();
        assert_eq!(error(&file), *message, "{pointer} = {value}");
    }
}
