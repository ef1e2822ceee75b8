//! Metered prices: ladders of one to four tiers, pools over services, tiers per account.

use super::dice::{Dice, decimal, number};
use super::plan_rates;
use crate::fraction::{whole, zero};
use serde_json::{Value, json};

/// Service, usage type, unit, type of plan.
const KINDS: [[&str; 4]; 8] = [
    ["AmazonS3", "TimedStorage-ByteHrs", "GB-Mo", ""],
    ["AmazonEC2", "DataTransfer-Out-Bytes", "GB", ""],
    ["AmazonS3", "DataTransfer-Out-Bytes", "GB", ""],
    ["AmazonRDS", "DataTransfer-Out-Bytes", "GB", ""],
    ["AWSLambda", "Lambda-GB-Second", "Second", "compute"],
    ["AWSLambda", "Request", "Requests", "compute"],
    ["AmazonDynamoDB", "ReadRequestUnits", "Requests", "database"],
    ["AmazonSageMaker", "Host:ml.m5.large", "Hrs", "sageMaker"],
];

const BOUNDS: [&str; 8] = ["0.5", "1", "2", "10", "50", "100", "500", "10240"];
/// Falling.
const RATES: [&str; 12] = [
    "1",
    "0.3333",
    "0.17",
    "0.13",
    "0.10",
    "0.085",
    "0.05",
    "0.023",
    "0.015",
    "0.005",
    "0.0000166667",
    "0",
];

/// One to four prices.
pub fn prices(dice: &mut Dice) -> Vec<Value> {
    let shared = ladder(dice);
    let shared_per_account = dice.chance(15);
    let pooled = dice.chance(50);
    let shared_free_units = free_units(dice);
    let mut prices = Vec::new();
    for [service, usage_type, unit, plan] in dice.some(&KINDS, 1, 4) {
        let region = dice.of(&["us-east-1", "eu-west-1"]);
        let mut price = json!({"service": service, "region": region, "usageType": usage_type,
                               "unit": unit});
        let in_pool = pooled && usage_type == "DataTransfer-Out-Bytes";
        let (tiers, per_account) = if in_pool {
            price["pool"] = json!("internet");
            (shared.clone(), shared_per_account)
        } else {
            if unit.starts_with("GB") && dice.chance(40) {
                price["tierUnit"] = json!(unit.replace("GB", "TB"));
            }
            (ladder(dice), dice.chance(20))
        };
        let free_units = match in_pool {
            true => shared_free_units,
            false => free_units(dice),
        };
        if let Some(free_units) = free_units {
            price["freeUnits"] = json!(free_units);
        }
        if per_account {
            price["scope"] = json!("account");
        } else if dice.chance(20) {
            price["scope"] = json!("organization");
        }
        let first = tiers[0]["rate"].as_str().unwrap_or_default();
        let on_demand = number(first);
        let kinds = if plan.is_empty() { vec![] } else { vec![plan] };
        let rates = plan_rates::roll(dice, &kinds, &on_demand);
        if !rates.is_empty() {
            price["savingsPlanRates"] = json!(rates);
        }
        price["tiers"] = json!(tiers);
        prices.push(price);
    }
    prices
}

/// Where a pool's free units lie; mostly as the settings have it.
fn free_units(dice: &mut Dice) -> Option<&'static str> {
    let choice = *dice.of(&["beforeTiers", "withinTiers"]);
    dice.chance(20).then_some(choice)
}

/// One to four tiers, mostly falling; sometimes two of one rate, sometimes rising.
fn ladder(dice: &mut Dice) -> Vec<Value> {
    let mut bounds: Vec<usize> = dice.some(&[0, 1, 2, 3, 4, 5, 6, 7], 0, 3);
    bounds.sort_unstable();
    let falling = dice.chance(80);
    let mut places: Vec<usize> = bounds.iter().map(|_| die(dice)).collect();
    places.push(die(dice));
    if falling {
        places.sort_unstable();
    }
    let mut tiers = Vec::new();
    let at_bounds = dice.chance(8);
    for (step, place) in places.into_iter().enumerate() {
        let mut tier = json!({"rate": RATES[place]});
        if at_bounds {
            tier["rate"] = json!(decimal(&dice.digits(5, 12), 12));
        }
        if let Some(bound) = bounds.get(step) {
            tier["upTo"] = json!(BOUNDS[*bound]);
        }
        tiers.push(tier);
    }
    tiers
}

fn die(dice: &mut Dice) -> usize {
    usize::try_from(dice.between(0, 11)).unwrap_or_default()
}

/// A quantity for a price: nothing, a boundary, a part of one, something beyond.
pub fn quantity(dice: &mut Dice, price: &Value) -> String {
    let tiers = price["tiers"].as_array().map_or(&[][..], Vec::as_slice);
    let bounds: Vec<&str> = tiers
        .iter()
        .filter_map(|tier| tier["upTo"].as_str())
        .collect();
    let bound = if bounds.is_empty() {
        "1"
    } else {
        *dice.of(&bounds)
    };
    let value = number(bound);
    let quantity = match dice.between(0, 12) {
        0 => zero(),
        1..=3 => value,
        4 => value + whole(1),
        5 => value / whole(2),
        6 => value / whole(3),
        7 => return "0.333333333".to_owned(),
        8 => whole(dice.between(1, 3)),
        9 => whole(dice.between(0, 2_000_000)) / whole(1_000),
        10 if dice.chance(20) => return "999999999999999.999999999".to_owned(),
        11 if dice.chance(20) => dice.digits(15, 9),
        _ => value * whole(dice.between(1, 4)) + whole(dice.between(0, 9)) / whole(10),
    };
    decimal(&quantity, 9)
}
