//! Credits that tie, that are too small and too large, and that come too late or too early.

use super::dice::Dice;
use super::hours::Calendar;
use serde_json::{Value, json};

/// At most five, for half of the organizations; and switches for some accounts.
pub fn roll(
    dice: &mut Dice,
    calendar: &Calendar,
    accounts: &mut [Value],
    metered: &[Value],
) -> Vec<Value> {
    if dice.chance(50) {
        return Vec::new();
    }
    switches(dice, calendar, accounts);
    let mut services: Vec<&str> = metered
        .iter()
        .filter_map(|price| price["service"].as_str())
        .collect();
    services.extend(["AmazonEC2", "ComputeSavingsPlans", "AWSSupportBusiness"]);
    services.sort_unstable();
    services.dedup();
    let mut credits = Vec::new();
    for number in 1..=dice.between(1, 5) {
        let amounts = [
            "0",
            "0.004",
            "0.005",
            "0.125",
            "1",
            "7.333333333",
            "40",
            "100000",
        ];
        // Before the month, in it, and after it.
        let first_day = format!("{}-01", calendar.month);
        let dates = [
            calendar.day_before,
            &first_day,
            calendar.last_day,
            calendar.day_after,
            "2400-01-01",
        ];
        let mut credit = json!({
            "id": format!("credit-{number}"),
            "account": dice.of(accounts)["id"],
            "amount": dice.of(&amounts),
            "expires": dice.of(&dates),
        });
        if dice.chance(40) {
            let mut issued = vec!["1999-12-31", "2010-01-01"];
            if credit["expires"] == "2400-01-01" {
                issued.extend([calendar.last_day, calendar.day_after]);
            }
            credit["issued"] = json!(dice.of(&issued));
        }
        if dice.chance(50) {
            credit["services"] = json!(dice.some(&services, 1, 3));
        }
        credits.push(credit);
    }
    credits
}

fn switches(dice: &mut Dice, calendar: &Calendar, accounts: &mut [Value]) {
    for account in accounts {
        if dice.chance(20) {
            account["sharing"]["credits"] = json!(dice.chance(30));
        }
        if dice.chance(10) {
            let at = format!("{}T23:59:59Z", calendar.last_day);
            let change = json!({"at": at, "credits": dice.chance(50)});
            match account["sharing"]["changes"].as_array_mut() {
                Some(changes) => changes.push(change),
                None => account["sharing"]["changes"] = json!([change]),
            }
        }
    }
}
