//! Accounts, their ages, groups and switches.

use super::dice::Dice;
use super::hours::Calendar;
use serde_json::{Value, json};

/// Ids whose order in the file is not their order as texts.
const IDS: [&str; 8] = [
    "payer",
    "a",
    "B",
    "a10",
    "a2",
    "111122223333",
    "z_9",
    "dev.team-1",
];

/// One to six accounts; the first is to be the management account.
pub fn roll(dice: &mut Dice, calendar: &Calendar) -> Vec<Value> {
    let mut accounts = Vec::new();
    let groups = dice.chance(50);
    let fewest = if groups { 4 } else { 1 };
    for id in dice.some(&IDS, fewest, 6) {
        let mut account = json!({"id": id});
        if dice.chance(70) {
            // Exactly twelve months before the month, a day less, far less, far more.
            let day = dice.of(&["-01", "-02", "-28"]);
            let ages = [
                format!("{}{day}", calendar.year_before),
                format!("{}{day}", calendar.month),
                "2020-02-29".to_owned(),
            ];
            account["created"] = json!(dice.of(&ages));
        }
        // The management account, here the first, is in no group (rule 7.4).
        let grouped = groups && !accounts.is_empty() && dice.chance(75);
        if grouped || dice.chance(40) {
            account["sharing"] = sharing(dice, calendar, grouped);
        }
        accounts.push(account);
    }
    accounts
}

fn sharing(dice: &mut Dice, calendar: &Calendar, grouped: bool) -> Value {
    let mut sharing = json!({});
    if grouped {
        sharing["group"] = json!(dice.of(&["blue", "red"]));
    }
    switches(dice, &mut sharing, 20);
    if dice.chance(30) {
        let mut instants = vec![
            format!("{}T12:00:00Z", calendar.day_before),
            calendar.instant(dice, 15, 10),
            format!("{}T23:59:59Z", calendar.last_day),
            format!("{}T00:00:00Z", calendar.day_after),
        ];
        instants.retain(|_| dice.chance(50));
        let mut changes = Vec::new();
        for at in instants {
            let mut change = json!({"at": at});
            switches(dice, &mut change, 60);
            if change.as_object().is_some_and(|fields| fields.len() > 1) {
                changes.push(change);
            }
        }
        sharing["changes"] = json!(changes);
    }
    sharing
}

fn switches(dice: &mut Dice, object: &mut Value, percent: u32) {
    for switch in ["reservedInstances", "savingsPlans"] {
        if dice.chance(percent) {
            object[switch] = json!(dice.chance(40));
        }
    }
}

/// Their ids, the management account first.
pub fn ids(accounts: &[Value]) -> Vec<String> {
    let id = |account: &Value| account["id"].as_str().unwrap_or_default().to_owned();
    accounts.iter().map(id).collect()
}

/// A sharing mode, or none.
pub fn mode(dice: &mut Dice) -> Option<&'static str> {
    let modes = ["organizationWide", "prioritizedGroup", "restrictedGroup"];
    let mode = *dice.of(&modes);
    dice.chance(70).then_some(mode)
}
