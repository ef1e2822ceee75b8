//! Savings Plan rates of a price: equal savings at different rates, equal rates, none, too much.

use super::dice::{Dice, decimal, number};
use crate::fraction::{Fraction, ratio, zero};
use serde_json::{Value, json};

/// Percent of the On-Demand rate.
const PERCENT: [i64; 9] = [0, 50, 60, 70, 70, 75, 83, 100, 120];

/// Adds rates that hold for one plan alone, where a price has rates of the plan's type.
pub fn of_single_plans(dice: &mut Dice, plans: &Value, prices: &mut [Value]) {
    for plan in plans.as_array().into_iter().flatten() {
        if !dice.chance(30) {
            continue;
        }
        for price in prices.iter_mut() {
            let first = price["tiers"][0]["rate"].as_str();
            let on_demand = number(first.or(price["onDemand"].as_str()).unwrap_or("0"));
            let rates = price.get_mut("savingsPlanRates");
            let rates = rates.and_then(Value::as_array_mut);
            let Some(rates) = rates.filter(|rates| {
                let mut rates = rates.iter();
                rates.any(|rate| rate["type"] == plan["type"])
            }) else {
                continue;
            };
            if !dice.chance(50) {
                continue;
            }
            let rate = on_demand * ratio(*dice.of(&PERCENT), 100);
            let mut entry = json!({"type": plan["type"], "plan": plan["id"],
                                   "rate": decimal(&rate, 12)});
            if dice.chance(30) {
                entry["term"] = plan["term"].clone();
            }
            rates.push(entry);
        }
    }
}

/// Rates for plans of the types given. Nothing for usage that is free anyway.
pub fn roll(dice: &mut Dice, kinds: &[&str], on_demand: &Fraction) -> Vec<Value> {
    let mut rates = Vec::new();
    if *on_demand <= zero() {
        return rates;
    }
    for kind in kinds {
        if !dice.chance(75) {
            continue;
        }
        // The details never leave two entries equally specific.
        let details = [
            json!({}),
            json!({"term": "3yr"}),
            json!({"term": "1yr", "paymentOption": "allUpfront"}),
        ];
        for mut entry in dice.some(&details, 1, 2) {
            let rate = on_demand * ratio(*dice.of(&PERCENT), 100);
            entry["type"] = json!(kind);
            entry["rate"] = json!(decimal(&rate, 12));
            rates.push(entry);
        }
    }
    rates
}
