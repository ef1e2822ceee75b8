//! Every figure of the shipped catalogue against the facts that the project was given, where they
//! are at hand: in `$BILLFOLD_SHARED`, else in `shared/` beside the checkout.

mod common;
mod facts {
    pub mod free_and_support;
    pub mod instances;
    pub mod usage;
}

use std::io::Write;
use std::path::PathBuf;
use std::{env, fs, io};

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
    let shared = env::var_os("BILLFOLD_SHARED")
        .map_or_else(|| common::root().join("../shared"), PathBuf::from);
    let path = shared.join("prices/catalogue.json");
    let Ok(text) = fs::read_to_string(&path) else {
        // Written past the test runner, which keeps what passing tests print.
        let mut out = io::stderr().lock();
        let _ = writeln!(
            out,
            "\nSKIPPED: the catalogue's figures were not compared with the facts: there is no {}; \
             set BILLFOLD_SHARED\n",
            path.display()
        );
        return;
    };
    let facts: Value = serde_json::from_str(&text).expect("the facts are JSON");
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
    let mut out = io::stderr().lock();
    let _ = writeln!(out, "{} figures compared with the facts", tally.compared);
    assert!(tally.compared > 5_000, "only {} figures", tally.compared);
}
