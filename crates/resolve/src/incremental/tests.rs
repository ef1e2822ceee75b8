//! What an edit of amounts resolves by itself, and what it leaves to the full resolution.

use serde_json::{Value, json};

use super::*;
use crate::{NoCatalogue, UtcOnly};
use billfold_scenario::document::{Count, Quantity};

fn cases() -> Vec<Document> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/cases");
    let files = std::fs::read_dir(folder).expect("the cases");
    let read = |path| std::fs::read_to_string(path).expect("a file");
    files
        .filter_map(Result::ok)
        .filter(|file| file.path().extension().is_some_and(|end| end == "json"))
        .map(|file| Document::from_json(read(file.path())).expect("a scenario"))
        .collect()
}

/// Every line of every case with other amounts: the same as resolving all of it.
#[test]
fn incremental_resolution_equals_full_resolution() {
    let (mut fast, mut compared) = (0, 0);
    let context = Context::new(&UtcOnly, &NoCatalogue);
    for before in cases() {
        let Ok(then) = resolve(&before, &context) else {
            continue;
        };
        let mut compare = |document: &Document| {
            let incremental = resolve_incremental(
                document,
                &before,
                (&then.scenario, &then.unpriced),
                &context,
            );
            let full = resolve(document, &context);
            match (incremental, full) {
                (Ok(incremental), Ok(full)) => assert_eq!(incremental, full),
                (incremental, full) => assert_eq!(incremental.is_ok(), full.is_ok()),
            }
            compared += 1;
            fast += usize::from(amounts(document, &before, &then.scenario).is_some());
        };
        for place in 0..before.usage.metered.len() {
            for amount in ["0", "0.000000001", "7", "999999999999999"] {
                let mut document = before.clone();
                let line = Arc::make_mut(&mut document.usage.metered[place]);
                line.quantity = amount.parse::<Quantity>().expect("a quantity");
                compare(&document);
                let line = Arc::make_mut(&mut document.usage.metered[place]);
                line.unit = Some("TB".parse().expect("a unit"));
                compare(&document);
                let line = Arc::make_mut(&mut document.usage.metered[place]);
                line.region = "eu-west-1".parse().expect("a Region");
                compare(&document);
            }
        }
        for place in 0..before.usage.instances.len() {
            for count in [0, 3, Count::MOST] {
                let mut document = before.clone();
                let line = Arc::make_mut(&mut document.usage.instances[place]);
                line.count = Count::new(count).map(Into::into);
                compare(&document);
            }
        }
    }
    assert!(fast > 100 && compared > fast, "{fast} of {compared}");
}

fn document(file: &Value) -> Document {
    Document::from_json(file.to_string()).expect("a document")
}

/// Two terabytes and five instances that run in the whole month, nothing that was read in October,
/// and instances that ran for a number of hours.
fn file() -> Value {
    let metered = |id: &str, quantity: &str, unit: &str| {
        json!({ "id": id, "account": "a", "service": "S", "region": "r", "usageType": "U",
                "quantity": quantity, "unit": unit })
    };
    let instances = |id: &str| json!({ "id": id, "account": "a", "region": "r", "instanceType": "m5.large", "count": 5 });
    let mut october = metered("october", "0", "GB");
    october["hours"] = json!({ "intervals": [{ "from": "2026-10-01", "to": "2026-10-02" }] });
    let mut hours = instances("hours");
    hours["count"] = Value::Null;
    hours["total"] = json!("30");
    json!({
        "version": 1, "month": "2026-11", "organization": { "managementAccount": "a" },
        "accounts": [{ "id": "a" }],
        "prices": {
            "metered": [{ "service": "S", "region": "r", "usageType": "U", "unit": "GB",
                "tiers": [{ "upTo": "100", "rate": "0" }, { "rate": "0.5" }] }],
            "instances": [{ "region": "r", "instanceType": "m5.large", "onDemand": "0.1" }],
        },
        "usage": {
            "metered": [metered("stored", "2", "TB"), october],
            "instances": [instances("web"), hours],
        },
    })
}

