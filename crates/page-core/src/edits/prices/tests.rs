//! How the scenario gets prices of its own, and gives them up.

use super::*;
use crate::edits::{NewUsage, add_usage, no_id};
use crate::test_support::{
    changes_nothing, edited, prices, refused, shop, shop_with_prices, total, value,
};
use crate::workspace::Workspace;
use billfold_scenario::document::{Hours, MeteredUsage};

/// The shop with the price list and a line of queue requests, which only the list has a price for.
fn with_requests() -> Workspace {
    let line = MeteredUsage {
        id: no_id().expect("an id"),
        account: value("333333333333"),
        service: value("AWSQueueService"),
        region: value("us-east-1"),
        usage_type: value("Requests-Tier1"),
        quantity: value("5000000"),
        unit: None,
        hours: Hours::Always,
        tags: Default::default(),
    };
    edited(
        &shop_with_prices(),
        add_usage(NewUsage::Metered(line), "requests"),
    )
}

/// The id of that line.
const REQUESTS: &str = "eve-requests-tier1";

fn own(workspace: &Workspace, usage_type: &str) -> MeteredPrice {
    let mut prices = workspace.document.prices.metered.iter();
    let found =
        prices.find(|price| *price.usage_type == *usage_type && *price.service != *"AmazonS3");
    found.expect("a price").clone()
}

fn requests(workspace: &Workspace) -> MeteredPrice {
    own(workspace, "Requests-Tier1")
}

fn rates(price: &MeteredPrice) -> Vec<String> {
    price
        .tiers
        .iter()
        .map(|tier| tier.rate.to_string())
        .collect()
}

#[test]
fn a_rate_takes_the_place_of_the_list_price() {
    let edit = set_price(REQUESTS, value("0.000001"), &prices(), "requests");
    let after = edited(&with_requests(), edit);
    let price = requests(&after);
    assert_eq!(rates(&price), ["0.000001"]);
    assert_eq!(&*price.unit, "request");
}

#[test]
fn a_rate_beside_a_line_is_entered_by_hand() {
    let edit = set_price(REQUESTS, value("0.000001"), &prices(), "requests");
    let source = requests(&edited(&with_requests(), edit))
        .source
        .expect("a source");
    assert!(PriceOrigin::of(Some(&source)).is_entered(), "{}", &*source);
    assert!(source.contains("AWS price list"), "{}", &*source);
}

#[test]
fn a_second_rate_changes_the_same_price() {
    let edit = |rate| set_price(REQUESTS, value(rate), &prices(), "requests");
    let before = with_requests();
    let once = edited(&before, edit("0.000001"));
    let twice = edited(&once, edit("0.000002"));
    assert_eq!(rates(&requests(&twice)), ["0.000002"]);
    let count = |workspace: &Workspace| workspace.document.prices.metered.len();
    assert_eq!(count(&twice), count(&before) + 1);
}

#[test]
fn a_rate_stands_above_the_tiers_that_are_known() {
    // The price list knows storage up to 50 TB and 500 TB; the last tier is what is written.
    let shop = shop_with_prices();
    let key = PriceRef::of_line(&shop.document, "bob-storage").expect("a key");
    let listed = edited(&shop, use_list_price(key, "storage"));
    let after = edited(
        &listed,
        set_price("bob-storage", value("0.02"), &prices(), "storage"),
    );
    let storage = after.document.prices.metered.last().expect("a price");
    assert_eq!(rates(storage), ["0.023", "0.022", "0.02"]);
}

#[test]
fn the_last_tier_of_ones_own_price_is_what_a_rate_changes() {
    let after = edited(
        &shop(),
        set_price("bob-storage", value("0.02"), &PriceList::Unavailable, ""),
    );
    assert_eq!(
        rates(&after.document.prices.metered[0]),
        ["0.023", "0.022", "0.02"]
    );
    let source = after.document.prices.metered[0]
        .source
        .clone()
        .expect("a source");
    assert_eq!(&*source, "entered by hand; AWS price list");
}

