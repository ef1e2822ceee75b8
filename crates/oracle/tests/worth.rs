//! What a commitment is worth, against sums by hand and against the oracle's bill of the same
//! organization without it.

use billfold_billing::Exact;
use billfold_billing::Scenario;
use billfold_billing::commitments::CommitmentRef;
use billfold_billing::comparison::{Comparison, Unused, Worth, compare, unused, worth};
use billfold_oracle::{compute, generator};
use billfold_resolve::{UtcOnly, open};
use billfold_scenario::Document;
use serde_json::{Value, json};

fn opened(document: &Value) -> (Scenario, Comparison) {
    let document = Document::from_json(document.to_string()).expect("a valid file");
    let scenario = open(&document, &UtcOnly).expect("a scenario").scenario;
    let comparison = compare(&scenario);
    (scenario, comparison)
}

/// Ten reservations of B, which A uses by night: sums by hand are in the file.
fn ten_reservations() -> Value {
    let case = include_str!("../../../tests/cases/ten-reservations.json");
    serde_json::from_str(case).expect("JSON")
}

/// The same usage with other commitments.
fn by_day_and_night(commitments: &Value) -> Value {
    let mut document = ten_reservations();
    document["commitments"] = commitments.clone();
    if let Some(document) = document.as_object_mut() {
        document.remove("expected");
    }
    document
}

fn the_only(scenario: &Scenario) -> CommitmentRef {
    scenario.commitments.refs().next().expect("a commitment")
}

#[test]
fn ten_reservations_make_the_one_bill_cheaper_by_259_20() {
    let (scenario, comparison) = opened(&ten_reservations());
    let worth = worth(&scenario, &comparison, &|_| true);
    // 12 × 720 × 0.096 + 8 × 168 × 0.192 = 829.44 + 258.048.
    assert_eq!(worth.without.to_string(), "1087.49");
    // Fees of 432; left by day 3 × 0.192 + 12 × 0.096 in each of 168 hours, else 2 × 0.096 in 552.
    assert_eq!(worth.with.to_string(), "828.29");
    assert_eq!(worth.saved().to_string(), "259.20");
}

#[test]
fn alone_they_stand_idle_by_night_and_together_never() {
    let (scenario, comparison) = opened(&ten_reservations());
    let one = the_only(&scenario);
    let idle = |matching| unused(&scenario, matching, one);
    let none = idle(&comparison.consolidated.matching);
    let [hours, in_force] = [none.hours, none.in_force];
    assert_eq!((hours, in_force, none.cost), (0, 720, Exact::ZERO));
    // 552 hours of ten at 0.06.
    let night = Unused {
        hours: 552,
        in_force: 720,
        cost: "331.2".parse().expect("a sum"),
    };
    assert_eq!(idle(&comparison.separate.matching), night);
}

#[test]
fn an_upfront_fee_is_spread_over_the_hours_of_the_term() {
    let upfront = by_day_and_night(
        &json!({ "reservedInstances": [{ "id": "ten", "account": "b",
        "region": "us-east-1", "instanceType": "m5.large", "count": 10, "term": "1yr",
        "paymentOption": "allUpfront", "upfront": "876" }] }),
    );
    let (scenario, comparison) = opened(&upfront);
    let idle = unused(
        &scenario,
        &comparison.separate.matching,
        the_only(&scenario),
    );
    // 876 over 8,760 hours is 0.10 an hour: 552 hours of ten.
    assert_eq!(idle.cost, Exact::from(552));
}

#[test]
fn a_plan_that_nobody_uses_makes_the_one_bill_dearer() {
    let (scenario, comparison) =
        opened(&by_day_and_night(&json!({ "savingsPlans": [{ "id": "plan",
        "account": "b", "type": "ec2Instance", "family": "r5", "region": "us-east-1",
        "commitment": "0.5" }] })));
    let Worth { with, without } = worth(&scenario, &comparison, &|_| true);
    assert_eq!(
        [with.to_string(), without.to_string()],
        ["1447.49", "1087.49"]
    );
    let idle = unused(
        &scenario,
        &comparison.consolidated.matching,
        the_only(&scenario),
    );
    assert_eq!(
        (idle.hours, idle.in_force, idle.cost),
        (720, 720, Exact::from(360))
    );
}

#[test]
fn of_two_plans_each_is_worth_what_the_other_cannot_do() {
    let plan =
        |id: &str| json!({ "id": id, "account": "a", "type": "compute", "commitment": "0.6" });
    let mut document = by_day_and_night(&json!({ "savingsPlans": [plan("one"), plan("two")] }));
    for (at, half) in [(0, "0.048"), (1, "0.096")] {
        document["prices"]["instances"][at]["savingsPlanRates"] =
            json!([{ "type": "compute", "rate": half }]);
    }
    let (scenario, comparison) = opened(&document);
    let saved = |wanted: &[&str]| {
        let is_asked = |one| wanted.contains(&scenario.commitments.id(one));
        worth(&scenario, &comparison, &is_asked).saved().to_string()
    };
    // By night the twelve take 0.576 an hour, which one plan covers; by day both are used up. With
    // both: fees of 864, and 168 hours at (1.344 - 1.2) × 2. With one: 432, and (1.344 - 0.6) × 2.
    assert_eq!(saved(&["one", "two"]), "175.11");
    assert_eq!([saved(&["one"]), saved(&["two"])], ["-230.40", "-230.40"]);
}

/// Lab's instances are denied, so its reservation is idle in all 720 hours at 0.04; the one bill is
/// 12.00 without it and 40.80 with it, and a credit of 50 pays all of either.
#[test]
fn a_commitment_of_denied_usage_is_idle() {
    let case = include_str!("../../../tests/cases/denied-usage-keeps-the-difference-whole.json");
    let (scenario, comparison) = opened(&serde_json::from_str(case).expect("JSON"));
    let worth = worth(&scenario, &comparison, &|_| true);
    assert_eq!(worth.saved().to_string(), "0.00");
    let matching = &comparison.consolidated.matching;
    let idle = unused(&scenario, matching, the_only(&scenario));
    assert_eq!(idle.hours, 720);
    assert_eq!(idle.cost, "28.8".parse().expect("a sum"));
}

#[test]
fn without_any_commitment_the_one_bill_is_the_oracles() {
    let mut compared = 0;
    for seed in 0..60 {
        let mut document = generator::scenario(seed);
        let Some(all) = document.get("commitments").cloned() else {
            continue;
        };
        let (scenario, comparison) = opened(&document);
        for list in ["reservedInstances", "savingsPlans"] {
            for one in all[list].as_array().into_iter().flatten() {
                let id = one["id"].as_str().expect("an id");
                let left = all[list].as_array().expect("a list").iter();
                let left: Vec<_> = left.filter(|other| other["id"] != *id).cloned().collect();
                document["commitments"] = all.clone();
                document["commitments"][list] = json!(left);
                let asked = |one| scenario.commitments.id(one) == id;
                let Worth { without, .. } = worth(&scenario, &comparison, &asked);
                let expected = compute(&document).expect("the oracle's result");
                let cents = &expected.consolidated.rounded_total;
                assert_eq!(
                    (without * rust_decimal::Decimal::from(100))
                        .normalize()
                        .to_string(),
                    cents.to_string(),
                    "seed {seed} without {id}"
                );
                compared += 1;
            }
        }
    }
    assert!(compared > 20, "{compared} commitments");
}
