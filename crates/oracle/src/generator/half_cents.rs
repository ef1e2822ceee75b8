//! Half cents that up to 16 accounts share, so that each share is a fraction without an end.

use super::dice::{Dice, decimal, number};
use crate::fraction::{Fraction, whole, zero};
use serde_json::{Value, json};

/// A rate, and the units of it that cost an odd number of half cents.
const RATES: [[&str; 2]; 5] = [
    ["0.09", "1.5"],
    ["0.01", "0.5"],
    ["0.17", "0.5"],
    ["0.023", "5"],
    ["0.3", "0.05"],
];

/// Makes the organization one of 3 to 16 accounts.
pub fn more_accounts(dice: &mut Dice, accounts: &mut Vec<Value>) {
    let count = dice.between(3, 16);
    for number in 1.. {
        if accounts.len() as u64 >= count {
            break;
        }
        accounts.push(json!({"id": format!("{:012}", number * 77)}));
    }
}

/// Adds a price, and usage of it that costs a half cent all together.
pub fn add(dice: &mut Dice, ids: &[String], metered: &mut Vec<Value>, usage: &mut Value) {
    let [rate, units] = *dice.of(&RATES);
    let odd = whole(2 * dice.between(0, 400) + 1);
    let free = if dice.chance(50) { whole(100) } else { zero() };
    let mut tiers = vec![json!({"rate": rate})];
    if free > zero() {
        tiers.insert(0, json!({"upTo": "100", "rate": "0"}));
    }
    let price = json!({"service": "AmazonCloudFront", "region": "us-east-1",
                       "usageType": "US-DataTransfer-Out-Bytes", "unit": "GB", "tiers": tiers});
    metered.push(price);
    let Some(lines) = usage["metered"].as_array_mut() else {
        return;
    };
    for (position, part) in parts(dice, ids.len(), number(units) * odd + free)
        .into_iter()
        .enumerate()
    {
        lines.push(
            json!({"id": format!("half-{position}"), "account": ids[position],
                          "service": "AmazonCloudFront", "region": "us-east-1",
                          "usageType": "US-DataTransfer-Out-Bytes",
                          "quantity": decimal(&part, 9)}),
        );
    }
}

/// Parts that add up to all; the last has what the others leave.
fn parts(dice: &mut Dice, count: usize, all: Fraction) -> Vec<Fraction> {
    let mut left = all;
    let mut parts = Vec::new();
    for _ in 1..count {
        let part = &left * whole(dice.between(0, 250)) / whole(1_000);
        let part = number(&decimal(&part, 3));
        left -= &part;
        parts.push(part);
    }
    parts.push(left);
    parts
}
