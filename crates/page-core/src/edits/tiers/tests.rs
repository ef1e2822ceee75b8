//! How ladders are changed.

use super::*;
use crate::test_support::{
    bob_and_susan, changes_nothing, document, edited, open, refused, shop, total, value,
};
use crate::workspace::{PriceList, Workspace};

fn key(workspace: &Workspace) -> MeteredPriceRef {
    MeteredPriceRef::of(&workspace.document.prices.metered[0])
}

fn change(workspace: &Workspace, change: TierChange) -> Edit {
    set_tiers(key(workspace), change, "storage")
}

fn changed_tiers(workspace: &Workspace, tier_change: TierChange) -> Workspace {
    edited(workspace, change(workspace, tier_change))
}

/// `50:0.023 500:0.022 0.021`
fn ladder(workspace: &Workspace) -> String {
    let tiers = workspace.document.prices.metered[0].tiers.iter();
    let tiers = tiers.map(|tier| match tier.up_to {
        Some(end) => format!("{end}:{}", tier.rate),
        None => tier.rate.to_string(),
    });
    tiers.collect::<Vec<_>>().join(" ")
}

#[test]
fn a_rate_is_changed() {
    let after = changed_tiers(&shop(), TierChange::Rate(1, value("0.02")));
    assert_eq!(ladder(&after), "50:0.023 500:0.02 0.021");
}

#[test]
fn an_end_is_changed_in_the_ladders_unit() {
    // Half of Bob's 8 TB and Susan's 4 TB are beyond 6 TB: 6,144 GB x 0.17 + 6,144 GB x 0.13.
    let after = changed_tiers(&bob_and_susan(), TierChange::End(0, value("6")));
    assert_eq!(total(&after), "1843.2");
}

#[test]
fn an_end_below_the_one_before_it_is_refused() {
    let shop = shop();
    let problem = refused(&shop, change(&shop, TierChange::End(1, value("50"))));
    assert!(problem.contains("tiers"), "{problem}");
}

#[test]
fn a_tier_is_added_at_the_rate_of_the_last() {
    let after = changed_tiers(&shop(), TierChange::Add(value("1000")));
    assert_eq!(ladder(&after), "50:0.023 500:0.022 1000:0.021 0.021");
}

#[test]
fn a_tier_that_is_added_changes_no_bill() {
    let shop = shop();
    let after = changed_tiers(&shop, TierChange::Add(value("1000")));
    assert_eq!(total(&after), total(&shop));
}

#[test]
fn the_first_tier_is_removed() {
    let after = changed_tiers(&shop(), TierChange::Remove(0));
    assert_eq!(ladder(&after), "500:0.022 0.021");
}

#[test]
fn the_tier_before_a_removed_one_goes_on_to_its_end() {
    let after = changed_tiers(&shop(), TierChange::Remove(1));
    assert_eq!(ladder(&after), "500:0.023 0.021");
}

#[test]
fn without_the_last_tier_the_one_before_it_has_no_end() {
    let after = changed_tiers(&shop(), TierChange::Remove(2));
    assert_eq!(ladder(&after), "50:0.023 0.022");
}

#[test]
fn the_only_tier_stays() {
    let mut workspace = shop();
    for _ in 0..2 {
        workspace = changed_tiers(&workspace, TierChange::Remove(0));
    }
    assert_eq!(ladder(&workspace), "0.021");
    let edit = change(&workspace, TierChange::Remove(0));
    let after = workspace.edited(edit, &crate::test_support::CALCULATOR);
    let after = after.expect("bills").unwrap_or(workspace);
    assert_eq!(ladder(&after), "0.021");
}

#[test]
fn each_account_climbs_by_itself_where_tiers_are_per_account() {
    // Alone neither reaches 10 TB: 12,288 GB x 0.17.
    let after = changed_tiers(&bob_and_susan(), TierChange::Scope(Scope::Account));
    assert_eq!(total(&after), "2088.96");
}

#[test]
fn a_changed_ladder_is_entered_by_hand() {
    let after = changed_tiers(&shop(), TierChange::Rate(0, value("0.03")));
    let source = after.document.prices.metered[0]
        .source
        .clone()
        .expect("a source");
    assert_eq!(&*source, "entered by hand; AWS price list");
}

#[test]
fn rates_and_ends_are_fields_of_their_tier() {
    let shop = shop();
    let field = |tier_change| change(&shop, tier_change).merge;
    assert_eq!(
        field(TierChange::Rate(0, value("1"))),
        field(TierChange::Rate(0, value("2")))
    );
    assert_ne!(
        field(TierChange::Rate(0, value("1"))),
        field(TierChange::Rate(1, value("1")))
    );
    assert_ne!(
        field(TierChange::Rate(0, value("1"))),
        field(TierChange::End(0, value("1")))
    );
}

#[test]
fn buttons_are_edits_of_their_own() {
    let shop = shop();
    for tier_change in [
        TierChange::Add(value("1000")),
        TierChange::Remove(0),
        TierChange::Scope(Scope::Account),
    ] {
        assert_eq!(change(&shop, tier_change).merge, None);
    }
}

#[test]
fn all_prices_of_a_pool_keep_the_same_ladder() {
    let price = |usage_type: &str| {
        format!(
            r#"{{ "service": "AWSDataTransfer", "region": "us-east-1", "usageType": "{usage_type}",
                "unit": "GB", "pool": "out", "tiers": [{{ "upTo": "100", "rate": "2" }}, {{ "rate": "1" }}] }}"#
        )
    };
    let json = format!(
        r#"{{ "version": 1, "month": "2026-11", "organization": {{ "managementAccount": "111111111111" }},
            "accounts": [{{ "id": "111111111111" }}], "prices": {{ "metered": [{}, {}] }} }}"#,
        price("One"),
        price("Other"),
    );
    let workspace = open(document(&json), PriceList::Unavailable);
    let after = changed_tiers(&workspace, TierChange::Rate(0, value("3")));
    let [one, other] = [0, 1].map(|index| after.document.prices.metered[index].tiers.clone());
    assert_eq!(one, other);
    assert_eq!(one[0].rate, value("3"));
}

#[test]
fn a_price_that_is_gone_has_no_tiers_to_change() {
    let other = key(&bob_and_susan());
    assert!(changes_nothing(
        &shop(),
        set_tiers(other, TierChange::Remove(0), "it")
    ));
}

#[test]
fn a_tier_that_is_not_there_is_not_changed() {
    let shop = shop();
    let after = shop.edited(
        change(&shop, TierChange::Rate(9, value("1"))),
        &crate::test_support::CALCULATOR,
    );
    let after = after.expect("bills").unwrap_or_else(|| shop.clone());
    assert_eq!(ladder(&after), ladder(&shop));
}
