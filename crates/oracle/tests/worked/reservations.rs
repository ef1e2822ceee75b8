//! Section B: Reserved Instances.

use crate::support::{line, money, one_hour, result, scenario, seconds, totals};
use billfold_oracle::OracleResult;
use serde_json::{Value, json};

/// Prices, linear in size, for all types named.
fn prices(types: &[(&str, &str)]) -> Value {
    let instances: Vec<Value> = types
        .iter()
        .map(|(kind, rate)| json!({"region": "us-east-1", "instanceType": kind, "onDemand": rate}))
        .collect();
    json!({"instances": instances})
}

/// A usage line for an hour: id, account, type, zone, count.
type Used<'a> = (&'a str, &'a str, &'a str, &'a str, u32);
/// Reservations: id, account, type, zone (empty: regional), count.
type Held<'a> = (&'a str, &'a str, &'a str, &'a str, u32);

fn case(accounts: &[&str], prices: Value, used: &[Used], held: &[Held]) -> Value {
    let instances: Vec<Value> = used
        .iter()
        .map(|(id, account, kind, zone, count)| {
            json!({"id": id, "account": account, "region": "us-east-1", "instanceType": kind,
                   "availabilityZone": zone, "count": count, "hours": one_hour()})
        })
        .collect();
    let reserved: Vec<Value> = held
        .iter()
        .map(|(id, account, kind, zone, count)| {
            let mut item = json!({"id": id, "account": account, "region": "us-east-1",
                                  "instanceType": kind, "count": count});
            if !zone.is_empty() {
                item["availabilityZone"] = json!(zone);
            }
            item
        })
        .collect();
    let parts = json!({"prices": prices, "usage": {"instances": instances},
                       "commitments": {"reservedInstances": reserved}});
    scenario(accounts, &parts)
}

fn on_demand(result: &OracleResult, id: &str) -> String {
    let [_, _, on_demand] = line(&result.consolidated, id);
    on_demand
}

fn bob_and_susan(zone: &str) -> Value {
    case(
        &["bob", "susan"],
        prices(&[("m1.small", "1")]),
        &[
            ("s", "susan", "m1.small", "1a", 3),
            ("b", "bob", "m1.small", "1b", 6),
        ],
        &[("ri", "susan", "m1.small", zone, 5)],
    )
}

#[test]
fn c09_bob_and_susan() {
    let shared = result(&bob_and_susan(""));
    assert_eq!(line(&shared.consolidated, "s"), ["3", "0", "0"]);
    assert_eq!(line(&shared.consolidated, "b"), ["2", "0", "4"]);
    assert_eq!(totals(&shared), ("6".into(), "4".into()));
    let wrong_zone = result(&bob_and_susan("1a"));
    assert_eq!(line(&wrong_zone.consolidated, "b"), ["0", "0", "6"]);
    assert_eq!(money(&wrong_zone.consolidated.commitments["ri"]), "3");
    for account in [0, 1] {
        let mut off = bob_and_susan("");
        off["accounts"][account]["sharing"] = json!({"reservedInstances": false});
        assert_eq!(totals(&result(&off)).1, "6");
    }
}

#[test]
fn c11_seconds_inside_one_hour() {
    for (active, covered, paid) in [
        (3_600, "1", "3"),
        (900, "1", "0"),
        (1_200, "1", "0.333333333…"),
    ] {
        let mut document = case(
            &["a"],
            prices(&[("m4.xlarge", "0.2")]),
            &[("u", "a", "m4.xlarge", "1a", 4)],
            &[("ri", "a", "m4.xlarge", "", 1)],
        );
        document["usage"]["instances"][0]["hours"] = seconds(active);
        let result = result(&document);
        assert_eq!(line(&result.consolidated, "u"), [covered, "0", paid]);
    }
}

#[test]
fn c13_size_flexibility() {
    let od = |ri: (&str, u32), used: &[(&str, u32)]| {
        let types: Vec<_> = used.iter().map(|(kind, _)| (*kind, "1")).collect();
        let lines: Vec<_> = used
            .iter()
            .map(|(kind, count)| (*kind, "a", *kind, "1a", *count))
            .collect();
        let document = case(
            &["a"],
            prices(&types),
            &lines,
            &[("ri", "a", ri.0, "", ri.1)],
        );
        totals(&result(&document)).1
    };
    assert_eq!(od(("t2.medium", 1), &[("t2.small", 2)]), "0");
    assert_eq!(od(("t2.medium", 1), &[("t2.large", 1)]), "0.5");
    assert_eq!(od(("i3.metal", 1), &[("i3.16xlarge", 1)]), "0");
    assert_eq!(od(("i3.metal", 1), &[("i3.8xlarge", 2)]), "0");
    assert_eq!(od(("i3.metal", 1), &[("i3.4xlarge", 4)]), "0");
    assert_eq!(od(("i3.8xlarge", 2), &[("i3.metal", 1)]), "0");
    assert_eq!(od(("c4.8xlarge", 1), &[("c4.large", 16)]), "0");
    assert_eq!(
        od(("c4.8xlarge", 1), &[("c4.4xlarge", 1), ("c4.large", 8)]),
        "0"
    );
    assert_eq!(
        od(("c4.8xlarge", 1), &[("c4.4xlarge", 1), ("c4.large", 9)]),
        "0.125"
    );
}

