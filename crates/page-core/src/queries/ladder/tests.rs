//! Where accounts stand on the tiers.

use super::*;
use crate::edits::{MeteredPriceRef, TierChange, remove_usage, set_quantity, set_tiers};
use crate::test_support::{bob_and_susan, document, edited, open, shop, value};
use crate::workspace::PriceList;
use billfold_billing::catalogue::{MeteredPriceIndex, Scope};
use billfold_billing::comparison::best_tiers;

/// The ladder of the pool whose tiers save most.
fn best(workspace: &Workspace) -> Option<Ladder> {
    let outcome = &workspace.outcome;
    let tiers = best_tiers(&outcome.scenario, &outcome.comparison)?;
    Some(ladder(workspace, &tiers))
}

fn transfer() -> Ladder {
    best(&bob_and_susan()).expect("a ladder")
}

/// Bob and Susan with other quantities, in TB.
fn with(bob: &str, susan: &str) -> Ladder {
    let set = |id, quantity| set_quantity(id, value(quantity), Some(value("TB")), "transfer");
    let workspace = bob_and_susan();
    let workspace = if bob == "8" {
        workspace
    } else {
        edited(&workspace, set("bob-transfer", bob))
    };
    let workspace = if susan == "4" {
        workspace
    } else {
        edited(&workspace, set("susan-transfer", susan))
    };
    best(&workspace).expect("a ladder")
}

#[test]
fn a_ladder_has_a_step_for_each_rate() {
    let steps: Vec<_> = transfer()
        .steps
        .into_iter()
        .map(|step| {
            (
                step.from.to_string(),
                step.until.map(|until| until.text),
                step.rate_text,
            )
        })
        .collect();
    assert_eq!(
        steps,
        [
            ("0".to_owned(), Some("10 TB".to_owned()), "$0.17".to_owned()),
            ("10240".to_owned(), None, "$0.13".to_owned()),
        ]
    );
}

#[test]
fn each_account_has_a_bar_as_long_as_its_usage() {
    let bars: Vec<_> = transfer()
        .bars
        .into_iter()
        .map(|bar| (bar.name.to_string(), bar.text))
        .collect();
    assert_eq!(
        bars,
        [
            ("Bob".to_owned(), "8 TB".to_owned()),
            ("Susan".to_owned(), "4 TB".to_owned()),
        ]
    );
}

#[test]
fn together_they_cross_the_end_of_a_tier() {
    let ladder = transfer();
    assert_eq!(
        (ladder.together.text.as_str(), ladder.crossed),
        ("12 TB", Some(0))
    );
    assert_eq!(ladder.steps[1].together.text, "2 TB");
}

#[test]
fn the_saving_is_what_the_accounts_alone_pay_more() {
    assert_eq!(transfer().saving.to_string(), "81.92");
}

#[test]
fn below_the_first_end_nothing_is_crossed() {
    let ladder = with("2", "4");
    assert_eq!(ladder.crossed, None);
    assert!(ladder.saving.is_zero());
}

#[test]
fn exactly_at_an_end_it_is_not_crossed() {
    assert_eq!(with("6", "4").crossed, None);
}

#[test]
fn who_uses_nothing_has_no_bar() {
    let workspace = edited(&bob_and_susan(), remove_usage("susan-transfer", "transfer"));
    assert_eq!(best(&workspace).expect("a ladder").bars.len(), 1);
}

#[test]
fn a_price_with_one_rate_has_no_ladder() {
    let workspace = bob_and_susan();
    let key = MeteredPriceRef::of(&workspace.document.prices.metered[0]);
    let flat = edited(
        &workspace,
        set_tiers(key, TierChange::Remove(0), "transfer"),
    );
    assert!(best(&flat).is_none());
    assert!(choices(&flat.outcome).is_empty());
}

#[test]
fn tiers_per_account_have_no_common_ladder() {
    let workspace = bob_and_susan();
    let key = MeteredPriceRef::of(&workspace.document.prices.metered[0]);
    let change = TierChange::Scope(billfold_scenario::document::Scope::Account);
    let apart = edited(&workspace, set_tiers(key, change, "transfer"));
    assert_eq!(
        apart.outcome.scenario.prices.metered[MeteredPriceIndex::new(0)].scope,
        Scope::Account
    );
    assert!(best(&apart).is_none());
}

