//! What is wrong with credits, and what a file without any is.

use billfold_resolve::{UtcOnly, open};
use billfold_scenario::Document;
use serde_json::{Value, json};

fn file() -> Value {
    let file = include_str!("../../../tests/cases/c38-sharing-on.json");
    serde_json::from_str(file).expect("JSON")
}

fn error(credits: Value) -> String {
    let mut file = file();
    file["credits"] = credits;
    let resolved =
        Document::from_json(file.to_string()).and_then(|document| open(&document, &UtcOnly));
    resolved.expect_err("an error").to_string()
}

fn credit(key: &str, value: Value) -> Value {
    let mut credit = json!({ "id": "one", "account": "111111111111", "amount": "100",
        "expires": "2026-12-31", "issued": "2026-01-01" });
    credit[key] = value;
    credit
}

#[test]
fn errors_name_the_place_the_value_and_what_was_expected() {
    let of = |key, value| error(json!([credit(key, value)]));
    assert_eq!(
        of("account", json!("nobody")),
        r#"credits[0].account: "nobody" is not in accounts; expected "111111111111", "222222222222" or "333333333333""#
    );
    assert_eq!(
        of("amount", json!("-1")),
        r#"credits[0].amount: "-1" is below zero; expected a decimal of at most 15 digits before and 9 after the point"#
    );
    assert_eq!(
        of("expires", json!("2025-12-31")),
        r#"credits[0].expires: "2025-12-31" is before "2026-01-01", when it is issued; expected a later time"#
    );
    assert_eq!(
        of("services", json!(["AmazonS3", "AmazonS3"])),
        r#"credits[0].services[1]: "AmazonS3" is given twice; expected each service once"#
    );
    let one = credit("id", json!("one"));
    assert_eq!(
        error(json!([one, one])),
        r#"credits[1].id: "one" is the id of credits[0] already; expected each id once"#
    );
    let mut without = one;
    without
        .as_object_mut()
        .expect("an object")
        .remove("expires");
    assert_eq!(
        error(json!([without])),
        "credits[0].expires: missing; expected a UTC time like \"2026-11-01T09:00:00Z\""
    );
}

#[test]
fn what_stands_at_its_default_is_not_written() {
    let document = Document::from_json(file().to_string()).expect("a document");
    let written: Value = serde_json::from_str(&document.to_json()).expect("JSON");
    assert_eq!(written["credits"], file()["credits"]);
    assert_eq!(written["accounts"], file()["accounts"]);
    let mut without = document;
    without.credits.clear();
    assert!(!without.to_json().contains("\"credits\":"));
}
