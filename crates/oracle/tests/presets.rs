//! The figures that the examples of the gallery expect are the oracle's, and the engine agrees on all
//! others.

mod engine;
mod listed;

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use billfold_oracle::campaign;
use billfold_oracle::figures::figures;
use billfold_oracle::fraction::{Fraction, parse};
use listed::with_list_prices;
use serde_json::Value;

/// The name that the oracle has for a figure of a scenario file; none if it has no such figure.
fn oracle_id(id: &str) -> Option<String> {
    Some(match *id.split('/').collect::<Vec<_>>() {
        [bill, "total"] if bill != "saving" => format!("{bill}.rounded"),
        [bill, "account", account, "total"] => format!("{bill}.rounded.{account}"),
        [bill, "usage", line, "reserved"] => format!("{bill}.line.{line}.reserved"),
        [bill, "usage", line, "onDemand"] => format!("{bill}.line.{line}.uncovered"),
        [bill, "credit", credit, "used"] => format!("{bill}.credit.{credit}.used"),
        _ => return None,
    })
}

#[test]
fn the_examples_expect_what_the_oracle_computes() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let read = |path: &Path| -> Value {
        let text = fs::read_to_string(path).expect("a file");
        serde_json::from_str(&text).expect("JSON")
    };
    let catalogue = read(&root.join("static/catalogue.json"));
    let mut checked = 0;
    for entry in fs::read_dir(root.join("static/presets")).expect("presets") {
        let path = entry.expect("an entry").path();
        let name = path.display();
        let scenario = with_list_prices(read(&path), &catalogue);
        if let Err(report) = campaign::check(&scenario, &engine::figures) {
            panic!("{name}: {report}");
        }
        let result = billfold_oracle::compute(&scenario).expect("a result");
        let found: BTreeMap<String, Fraction> = figures(&result)
            .into_iter()
            .map(|figure| (figure.id, figure.value))
            .collect();
        let expected = scenario["expected"].as_object().expect("expected figures");
        for id in ["separate/total", "consolidated/total", "saving/total"] {
            assert!(expected.contains_key(id), "{name} does not expect {id}");
        }
        for (id, value) in expected {
            let value = parse(value.as_str().expect("a text")).expect("a number");
            let found = match (&**id, oracle_id(id)) {
                ("saving/total", _) => &found["separate.rounded"] - &found["consolidated.rounded"],
                (_, Some(id)) => found[&id].clone(),
                (_, None) => continue,
            };
            assert_eq!(value, found, "{name}: {id}");
            checked += 1;
        }
    }
    assert!(checked > 50, "only {checked} figures");
}