#[test]
fn c13_windows_and_dedicated_are_rigid() {
    for (field, value) in [("platform", "Windows"), ("tenancy", "dedicated")] {
        let mut document = case(
            &["a"],
            prices(&[("c4.8xlarge", "1"), ("c4.large", "1")]),
            &[
                ("big", "a", "c4.8xlarge", "1a", 1),
                ("small", "a", "c4.large", "1a", 16),
            ],
            &[("ri", "a", "c4.8xlarge", "", 2)],
        );
        for list in [
            "/prices/instances",
            "/usage/instances",
            "/commitments/reservedInstances",
        ] {
            let items = document.pointer_mut(list).and_then(Value::as_array_mut);
            for item in items.expect("a list") {
                item[field] = json!(value);
            }
        }
        let result = result(&document);
        assert_eq!(on_demand(&result, "big"), "0");
        assert_eq!(on_demand(&result, "small"), "16");
    }
}

#[test]
fn c24_one_account() {
    let document = case(
        &["a"],
        prices(&[("m3.large", "1"), ("m4.xlarge", "1"), ("c4.xlarge", "1")]),
        &[
            ("m3", "a", "m3.large", "1a", 4),
            ("m4", "a", "m4.xlarge", "1b", 2),
            ("c4", "a", "c4.xlarge", "1c", 1),
        ],
        &[
            ("rm3", "a", "m3.large", "1a", 4),
            ("rm4", "a", "m4.large", "", 4),
            ("rc4", "a", "c4.large", "", 1),
        ],
    );
    let result = result(&document);
    assert_eq!(on_demand(&result, "m3"), "0");
    assert_eq!(on_demand(&result, "m4"), "0");
    assert_eq!(on_demand(&result, "c4"), "0.5");
    assert_eq!(money(&result.consolidated.commitments["rm4"]), "16");
}

#[test]
fn c27_zonal_beats_owner_first() {
    let document = case(
        &["a", "b", "c"],
        prices(&[("m4.xlarge", "0.2")]),
        &[
            ("ua", "a", "m4.xlarge", "1a", 1),
            ("ub", "b", "m4.xlarge", "1b", 1),
        ],
        &[
            ("ra", "a", "m4.xlarge", "", 1),
            ("rc", "c", "m4.xlarge", "1a", 1),
        ],
    );
    let result = result(&document);
    assert_eq!(totals(&result), ("0.2".into(), "0".into()));
    assert_eq!(money(&result.consolidated.commitments["rc"]), "1");
    assert_eq!(money(&result.consolidated.commitments["ra"]), "8");
}

#[test]
fn c15_blended_rate_and_fees() {
    let member = |id: &str, account: &str, total: &str| {
        json!({"id": id, "account": account, "region": "us-east-1", "instanceType": "t2.small",
               "availabilityZone": "1a", "total": total})
    };
    let parts = json!({
        "prices": prices(&[("t2.small", "0.023")]),
        "usage": {"instances": [member("u1", "m1", "2160"), member("u2", "m2", "720")]},
        "commitments": {"reservedInstances": [
            {"id": "all", "account": "m1", "region": "us-east-1", "instanceType": "t2.small",
             "count": 2, "upfront": "137.00", "start": "2026-11-01T00:00:00Z"},
            {"id": "partial", "account": "m1", "region": "us-east-1", "instanceType": "t2.small",
             "upfront": "70.00", "hourly": "0.008", "start": "2026-11-01T00:00:00Z"},
        ]},
    });
    let result = result(&scenario(&["p", "m1", "m2"], &parts));
    assert_eq!(totals(&result).1, "366.32");
    let bill = &result.consolidated;
    // Fees 274.00 + 70.00 + 5.76 stand beside the blended 12.42 and the unblended nothing.
    assert_eq!(money(&bill.blended["m1"]), "362.18");
    assert_eq!(money(&bill.accounts["m1"]), "349.76");
    assert_eq!(money(&bill.blended["m2"]), "4.14");
    assert_eq!(money(&bill.accounts["m2"]), "16.56");
}

#[test]
fn c17_fully_used() {
    let parts = json!({
        "month": "2026-12",
        "prices": prices(&[("c3.8xlarge", "1.68")]),
        "usage": {"instances": [{"id": "u", "account": "a", "region": "us-east-1",
                                 "instanceType": "c3.8xlarge"}]},
        "commitments": {"reservedInstances": [{"id": "ri", "account": "a", "region": "us-east-1",
            "instanceType": "c3.8xlarge", "hourly": "0.10"}]},
    });
    let result = result(&scenario(&["a"], &parts));
    assert_eq!(totals(&result), ("74.4".into(), "74.4".into()));
    assert_eq!(money(&result.consolidated.commitments["ri"]), "47616");
}
