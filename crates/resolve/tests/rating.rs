//! What a bill's charges are made of, beyond their cents: no charge of nothing, and nothing lost in
//! sharing.

use billfold_billing::Exact;
use billfold_billing::catalogue::{MeteredPriceIndex, PricedItem};
use billfold_billing::comparison::compare;
use billfold_billing::rating::{ChargeKind, Rating};
use billfold_resolve::{UtcOnly, open};
use billfold_scenario::Document;
use serde_json::{Value, json};

/// The charges of the consolidated bill of three accounts.
fn rating(sections: &Value) -> Rating {
    let mut file = json!({
        "version": 1, "month": "2026-11", "organization": { "managementAccount": "a" },
        "accounts": [{ "id": "a" }, { "id": "b" }, { "id": "c" }],
    });
    for (section, value) in sections.as_object().expect("sections") {
        file[section] = value.clone();
    }
    let document = Document::from_json(file.to_string()).expect("a document");
    let scenario = open(&document, &UtcOnly).expect("a scenario").scenario;
    compare(&scenario).consolidated.rating
}

/// An instance that a reservation with these terms covers all month.
fn reserved(terms: Value) -> Rating {
    let mut reservation =
        json!({ "id": "r", "account": "a", "region": "r", "instanceType": "m5.large" });
    for (term, value) in terms.as_object().expect("terms") {
        reservation[term] = value.clone();
    }
    let instance = json!({ "region": "r", "instanceType": "m5.large" });
    let (mut price, mut usage) = (instance.clone(), instance);
    price["onDemand"] = json!("0.1");
    (usage["id"], usage["account"]) = (json!("i"), json!("a"));
    rating(&json!({
        "prices": { "instances": [price] }, "usage": { "instances": [usage] },
        "commitments": { "reservedInstances": [reservation] },
    }))
}

fn fees(rating: &Rating) -> Vec<ChargeKind> {
    let kinds = rating.charges.iter().map(|charge| charge.kind);
    kinds.filter(|kind| !kind.is_usage()).collect()
}

/// Rules 4.2 and 4.3: a payment option without a part has no charge for it.
#[test]
fn a_fee_of_zero_is_no_charge() {
    let bought_now = |option: &str, upfront: &str, hourly: &str| {
        fees(&reserved(
            json!({ "paymentOption": option, "upfront": upfront, "hourly": hourly,
            "start": "2026-11-01" }),
        ))
    };
    assert_eq!(
        bought_now("noUpfront", "0", "0.05"),
        [ChargeKind::RecurringFee]
    );
    assert_eq!(
        bought_now("allUpfront", "100", "0"),
        [ChargeKind::UpfrontFee]
    );
    assert_eq!(
        bought_now("partialUpfront", "50", "0.02"),
        [ChargeKind::RecurringFee, ChargeKind::UpfrontFee]
    );
}

#[test]
fn hours_that_are_all_covered_reach_no_rate() {
    let rating = reserved(json!({ "hourly": "0.05" }));
    assert_eq!(rating.pools.len(), 1);
    assert!(rating.pools[0].paid().is_zero());
    assert!(rating.pools[0].slices.is_empty());
}

/// One unit at the first rate is shared by three accounts: no third is a decimal.
#[test]
fn shares_of_a_tier_add_up_to_it() {
    let line = |account: &str| {
        json!({ "id": account, "account": account, "service": "S", "region": "r",
                "usageType": "U", "quantity": "1" })
    };
    let rating = rating(&json!({
        "prices": { "metered": [{ "service": "S", "region": "r", "usageType": "U", "unit": "GB",
            "tiers": [{ "upTo": "1", "rate": "1" }, { "rate": "2" }] }] },
        "usage": { "metered": [line("a"), line("b"), line("c")] },
    }));
    let one = Exact::from(1_u64);
    let first = || rating.charges.iter().filter(|charge| charge.rate == one);
    assert_eq!(first().count(), 3);
    assert_eq!(first().map(|charge| charge.quantity).sum::<Exact>(), one);
    assert_eq!(first().map(|charge| charge.cost).sum::<Exact>(), one);
}

#[test]
fn a_pool_names_each_item_once_and_in_order() {
    let price = |usage_type: &str| {
        json!({ "service": "S", "region": "r", "usageType": usage_type, "unit": "GB",
                "pool": "both", "tiers": [{ "rate": "1" }] })
    };
    let line = |id: &str, usage_type: &str| {
        json!({ "id": id, "account": "a", "service": "S", "region": "r",
                "usageType": usage_type, "quantity": "1" })
    };
    let rating = rating(&json!({
        "assumptions": { "allocation": "fixedOrder" },
        "prices": { "metered": [price("U"), price("V")] },
        "usage": { "metered": [line("1", "V"), line("2", "U"), line("3", "V")] },
    }));
    let item = |place| PricedItem::Metered(MeteredPriceIndex::new(place));
    assert_eq!(rating.pools[0].items, [item(0), item(1)]);
}
