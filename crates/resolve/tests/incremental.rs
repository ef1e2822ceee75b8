//! An edit of what a bill depends on is never taken for one of amounts: the new bill is computed.

use billfold_billing::comparison::{Comparison, compare, compare_incremental};
use billfold_resolve::{Context, NoCatalogue, UtcOnly, open_incremental, open_with};
use billfold_scenario::Document;
use serde_json::{Value, json};

/// A Reserved Instance and a Compute Savings Plan over instances and requests that do not run all
/// day, with a discount on both; and storage that no plan has a rate for.
fn file() -> Value {
    json!({
        "version": 1, "month": "2026-11",
        "organization": {"managementAccount": "a"},
        "accounts": [{"id": "a"}, {"id": "b"}],
        "prices": {
            "metered": [{"service": "AWSLambda", "region": "us-east-1", "usageType": "Request",
                "unit": "Requests", "tiers": [{"rate": "0.01"}],
                "savingsPlanRates": [{"type": "compute", "rate": "0.009"}]},
                {"service": "AmazonS3", "region": "us-east-1", "usageType": "Storage",
                "unit": "GB-Mo", "tiers": [{"rate": "0.02"}]}],
            "instances": [{"region": "us-east-1", "instanceType": "m5.large", "onDemand": "0.1",
                "savingsPlanRates": [{"type": "compute", "rate": "0.07"}]}],
        },
        "discounts": [
            {"service": "AWSLambda", "percent": "10"},
            {"service": "AmazonEC2", "percent": "5"},
        ],
        "usage": {
            "metered": [{"id": "requests", "account": "b", "service": "AWSLambda",
                "region": "us-east-1", "usageType": "Request", "quantity": "100000",
                "hours": {"weekly": "Mon-Sun 8-12"}},
                {"id": "storage", "account": "a", "service": "AmazonS3", "region": "us-east-1",
                "usageType": "Storage", "quantity": "500"}],
            "instances": [{"id": "web", "account": "b", "region": "us-east-1",
                "instanceType": "m5.large", "count": 3, "hours": {"weekly": "Mon-Sun 8-12"}}],
        },
        "commitments": {
            "reservedInstances": [{"id": "r", "account": "a", "region": "us-east-1",
                "instanceType": "m5.large"}],
            "savingsPlans": [{"id": "p", "account": "a", "type": "compute", "commitment": "0.1"}],
        },
    })
}

fn document(file: &Value) -> Document {
    Document::from_json(file.to_string()).expect("a document")
}

/// The comparison after an edit as the page makes it, and made anew.
fn both_ways(before: &Document, after: &Document) -> [Comparison; 3] {
    let context = Context::new(&UtcOnly, &NoCatalogue);
    let opened = open_with(before, &context).expect("a scenario");
    let then = compare(&opened.scenario);
    let next = open_incremental(
        after,
        before,
        (&opened.scenario, &opened.unpriced),
        &context,
    )
    .expect("a scenario");
    let incremental = compare_incremental(&next.scenario, &opened.scenario, &then);
    let anew = compare(&open_with(after, &context).expect("a scenario").scenario);
    [then, incremental, anew]
}

/// Launches are denied to the account that runs the instances.
fn denied(left_out: bool) -> Value {
    json!({
        "serviceControlPolicies": true,
        "policies": [{"id": "no-launches", "content": {"Version": "2012-10-17",
            "Statement": [{"Effect": "Deny", "Action": "ec2:*", "Resource": "*"}]}}],
        "attachments": [{"account": "b", "policies": ["p-FullAWSAccess", "no-launches"]}],
        "withoutDenied": left_out,
    })
}

/// 120 hours of three m5.large are denied; the plan's 0.1 an hour then covers requests alone. On the
/// separate bills nothing changes.
#[test]
fn leaving_denied_usage_out_and_in_again_is_computed_anew() {
    let with = |left_out: bool| {
        let mut file = file();
        file["governance"] = denied(left_out);
        document(&file)
    };
    for (before, after) in [(false, true), (true, false), (true, true)] {
        let [then, incremental, anew] = both_ways(&with(before), &with(after));
        assert_eq!(incremental, anew, "{before} to {after}");
        assert_eq!(then.separate, anew.separate);
        let is_same = then.consolidated.bill == anew.consolidated.bill;
        assert_eq!(is_same, before == after);
    }
    let mut file = file();
    file["governance"] = denied(true);
    let before = document(&file);
    file["usage"]["instances"][0]["count"] = json!(4);
    let [then, incremental, anew] = both_ways(&before, &document(&file));
    assert_eq!(incremental, anew);
    assert_ne!(then.separate.bill.exact, anew.separate.bill.exact);
    assert_eq!(then.consolidated.bill, anew.consolidated.bill);
}

