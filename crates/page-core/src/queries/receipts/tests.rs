//! What receipts say.

use super::*;
use crate::edits::{remove_usage, set_hours};
use crate::test_support::{
    account as account_index, bob_and_susan, document, edited, open, shop, value,
};
use crate::workspace::PriceList;

/// One account with `count` usage types, each of one unit at $1.
fn kinds(count: usize) -> Workspace {
    let price = |number: usize| {
        format!(
            r#"{{ "service": "Test", "region": "us-east-1", "usageType": "Kind-{number}",
                "unit": "unit", "tiers": [{{ "rate": "1" }}] }}"#
        )
    };
    let line = |number: usize| {
        format!(
            r#"{{ "id": "line-{number}", "account": "111111111111", "service": "Test",
                "region": "us-east-1", "usageType": "Kind-{number}", "quantity": "1" }}"#
        )
    };
    let list = |of: &dyn Fn(usize) -> String| (0..count).map(of).collect::<Vec<_>>().join(",");
    let json = format!(
        r#"{{ "version": 1, "month": "2026-11", "organization": {{ "managementAccount": "111111111111" }},
            "accounts": [{{ "id": "111111111111" }}],
            "prices": {{ "metered": [{}] }}, "usage": {{ "metered": [{}] }} }}"#,
        list(&price),
        list(&line),
    );
    open(document(&json), PriceList::Unavailable)
}

fn tiers(entry: &Entry) -> Vec<(&str, &str)> {
    let tiers = entry.tiers.iter();
    tiers
        .map(|tier| (&*tier.text, &*tier.amount.text))
        .collect()
}

#[test]
fn as_many_rows_are_shown_as_fit() {
    for (all, shown) in [(0, 0), (1, 1), (5, 5), (6, 6), (8, 6), (100, 6)] {
        assert_eq!(all_but_several(all, 6, false), shown, "{all}");
    }
}

#[test]
fn one_row_more_is_shown_rather_than_counted() {
    assert_eq!(all_but_several(7, 6, false), 7);
}

#[test]
fn paper_has_every_row() {
    assert_eq!(all_but_several(100, 6, true), 100);
}

#[test]
fn a_receipt_of_one_account_has_its_own_tiers() {
    let receipt = alone(&bob_and_susan(), account_index(0), false);
    assert_eq!(receipt.total.text, "$1,392.64");
    assert_eq!(receipt.entries.len(), 1);
    assert_eq!(receipt.entries[0].quantity, "8 TB");
    assert_eq!(
        tiers(&receipt.entries[0]),
        [("8,192 GB × $0.17", "1,392.64")]
    );
}

#[test]
fn the_consolidated_bill_goes_into_the_cheaper_tier() {
    let receipt = together(&bob_and_susan(), false);
    assert_eq!(receipt.total.text, "$2,007.04");
    assert_eq!(receipt.entries[0].quantity, "12 TB");
    assert_eq!(
        tiers(&receipt.entries[0]),
        [
            ("10,240 GB × $0.17", "1,740.80"),
            ("2,048 GB × $0.13", "266.24")
        ]
    );
    let lower: Vec<bool> = receipt.entries[0]
        .tiers
        .iter()
        .map(|tier| tier.lower)
        .collect();
    assert_eq!(lower, [false, true]);
}

#[test]
fn who_uses_nothing_has_an_empty_receipt() {
    let workspace = edited(&bob_and_susan(), remove_usage("susan-transfer", "transfer"));
    let receipt = alone(&workspace, account_index(1), false);
    assert!(receipt.entries.is_empty());
    assert_eq!(receipt.total.text, "$0.00");
}

#[test]
fn seven_items_are_shown_and_eight_are_not() {
    let shown = |count| {
        let receipt = alone(&kinds(count), account_index(0), false);
        (receipt.entries.len(), receipt.more)
    };
    assert_eq!(shown(6), (6, 0));
    assert_eq!(shown(7), (7, 0));
    assert_eq!(shown(8), (6, 2));
    let printed = alone(&kinds(8), account_index(0), true);
    assert_eq!((printed.entries.len(), printed.more), (8, 0));
}

#[test]
fn the_total_is_of_all_items_whatever_is_shown() {
    assert_eq!(
        alone(&kinds(8), account_index(0), false).total.text,
        "$8.00"
    );
}

#[test]
fn each_account_owes_a_part_of_the_consolidated_bill() {
    // Two thirds of each line are Bob's: of 1,740.80 they are 1,160.53, of 266.24 they are 177.49.
    let (parts, more) = parts(&bob_and_susan(), false);
    let owed: Vec<_> = parts
        .iter()
        .map(|part| (&*part.name, &*part.amount.text))
        .collect();
    assert_eq!(owed, [("Bob", "1,338.02"), ("Susan", "669.02")]);
    assert!(more.is_empty());
}

#[test]
fn who_used_nothing_owes_nothing_and_is_left_out() {
    let workspace = edited(&bob_and_susan(), remove_usage("susan-transfer", "transfer"));
    assert_eq!(parts(&workspace, false).0.len(), 1);
}