#[test]
fn without_any_price_a_rate_is_of_every_unit_as_the_line_is_written() {
    let line = MeteredUsage {
        usage_type: value("Requests-Tier2"),
        unit: Some(value("Requests")),
        ..MeteredUsage::clone(&shop().document.usage.metered[2])
    };
    let before = edited(&shop(), add_usage(NewUsage::Metered(line), "GET requests"));
    let edit = set_price(
        "eve-requests-tier2",
        value("0.0000004"),
        &PriceList::Unavailable,
        "GET",
    );
    let price = edited(&before, edit).document.prices.metered[2].clone();
    assert_eq!(
        (rates(&price), &*price.unit),
        (vec!["0.0000004".to_owned()], "Requests")
    );
    assert_eq!(price.source, PriceOrigin::ENTERED.source());
}

#[test]
fn an_instance_gets_a_rate_per_hour() {
    let after = edited(
        &shop(),
        set_price("eve-web", value("0.2"), &PriceList::Unavailable, ""),
    );
    let price = &after.document.prices.instances[0];
    assert_eq!(price.on_demand, value("0.2"));
    assert_eq!(price.source, PriceOrigin::ENTERED.source());
}

#[test]
fn a_price_of_a_line_that_is_gone_changes_nothing() {
    let edit = set_price("nobody", value("1"), &PriceList::Unavailable, "nothing");
    assert!(changes_nothing(&shop(), edit));
}

#[test]
fn a_rate_is_typed_as_one_edit_per_line() {
    let field = |line| set_price(line, value("1"), &PriceList::Unavailable, "it").merge;
    assert_eq!(field("bob-storage"), field("bob-storage"));
    assert_ne!(field("bob-storage"), field("susan-storage"));
}

#[test]
fn a_list_price_becomes_ones_own_with_all_its_tiers() {
    let shop = shop_with_prices();
    let key = PriceRef::of_line(&shop.document, "bob-storage").expect("a key");
    let listed = edited(&shop, use_list_price(key, "storage"));
    let after = edited(&listed, use_own_price("bob-storage", &prices(), "storage"));
    let storage = after.document.prices.metered.last().expect("a price");
    assert_eq!(rates(storage), ["0.023", "0.022", "0.021"]);
    assert_eq!(storage.tiers[2].up_to, None);
    assert!(PriceOrigin::of(storage.source.as_ref()).is_entered());
    // Nobody has changed a rate yet.
    assert_eq!(total(&after), total(&listed));
}

/// Transfer of two Regions that reaches tiers together: 10 GB at 1.00, then 0.50.
fn transfer_of_two_regions() -> (Workspace, PriceList) {
    let region = |code: &str| format!(r#"{{ "code": "{code}", "name": "{code}" }}"#);
    let catalogue = format!(
        r#"{{ "compiled": "2026-11-22", "currency": "USD", "regions": [{}, {}], "units": ["GB"],
            "sources": [{{ "key": "feed", "name": "AWS price list" }}],
            "services": [{{ "code": "Own", "name": "Own", "actions": [],
                "from": {{ "source": "feed", "asOf": "2025-10-22", "certainty": "A" }},
                "usageTypes": [
                    {{ "id": "own.web", "type": "Web-Out", "name": "Web", "unit": "GB", "pool": "out",
                        "prices": [{{ "regions": "us-east-1", "tiers": "1 to 10, 0.5" }}] }},
                    {{ "id": "own.mail", "type": "Mail-Out", "name": "Mail", "unit": "GB", "pool": "out",
                        "prices": [{{ "regions": "us-east-1", "tiers": "1 to 10, 0.5" }}] }}] }}],
            "tables": [], "freeOffers": [] }}"#,
        region("us-east-1"),
        region("eu-west-1")
    );
    let prices =
        PriceList::of(billfold_catalogue::Catalogue::from_json(&catalogue).expect("prices"));
    let line = |kind: &str| {
        format!(
            r#"{{ "id": "{kind}", "account": "111111111111", "service": "Own",
                "region": "us-east-1", "usageType": "{kind}", "quantity": "10" }}"#
        )
    };
    let document = format!(
        r#"{{ "version": 1, "month": "2026-11",
            "organization": {{ "managementAccount": "111111111111" }},
            "accounts": [{{ "id": "111111111111" }}],
            "usage": {{ "metered": [{}, {}] }} }}"#,
        line("Web-Out"),
        line("Mail-Out")
    );
    let workspace =
        crate::test_support::open(crate::test_support::document(&document), prices.clone());
    (workspace, prices)
}

