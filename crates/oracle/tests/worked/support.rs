//! Short ways to write a scenario and to look at its result.

use billfold_oracle::fraction::{Fraction, parse, show};
use billfold_oracle::{Bill, LineUse, OracleResult, compute};
use serde_json::{Value, json};

/// The only hour in which things happen, unless a case says otherwise.
pub fn one_hour() -> Value {
    seconds(3_600)
}

/// The first seconds of the month.
pub fn seconds(count: u32) -> Value {
    let (minutes, seconds) = (count / 60, count % 60);
    let (hours, minutes) = (minutes / 60, minutes % 60);
    let to = format!("2026-11-01T{hours:02}:{minutes:02}:{seconds:02}Z");
    json!({"intervals": [{"from": "2026-11-01T00:00:00Z", "to": to}]})
}

/// A scenario of November 2026 (720 hours); `parts` are its further fields.
pub fn scenario(accounts: &[&str], parts: &Value) -> Value {
    let accounts: Vec<Value> = accounts.iter().map(|id| json!({"id": id})).collect();
    let mut document = json!({
        "version": 1,
        "month": "2026-11",
        "organization": {"managementAccount": accounts[0]["id"]},
        "accounts": accounts,
    });
    let (Some(fields), Some(parts)) = (document.as_object_mut(), parts.as_object()) else {
        panic!("objects are needed");
    };
    fields.extend(parts.clone());
    document
}

/// The oracle's answer.
pub fn result(document: &Value) -> OracleResult {
    compute(document).expect("a scenario that the oracle can compute")
}

/// A decimal.
pub fn decimal(text: &str) -> Fraction {
    parse(text).expect("a decimal")
}

/// Separate and consolidated exact totals.
pub fn totals(result: &OracleResult) -> (String, String) {
    (money(&result.gross[0]), money(&result.gross[5]))
}

/// As many places as it takes, up to nine.
pub fn money(value: &Fraction) -> String {
    show(value, 9)
}

/// Rounded total of a bill, in dollars.
pub fn rounded(bill: &Bill) -> String {
    money(&Fraction::new(bill.rounded_total.clone(), 100.into()))
}

/// Rounded total of one account, in dollars.
pub fn rounded_account(bill: &Bill, account: &str) -> String {
    money(&Fraction::new(
        bill.rounded_accounts[account].clone(),
        100.into(),
    ))
}

/// Reserved, planned and On-Demand units of a line.
pub fn line(bill: &Bill, id: &str) -> [String; 3] {
    let LineUse {
        reserved,
        plan,
        on_demand,
        ..
    } = &bill.lines[id];
    [money(reserved), money(plan), money(on_demand)]
}