/// The amounts that an edit of one value changes; none if the whole document is resolved again.
fn amounts_after(path: &str, value: Value) -> Option<Amounts> {
    let mut edited = file();
    *edited.pointer_mut(path).expect("a value") = value;
    amounts_between(&document(&file()), &edited)
}

/// Only lines that an edit touches are other lines in memory.
fn amounts_between(before: &Document, edited: &Value) -> Option<Amounts> {
    let mut after = document(edited);
    let lines = after.usage.metered.iter_mut().zip(&before.usage.metered);
    lines
        .filter(|(line, old)| line == old)
        .for_each(|(line, old)| *line = old.clone());
    let lines = after
        .usage
        .instances
        .iter_mut()
        .zip(&before.usage.instances);
    lines
        .filter(|(line, old)| line == old)
        .for_each(|(line, old)| *line = old.clone());
    let context = Context::new(&UtcOnly, &NoCatalogue);
    let then = resolve(before, &context).expect("a scenario").scenario;
    amounts(&after, before, &then)
}

#[test]
fn an_edit_of_one_amount_is_resolved_by_itself() {
    let metered = |units: &str| {
        let units = units.parse().expect("a number");
        Some((vec![(MeteredUsageIndex::new(0), units)], Vec::new()))
    };
    assert_eq!(
        amounts_after("/usage/metered/0/quantity", json!("3")),
        metered("3072")
    );
    assert_eq!(
        amounts_after("/usage/metered/0/unit", json!("GB")),
        metered("2")
    );
    let instances = vec![(
        InstanceUsageIndex::new(0),
        InstanceAmount::Count(Exact::from(7)),
    )];
    assert_eq!(
        amounts_after("/usage/instances/0/count", json!(7)),
        Some((Vec::new(), instances))
    );
}

#[test]
fn an_edit_of_anything_else_is_left_to_the_full_resolution() {
    for (path, value) in [
        ("/usage/metered/0/tags", json!({ "env": "prod" })),
        ("/usage/metered/0/unit", json!("Hours")),
        ("/usage/instances/0/availabilityZone", json!("ra")),
        ("/usage/instances/1/total", json!("40")),
        ("/prices/metered/0/tiers/1/rate", json!("0.4")),
        ("/month", json!("2026-12")),
    ] {
        let mut edited = file();
        match edited.pointer_mut(path) {
            Some(place) => *place = value,
            None => {
                let (line, field) = path.rsplit_once('/').expect("a field");
                edited.pointer_mut(line).expect("a line")[field] = value;
            }
        }
        assert_eq!(amounts_between(&document(&file()), &edited), None, "{path}");
    }
}

/// The full resolution refuses an amount in hours outside the month.
#[test]
fn an_amount_where_there_was_none_is_left_to_the_full_resolution() {
    assert_eq!(amounts_after("/usage/metered/1/quantity", json!("5")), None);
}

/// Above a last tier at zero the rates may be unknown, and then the amount decides whether the line
/// counts as unpriced.
#[test]
fn an_amount_at_a_last_rate_of_zero_is_left_to_the_full_resolution() {
    let mut free = file();
    free["prices"]["metered"][0]["tiers"] = json!([{ "rate": "0" }]);
    let mut edited = free.clone();
    edited["usage"]["metered"][0]["quantity"] = json!("3");
    assert_eq!(amounts_between(&document(&free), &edited), None);
}

#[test]
fn many_edited_lines_are_left_to_the_full_resolution() {
    let before: Vec<Arc<usize>> = (0..100).map(Arc::new).collect();
    let edited = |count: usize| {
        let mut lines = before.clone();
        for line in &mut lines[..count] {
            *line = Arc::new(**line);
        }
        super::edited(&lines, &before)
    };
    assert_eq!(edited(0), Some(Vec::new()));
    assert_eq!(
        edited(MAX_EDITED_LINES),
        Some((0..MAX_EDITED_LINES).collect())
    );
    assert_eq!(edited(MAX_EDITED_LINES + 1), None);
    assert_eq!(super::edited(&before[1..], &before), None);
}
