//! The commands as people and scripts run them.

use std::process::Stdio;

use serde_json::{Value, json};

use crate::run::{answer, billfold, case, failure, run, run_on};

fn bob_and_susan() -> String {
    case("c01-bob-and-susan.json")
}

#[test]
fn compare_keeps_its_json_contract() {
    let text = answer(&run(&["compare", &bob_and_susan(), "--json"]));
    let found: Value = serde_json::from_str(&text).expect("JSON");
    assert_eq!(
        found,
        json!({
            "currency": "USD",
            "month": "2026-11",
            "separate": { "total": "2088.96", "accounts": [
                { "id": "111111111111", "total": "1392.64" },
                { "id": "222222222222", "total": "696.32" },
            ] },
            "consolidated": { "total": "2007.04", "accounts": [
                { "id": "111111111111", "total": "1338.02" },
                { "id": "222222222222", "total": "669.02" },
            ] },
            "saving": {
                "total": "81.92", "volumeTiers": "81.92", "reservedInstances": "0.00",
                "savingsPlans": "0.00", "freeTier": "0.00", "credits": "0.00",
                "support": "0.00", "tax": "0.00", "rounding": "0.00",
            },
            "assumptions": [
                {
                    "name": "allocation",
                    "rule": "3.12",
                    "text": "AWS does not say which account's units fall in which tier: here every account has the same share of each.",
                },
            ],
        })
    );
    let order: Vec<usize> = [
        "currency",
        "month",
        "separate",
        "consolidated",
        "saving",
        "assumptions",
    ]
    .iter()
    .map(|key| text.find(&format!("\n  \"{key}\"")).expect(key))
    .collect();
    assert!(order.is_sorted());
}

#[test]
fn compare_says_what_policies_keep_off_the_bill() {
    let denied = case("c52-denied-region-left-out.json");
    let found: Value =
        serde_json::from_str(&answer(&run(&["compare", &denied, "--json"]))).expect("JSON");
    assert_eq!(found["separate"]["total"], "216.00");
    assert_eq!(found["consolidated"]["total"], "144.00");
    assert_eq!(found["saving"]["total"], "72.00");
    assert_eq!(found["saving"]["deniedUsage"], "72.00");
    assert_eq!(found["assumptions"][0]["name"], "withoutDenied");
    let text = answer(&run(&["compare", &denied]));
    for part in [
        "Difference by",
        "usage that policies deny",
        "does not save that",
    ] {
        assert!(text.contains(part), "{part}: {text}");
    }
    assert!(!text.contains("Saved"), "{text}");
}

#[test]
fn compare_in_words() {
    assert_eq!(
        answer(&run(&["compare", &bob_and_susan()])),
        "\
Two accounts on one bill save 81.92 USD in November 2026.
Data transfer out to the internet: together Bob and Susan use 12 TB. Past 10 TB each GB costs less, and neither of them gets there alone.

2026-11, USD

Account              Separate  Consolidated  Saved
111111111111  Bob    1,392.64      1,338.02  54.62
222222222222  Susan    696.32        669.02  27.30
Total                2,088.96      2,007.04  81.92

Saved by
volume tiers reached together  81.92
Total                          81.92

Where AWS is silent:
- AWS does not say which account's units fall in which tier: here every account has the same share of each.
"
    );
}

#[test]
fn standard_input_is_a_file_too() {
    let json = std::fs::read_to_string(bob_and_susan()).expect("the case");
    let from_file = answer(&run(&["compare", &bob_and_susan(), "--json"]));
    assert_eq!(
        answer(&run_on(&["compare", "-", "--json"], &json)),
        from_file
    );
    assert_eq!(
        failure(&run_on(&["compare", "-"], &json[..200])),
        "billfold: standard input: note: the file ends at line 4, column 155 (EOF while parsing a string); expected the rest"
    );
}

