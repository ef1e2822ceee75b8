use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use billfold_catalogue::Catalogue;
use billfold_scenario::Document;

use super::*;
use crate::test_support::CALCULATOR;
use crate::workspace::{Calculator, PriceList};

/// The longest note that the page does not fold away, in bytes.
const NOTE_SHOWN: usize = 240;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn catalogue() -> PriceList {
    let json = fs::read_to_string(root().join("static/catalogue.json")).expect("the catalogue");
    PriceList::of(Catalogue::from_json(&json).expect("a catalogue"))
}

fn document(file: &str) -> Document {
    let path = root().join(format!("static/presets/{file}.json"));
    let json = fs::read_to_string(path).expect("a preset");
    Document::from_json(json).expect("a scenario")
}

fn examples() -> Vec<Example> {
    let other = |card: &Card| card.other.as_ref().map(|(example, _)| *example);
    let cards = cards();
    let both = cards
        .iter()
        .flat_map(|card| [Some(card.example), other(card)]);
    both.flatten().collect()
}

#[test]
fn there_are_ten_stories_and_a_card_for_each_file() {
    assert_eq!(cards().len(), 10);
    let files = fs::read_dir(root().join("static/presets")).expect("presets");
    let files: BTreeSet<String> = files
        .map(|file| file.expect("a file").path())
        .map(|path| {
            path.file_stem()
                .expect("a name")
                .to_string_lossy()
                .into_owned()
        })
        .collect();
    let shown: BTreeSet<String> = examples().iter().map(|one| one.file.to_owned()).collect();
    assert_eq!(shown, files);
}

/// `cargo xtask gallery` brings the file up to date.
#[test]
fn the_cards_have_what_the_engine_computes_at_the_prices_of_the_catalogue() {
    let prices = catalogue();
    let mut lines = BILLS.lines();
    let mut files: Vec<&str> = examples().iter().map(|example| example.file).collect();
    files.sort_unstable();
    for file in files {
        let outcome = CALCULATOR.compute(&document(file), &prices).expect(file);
        assert_eq!(outcome.unpriced, [], "{file}");
        let line = line(file, &outcome.scenario, &outcome.comparison);
        assert_eq!(lines.next(), Some(line.trim_end()), "{file}");
        let bills = Bills::of(file).expect(file);
        assert_eq!(bills.separate(), outcome.comparison.separate.bill.total);
        assert_eq!(
            bills.consolidated(),
            outcome.comparison.consolidated.bill.total
        );
    }
    assert_eq!(lines.next(), None);
}

/// The figures were worked out by hand; `crates/oracle` holds them against a second implementation.
#[test]
fn the_examples_have_the_figures_that_they_expect() {
    let prices = catalogue();
    for Example { file, .. } in examples() {
        let document = document(file);
        let outcome = CALCULATOR.compute(&document, &prices).expect(file);
        let figures = outcome.figures();
        let values: BTreeMap<String, Exact> = figures
            .values()
            .into_iter()
            .map(|(figure, value)| (figures.id(figure), value))
            .collect();
        assert!(document.expected.iter().count() >= 5, "{file}");
        for (id, expected) in document.expected.iter() {
            let value = values.get(id).copied();
            assert!(
                value.is_some_and(|value| expected.matches(value)),
                "{file}: {id} is {value:?}"
            );
        }
    }
}

#[test]
fn a_card_has_the_name_of_its_scenario_which_says_what_to_notice() {
    for Example { file, name } in examples() {
        let document = document(file);
        assert_eq!(document.name.as_deref(), Some(name), "{file}");
        let note = document.note.unwrap_or_default();
        assert!(
            (1..=NOTE_SHOWN).contains(&note.len()),
            "{file}: {}",
            note.len()
        );
        for account in &document.accounts {
            let is_digit = |letter: char| letter.is_ascii_digit();
            assert!(account.id.len() == 12 && account.id.chars().all(is_digit));
        }
    }
}

#[test]
fn the_saving_of_a_card_is_signed() {
    let saving = |file| Bills::of(file).expect(file).saving();
    // Bob and Susan in AWS's guide: 2,088.96 - 2,007.04.
    assert_eq!(
        saving("bob-and-susan"),
        (Verdict::Saves, "81.92".parse().expect("money"))
    );
    // Four free terabytes fewer at 87.04 cost 348.16; 40 TB at 81.92 instead of 87.04 save 204.80.
    assert_eq!(
        saving("cloudfront-five"),
        (Verdict::Costs, "143.36".parse().expect("money"))
    );
}

#[test]
fn dev_and_batch_take_turns_and_leave_no_hour() {
    let turn = |account, from, to| Turn { account, from, to };
    let days = Week::of("day-and-night").expect("a week").days();
    let weekday = vec![turn(1, 0, 8), turn(0, 8, 20), turn(1, 20, 24)];
    let weekend = vec![turn(1, 0, 24)];
    let expected = [vec![weekday; 5], vec![weekend; 2]].concat();
    assert_eq!(days, expected);
}

#[test]
fn accounts_that_run_at_once_have_no_week_and_idle_hours_belong_to_nobody() {
    assert_eq!(Week::of("shared-with-one-group"), None);
    assert_eq!(
        Week("aa-b").days(),
        [[(0, 0, 2), (1, 3, 4)].map(|(account, from, to)| Turn { account, from, to })]
    );
}
