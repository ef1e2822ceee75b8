//! `billfold sharing`: what each sharing switch changes on the one bill.

use serde_json::{Value, json};

use crate::run::{answer, case, run, run_on};

/// B reserves ten instances for the day; by night ten of A use them. Turned off for either, A pays them
/// On-Demand.
#[test]
fn each_switch_tells_what_turning_it_costs() {
    let file = case("ten-reservations.json");
    let text = answer(&run(&["sharing", &file, "--json"]));
    let switches: Value = serde_json::from_str(&text).expect("JSON");
    // By night A's ten instances cost 552 × 10 × 0.096 = 529.92 On-Demand without B's reservations.
    let of = |account: &str| {
        json!({ "account": account, "switch": "reservedInstances", "on": true, "now": "828.29",
            "turned": "1358.21", "costs": "529.92" })
    };
    assert_eq!(switches, json!([of("a"), of("b")]));
}

/// A switch that is off saves when it is turned on, and is compared with the bill as it is.
#[test]
fn a_switch_that_is_off_is_turned_on() {
    let text = std::fs::read_to_string(case("ten-reservations.json")).expect("a case");
    let mut document: Value = serde_json::from_str(&text).expect("JSON");
    document
        .as_object_mut()
        .expect("an object")
        .remove("expected");
    document["accounts"][0]["sharing"] = json!({ "reservedInstances": false });
    let text = answer(&run_on(&["sharing", "-"], &document.to_string()));
    let rows = text
        .lines()
        .map(|line| line.split_whitespace().collect::<Vec<_>>().join(" "));
    let rows: Vec<String> = rows.collect();
    assert!(
        rows.contains(&"a reservedInstances off 1358.21 828.29 -529.92".to_owned()),
        "{text}"
    );
    // As long as A's is off, B's changes nothing.
    assert!(
        rows.contains(&"b reservedInstances on 1358.21 1358.21 0.00".to_owned()),
        "{text}"
    );
}
