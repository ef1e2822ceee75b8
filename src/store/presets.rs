//! Example scenarios. The first is part of the page; the others are fetched when chosen.

use billfold_messages::texts;
use std::sync::Arc;

use billfold_scenario::Document;
use billfold_scenario::document::{
    Entries, Id, MeteredPrice, MeteredUsage, Organization, Text, Tier, Usage, Version,
};
use wasm_bindgen_futures::spawn_local;

use super::{Store, View, address};
use crate::browser;
use billfold_page_core::edits;
use billfold_page_core::queries::gallery::Example;

// Not inlined, so that each conversion is compiled once.
#[inline(never)]
fn text(text: &str) -> Option<Text> {
    text.parse().ok()
}

#[inline(never)]
fn an_id(id: &str) -> Option<Id> {
    id.parse().ok()
}

const NOTE: &str = "AWS's own example of volume discounts, from its guide to consolidated billing, \
    with the rates that the guide has.";

/// The scenario on which the page opens: AWS's own example, the smallest interesting one. It equals
/// `bob-and-susan.json` (a browser test compares them), but needs no code that reads files.
pub fn opening() -> Option<Document> {
    let (bob, susan) = ("111111111111", "222222222222");
    let account = |id: &str, name: &str| Some(edits::member(an_id(id)?, Some(name.to_owned())));
    let transfer = |id: &str, account: &str, quantity: &str| {
        Some(Arc::new(MeteredUsage {
            id: an_id(id)?,
            account: an_id(account)?,
            service: text("AWSDataTransfer")?,
            region: text("us-east-1")?,
            usage_type: text("DataTransfer-Out-Bytes")?,
            quantity: quantity.parse().ok()?,
            unit: Some(text("TB")?),
            hours: Default::default(),
            tags: Entries::default(),
        }))
    };
    let tier = |up_to: Option<&str>, rate: &str| {
        Some(Tier {
            up_to: up_to.and_then(|end| end.parse().ok()),
            rate: rate.parse().ok()?,
        })
    };
    let price = MeteredPrice {
        service: text("AWSDataTransfer")?,
        region: text("us-east-1")?,
        usage_type: text("DataTransfer-Out-Bytes")?,
        name: Some("Data transfer out to the internet".to_owned()),
        unit: text("GB")?,
        tier_unit: Some(text("TB")?),
        tiers: vec![tier(Some("10"), "0.17")?, tier(None, "0.13")?],
        scope: Default::default(),
        pool: None,
        free_units: None,
        savings_plan_rates: Vec::new(),
        source: Some(text("AWS's example")?),
        as_of: None,
    };
    let mut document = Document {
        version: Version,
        name: Some(texts::scenarios::example_tiers().to_owned()),
        note: Some(NOTE.to_owned()),
        month: "2026-11".parse().ok()?,
        currency: Default::default(),
        organization: Organization {
            management_account: an_id(bob)?,
            sharing_mode: Default::default(),
            units: Vec::new(),
        },
        governance: None,
        accounts: vec![account(bob, "Bob")?, account(susan, "Susan")?],
        prices: Default::default(),
        discounts: Vec::new(),
        free_tier: Vec::new(),
        free_tier_offers: Default::default(),
        usage: Usage {
            metered: vec![
                transfer("bob-transfer", bob, "8")?,
                transfer("susan-transfer", susan, "4")?,
            ],
            instances: Vec::new(),
        },
        commitments: Default::default(),
        credits: Vec::new(),
        cost_categories: Vec::new(),
        assumptions: Default::default(),
        expected: Entries::default(),
    };
    document.prices.metered.push(price);
    Some(document)
}

/// Fetches an example and opens it in the comparison as a scenario of its own.
pub fn open(store: Store, example: Example) {
    if store.state().view != View::Compare {
        address::go(View::Compare);
    }
    browser::scroll_to_top();
    // The card that was pressed goes away.
    browser::focus("#answer");
    spawn_local(async move {
        let Example { file, name } = example;
        let refused = move |problem: &str| texts::scenarios::problem_file(name, problem);
        let Some(json) = browser::fetch(&format!("presets/{file}.json")).await else {
            return store.notify(refused(texts::app::problem_offline()));
        };
        store.open_example(Document::from_json(json), refused);
    });
}
