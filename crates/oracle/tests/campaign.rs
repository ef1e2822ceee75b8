//! The comparison itself finds what it should: an implementation with one mistake.

use billfold_oracle::difference::Figures;
use billfold_oracle::figures::figures;
use billfold_oracle::{campaign, compute};
use serde_json::Value;

fn figures_of(document: &Value) -> Result<Figures, String> {
    let figures = figures(&compute(document)?).into_iter();
    Ok(figures.map(|figure| (figure.id, figure.value)).collect())
}

/// The oracle under another name.
fn same(text: &str) -> Result<Figures, String> {
    figures_of(&serde_json::from_str(text).map_err(|error| error.to_string())?)
}

/// It forgets that zones matter.
fn zoneless(text: &str) -> Result<Figures, String> {
    let mut document: Value = serde_json::from_str(text).map_err(|error| error.to_string())?;
    for list in ["/usage/instances", "/commitments/reservedInstances"] {
        let items = document.pointer_mut(list).and_then(Value::as_array_mut);
        for item in items.into_iter().flatten() {
            if let Some(zone) = item.get_mut("availabilityZone") {
                *zone = Value::from("anywhere");
            }
        }
    }
    figures_of(&document)
}

#[test]
fn a_copy_agrees() {
    let compared = campaign::run(0..20, 2, &same);
    assert!(compared.is_ok_and(|found| found.figures > 500));
}

#[test]
fn a_mistake_is_found_and_made_small() {
    let report = campaign::run(0..2_000, 2, &zoneless).expect_err("zones matter");
    println!("{report}");
    assert!(report.contains("seed "));
    let (_, small) = report.split_once("made small").expect("a small scenario");
    assert!(small.contains("availabilityZone"));
    assert!(small.lines().count() < 80, "{small}");
}
