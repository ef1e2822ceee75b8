//! Fields that are missing, numbers with a point, and how much a file may hold.

use serde_json::{Value, json};

use super::assert_errors;
use crate::sample::spoilt;
use crate::{Document, ErrorKind, schema};

/// What is expected where something is missing is what the schema has there.
#[test]
fn missing_fields_say_what_is_expected_of_them() {
    let schema: Value = serde_json::from_str(&schema::scenario_schema()).expect("JSON");
    let definitions = schema["$defs"].as_object().expect("definitions");
    let mut lists = 0;
    for (name, definition) in definitions {
        let required = definition["required"].as_array().into_iter().flatten();
        for field in required.filter_map(Value::as_str) {
            let field: &'static str = field.to_owned().leak();
            let said = ErrorKind::MissingField { field }.to_string();
            let of = &definition["properties"][field];
            let reference = of["$ref"].as_str().unwrap_or_default();
            let of = match reference.rsplit_once('/') {
                Some((_, name)) => &schema["$defs"][name],
                None => of,
            };
            let kind = of["type"].as_str().unwrap_or_default();
            let pattern = of["pattern"].as_str().unwrap_or_default();
            let expected = match (kind, pattern) {
                ("array", _) => "a list",
                ("object", _) => "an object",
                (_, pattern) if pattern.starts_with("^[0-9]{1,") => "a decimal",
                (_, pattern) if pattern.contains("-02-29") => "a UTC time",
                (_, pattern) if pattern.contains("{1,64}") => "id",
                _ => "expected",
            };
            assert!(said.contains(expected), "{name}.{field}: {said}");
            lists += usize::from(kind == "array");
        }
    }
    assert!(lists >= 4, "{lists}");
}

/// JSON has one kind of number: 1.0 is the whole number 1.
#[test]
fn a_whole_number_may_be_written_with_a_point() {
    for (pointer, number) in [("/version", "1.0"), ("/usage/instances/0/count", "2.0")] {
        let file = spoilt(pointer, json!(77_777)).to_string();
        let file = file.replace("77777", number);
        assert!(Document::from_json(&file).is_ok(), "{pointer}");
    }
    assert_errors(&[(
        "/version",
        json!(1.5),
        "version: 1.5 is a number; expected 1",
    )]);
}

#[test]
fn lists_and_texts_have_bounds() {
    let services: Vec<String> = (0..50_000)
        .map(|number| format!("Service{number}"))
        .collect();
    assert_errors(&[
        (
            "/credits",
            json!([{
                "id": "c", "account": "payer", "amount": "1", "expires": "2026-12-31",
                "services": services,
            }]),
            "credits[0].services: the list is too long; expected at most 1000 elements",
        ),
        (
            "/organization/units",
            json!(
                (0..100_000)
                    .map(|number| json!({ "id": format!("u{number}") }))
                    .collect::<Vec<_>>()
            ),
            "organization.units: the list is too long; expected at most 10000 elements",
        ),
        (
            "/accounts",
            json!(
                (0..100_001)
                    .map(|number| json!({ "id": format!("a{number}") }))
                    .collect::<Vec<_>>()
            ),
            "accounts: the list is too long; expected at most 100000 elements",
        ),
        (
            "/accounts/0/name",
            json!("x".repeat(1_001)),
            "accounts[0].name: the text is too long; expected at most 1000 characters",
        ),
        (
            "/note",
            json!("x".repeat(20_001)),
            "note: the text is too long; expected at most 20000 characters",
        ),
        (
            "/accounts/0/tags",
            json!({ "team": "x".repeat(1_001) }),
            "accounts[0].tags.team: the text is too long; expected at most 1000 characters",
        ),
    ]);
}
