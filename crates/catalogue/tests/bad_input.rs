//! Catalogues that are refused, each with one line that has path and reason.

mod common;

use billfold_catalogue::Catalogue;
use billfold_catalogue::source::assemble;

const SMALL: &str = r#"{
    "compiled": "2026-11-22", "currency": "USD",
    "regions": [{ "code": "us-east-1", "name": "US East (N. Virginia)" }],
    "units": ["GB"],
    "sources": [{ "key": "feed", "name": "AWS's data" }],
    "services": [{
        "code": "AmazonS3", "name": "Amazon S3", "actions": ["s3:*"],
        "from": { "source": "feed", "asOf": "2025-10-22", "certainty": "A" },
        "usageTypes": [{
            "id": "storage", "type": "Bytes", "name": "Storage", "unit": "GB",
            "prices": [{ "regions": "us-east-1", "tiers": "0.2 to 10, 0.1" }]
        }]
    }],
    "tables": [{
        "service": "AmazonS3", "platforms": ["Linux/UNIX"],
        "columns": [{
            "region": "us-east-1", "price": "onDemand",
            "from": { "source": "feed", "asOf": "2025-10-22", "certainty": "A" }
        }],
        "rows": ["m5.large 0.096"]
    }]
}"#;

/// The error of the small catalogue with one text in place of another.
fn said(text: &str, instead: &str) -> String {
    assert!(SMALL.contains(text), "{text}");
    let json = SMALL.replacen(text, instead, 1);
    Catalogue::from_json(&json).expect_err(instead).to_string()
}

#[test]
fn the_small_catalogue_is_sound() {
    Catalogue::from_json(SMALL).expect("a catalogue");
}

#[test]
fn tiers_that_overlap_or_leave_a_gap() {
    let path = "services[0].usageTypes[0].prices[0].tiers: ";
    let tiers = |text: &str| {
        let said = said("0.2 to 10, 0.1", text);
        said.strip_prefix(path).map(str::to_owned).ok_or(said)
    };
    let is = |text: &str| Ok(text.to_owned());
    assert_eq!(
        tiers("0.2 to 10, 0.1 to 5, 0.05"),
        is(
            "\"0.2 to 10, 0.1 to 5, 0.05\": \"0.1 to 5\" ends at or below 10, where the tier before \
            it ends; expected tiers that do not overlap"
        )
    );
    assert_eq!(
        tiers("0.2 to 10"),
        is(
            "\"0.2 to 10\": nothing is said of units above 10; expected a rate for them, or \
            \"unknown\""
        )
    );
    assert_eq!(
        tiers("0.2 to 10, -0.1"),
        is(
            "\"0.2 to 10, -0.1\": \"-0.1\" is below zero; expected a decimal of at most 6 digits \
            before and 12 after the point"
        )
    );
}

#[test]
fn names_that_nothing_has() {
    assert_eq!(
        said("\"regions\": \"us-east-1\"", "\"regions\": \"mars-1\""),
        "services[0].usageTypes[0].prices[0].regions: \"mars-1\" is not a known Region; expected \
         global or one of us-east-1"
    );
    assert_eq!(
        said("\"region\": \"us-east-1\"", "\"region\": \"mars-1\""),
        "tables[0].columns[0].region: \"mars-1\" is not a known Region; expected global or one of \
         us-east-1"
    );
    assert_eq!(
        said("\"unit\": \"GB\"", "\"unit\": \"bushel\""),
        "services[0].usageTypes[0].unit: \"bushel\" is not in units; expected one of GB"
    );
    assert_eq!(
        said("\"source\": \"feed\"", "\"source\": \"hearsay\""),
        "services[0].from.source: \"hearsay\" is not in sources; expected the key of one"
    );
    assert_eq!(
        said("\"service\": \"AmazonS3\"", "\"service\": \"Acme\""),
        "tables[0].service: \"Acme\" is not in services; expected the code of one"
    );
}

#[test]
fn prices_given_twice_and_rows_that_do_not_fit() {
    assert_eq!(
        said("us-east-1\", \"tiers", "us-east-1 us-east-1\", \"tiers"),
        "services[0].usageTypes[0].prices[0].regions: \"us-east-1\" has a price already; expected \
         each Region once"
    );
    assert_eq!(
        said("m5.large 0.096", "m5.large 0.096 0.1"),
        "tables[0].rows[0]: m5.large has 2 figures; expected 1, one for each column"
    );
    assert_eq!(
        said("m5.large 0.096", "m5.large 0.o96"),
        "tables[0].rows[0]: m5.large: \"0.o96\" is not a decimal number; expected a decimal of at \
         most 6 digits before and 12 after the point"
    );
    assert_eq!(
        said("m5.large 0.096", "m5.large 252+0.029"),
        "tables[0].rows[0]: m5.large: \"252+0.029\" is a fee; expected an hourly rate"
    );
    assert_eq!(
        said("[\"m5.large 0.096\"]", "[\"m5.large 1\", \"m5.large 2\"]"),
        "tables[0].rows[1]: \"m5.large\" has a row already; expected each type once"
    );
}

#[test]
fn what_is_no_catalogue_at_all() {
    let said_of = |json: &str| {
        Catalogue::from_json(json)
            .expect_err("no catalogue")
            .to_string()
    };
    let cut = &SMALL[..SMALL.len() / 2];
    assert!(
        said_of(cut).contains("the file ends at line"),
        "{}",
        said_of(cut)
    );
    assert!(
        said_of("nonsense").starts_with("not JSON at line 1"),
        "{}",
        said_of("nonsense")
    );
    assert_eq!(
        said("\"currency\": \"USD\"", "\"currency\": \"dollars\""),
        "currency: \"dollars\" is not a currency's code; expected three capital letters, like USD"
    );
    assert!(said("\"compiled\"", "\"compild\"").starts_with("compild: unknown field; expected"));
    assert_eq!(
        said("\"certainty\": \"A\"", "\"certainty\": \"Z\""),
        "services[0].from.certainty: \"Z\" is unknown; expected \"A\", \"B\" or \"C\""
    );
}

/// A part of the shipped file, however long, is refused.
#[test]
fn a_truncated_catalogue_is_never_half_loaded() {
    let json = common::shipped_json();
    let whole = json.trim_end().len();
    for end in (0..whole).step_by(997) {
        if json.is_char_boundary(end) {
            assert!(Catalogue::from_json(&json[..end]).is_err(), "{end} bytes");
        }
    }
}

#[test]
fn a_slip_in_an_editable_file_names_file_and_line() {
    let mut files = common::files();
    let s3 = files
        .iter_mut()
        .find(|(path, _)| path == "services/s3.toml");
    let (_, text) = s3.expect("services/s3.toml");
    *text = text.replacen("0.023 to 51200", "0.023 to", 1);
    let error = assemble(&files).expect_err("a slip").to_string();
    assert!(error.starts_with("prices/services/s3.toml:"), "{error}");
    let missing = assemble(&files[..1]).expect_err("files are missing");
    assert!(missing.message.starts_with("missing"), "{missing}");
}
