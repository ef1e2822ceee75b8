//! Usage lines: several of one price in several accounts, so that pools and ties arise.

use super::dice::Dice;
use super::hours::Calendar;
use super::metered::quantity;
use serde_json::{Value, json};

/// At most 20 lines.
pub fn roll(
    dice: &mut Dice,
    calendar: &Calendar,
    accounts: &[String],
    metered: &[Value],
    instances: &[Value],
) -> Value {
    let mut number = 0;
    let mut metered_lines = Vec::new();
    for _ in 0..dice.between(0, 9) {
        let price = dice.of(metered);
        let mut line = line(dice, calendar, accounts, &mut number);
        for key in ["service", "region", "usageType"] {
            line[key] = price[key].clone();
        }
        line["quantity"] = json!(quantity(dice, price));
        unit(dice, price, &mut line);
        metered_lines.push(line);
    }
    let mut instance_lines = Vec::new();
    for _ in 0..dice.between(0, 11) {
        if instances.is_empty() {
            break;
        }
        let price = dice.of(instances);
        let mut line = line(dice, calendar, accounts, &mut number);
        for key in ["region", "instanceType", "platform", "tenancy"] {
            if !price[key].is_null() {
                line[key] = price[key].clone();
            }
        }
        if dice.chance(70) {
            line["availabilityZone"] = json!(zone(dice, price));
        }
        amount(dice, &mut line);
        instance_lines.push(line);
    }
    json!({"metered": metered_lines, "instances": instance_lines})
}

/// One of two zones of the price's Region.
pub fn zone(dice: &mut Dice, price: &Value) -> String {
    let region = price["region"].as_str().unwrap_or_default();
    format!("{region}{}", dice.of(&["a", "a", "b"]))
}

fn line(dice: &mut Dice, calendar: &Calendar, accounts: &[String], number: &mut u32) -> Value {
    *number += 1;
    let mut line = json!({"id": format!("u{number}"), "account": dice.of(accounts)});
    if let Some(hours) = calendar.hours(dice) {
        line["hours"] = hours;
    }
    line
}

fn unit(dice: &mut Dice, price: &Value, line: &mut Value) {
    // A quantity near the bound is beyond it in a larger unit, and has too many places in a smaller.
    if line["quantity"]
        .as_str()
        .is_some_and(|text| text.len() > 15 || text.split('.').next().unwrap_or(text).len() > 11)
    {
        return;
    }
    let unit = price["unit"].as_str().unwrap_or_default();
    if unit.starts_with("GB") && dice.chance(50) {
        let other = *dice.of(&["TB", "MB", "GB", "TB"]);
        line["unit"] = json!(unit.replace("GB", other));
    }
}

fn amount(dice: &mut Dice, line: &mut Value) {
    match dice.between(0, 9) {
        0..=1 => {}
        2..=4 => line["count"] = json!(dice.between(0, 5)),
        5 => line["count"] = json!(dice.of(&["0.5", "0.333333333", "2.75", "1"])),
        6 => line["count"] = json!(dice.between(0, 1_000)),
        _ => {
            let totals = ["0", "1", "100.5", "2160", "0.333333333", "750", "12"];
            line["total"] = json!(dice.of(&totals));
        }
    }
}
