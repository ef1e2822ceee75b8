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
fn a_link_leads_to_a_page_and_runs_nothing() {
    let scenario = file("cases/c01-bob-and-susan.json");
    let output = run_on(
        &["share", "-", "--page", "javascript:alert(1)//"],
        &scenario,
    );
    assert_eq!(output.status.code(), Some(2));
    assert_eq!(text(&output.stdout), "");
    assert_eq!(
        text(&output.stderr),
        "billfold: --page: \"javascript:alert(1)//\" begins with another scheme; expected an http, https or file URL, or a relative path\n"
    );
}

#[test]
fn what_is_too_large_for_the_page_is_not_shared() {
    let line = |index: usize| {
        serde_json::json!({ "id": format!("line-{index}"), "account": "a", "service": "S",
            "region": "r", "usageType": "U", "quantity": "1" })
    };
    let scenario = serde_json::json!({
        "version": 1, "month": "2026-11", "organization": { "managementAccount": "a" },
        "accounts": [{ "id": "a" }],
        "usage": { "metered": (0..100_000).map(line).collect::<Vec<_>>() },
    });
    let output = run_on(&["share", "-"], &scenario.to_string());
    assert_eq!(output.status.code(), Some(2));
    let line = text(&output.stderr);
    assert!(
        line.starts_with("billfold: standard input: the scenario has "),
        "{line}"
    );
    assert!(
        line.contains(" bytes of JSON; expected at most 8,000,000 for a link"),
        "{line}"
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
