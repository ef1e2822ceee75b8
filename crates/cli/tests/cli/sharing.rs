//! Links, and bills that are not whole, as people and scripts get them.

use std::path::PathBuf;

use serde_json::Value;

use crate::run::run_on;

fn text(bytes: &[u8]) -> &str {
    std::str::from_utf8(bytes).expect("UTF-8")
}

fn file(path: &str) -> String {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join("../../tests")
        .join(path);
    std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// The browser tests open this link and find the scenario in it.
#[test]
fn a_link_is_the_one_that_the_page_opens() {
    let scenario = file("cases/c01-bob-and-susan.json");
    let output = run_on(&["share", "-"], &scenario);
    assert_eq!(text(&output.stdout), file("browser/golden-link-2.txt"));
    let page = ["share", "-", "--page", "https://example.org/billfold/#bill"];
    let output = run_on(&page, &scenario);
    let link = text(&output.stdout);
    assert!(
        link.starts_with("https://example.org/billfold/#s=1."),
        "{link}"
    );
}

#[test]
fn what_the_page_would_refuse_is_not_shared() {
    let output = run_on(&["share", "-"], r#"{"version": 1}"#);
    assert_eq!(output.status.code(), Some(2));
    assert_eq!(
        text(&output.stderr),
        "billfold: standard input: month: missing; expected a month like \"2026-11\"\n"
    );
}

#[test]
fn a_bill_with_missing_prices_says_so_in_every_format() {
    let scenario = r#"{
        "version": 1, "month": "2026-11", "organization": { "managementAccount": "a" },
        "accounts": [{ "id": "a" }],
        "usage": { "metered": [{
            "id": "rare", "account": "a", "service": "AmazonNowhere", "region": "us-east-1",
            "usageType": "Things", "quantity": "5"
        }] }
    }"#;
    let json = run_on(&["bill", "-", "--format", "json"], scenario);
    let bill: Value = serde_json::from_slice(&json.stdout).expect("JSON");
    assert_eq!(bill["incomplete"][0]["usage"], "rare");
    for format in ["table", "markdown"] {
        let output = run_on(&["bill", "-", "--format", format], scenario);
        assert!(text(&output.stdout).contains("Incomplete"), "{format}");
    }
    let csv = run_on(&["bill", "-", "--format", "csv"], scenario);
    assert!(!text(&csv.stdout).contains("Incomplete"));
    assert!(text(&csv.stderr).contains("usage.metered[0]"));
}
