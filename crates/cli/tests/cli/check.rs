//! `billfold check`: every expected figure that differs, in all files.

use serde_json::{Value, json};

use crate::run::{answer, case, failure, run, run_on};

/// The output of a check that finds differences.
fn differences(output: &std::process::Output) -> String {
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(String::from_utf8_lossy(&output.stderr), "");
    String::from_utf8(output.stdout.clone()).expect("UTF-8")
}

/// The case of Bob and Susan with three expected figures that are wrong.
fn three_wrong() -> String {
    let json = std::fs::read_to_string(case("c01-bob-and-susan.json")).expect("the case");
    json.replace("\"2007.04\"", "\"2007.05\"")
        .replace("\"2088.96\"", "\"2088.97\"")
        .replace("saving/total", "saving/all")
}

#[test]
fn files_whose_figures_hold_end_with_a_count() {
    let (bob, s3) = (
        case("c01-bob-and-susan.json"),
        case("c03-s3-three-members.json"),
    );
    let text = answer(&run(&["check", &bob]));
    assert_eq!(
        text,
        format!(
            "{bob}: 2 accounts, 2 usage lines, 0 commitments, 7 expected figures\n\
             1 file, 7 expected figures: all hold\n"
        )
    );
    let text = answer(&run(&["check", &bob, &s3]));
    let last = text.lines().last().expect("a count");
    assert!(last.starts_with("2 files, "), "{last}");
    assert!(last.ends_with(": all hold"), "{last}");
}

#[test]
fn every_figure_that_differs_is_told() {
    assert_eq!(
        differences(&run_on(&["check", "-"], &three_wrong())),
        "standard input: separate/total: want 2088.97, is 2088.96\n\
         standard input: consolidated/total: want 2007.05, is 2007.04\n\
         standard input: saving/all: want 81.92, there is no such figure\n\
         standard input: 2 accounts, 2 usage lines, 0 commitments, 7 expected figures\n\
         1 file, 7 expected figures: 3 differ\n"
    );
}

#[test]
fn differences_of_all_files_are_told_as_json_too() {
    let bob = case("c01-bob-and-susan.json");
    let text = differences(&run_on(&["check", "--json", &bob, "-"], &three_wrong()));
    let found: Value = serde_json::from_str(&text).expect("JSON");
    assert_eq!(
        found,
        json!({
            "files": [
                { "file": bob, "expected": 7, "differ": [] },
                { "file": "standard input", "expected": 7, "differ": [
                    { "id": "separate/total", "want": "2088.97", "is": "2088.96" },
                    { "id": "consolidated/total", "want": "2007.05", "is": "2007.04" },
                    { "id": "saving/all", "want": "81.92", "is": null },
                ] },
            ],
            "expected": 14, "differ": 3, "unreadable": 0,
        })
    );
}

#[test]
fn a_file_that_cannot_be_read_does_not_hide_the_others() {
    let bob = case("c01-bob-and-susan.json");
    let output = run_on(&["check", "no/such/file", "-", &bob], &three_wrong());
    assert_eq!(output.status.code(), Some(2));
    let errors = String::from_utf8_lossy(&output.stderr);
    assert!(
        errors.starts_with("billfold: no/such/file: cannot be read: "),
        "{errors}"
    );
    assert_eq!(errors.lines().count(), 1, "{errors}");
    let text = String::from_utf8_lossy(&output.stdout);
    assert!(
        text.ends_with("2 files, 14 expected figures: 3 differ\n"),
        "{text}"
    );
    assert_eq!(
        failure(&run_on(&["check", "-"], "{")),
        "billfold: standard input: the file ends at line 1, column 1 (EOF while parsing an object); expected the rest"
    );
}

/// 0.333333333 GB at 0.000000000003 is 21 places long; 1 GB shared by three has no end.
fn long_figures(id: &str, want: &str) -> String {
    let line = |id: &str, quantity: &str| {
        json!({ "id": id, "account": "a", "service": "S", "region": "r", "usageType": "U",
                "quantity": quantity })
    };
    json!({
        "version": 1, "month": "2026-11", "organization": { "managementAccount": "a" },
        "accounts": [{ "id": "a" }],
        "prices": { "metered": [{ "service": "S", "region": "r", "usageType": "U", "unit": "GB",
            "tiers": [{ "upTo": "1", "rate": "0.000000000003" }, { "rate": "0.000000000002" }] }] },
        "usage": { "metered": [line("u", "0.333333333"), line("v", "2.666666667")] },
        "expected": { id: want },
    })
    .to_string()
}

#[test]
fn figures_with_24_places_hold_and_more_are_refused_by_name() {
    // 1 GB at 3 and 2 GB at 2 millionths of a millionth are 7 of them, so 7/3 on average.
    let rate = "consolidated/blended/rate/S/r/U";
    let holds = [
        ("consolidated/exact", "0.000000000007000000000000"),
        (rate, "0.000000000002333333333333"),
        (rate, "0.00000000000233333333333"),
    ];
    for (id, want) in holds {
        answer(&run_on(&["check", "-"], &long_figures(id, want)));
    }
    let text = differences(&run_on(
        &["check", "-"],
        &long_figures(rate, "0.000000000002333333333334"),
    ));
    assert!(
        text.contains("want 0.000000000002333333333334, is 0.000000000002333333333333\n"),
        "{text}"
    );
    assert_eq!(
        failure(&run_on(
            &["check", "-"],
            &long_figures(rate, "0.0000000000023333333333333")
        )),
        "billfold: standard input: expected[\"consolidated/blended/rate/S/r/U\"]: \"0.0000000000023333333333333\" has more than 24 digits after the point; expected a decimal of at most 43 digits before and 24 after the point"
    );
}
