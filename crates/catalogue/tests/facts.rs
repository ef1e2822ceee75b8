//! Every figure of the shipped catalogue against facts collected from AWS's price lists, which the
//! catalogue was made from by hand. `facts/facts.json` has them, with the source of each.

mod common;
mod facts {
    pub mod free_and_support;
    pub mod instances;
    pub mod usage;
}

use serde_json::Value;

/// Compares, and counts.
#[derive(Default)]
pub struct Tally {
    compared: usize,
    differences: Vec<String>,
}

impl Tally {
    /// Compares one figure; numbers are the same whatever zeros they are written with.
    pub fn compare(&mut self, what: &str, found: Option<String>, fact: &Value) {
        self.compared += 1;
        let fact = fact.as_str().map(rounded);
        if found != fact {
            self.differences
                .push(format!("{what}: {found:?} is not {fact:?}"));
        }
    }
}

/// As a rate of ours is written: at most 12 places (the facts have effective rates with more).
fn rounded(text: &str) -> String {
    match text.parse::<billfold_billing::Exact>() {
        Ok(number) => number.rounded(12).to_string(),
        Err(_) => text.to_owned(),
    }
}

#[test]
fn every_figure_is_as_the_facts_have_it() {
    let facts = include_str!("facts/facts.json");
    let facts: Value = serde_json::from_str(facts).expect("JSON");
    let catalogue = common::shipped();
    let mut tally = Tally::default();
    facts::usage::compare(&catalogue, &facts, &mut tally);
    facts::instances::compare(&catalogue, &facts, &mut tally);
    facts::free_and_support::compare(&catalogue, &facts, &mut tally);
    let differences = &tally.differences;
    assert!(
        differences.is_empty(),
        "{} differ:\n{}",
        differences.len(),
        differences.join("\n")
    );
    assert!(tally.compared > 5_000, "only {} figures", tally.compared);
}
