//! The assumptions that a result lists: each setting with its value, and none by chance.

use billfold_billing::Scenario;
use billfold_billing::assumptions::{Allocation, FreeTierModel, PurchaseMonthFee, UnitStep};
use billfold_billing::catalogue::FreeUnits;
use billfold_billing::comparison::{AppliedAssumption, applied_assumptions, compare};
use billfold_billing::exact::rounding::CentRounding;
use billfold_resolve::{UtcOnly, open};
use billfold_scenario::Document;
use serde_json::{Value, json};

fn scenario(file: &Value) -> Scenario {
    let document = Document::from_json(file.to_string()).expect("a document");
    open(&document, &UtcOnly).expect("a scenario").scenario
}

fn applied(file: &Value) -> Vec<AppliedAssumption> {
    let scenario = scenario(file);
    applied_assumptions(&scenario, &compare(&scenario))
}

/// Two accounts share two tiers with free units, in amounts that are rounded; one buys a Reserved
/// Instance in mid-month. Every setting matters.
fn file(assumptions: Value) -> Value {
    let transfer = |id: &str, account: &str| {
        json!({"id": id, "account": account, "service": "AWSDataTransfer", "region": "us-east-1",
            "usageType": "Out", "quantity": "1.333"})
    };
    json!({
        "version": 1, "name": "every setting", "month": "2026-11",
        "organization": {"managementAccount": "a"},
        "accounts": [{"id": "a", "created": "2026-10-01"}, {"id": "b"}],
        "prices": {"metered": [{"service": "AWSDataTransfer", "region": "us-east-1",
            "usageType": "Out", "unit": "GB",
            "tiers": [{"upTo": "1", "rate": "0.17"}, {"rate": "0.13"}]}]},
        "freeTier": [{"id": "free", "quantity": "0.1", "period": "twelveMonths",
            "appliesTo": [{"service": "AWSDataTransfer", "usageType": "Out"}]},],
        "usage": {"metered": [transfer("one", "a"), transfer("two", "b")]},
        "commitments": {"reservedInstances": [{"id": "r", "account": "a", "region": "us-east-1",
            "instanceType": "m5.large", "hourly": "0.05", "start": "2026-11-10T00:00:00Z"}]},
        "assumptions": assumptions,
    })
}

#[test]
fn every_value_of_every_setting_is_listed_as_it_is_set() {
    use AppliedAssumption as Applied;
    let settings: [(&str, Vec<(Value, Applied)>); 6] = [
        (
            "allocation",
            vec![
                (
                    json!("proportional"),
                    Applied::Allocation(Allocation::Proportional),
                ),
                (json!("blended"), Applied::Allocation(Allocation::Blended)),
                (
                    json!("fixedOrder"),
                    Applied::Allocation(Allocation::FixedOrder),
                ),
            ],
        ),
        (
            "gigabytesPerTerabyte",
            vec![(json!(1000), Applied::UnitStep(UnitStep::Decimal))],
        ),
        (
            "freeUnits",
            vec![
                (
                    json!("beforeTiers"),
                    Applied::FreeUnits(Some(FreeUnits::BeforeTiers)),
                ),
                (
                    json!("withinTiers"),
                    Applied::FreeUnits(Some(FreeUnits::WithinTiers)),
                ),
            ],
        ),
        (
            "centRounding",
            vec![
                (
                    json!("nearest"),
                    Applied::CentRounding(CentRounding::Nearest),
                ),
                (
                    json!("upToCent"),
                    Applied::CentRounding(CentRounding::UpToCent),
                ),
            ],
        ),
        (
            "freeTierModel",
            vec![
                (
                    json!("twelveMonthOffers"),
                    Applied::FreeTierModel(FreeTierModel::TwelveMonthOffers),
                ),
                (
                    json!("credits"),
                    Applied::FreeTierModel(FreeTierModel::Credits),
                ),
            ],
        ),
        (
            "purchaseMonthFee",
            vec![
                (
                    json!("fullMonth"),
                    Applied::PurchaseMonthFee(PurchaseMonthFee::FullMonth),
                ),
                (
                    json!("hoursInForce"),
                    Applied::PurchaseMonthFee(PurchaseMonthFee::HoursInForce),
                ),
            ],
        ),
    ];
    for (setting, values) in settings {
        for (value, expected) in values {
            let applied = applied(&file(json!({ setting: value })));
            assert!(
                applied.contains(&expected),
                "{setting} {value}: {applied:?}"
            );
            let of_setting = applied.iter().filter(|one| one.name() == setting);
            assert_eq!(of_setting.count(), 1, "{setting} {value}");
        }
    }
    assert!(
        applied(&file(json!({})))
            .iter()
            .all(|one| one.name() != "gigabytesPerTerabyte")
    );
}

#[test]
fn free_units_belong_to_a_pool_and_the_settings_hold_for_the_rest() {
    let mut file = file(json!({ "freeUnits": "withinTiers" }));
    file["prices"]["metered"][0]["freeUnits"] = json!("beforeTiers");
    let before = AppliedAssumption::FreeUnits(Some(FreeUnits::BeforeTiers));
    assert!(applied(&file).contains(&before));
    let mut other = file["prices"]["metered"][0].clone();
    other["service"] = json!("AmazonCloudFront");
    other.as_object_mut().expect("a price").remove("freeUnits");
    file["prices"]["metered"]
        .as_array_mut()
        .expect("prices")
        .push(other);
    file["usage"]["metered"][1]["service"] = json!("AmazonCloudFront");
    let mut offer = file["freeTier"][0].clone();
    offer["id"] = json!("other");
    offer["appliesTo"][0]["service"] = json!("AmazonCloudFront");
    file["freeTier"].as_array_mut().expect("offers").push(offer);
    assert!(applied(&file).contains(&AppliedAssumption::FreeUnits(None)));
}

#[test]
fn prices_of_one_pool_have_their_free_units_in_one_place() {
    let mut file = file(json!({}));
    let mut other = file["prices"]["metered"][0].clone();
    file["prices"]["metered"][0]["pool"] = json!("internet");
    other["pool"] = json!("internet");
    other["service"] = json!("AmazonS3");
    other["freeUnits"] = json!("withinTiers");
    let prices = file["prices"]["metered"].as_array_mut().expect("prices");
    prices.push(other);
    let document = Document::from_json(file.to_string()).expect("a document");
    let error = open(&document, &UtcOnly)
        .expect_err("two places")
        .to_string();
    assert!(
        error.starts_with("prices.metered[1].freeUnits: not as in prices.metered[0]"),
        "{error}"
    );
}

#[test]
fn even_spread_is_listed_whatever_the_order_of_lines() {
    let lines = [
        json!({"id": "counted", "account": "a", "region": "us-east-1", "instanceType": "m5.large",
            "count": 1}),
        json!({"id": "summed", "account": "a", "region": "us-east-1", "instanceType": "m5.large",
            "total": "720"}),
    ];
    let [first, second] = lines.clone();
    for lines in [lines, [second, first]] {
        let mut file = file(json!({}));
        file["prices"]["instances"] =
            json!([{"region": "us-east-1", "instanceType": "m5.large", "onDemand": "0.1"}]);
        file["usage"]["instances"] = json!(lines);
        assert!(applied(&file).contains(&AppliedAssumption::EvenSpread));
        file["commitments"]["reservedInstances"][0]["instanceType"] = json!("c5.large");
        assert!(!applied(&file).contains(&AppliedAssumption::EvenSpread));
    }
}
