//! Savings Plan rates of a price: equal savings at different rates, equal rates, none, too much.

use super::dice::{Dice, decimal};
use crate::fraction::{Fraction, ratio, zero};
use serde_json::{Value, json};

/// Percent of the On-Demand rate.
const PERCENT: [i64; 9] = [0, 50, 60, 70, 70, 75, 83, 100, 120];

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