#[test]
fn free_units_and_commitments_are_named() {
    let receipt = together(&shop(), false);
    let texts: Vec<&str> = receipt
        .entries
        .iter()
        .flat_map(|entry| &entry.tiers)
        .map(|tier| &*tier.text)
        .collect();
    assert!(texts.contains(&"2,000 requests free"), "{texts:?}");
    assert!(
        texts
            .iter()
            .any(|text| text.contains("by Reserved Instances (Susan)")),
        "{texts:?}"
    );
    assert!(
        texts
            .iter()
            .any(|text| text.contains("by Savings Plans (Bob)")),
        "{texts:?}"
    );
}

#[test]
fn fees_are_an_entry_of_their_own() {
    let names: Vec<String> = together(&shop(), true)
        .entries
        .into_iter()
        .map(|entry| entry.name)
        .collect();
    assert!(
        names.iter().any(|name| name.starts_with("Fees for")),
        "{names:?}"
    );
}

#[test]
fn hours_are_counted_in_instance_hours() {
    let hours = crate::input::read_hours("Mon-Fri 9-17").expect("hours");
    let workspace = edited(&shop(), set_hours("eve-web", hours, "m5.large"));
    // Eve alone has no commitments: 4 x 168 hours at 0.096.
    let receipt = alone(&workspace, account_index(2), false);
    let web = receipt
        .entries
        .iter()
        .find(|entry| entry.name == "m5.large")
        .expect("an entry");
    assert_eq!(web.tiers[0].amount.text, "64.51");
}

#[test]
fn causes_that_do_nothing_are_left_out() {
    let causes = causes(&bob_and_susan().outcome);
    assert_eq!(
        causes,
        [(Cause::VolumeTiers, "81.92".parse().expect("a decimal"))]
    );
}

#[test]
fn a_figure_is_asked_about_by_its_id() {
    let workspace = bob_and_susan();
    let asked = together(&workspace, false).total.asked;
    let explained = why::answer(&workspace.outcome, &asked).expect("an answer");
    assert!(explained.holds());
}

#[test]
fn a_currency_is_the_scenarios() {
    let mut document = billfold_scenario::Document::clone(&bob_and_susan().document);
    document.currency = value("EUR");
    let workspace = open(document, PriceList::Unavailable);
    assert_eq!(together(&workspace, false).total.text, "€2,007.04");
}

/// A payer without usage and nine accounts, of which the n-th uses n units at a dollar.
fn ten_accounts() -> crate::workspace::Workspace {
    let id = |number: usize| format!("{number:012}");
    let accounts =
        (0..10).map(|number| format!(r#"{{ "id": "{}", "name": "A{number}" }}"#, id(number)));
    let lines = (1..10).map(|number| {
        format!(
            r#"{{ "id": "line-{number}", "account": "{}", "service": "Own", "region": "us-east-1",
                "usageType": "Units", "quantity": "{number}" }}"#,
            id(number)
        )
    });
    let json = format!(
        r#"{{ "version": 1, "month": "2026-11", "organization": {{ "managementAccount": "{}" }},
            "accounts": [{}],
            "prices": {{ "metered": [{{ "service": "Own", "region": "us-east-1",
                "usageType": "Units", "unit": "unit", "tiers": [{{ "rate": "1" }}] }}] }},
            "usage": {{ "metered": [{}] }} }}"#,
        id(0),
        accounts.collect::<Vec<_>>().join(","),
        lines.collect::<Vec<_>>().join(",")
    );
    open(crate::test_support::document(&json), PriceList::Unavailable)
}

fn positions(accounts: &[AccountIndex]) -> Vec<usize> {
    accounts.iter().map(|account| account.index()).collect()
}

#[test]
fn of_many_accounts_those_that_pay_most_have_a_receipt() {
    let (shown, pile) = receipts_and_pile(&ten_accounts().outcome, false);
    assert_eq!(positions(&shown), [7, 8, 9]);
    // The payer owes nothing and comes last.
    assert_eq!(positions(&pile), [1, 2, 3, 4, 5, 6, 0]);
}

#[test]
fn of_few_accounts_who_pays_nothing_comes_last() {
    let workspace = edited(&bob_and_susan(), remove_usage("bob-transfer", "transfer"));
    let (shown, pile) = receipts_and_pile(&workspace.outcome, false);
    assert_eq!(positions(&shown), [1, 0]);
    assert!(pile.is_empty());
}

#[test]
fn the_pile_is_explained_by_what_is_in_it() {
    let workspace = ten_accounts();
    let explained = why::answer(&workspace.outcome, &Asked::Rest).expect("an answer");
    // 1 + 2 + 3 + 4 + 5 + 6.
    assert_eq!(explained.value, billfold_billing::Exact::from(21));
}

#[test]
fn of_many_shares_the_largest_are_shown() {
    let (shown, folded) = parts(&ten_accounts(), false);
    let shown: Vec<&str> = shown.iter().map(|part| &*part.name).collect();
    assert_eq!(shown, ["A4", "A5", "A6", "A7", "A8", "A9"]);
    assert_eq!(positions(&folded), [1, 2, 3]);
}

#[test]
fn covered_and_free_lines_are_marked_as_cheaper_wherever_they_stand() {
    let receipt = together(&shop(), true);
    let tiers = receipt.entries.iter().flat_map(|entry| &entry.tiers);
    for tier in tiers {
        let costs_nothing = ["free", "by Reserved Instances", "by Savings Plans"];
        if costs_nothing.iter().any(|words| tier.text.contains(words)) {
            assert!(tier.lower, "{}", tier.text);
        }
        if tier.text.contains("fee at") {
            assert!(!tier.lower, "{}", tier.text);
        }
    }
}
