//! Names that try to forge what the command prints.

use serde_json::{Value, json};

use crate::run::{answer, run_on};

/// Names that would begin a row, turn or hide the text around them, or be a formula.
const NAMES: [&str; 5] = [
    "Bob\nforged  1,000.00  0.00",
    "Bob\r\n\u{2028}forged",
    "\u{feff}=1+1 \u{202e}gnp.exe",
    "\u{1b}[31mBob\u{9b}2J\u{7}",
    "a\u{2067}b\u{200f}\u{e0041} | c | d",
];

/// A scenario in which everything that people may name has this name.
fn named(name: &str) -> String {
    // Units, alerts and tags are AWS's names, which have no control characters.
    let of_aws = name.replace(char::is_control, "");
    json!({
        "version": 1, "month": "2026-11", "name": name, "note": name,
        "organization": {
            "managementAccount": "a",
            "units": [{ "id": "u", "name": name }],
        },
        "accounts": [
            { "id": "a", "name": name },
            { "id": "b", "name": name, "unit": "u" },
        ],
        "prices": { "metered": [{ "service": "S", "region": "r", "usageType": "U", "unit": of_aws,
            "tiers": [{ "upTo": "100", "rate": "1" }, { "rate": "0.5" }] }] },
        "usage": { "metered": [
            { "id": "p", "account": "a", "service": "S", "region": "r", "usageType": "U",
              "quantity": "80", "tags": { "env": of_aws } },
            { "id": "q", "account": "b", "service": "S", "region": "r", "usageType": "U",
              "quantity": "90" },
        ] },
        "credits": [{ "id": "c", "name": name, "account": "a", "amount": "10",
                      "expires": "2027-12-31" }],
        "governance": { "alerts": [{ "name": of_aws, "threshold": "1" }] },
    })
    .to_string()
}

/// The commands that print names.
const COMMANDS: [&[&str]; 12] = [
    &["compare", "-"],
    &["compare", "-", "--json"],
    &["compare", "-", "--format", "markdown"],
    &["bill", "-"],
    &["bill", "-", "--format", "json"],
    &["bill", "-", "--format", "markdown"],
    &["bill", "-", "--format", "csv"],
    &["organization", "-"],
    &["organization", "-", "--json"],
    &["explain", "-", "consolidated/total"],
    &[
        "explain",
        "-",
        "consolidated/credit/c/used",
        "--format",
        "markdown",
    ],
    &["figures", "-"],
];

#[test]
fn no_name_forges_a_row_or_hides_a_character() {
    for arguments in COMMANDS {
        let written = |name: &str| answer(&run_on(arguments, &named(name)));
        let rows = written("Bob").lines().count();
        // Columns of figures have tabs between them.
        let own = [
            '\n',
            if arguments[0] == "figures" {
                '\t'
            } else {
                '\n'
            },
        ];
        for name in NAMES {
            let text = written(name);
            assert_eq!(text.lines().count(), rows, "{arguments:?} {text}");
            let hidden = |c: char| {
                let turns = "\u{feff}\u{202e}\u{2067}\u{200f}\u{2028}\u{e0041}".contains(c);
                turns || c.is_control() && !own.contains(&c)
            };
            assert!(!text.contains(hidden), "{arguments:?} {text:?}");
        }
    }
}

#[test]
fn json_still_has_the_very_name() {
    for name in NAMES {
        let text = answer(&run_on(&["organization", "-", "--json"], &named(name)));
        let found: Value = serde_json::from_str(&text).expect("JSON");
        let tree = found["tree"].as_array().expect("a tree");
        assert!(tree.iter().any(|node| node["name"] == name), "{text}");
    }
}

#[test]
fn a_spreadsheet_gets_no_formula() {
    let text = answer(&run_on(&["bill", "-", "--format", "csv"], &named(NAMES[2])));
    assert!(text.contains(",'�=1+1 �gnp.exe\n"), "{text}");
    let text = answer(&run_on(&["bill", "-", "--format", "csv"], &named("＝1+1")));
    assert!(text.contains(",'＝1+1\n"), "{text}");
}
