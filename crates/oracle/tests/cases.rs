//! The engine and the oracle agree on every case, figure by figure, and not only on those that it
//! expects.

mod engine;

use std::path::Path;

use billfold_oracle::campaign;
use serde_json::Value;

/// What the oracle does not read: statements of policies that hold under conditions only.
const UNKNOWN: &str = "/governance/policies/0/content/Statement/0/Condition";

#[test]
fn the_engine_agrees_with_the_oracle_on_every_case() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/cases");
    let mut faults = Vec::new();
    let mut compared = 0;
    for entry in std::fs::read_dir(&folder).expect("the cases") {
        let path = entry.expect("an entry").path();
        let text = std::fs::read_to_string(&path).expect("a case");
        let case: Value = serde_json::from_str(&text).expect("JSON");
        if case.pointer(UNKNOWN).is_some() {
            continue;
        }
        match campaign::check(&case, &engine::figures) {
            Ok(figures) => compared += figures,
            Err(report) => faults.push(format!("{}: {report}", path.display())),
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
    assert!(compared > 1_000, "only {compared} figures");
}
