//! A malformed file gives a scenario or an error of one short line, never a panic.

use std::fs;
use std::path::Path;

use billfold_billing::comparison::compare;
use billfold_resolve::{UtcOnly, open};
use billfold_scenario::Document;
use fastrand::Rng;
use serde_json::{Value, json};

fn cases() -> Vec<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/cases");
    let mut paths: Vec<_> = fs::read_dir(folder)
        .expect("tests/cases")
        .map(|entry| entry.expect("an entry").path())
        .collect();
    paths.sort();
    let files = paths
        .iter()
        .map(|path| fs::read_to_string(path).expect("a case"));
    files.collect()
}

fn read(json: &[u8]) {
    let resolved = Document::from_json(json).and_then(|document| {
        let again = Document::from_json(document.to_json());
        assert_eq!(again.as_ref(), Ok(&document), "written and read again");
        open(&document, &UtcOnly)
    });
    match resolved {
        Ok(resolved) => {
            let comparison = compare(&resolved.scenario);
            let (separate, consolidated) =
                (&comparison.separate.bill, &comparison.consolidated.bill);
            assert_eq!(separate.total - consolidated.total, comparison.saving.total);
        }
        Err(error) => {
            let line = error.to_string();
            let is_short = line.chars().count() < 400 && !line.contains(char::is_control);
            assert!(is_short, "{line:?}");
        }
    }
}

#[test]
fn files_with_random_bytes_changed() {
    // The same seed in every run.
    let mut random = Rng::with_seed(1);
    for case in cases() {
        for _ in 0..60 {
            let mut bytes = case.clone().into_bytes();
            for _ in 0..=random.usize(..3) {
                let index = random.usize(..bytes.len());
                match random.usize(..4) {
                    0 => bytes[index] = random.u8(..),
                    1 => bytes.truncate(index + 1),
                    2 => drop(bytes.remove(index)),
                    _ => bytes.insert(index, b"0\"{}[],:-."[random.usize(..10)]),
                }
                if bytes.is_empty() {
                    break;
                }
            }
            read(&bytes);
        }
    }
}

/// All places of a value, as JSON pointers.
fn pointers(value: &Value, at: &str, found: &mut Vec<String>) {
    found.push(at.to_owned());
    match value {
        Value::Array(list) => {
            for (place, value) in list.iter().enumerate() {
                pointers(value, &format!("{at}/{place}"), found);
            }
        }
        Value::Object(object) => {
            for (key, value) in object {
                let key = key.replace('~', "~0").replace('/', "~1");
                pointers(value, &format!("{at}/{key}"), found);
            }
        }
        _ => {}
    }
}

#[test]
fn values_that_do_not_belong() {
    let odd = [
        Value::Null,
        json!(true),
        json!(-1),
        json!(0),
        json!(1e300),
        json!(u64::MAX),
        json!(""),
        json!("0"),
        json!("-0.5"),
        json!("999999"),
        json!("999999999999999.999999999"),
        json!("x".repeat(10_000)),
        json!("\u{0}\u{1b}\u{202e}"),
        json!("2026-02-29T24:00:00Z"),
        json!("Mon-Sun 0-24"),
        json!([]),
        json!({}),
        json!([[[]]]),
    ];
    // The same seed in every run.
    let mut random = Rng::with_seed(2);
    for case in cases() {
        let file: Value = serde_json::from_str(&case).expect("JSON");
        let mut places = Vec::new();
        pointers(&file, "", &mut places);
        for _ in 0..60 {
            let mut spoilt = file.clone();
            let from = file.pointer(&places[random.usize(..places.len())]).cloned();
            let value = match random.usize(..2) {
                0 => from.unwrap_or_default(),
                _ => odd[random.usize(..odd.len())].clone(),
            };
            let place = &places[random.usize(..places.len())];
            if let Some(slot) = spoilt.pointer_mut(place) {
                *slot = value;
            }
            read(spoilt.to_string().as_bytes());
        }
    }
}
