//! How prices stand beside their lines.

use super::*;
use crate::edits::{NewUsage, add_usage, no_id, reset_price, set_price, use_own_price};
use crate::test_support::{edited, instances, metered, prices, shop, shop_with_prices, value};
use crate::workspace::Workspace;
use billfold_scenario::document::MeteredUsage;

fn note_of(workspace: &Workspace, line: UsageRef) -> PriceNote {
    let outcome = &workspace.outcome;
    note(
        &workspace.document,
        &workspace.prices,
        &outcome.scenario,
        &outcome.unpriced,
        line,
    )
}

const STORAGE: UsageRef = metered(0);
const WEB: UsageRef = instances(0);

fn with_line(workspace: &Workspace, change: impl Fn(&mut MeteredUsage)) -> Workspace {
    let mut line = MeteredUsage::clone(&workspace.document.usage.metered[2]);
    line.id = no_id().expect("an id");
    change(&mut line);
    edited(workspace, add_usage(NewUsage::Metered(line), "it"))
}

#[test]
fn a_ladder_is_written_with_its_ends() {
    let note = note_of(&shop(), STORAGE);
    assert_eq!(
        note.rates,
        "$0.023 per GB-month up to 50 TB-months, $0.022 up to 500 TB-months, $0.021 above"
    );
}

#[test]
fn one_rate_is_written_for_its_unit() {
    assert_eq!(note_of(&shop(), metered(2)).rates, "$0.000005 per request");
    assert_eq!(note_of(&shop(), WEB).rates, "$0.096 per hour");
}

#[test]
fn a_price_of_the_scenario_has_no_date() {
    assert_eq!(note_of(&shop(), STORAGE).source, "AWS price list");
}

#[test]
fn a_list_price_has_its_source_and_date() {
    let workspace = with_line(&shop_with_prices(), |line| {
        line.service = value("AWSQueueService")
    });
    let note = note_of(&workspace, metered(3));
    assert_eq!(
        note.source,
        "AWS price list (equal in a second source), 2025-10-22"
    );
    assert_eq!((note.standing, note.rate), (Standing::Listed, None));
}

#[test]
fn the_scenarios_price_stands_in_place_of_the_list_price() {
    assert_eq!(
        note_of(&shop_with_prices(), STORAGE).standing,
        Standing::InPlace
    );
    assert_eq!(note_of(&shop(), STORAGE).standing, Standing::Own);
}

#[test]
fn a_price_that_was_not_entered_by_hand_has_no_field() {
    assert_eq!(note_of(&shop(), STORAGE).rate, None);
}

#[test]
fn a_price_that_was_entered_has_a_field_with_its_rate() {
    let edit = set_price("eve-web", value("0.2"), &prices(), "m5.large");
    let note = note_of(&edited(&shop_with_prices(), edit), WEB);
    assert_eq!(note.rate, Some(("hour".to_owned(), "$0.20".to_owned())));
}

#[test]
fn the_field_of_a_ladder_is_of_its_last_tier() {
    let edit = set_price(
        "bob-storage",
        value("0.02"),
        &PriceList::Unavailable,
        "storage",
    );
    let (unit, rate) = note_of(&edited(&shop(), edit), STORAGE)
        .rate
        .expect("a field");
    assert_eq!(rate, "$0.02");
    assert!(
        unit.starts_with("GB-month") && unit.ends_with("500 TB-months"),
        "{unit}"
    );
}

#[test]
fn a_price_of_ones_own_has_a_field() {
    let workspace = edited(&shop_with_prices(), reset_price("bob-storage", "storage"));
    let own = edited(
        &workspace,
        use_own_price("bob-storage", &prices(), "storage"),
    );
    let note = note_of(&own, STORAGE);
    // Of several tiers, the field beside the line is of the last one.
    let last = (
        "GB-month above 500 TB-months".to_owned(),
        "$0.021".to_owned(),
    );
    assert_eq!(note.rate, Some(last));
    assert_eq!(note.standing, Standing::InPlace);
}

#[test]
fn a_line_without_a_price_says_so_and_offers_a_field() {
    let workspace = edited(&shop(), reset_price("bob-storage", "storage"));
    let note = note_of(&workspace, STORAGE);
    assert!(note.shortage.is_some());
    assert_eq!((note.rates.as_str(), note.source.as_str()), ("", ""));
    assert_eq!(note.rate.map(|(_, rate)| rate), Some(String::new()));
}

#[test]
fn a_list_price_in_another_currency_is_a_shortage_of_its_own() {
    let mut document = Document::clone(&shop().document);
    document.currency = value("EUR");
    document.prices.metered.clear();
    document.free_tier.clear();
    let workspace = crate::test_support::open(document, prices());
    let shortage = note_of(&workspace, STORAGE).shortage.expect("a shortage");
    assert!(shortage.contains("USD"), "{shortage}");
}

#[test]
fn a_currency_is_written_with_its_rates() {
    let mut document = Document::clone(&shop().document);
    document.currency = value("EUR");
    let workspace = crate::test_support::open(document, PriceList::Unavailable);
    assert_eq!(note_of(&workspace, WEB).rates, "€0.096 per hour");
}

#[test]
fn totals_that_leave_lines_out_say_how_many() {
    assert_eq!(incomplete(&shop().outcome.unpriced), None);
    let workspace = edited(&shop(), reset_price("eve-puts", "PUTs"));
    let said = incomplete(&workspace.outcome.unpriced).expect("a warning");
    assert!(said.contains('1'), "{said}");
}