#[test]
fn tiers_of_the_same_rate_are_one_step() {
    let workspace = bob_and_susan();
    let key = || MeteredPriceRef::of(&workspace.document.prices.metered[0]);
    let more = edited(
        &workspace,
        set_tiers(key(), TierChange::Add(value("20")), "transfer"),
    );
    assert_eq!(best(&more).expect("a ladder").steps.len(), 2);
}

#[test]
fn a_ladder_is_chosen_by_its_item() {
    let shop = shop();
    let choices = choices(&shop.outcome);
    assert_eq!(choices.len(), 1);
    assert_eq!(choices[0].1, "S3 Standard storage, us-east-1");
    let ladder = of(&shop, choices[0].0).expect("a ladder");
    assert_eq!(
        (ladder.of, ladder.item.as_str()),
        (choices[0].0, "S3 Standard storage")
    );
}

#[test]
fn the_part_of_an_account_on_a_step_is_written() {
    let ladder = with("16", "4");
    let own: Vec<Exact> = ladder.bars.iter().map(|bar| bar.until).collect();
    assert_eq!(ladder.on_step(&ladder.steps[0], &own), "14 TB");
    assert_eq!(ladder.on_step(&ladder.steps[1], &own[..1]), "6 TB");
    assert_eq!(ladder.on_step(&ladder.steps[1], &own[1..]), "–");
}

#[test]
fn five_accounts_have_bars_and_the_others_are_summed() {
    let accounts: Vec<String> = (1..=7)
        .map(|number| format!(r#"{{ "id": "{number:012}", "name": "Team {number}" }}"#))
        .collect();
    let lines: Vec<String> = (1..=7)
        .map(|number| {
            format!(
                r#"{{ "id": "line-{number}", "account": "{number:012}", "service": "Test",
                    "region": "us-east-1", "usageType": "Kind", "quantity": "{number}" }}"#
            )
        })
        .collect();
    let json = format!(
        r#"{{ "version": 1, "month": "2026-11", "organization": {{ "managementAccount": "000000000001" }},
            "accounts": [{}], "prices": {{ "metered": [{{ "service": "Test", "region": "us-east-1",
            "usageType": "Kind", "unit": "unit", "tiers": [{{ "upTo": "10", "rate": "2" }}, {{ "rate": "1" }}] }}] }},
            "usage": {{ "metered": [{}] }} }}"#,
        accounts.join(","),
        lines.join(","),
    );
    let ladder = best(&open(document(&json), PriceList::Unavailable)).expect("a ladder");
    let names: Vec<String> = ladder.bars.iter().map(|bar| bar.name.to_string()).collect();
    assert_eq!(names, ["Team 3", "Team 4", "Team 5", "Team 6", "Team 7"]);
    let others: Exact = ladder.others.iter().copied().sum();
    assert_eq!((ladder.others.len(), others.to_string().as_str()), (2, "3"));
    assert_eq!(ladder.together.text, "28 units");
}

/// What the together bar shows of each step, in GB: of Bob, of Susan.
fn dealt_of(ladder: &Ladder) -> Vec<Vec<String>> {
    let steps = ladder.steps.iter();
    steps
        .map(|step| {
            let parts = step.dealt.iter();
            parts.map(|part| part.rounded(2).to_string()).collect()
        })
        .collect()
}

#[test]
fn each_step_is_dealt_out_as_the_bill_deals_it() {
    // Bob has two thirds of 12 TB: of 10,240 GB 6,826.67, of 2,048 GB 1,365.33.
    assert_eq!(
        dealt_of(&transfer()),
        [["6826.67", "3413.33"], ["1365.33", "682.67"]]
    );
}

#[test]
fn no_account_vanishes_when_another_uses_much() {
    // Bob 34 TB, Susan 4 TB: 10,240 GB and 28,672 GB, of which Susan has 4 of 38.
    assert_eq!(
        dealt_of(&with("34", "4")),
        [["9162.11", "1077.89"], ["25653.89", "3018.11"]]
    );
}

#[test]
fn in_a_fixed_order_the_first_account_has_the_dear_units() {
    let mut document = billfold_scenario::Document::clone(&bob_and_susan().document);
    document.assumptions.allocation = billfold_scenario::document::Allocation::FixedOrder;
    let ladder = best(&open(document, PriceList::Unavailable)).expect("a ladder");
    // Bob's 8,192 GB come first; of Susan's 4,096 GB half are above 10 TB.
    assert_eq!(dealt_of(&ladder), [["8192", "2048"], ["0", "2048"]]);
}
