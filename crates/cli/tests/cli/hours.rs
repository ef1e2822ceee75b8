//! `billfold hours`: who used a commitment in each hour.

use serde_json::{Value, json};

use crate::run::{answer, case, failure, run, run_on};

/// The month of the ten reservations of B. By hand: an m5.large is 4 units, so ten are 40; A runs
/// twelve, 48 units, day and night; B eight m5.xlarge, 64 units, on weekdays from 9 to 17. November
/// 2026 has 21 weekdays, 168 such hours and 552 others.
#[test]
fn the_month_is_told_in_groups_of_equal_hours() {
    let text = answer(&run(&["hours", &case("ten-reservations.json"), "--json"]));
    let months: Value = serde_json::from_str(&text).expect("JSON");
    let [month] = months.as_array().expect("a list").as_slice() else {
        panic!("one commitment: {months}");
    };
    assert_eq!(month["unit"], "normalizedUnits");
    let group = |side: &str, count: u64| {
        let groups = month[side].as_array().expect("groups").clone();
        let mut group = groups.into_iter().find(|one| one["count"] == count);
        let group = group.as_mut().expect("a group");
        group.as_object_mut().expect("an object").remove("hours");
        group.clone()
    };
    let share = |account: &str, amount: &str, cost: &str| json!({ "account": account, "amount": amount, "cost": cost });
    let expected = |count: u64, used: Value, (idle, cost): (&str, &str), on_demand: Value| {
        json!({ "count": count, "offered": "40", "used": used, "idle": idle, "idleCost": cost,
            "elsewhere": [], "onDemand": on_demand })
    };
    // 0.06 for each of ten; 12 × 0.096 and 3 × 0.192 On-Demand.
    let (all, none) = (("40", "0.6"), ("0", "0"));
    let of_a = share("a", "48", "1.152");
    let by_day = json!([of_a, share("b", "24", "0.576")]);
    let by_day = expected(168, json!([share("b", "40", "0.6")]), none, by_day);
    assert_eq!(group("separate", 168), by_day);
    assert_eq!(group("consolidated", 168), by_day);
    let alone = expected(552, json!([]), all, json!([of_a]));
    assert_eq!(group("separate", 552), alone);
    let left = json!([share("a", "8", "0.192")]);
    let together = expected(552, json!([share("a", "40", "0.6")]), none, left);
    assert_eq!(group("consolidated", 552), together);
    // The month begins on a Sunday: B's first hours are those of Monday.
    let first = &month["consolidated"][1]["hours"][0];
    let monday = json!({ "from": "2026-11-02T09:00:00Z", "until": "2026-11-02T17:00:00Z" });
    assert_eq!(*first, monday);
}

/// By hand: 5 of 8 m5.xlarge take 40 units; 3 × 0.192 and 12 × 0.096 are left; fees 10 × 0.06.
#[test]
fn an_hour_shows_its_whole_assignment() {
    let hour = [
        "hours",
        &case("ten-reservations.json"),
        "--hour",
        "2026-11-03T10",
        "--json",
    ];
    let hour: Value = serde_json::from_str(&answer(&run(&hour))).expect("JSON");
    assert_eq!(hour["hour"]["from"], "2026-11-03T10:00:00Z");
    let expected = json!({
        "commitments": [{ "commitment": "ten", "unit": "normalizedUnits", "offered": "40",
            "used": "40", "fees": "0.6" }],
        "coverage": [{ "commitment": "ten", "usage": "office", "account": "b", "quantity": "5",
            "used": "40" }],
        "onDemand": [
            { "usage": "web", "account": "a", "quantity": "12", "cost": "1.152" },
            { "usage": "office", "account": "b", "quantity": "3", "cost": "0.576" },
        ],
    });
    assert_eq!(hour["consolidated"], expected);
}

/// A zonal reservation of B covers A's instance before A's own regional one (rule 4.14).
#[test]
fn usage_that_another_commitment_covers_is_told_apart() {
    let document = json!({
        "version": 1, "month": "2026-11", "organization": { "managementAccount": "a" },
        "accounts": [{ "id": "a" }, { "id": "b" }],
        "prices": { "instances": [
            { "region": "us-east-1", "instanceType": "m5.large", "onDemand": "0.1" },
        ] },
        "usage": { "instances": [{ "id": "web", "account": "a", "region": "us-east-1",
            "instanceType": "m5.large", "availabilityZone": "us-east-1a", "count": 1 }] },
        "commitments": { "reservedInstances": [
            { "id": "regional", "account": "a", "region": "us-east-1", "instanceType": "m5.large",
              "count": 1, "hourly": "0.06" },
            { "id": "zonal", "account": "b", "region": "us-east-1", "instanceType": "m5.large",
              "availabilityZone": "us-east-1a", "count": 1, "hourly": "0.06" },
        ] },
    });
    let regional = ["hours", "-", "--commitment", "regional", "--json"];
    let text = answer(&run_on(&regional, &document.to_string()));
    let months: Value = serde_json::from_str(&text).expect("JSON");
    let hour = &months[0]["consolidated"][0];
    assert_eq!(
        hour["elsewhere"],
        json!([{ "account": "a", "amount": "4", "cost": "0" }])
    );
    assert_eq!(
        (&hour["idle"], &hour["onDemand"]),
        (&json!("4"), &json!([]))
    );
}

#[test]
fn the_tables_tell_the_same() {
    let month = answer(&run(&["hours", &case("ten-reservations.json")]));
    assert!(
        month.starts_with("ten of b, normalized units in one hour\n"),
        "{month}"
    );
    let rows = month
        .lines()
        .map(|line| line.split_whitespace().collect::<Vec<_>>().join(" "));
    let night = "consolidated 2026-11-01T00:00:00Z to 2026-11-02T09:00:00Z 552 40 a 40 0 none a 8";
    assert!(rows.into_iter().any(|row| row == night), "{month}");
    let hour = answer(&run(&[
        "hours",
        &case("ten-reservations.json"),
        "--hour",
        "2026-11-03T10:00",
    ]));
    assert!(
        hour.starts_with("2026-11-03T10:00:00Z to 2026-11-03T11:00:00Z (UTC)\n"),
        "{hour}"
    );
    assert!(hour.contains("40 normalized units"), "{hour}");
}

#[test]
fn an_unknown_commitment_or_hour_is_refused_by_name() {
    let refused = |option: &str, value: &str| {
        failure(&run(&[
            "hours",
            &case("ten-reservations.json"),
            option,
            value,
        ]))
    };
    let problem = refused("--commitment", "eleven");
    assert!(
        problem.contains("\"eleven\" is no commitment; expected one of [\"ten\"]"),
        "{problem}"
    );
    for hour in ["2026-12-01T00", "noon", "", "2026-11-03T10:00:00.5Z"] {
        let problem = refused("--hour", hour);
        assert!(
            problem.contains("is no hour of 2026-11; expected"),
            "{problem}"
        );
    }
}
