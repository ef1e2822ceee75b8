//! Instance prices over a few families, sizes that tie, platforms and tenancies.

use super::dice::{Dice, decimal};
use super::plan_rates;
use crate::fraction::Fraction;
use crate::sizes;
use serde_json::{Value, json};

const FLEXIBLE: [&str; 8] = ["m5", "m5d", "t2", "c4", "i3", "m6i", "a1", "c5n"];
const RIGID: [&str; 6] = ["g4dn", "g5", "p5", "inf1", "hpc7a", "u7i-6tb"];
const SIZES: [&str; 22] = [
    "nano",
    "micro",
    "small",
    "medium",
    "large",
    "xlarge",
    "2xlarge",
    "3xlarge",
    "4xlarge",
    "6xlarge",
    "8xlarge",
    "9xlarge",
    "10xlarge",
    "12xlarge",
    "16xlarge",
    "18xlarge",
    "24xlarge",
    "32xlarge",
    "48xlarge",
    "56xlarge",
    "112xlarge",
    "metal",
];
const BASES: [&str; 4] = ["0.0125", "0.01", "0.024", "0.0333"];
const ODD: [&str; 6] = ["0.023", "0.0464", "1", "10", "0.005", "0"];

/// A type of the family. Neighbouring sizes are likelier than distant ones.
pub fn of_family(dice: &mut Dice, family: &str) -> String {
    loop {
        let size = if dice.chance(70) {
            dice.of(&SIZES[..8])
        } else {
            dice.of(&SIZES)
        };
        let kind = format!("{family}.{size}");
        if sizes::factor(&kind).is_some() {
            return kind;
        }
    }
}

/// Zero to six prices, all different.
pub fn prices(dice: &mut Dice) -> Vec<Value> {
    let mut families = dice.some(&FLEXIBLE, 1, 2);
    if dice.chance(25) {
        families.push(*dice.of(&RIGID));
    }
    let base = dice.number(&BASES);
    let linear = dice.chance(60);
    let region = *dice.of(&["us-east-1", "eu-west-1"]);
    let mut prices: Vec<Value> = Vec::new();
    for _ in 0..dice.between(0, 6) {
        let family = *dice.of(&families);
        let kind = of_family(dice, family);
        let mut price = json!({"region": region, "instanceType": kind});
        if dice.chance(8) {
            price["region"] = json!("ap-south-1");
        }
        match dice.between(0, 9) {
            0 => price["platform"] = json!("Windows"),
            1 => price["platform"] = json!(dice.of(&["RHEL", "SUSE Linux", "Linux/UNIX"])),
            2 => price["tenancy"] = json!("dedicated"),
            _ => {}
        }
        if prices.iter().any(|other| same(other, &price)) {
            continue;
        }
        let on_demand = on_demand(dice, &kind, &base, linear);
        let rates = plan_rates::roll(dice, &["ec2Instance", "compute"], &on_demand);
        if !rates.is_empty() {
            price["savingsPlanRates"] = json!(rates);
        }
        price["onDemand"] = json!(decimal(&on_demand, 12));
        prices.push(price);
    }
    prices
}

fn same(one: &Value, other: &Value) -> bool {
    let platform = |price: &Value| {
        price["platform"]
            .as_str()
            .unwrap_or("Linux/UNIX")
            .to_owned()
    };
    one["region"] == other["region"]
        && one["instanceType"] == other["instanceType"]
        && one["tenancy"] == other["tenancy"]
        && platform(one) == platform(other)
}

fn on_demand(dice: &mut Dice, kind: &str, base: &Fraction, linear: bool) -> Fraction {
    if dice.chance(4) {
        // A plan rate of 120 %, five times over, is still within the bound.
        return dice.digits(5, 8);
    }
    match sizes::factor(kind) {
        Some(factor) if linear => base * factor,
        _ => dice.number(&ODD),
    }
}