#[test]
fn prices_that_reach_tiers_together_become_ones_own_together() {
    let (listed, prices) = transfer_of_two_regions();
    // 20 GB together: 10 × 1.00 + 10 × 0.50.
    assert_eq!(total(&listed), "15");
    let own = edited(&listed, use_own_price("Web-Out", &prices, "web"));
    assert_eq!(own.document.prices.metered.len(), 2);
    assert_eq!(total(&own), "15");
    // The last tier of both: 10 × 1.00 + 10 × 0.20.
    let after = edited(&own, set_price("Web-Out", value("0.2"), &prices, "web"));
    assert_eq!(total(&after), "12");
}

#[test]
fn one_rate_of_ones_own_costs_the_same_within_the_first_tier() {
    let before = with_requests();
    let after = edited(&before, use_own_price(REQUESTS, &prices(), "requests"));
    assert_eq!(total(&after), total(&before));
}

#[test]
fn without_a_price_list_there_is_no_list_price_to_begin_with() {
    let edit = use_own_price("eve-puts", &PriceList::Unavailable, "requests");
    assert!(changes_nothing(&shop(), edit));
}

#[test]
fn a_price_in_another_currency_is_no_list_price() {
    let mut document = billfold_scenario::Document::clone(&shop().document);
    document.currency = value("EUR");
    let workspace = crate::test_support::open(document, prices());
    let edit = use_own_price("bob-storage", &prices(), "storage");
    assert!(changes_nothing(&workspace, edit));
    // A dollar of the catalogue is no euro of the scenario.
    let edit = use_own_price("eve-web", &prices(), "m5.large");
    assert!(changes_nothing(&workspace, edit));
}

#[test]
fn a_price_of_ones_own_is_given_up_beside_its_line() {
    let own = edited(
        &with_requests(),
        use_own_price(REQUESTS, &prices(), "requests"),
    );
    let after = edited(&own, reset_price(REQUESTS, "requests"));
    assert_eq!(after.document.prices, with_requests().document.prices);
}

#[test]
fn an_instances_price_is_given_up_for_the_list_price() {
    let own = edited(
        &shop_with_prices(),
        set_price("eve-web", value("0.2"), &prices(), ""),
    );
    let after = edited(&own, reset_price("eve-web", "m5.large"));
    assert!(after.document.prices.instances.is_empty());
    assert!(after.outcome.unpriced.is_empty());
}

#[test]
fn without_another_price_a_line_is_marked() {
    let after = edited(&shop(), reset_price("eve-puts", "requests"));
    assert_eq!(after.outcome.unpriced.len(), 1);
}

#[test]
fn a_price_is_given_up_by_its_key() {
    let shop = shop();
    let key = MeteredPriceRef::of(&shop.document.prices.metered[0]);
    let after = edited(
        &shop,
        use_list_price(PriceRef::Metered(key.clone()), "storage"),
    );
    assert_eq!(after.document.prices.metered.len(), 1);
    assert!(changes_nothing(
        &after,
        use_list_price(PriceRef::Metered(key), "storage")
    ));
}

#[test]
fn an_on_demand_rate_is_set_by_key() {
    let shop = shop();
    let key = || InstancePriceRef::of(&shop.document.prices.instances[0]);
    let after = edited(&shop, set_on_demand(key(), value("0.5"), "m5.large"));
    let before = shop.document.prices.instances[0].source.as_ref();
    let source = &after.document.prices.instances[0].source;
    assert_eq!(*source, PriceOrigin::of(before).after_entry().source());
    assert!(PriceOrigin::of(source.as_ref()).is_entered());
    assert_eq!(after.document.prices.instances[0].on_demand, value("0.5"));
    let field = set_on_demand(key(), value("0.5"), "m5.large")
        .merge
        .expect("a field");
    assert!(
        field.contains("m5.large") && field.contains("us-east-1"),
        "{field}"
    );
}

#[test]
fn a_price_that_no_catalogue_has_is_added() {
    let shop = shop();
    let price = MeteredPrice {
        service: value("Printing"),
        usage_type: value("Pages"),
        ..shop.document.prices.metered[1].clone()
    };
    let after = edited(&shop, add_custom_price(price, "Printing"));
    assert_eq!(&*after.document.prices.metered[2].service, "Printing");
}

#[test]
fn two_prices_of_the_same_are_refused() {
    let shop = shop();
    let price = shop.document.prices.metered[1].clone();
    assert!(!refused(&shop, add_custom_price(price, "PUT requests")).is_empty());
}