fn assert_changes(edit: &str, value: Value) {
    assert_all_change(&[edit], value);
}

fn assert_all_change(edits: &[&str], value: Value) {
    let edit = edits.join(", ");
    let before = document(&file());
    let mut edited = file();
    for edit in edits {
        *edited.pointer_mut(edit).expect("a field") = value.clone();
    }
    let [then, incremental, anew] = both_ways(&before, &document(&edited));
    assert_eq!(incremental, anew, "{edit}");
    assert_ne!(
        then.consolidated.bill.exact, anew.consolidated.bill.exact,
        "{edit} changes the bill"
    );
}

#[test]
fn an_edit_of_hours_does_not_keep_the_old_bill() {
    // As many hours as before, so that only the hours themselves differ.
    assert_changes(
        "/usage/instances/0/hours",
        json!({"weekly": "Mon-Sun 20-24"}),
    );
    assert_changes("/usage/metered/0/hours", json!({"weekly": "Mon-Sun 20-24"}));
    // The lines keep the number of their profile, and only its hours are others.
    let both = ["/usage/instances/0/hours", "/usage/metered/0/hours"];
    assert_all_change(&both, json!({"weekly": "Mon-Sun 8-20"}));
}

#[test]
fn an_edit_of_a_discount_does_not_keep_the_old_bill() {
    assert_changes("/discounts/0/percent", json!("50"));
    assert_changes("/discounts/1/percent", json!("50"));
}

#[test]
fn an_edit_of_a_commitment_or_its_rates_does_not_keep_the_old_bill() {
    assert_changes("/commitments/savingsPlans/0/commitment", json!("0.2"));
    assert_changes(
        "/commitments/reservedInstances/0/instanceType",
        json!("c5.large"),
    );
    assert_changes("/prices/instances/0/savingsPlanRates/0/rate", json!("0.05"));
    assert_changes("/prices/metered/0/savingsPlanRates/0/rate", json!("0.005"));
    // The plan saves more on requests than on instances now, and so covers these first.
    assert_changes("/prices/metered/0/tiers/0/rate", json!("0.1"));
    assert_changes("/month", json!("2026-12"));
}

/// Whether the coverage after an edit is the one from before it: here none, which no matching finds.
fn keeps_what_was_matched(before: &Value, after: &Value) -> bool {
    let context = Context::new(&UtcOnly, &NoCatalogue);
    let scenario = |file| {
        let opened = open_with(&document(file), &context);
        opened.expect("a scenario").scenario
    };
    let (before, after) = (scenario(before), scenario(after));
    let mut then = compare(&before);
    assert!(!then.consolidated.matching.coverage.is_empty());
    then.consolidated.matching.coverage.clear();
    let next = compare_incremental(&after, &before, &then);
    next.consolidated.matching.coverage.is_empty()
}

#[test]
fn hours_are_matched_again_only_after_an_edit_that_matching_depends_on() {
    for (path, value, keeps) in [
        ("/usage/metered/1/quantity", json!("700"), true),
        ("/prices/metered/1/tiers/0/rate", json!("0.03"), true),
        ("/usage/metered/0/quantity", json!("700"), false),
        ("/prices/metered/0/tiers/0/rate", json!("0.02"), false),
        ("/usage/instances/0/count", json!(4), false),
        ("/prices/instances/0/onDemand", json!("0.2"), false),
        (
            "/accounts/1",
            json!({"id": "b", "sharing": {"savingsPlans": false}}),
            false,
        ),
        ("/organization/managementAccount", json!("b"), false),
        (
            "/commitments/savingsPlans/0/commitment",
            json!("0.2"),
            false,
        ),
        // It has as many hours, and these profiles have the same ones.
        ("/month", json!("2026-09"), false),
    ] {
        let mut after = file();
        *after.pointer_mut(path).expect("a value") = value;
        assert_eq!(keeps_what_was_matched(&file(), &after), keeps, "{path}");
    }
}

/// Without commitments nothing was matched before, and nothing is to be matched after.
#[test]
fn the_first_commitment_is_matched_and_the_last_one_is_not_kept() {
    let mut without = file();
    without["commitments"] = json!({});
    let (without, with) = (document(&without), document(&file()));
    for (before, after) in [(&without, &with), (&with, &without)] {
        let [_, incremental, anew] = both_ways(before, after);
        assert_eq!(incremental, anew);
    }
}
