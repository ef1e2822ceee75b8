//! Why commitments are idle: which usage says most about it.

use billfold_billing::commitments::{CommitmentRef, PlanIndex, ReservedIndex};
use billfold_billing::comparison::compare;
use billfold_billing::matching::{IdleReason, idle};
use billfold_resolve::{UtcOnly, open};
use billfold_scenario::Document;
use serde_json::{Value, json};

/// Why the first commitment of a scenario is idle on one bill, and the id of the usage that this is
/// about. Each line is of `kind` with other fields; reservations are for two c4.large in us-east-1.
fn reason(commitments: Value, lines: &[Value]) -> Option<(IdleReason, String)> {
    let of_plan = commitments.get("savingsPlans").is_some();
    let kind = |line: &Value| {
        let mut kind = json!({ "region": "us-east-1", "instanceType": "c4.large" });
        for key in ["region", "instanceType", "platform"] {
            if let Some(value) = line.get(key) {
                kind[key] = value.clone();
            }
        }
        kind
    };
    let mut prices: Vec<Value> = lines.iter().map(kind).collect();
    prices.sort_by_key(Value::to_string);
    prices.dedup();
    let prices = prices.into_iter().map(|mut price| {
        price["onDemand"] = json!("0.10");
        price
    });
    let usage = lines.iter().enumerate().map(|(place, line)| {
        let mut usage = kind(line);
        usage["id"] = json!(format!("line-{place}"));
        usage["account"] = json!("a");
        usage
    });
    let file = json!({
        "version": 1, "month": "2026-11", "organization": { "managementAccount": "a" },
        "accounts": [{ "id": "a" }],
        "prices": { "instances": prices.collect::<Vec<_>>() },
        "usage": { "instances": usage.collect::<Vec<_>>() },
        "commitments": commitments,
    });
    let document = Document::from_json(file.to_string()).expect("a document");
    let scenario = open(&document, &UtcOnly).expect("a scenario").scenario;
    let matching = compare(&scenario).consolidated.matching;
    let commitment = if of_plan {
        CommitmentRef::Plan(PlanIndex::new(0))
    } else {
        CommitmentRef::Reserved(ReservedIndex::new(0))
    };
    let found = idle(&scenario, &matching, commitment, true)?;
    let nearest = found
        .nearest
        .map(|line| scenario.usage.id(line).to_string());
    Some((found.reason, nearest.unwrap_or_default()))
}

fn two_reservations() -> Value {
    json!({ "reservedInstances": [
        { "id": "r", "account": "a", "region": "us-east-1", "instanceType": "c4.large", "count": 2 },
    ] })
}

fn found(reason: IdleReason, line: &str) -> Option<(IdleReason, String)> {
    Some((reason, line.to_owned()))
}

#[test]
fn a_commitment_that_is_used_up_is_not_idle() {
    assert_eq!(reason(two_reservations(), &[json!({}), json!({})]), None);
    let one = reason(two_reservations(), &[json!({})]);
    assert_eq!(one, found(IdleReason::AllCovered, "line-0"));
}

/// What is covered says more than what has nothing to do with the reservation, and less than what
/// misses it by little and is left to pay.
#[test]
fn usage_that_misses_by_little_says_most() {
    let beside = |other| reason(two_reservations(), &[json!({}), other]);
    let far = found(IdleReason::AllCovered, "line-0");
    assert_eq!(beside(json!({ "region": "eu-west-1" })), far);
    assert_eq!(beside(json!({ "instanceType": "c5.large" })), far);
    let near = found(IdleReason::Platform, "line-1");
    assert_eq!(beside(json!({ "platform": "Windows" })), near);
}

#[test]
fn of_two_lines_that_are_as_near_the_first_is_named() {
    let far = json!({ "region": "eu-west-1" });
    let both = reason(two_reservations(), &[far.clone(), far]);
    assert_eq!(both, found(IdleReason::Region, "line-0"));
}

#[test]
fn instances_without_a_rate_of_the_plan_miss_its_rate() {
    let plan = json!({ "savingsPlans": [
        { "id": "p", "account": "a", "type": "compute", "commitment": "1" },
    ] });
    let missed = reason(plan.clone(), &[json!({})]);
    assert_eq!(missed, found(IdleReason::Rate, "line-0"));
    assert_eq!(reason(plan, &[]), found(IdleReason::NoUsage, ""));
}
