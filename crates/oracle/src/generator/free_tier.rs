//! Free allowances over one or several prices; no price is in two.

use super::dice::Dice;
use serde_json::{Value, json};

/// What an instance price is for if it does not say so.
const USUAL: [(&str, &str); 2] = [("platform", "Linux/UNIX"), ("tenancy", "default")];

/// Zero to three allowances.
pub fn roll(dice: &mut Dice, metered: &[Value], instances: &[Value]) -> Vec<Value> {
    let mut open: Vec<Value> = [metered, instances].concat();
    dice.shuffle(&mut open);
    // One pool's free units all have one scope.
    let pool_scope = *dice.of(&["organization", "account"]);
    let mut allowances = Vec::new();
    for number in 1..=dice.between(0, 3) {
        let Some(first) = open.pop() else { break };
        let mut prices = vec![first.clone()];
        // Several prices of one unit share an allowance; instance-hours are one unit too.
        open.retain(|price| {
            let joins = price["unit"] == first["unit"] && dice.chance(40);
            if joins {
                prices.push(price.clone());
            }
            !joins
        });
        let mut patterns: Vec<Value> = prices.iter().map(|price| pattern(dice, price)).collect();
        // A pattern takes along every price that it matches.
        let all = [metered, instances].concat();
        let taken = |price: &&Value| patterns.iter().any(|pattern| matches(pattern, price));
        let matched: Vec<&Value> = all.iter().filter(taken).collect();
        if matched
            .iter()
            .any(|price| !prices.contains(price) && !open.contains(price))
        {
            continue;
        }
        open.retain(|price| !matched.contains(&price));
        patterns.dedup();
        let quantities = [
            "1",
            "2",
            "10",
            "50",
            "100",
            "750",
            "0",
            "0.5",
            "3.333333333",
        ];
        let mut allowance = json!({"id": format!("free-{number}"), "appliesTo": patterns,
                                   "quantity": dice.of(&quantities)});
        let per_account = matched
            .iter()
            .filter(|price| price["scope"] == "account")
            .count();
        let mixed = per_account > 0 && per_account < matched.len();
        if matched.iter().any(|price| !price["pool"].is_null()) {
            allowance["scope"] = json!(pool_scope);
        } else if mixed || dice.chance(50) {
            allowance["scope"] = json!(dice.of(&["organization", "account"]));
        }
        if dice.chance(60) {
            allowance["period"] = json!(dice.of(&["always", "twelveMonths"]));
        }
        allowances.push(allowance);
    }
    allowances
}

fn pattern(dice: &mut Dice, price: &Value) -> Value {
    let service = price["service"].as_str().unwrap_or("AmazonEC2");
    let mut pattern = json!({"service": service});
    for key in ["usageType", "instanceType"] {
        if !price[key].is_null() {
            pattern[key] = price[key].clone();
        }
    }
    if dice.chance(50) {
        pattern["region"] = price["region"].clone();
    }
    for (key, usual) in USUAL {
        if !price["instanceType"].is_null() && dice.chance(40) {
            pattern[key] = json!(price[key].as_str().unwrap_or(usual));
        }
    }
    pattern
}

fn matches(pattern: &Value, price: &Value) -> bool {
    let service = price["service"].as_str().unwrap_or("AmazonEC2");
    pattern["service"] == service
        && pattern["usageType"] == price["usageType"]
        && pattern["instanceType"] == price["instanceType"]
        && (pattern["region"].is_null() || pattern["region"] == price["region"])
        && USUAL.iter().all(|(key, usual)| {
            pattern[key].is_null() || pattern[key] == price[key].as_str().unwrap_or(usual)
        })
}
