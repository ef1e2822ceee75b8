//! What the summary says, for every published case.

use std::cmp::Ordering;
use std::fs;
use std::path::Path;

use super::*;
use crate::test_support::{bob_and_susan, document, open, shop};
use crate::workspace::PriceList;
use billfold_billing::comparison::best_tiers;

fn answer_of(workspace: &Workspace) -> Answer {
    let outcome = &workspace.outcome;
    let tiers = best_tiers(&outcome.scenario, &outcome.comparison);
    answer(workspace, tiers.as_ref(), &|workspace, reason, tiers| {
        Some(reason_words(workspace, reason, tiers))
    })
}

/// The published cases, by their file names.
fn cases() -> Vec<(String, String)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/cases");
    let files = fs::read_dir(folder).expect("the cases");
    let paths = files.map(|file| file.expect("a case").path());
    let named = paths.map(|path| {
        let name = path
            .file_name()
            .expect("a name")
            .to_string_lossy()
            .into_owned();
        (name, fs::read_to_string(path).expect("a text"))
    });
    let mut cases: Vec<_> = named.filter(|(name, _)| name.ends_with(".json")).collect();
    cases.sort();
    cases
}

/// A figure of the file as the page writes it.
fn written(figure: &str) -> String {
    format::money(figure.parse::<Exact>().expect("a decimal"), "USD")
}

#[test]
fn every_case_shows_the_totals_that_it_expects() {
    let mut compared = 0;
    for (name, json) in cases() {
        let document = document(&json);
        let expected = document.expected.clone();
        let answer = answer_of(&open(document, PriceList::Unavailable));
        let saving = format!(
            "{}{}",
            if answer.verdict == Verdict::Costs {
                "−"
            } else {
                ""
            },
            answer.saved
        );
        for (figure, shown) in [
            ("separate/total", &answer.separate),
            ("consolidated/total", &answer.consolidated),
            ("saving/total", &saving),
        ] {
            let wanted = expected.0.iter().find(|(id, _)| id == figure);
            if let Some((_, wanted)) = wanted {
                assert_eq!(*shown, written(&wanted.to_string()), "{name}: {figure}");
                compared += 1;
            }
        }
    }
    assert!(compared >= 70, "only {compared} totals were compared");
}

#[test]
fn in_every_case_the_saving_is_the_difference_of_the_bills() {
    let cases = cases();
    assert!(cases.len() >= 49);
    for (name, json) in cases {
        let workspace = open(document(&json), PriceList::Unavailable);
        let comparison = &workspace.outcome.comparison;
        let saving = comparison.separate.bill.total - comparison.consolidated.bill.total;
        let answer = answer_of(&workspace);
        let currency = &workspace.outcome.scenario.currency;
        assert_eq!(
            answer.saved,
            format::money(saving.abs(), currency),
            "{name}"
        );
        // Usage that policies deny is not saved by consolidation.
        let denied = comparison.saving.part(Cause::DeniedUsage);
        assert_eq!(answer.has_denied, !denied.is_zero(), "{name}");
        let verdict = match (saving - denied).cmp(&Default::default()) {
            Ordering::Greater => Verdict::Saves,
            Ordering::Less => Verdict::Costs,
            Ordering::Equal => Verdict::Same,
        };
        assert_eq!(answer.verdict, verdict, "{name}");
    }
}

#[test]
fn the_answer_is_a_sentence_with_its_figure() {
    let answer = answer_of(&bob_and_susan());
    assert_eq!(answer.separate, "$2,088.96");
    assert_eq!(answer.consolidated, "$2,007.04");
    assert_eq!(
        (answer.saved.as_str(), answer.part.as_deref()),
        ("$81.92", Some("3.9%"))
    );
}

#[test]
fn the_reason_names_the_tier_that_is_reached_together() {
    let reason = answer_of(&bob_and_susan()).reason;
    for part in ["Bob and Susan", "12 TB", "10 TB"] {
        assert!(reason.contains(part), "{reason}");
    }
}

#[test]
fn the_benefit_of_commitments_is_named() {
    let reason = answer_of(&shop()).reason;
    assert!(
        reason.contains("of Bob") || reason.contains("of Susan"),
        "{reason}"
    );
}

#[test]
fn what_the_first_paint_says_is_what_all_of_the_page_says() {
    let tiers = |workspace: &Workspace| {
        let outcome = workspace.outcome.clone();
        let tiers = best_tiers(&outcome.scenario, &outcome.comparison);
        answer(workspace, tiers.as_ref(), &|_, _, _| None).reason
    };
    let workspace = bob_and_susan();
    assert_eq!(tiers(&workspace), answer_of(&workspace).reason);
    // What it has no words for yet is left out until they are here.
    assert_eq!(tiers(&shop()), "");
}