#[test]
fn figures_are_listed_and_explained() {
    let file = bob_and_susan();
    let list = answer(&run(&["explain", &file, "--list"]));
    assert!(list.lines().any(|id| id == "saving/volumeTiers"));
    let text = answer(&run(&["explain", &file, "saving/total"]));
    assert!(text.starts_with("81.92 USD"), "{text}");
    // AWS's own words: past 10 TB each GB costs 0.13 instead of 0.17; 2 of the 12 TB are there.
    assert!(
        text.contains(
            "81.92 USD  units that cost 0.13 each instead of 0.17\n            │   = 2,048 GB × 0.04 USD per GB\n"
        ),
        "{text}"
    );
    let markdown = answer(&run(&[
        "explain",
        &file,
        "saving/total",
        "--format",
        "markdown",
    ]));
    assert!(markdown.starts_with("- **81.92 USD**"), "{markdown}");
    assert_eq!(
        failure(&run(&["explain", &file, "saving/everything"])),
        format!(
            r#"billfold: {file}: "saving/everything" is no figure; expected one that explain --list prints"#
        )
    );
}

#[test]
fn local_office_hours_follow_the_clock() {
    let json = json!({
        "version": 1, "month": "2026-10",
        "organization": { "managementAccount": "a" },
        "accounts": [{ "id": "a" }],
        "prices": { "instances": [
            { "region": "eu-central-1", "instanceType": "m5.large", "onDemand": "1" },
        ] },
        "usage": { "instances": [{
            "id": "night", "account": "a", "region": "eu-central-1", "instanceType": "m5.large",
            "hours": { "weekly": "Sun 2-3", "timeZone": "Europe/Berlin" },
        }] },
        // Four Sundays; on the last one 2 o'clock comes twice.
        "expected": { "consolidated/usage/night/total": "5" },
    });
    answer(&run_on(&["check", "-"], &json.to_string()));
}

#[test]
fn wrong_arguments_are_one_line() {
    let file = bob_and_susan();
    let table: [(&[&str], &str); 7] = [
        (
            &[],
            "'billfold' requires a subcommand but one was not provided [subcommands: compare, bill, organization, explain, figures, worth, hours, sharing, share, check, prices, help]",
        ),
        (&["fold"], "unrecognized subcommand 'fold'"),
        (
            &["compare"],
            "the following required arguments were not provided: <FILE>",
        ),
        (
            &["compare", "--frob", &file],
            "unexpected argument '--frob' found",
        ),
        (
            &["bill", &file, "--view", "a\nb"],
            "invalid value 'a b' for '--view <VIEW>' [possible values: unblended, blended]",
        ),
        (
            &["explain", &file],
            "the following required arguments were not provided: <FIGURE>",
        ),
        (
            &["explain", &file, "x", "--list"],
            "the argument '[FIGURE]' cannot be used with '--list'",
        ),
    ];
    for (arguments, message) in table {
        assert_eq!(
            failure(&run(arguments)),
            format!("billfold: {message}; expected what billfold --help says")
        );
    }
    for arguments in [
        &["--help"][..],
        &["--version"],
        &["bill", "--help"],
        &["help", "bill"],
    ] {
        assert!(!answer(&run(arguments)).is_empty());
    }
}

#[test]
fn files_that_cannot_be_read_are_one_line() {
    let line = failure(&run(&["compare", "no/such/file\u{1b}[2J\n"]));
    assert!(
        line.starts_with("billfold: no/such/file\u{fffd}[2J : cannot be read: "),
        "{line}"
    );
    let line = failure(&run_on(&["compare", "-"], "not JSON"));
    assert_eq!(
        line,
        "billfold: standard input: not JSON at line 1, column 2: expected ident"
    );
}

#[test]
fn a_reader_that_leaves_early_is_no_failure() {
    let mut command = billfold(&["explain", &case("c03-s3-three-members.json"), "--list"]);
    let pipes = command.stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = pipes.spawn().expect("billfold runs");
    drop(child.stdout.take());
    let output = child.wait_with_output().expect("billfold ends");
    assert_eq!(output.status.code(), Some(0));
    assert_eq!(String::from_utf8_lossy(&output.stderr), "");
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_one_line() {
    let full = std::fs::File::options()
        .write(true)
        .open("/dev/full")
        .expect("/dev/full");
    let mut command = billfold(&["compare", &bob_and_susan()]);
    let output = command.stdout(full).output().expect("billfold runs");
    assert_eq!(
        failure(&output),
        "billfold: standard output: cannot be written: No space left on device (os error 28)"
    );
}
