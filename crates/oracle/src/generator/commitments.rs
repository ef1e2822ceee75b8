//! Commitments that nearly fit: right family and other size, right type and other zone.

use super::dice::{Dice, decimal};
use super::hours::Calendar;
use super::instances::of_family;
use super::usage::zone;
use crate::fraction::whole;
use crate::sizes;
use serde_json::{Value, json};

/// At most eight.
pub fn roll(
    dice: &mut Dice,
    calendar: &Calendar,
    accounts: &[String],
    instances: &[Value],
) -> Value {
    let mut reserved = Vec::new();
    let mut plans = Vec::new();
    for number in 1..=dice.between(0, 8) {
        let id = format!("c{number}");
        let account = dice.of(accounts).as_str();
        let mut item = json!({"id": id, "account": account});
        let (start, end) = calendar.term(dice);
        for (key, instant) in [("start", start), ("end", end)] {
            if let Some(instant) = instant {
                item[key] = json!(instant);
            }
        }
        if dice.chance(55) && !instances.is_empty() {
            reserve(dice, instances, &mut item);
            reserved.push(item);
        } else {
            plan(dice, instances, &mut item);
            plans.push(item);
        }
    }
    json!({"reservedInstances": reserved, "savingsPlans": plans})
}

fn reserve(dice: &mut Dice, instances: &[Value], item: &mut Value) {
    let price = dice.of(instances);
    for key in ["region", "instanceType", "platform", "tenancy"] {
        if !price[key].is_null() {
            item[key] = price[key].clone();
        }
    }
    if dice.chance(40) {
        let kind = price["instanceType"].as_str().unwrap_or_default();
        item["instanceType"] = json!(of_family(dice, sizes::family(kind)));
    }
    if dice.chance(35) {
        item["availabilityZone"] = json!(zone(dice, price));
    }
    if dice.chance(60) {
        item["count"] = json!(dice.between(0, 4));
    }
    if dice.chance(30) {
        item["offeringClass"] = json!(dice.of(&["standard", "convertible"]));
    }
    if dice.chance(50) {
        item["term"] = json!(dice.of(&["1yr", "3yr"]));
    }
    let (upfront, hourly) = match dice.between(0, 2) {
        0 => (false, true),
        1 => (true, true),
        _ => (true, false),
    };
    let payment = match (upfront, hourly) {
        (true, true) => "partialUpfront",
        (true, false) => "allUpfront",
        _ => "noUpfront",
    };
    item["paymentOption"] = json!(payment);
    if upfront {
        item["upfront"] = json!(dice.of(&["70.00", "137", "100.005", "0.125"]));
    }
    if hourly {
        item["hourly"] = json!(dice.of(&["0.008", "0.0125", "0.10", "0.3333", "0.000015"]));
    }
}

fn plan(dice: &mut Dice, instances: &[Value], item: &mut Value) {
    let mut kind = *dice.of(&[
        "compute",
        "compute",
        "ec2Instance",
        "ec2Instance",
        "sageMaker",
        "database",
    ]);
    if kind == "ec2Instance" && instances.is_empty() {
        kind = "compute";
    }
    if kind == "ec2Instance" {
        let price = dice.of(instances);
        let instance_type = price["instanceType"].as_str().unwrap_or_default();
        item["region"] = price["region"].clone();
        item["family"] = json!(sizes::family(instance_type));
    }
    item["type"] = json!(kind);
    item["commitment"] = json!(commitment(dice, instances));
    if kind == "database" {
        // Sold for one year with nothing upfront only (rule 5.8).
        item["term"] = json!("1yr");
        item["paymentOption"] = json!("noUpfront");
    } else {
        item["term"] = json!(dice.of(&["1yr", "1yr", "3yr"]));
        let options = ["noUpfront", "partialUpfront", "allUpfront"];
        item["paymentOption"] = json!(dice.of(&options));
    }
}

/// Nothing, too little, exactly enough for some instances, too much.
fn commitment(dice: &mut Dice, instances: &[Value]) -> String {
    let rates: Vec<&str> = instances
        .iter()
        .filter_map(|price| price["savingsPlanRates"][0]["rate"].as_str())
        .collect();
    match dice.between(0, 9) {
        0 => "0".to_owned(),
        1..=4 if !rates.is_empty() => {
            let rate = dice.number(&rates);
            decimal(&(rate * whole(dice.between(1, 5))), 12)
        }
        5..=7 => (*dice.of(&["0.01", "0.05", "0.333", "0.000123456789"])).to_owned(),
        8 if dice.chance(30) => decimal(&dice.digits(6, 12), 12),
        8 => (*dice.of(&["1", "2.50", "18.20"])).to_owned(),
        _ => "500".to_owned(),
    }
}
