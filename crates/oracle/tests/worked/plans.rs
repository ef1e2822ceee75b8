//! Section C: AWS's four Savings Plans scenarios, one hour each.

use crate::support::{line, money, one_hour, result, rounded, scenario};
use billfold_oracle::fraction::{Fraction, show};
use billfold_oracle::{Bill, OracleResult};
use serde_json::{Value, json};

fn metered(service: &str, usage_type: &str, on_demand: &str, rate: &str) -> Value {
    json!({"service": service, "region": "us-west-1", "usageType": usage_type, "unit": "each",
           "tiers": [{"rate": on_demand}], "savingsPlanRates": [{"type": "compute", "rate": rate}]})
}

fn used(id: &str, service: &str, usage_type: &str, quantity: &str) -> Value {
    json!({"id": id, "account": "a", "service": service, "region": "us-west-1",
           "usageType": usage_type, "quantity": quantity, "hours": one_hour()})
}

fn hour(commitments: Value) -> OracleResult {
    let rates = |compute: &str, ec2: &str| json!([{"type": "compute", "rate": compute}, {"type": "ec2Instance", "rate": ec2}]);
    let parts = json!({
        "prices": {
            "metered": [
                metered("AWSFargate", "vCPU", "0.04", "0.03"),
                metered("AWSFargate", "GB", "0.004", "0.003"),
                metered("AWSLambda", "GB-s", "0.000015", "0.00001275"),
                metered("AWSLambda", "requests", "0.20", "0.20"),
            ],
            "instances": [
                {"region": "us-east-1", "instanceType": "r5.4xlarge", "onDemand": "1.00",
                 "savingsPlanRates": rates("0.70", "0.60")},
                {"region": "us-east-1", "instanceType": "m5.24xlarge", "platform": "Windows",
                 "tenancy": "dedicated", "onDemand": "10.00",
                 "savingsPlanRates": rates("8.20", "7.80")},
            ],
        },
        "usage": {
            "metered": [
                used("vcpu", "AWSFargate", "vCPU", "400"),
                used("gb", "AWSFargate", "GB", "1600"),
                used("lambda", "AWSLambda", "GB-s", "1500000"),
                used("requests", "AWSLambda", "requests", "1"),
            ],
            "instances": [
                {"id": "r5", "account": "a", "region": "us-east-1", "instanceType": "r5.4xlarge",
                 "count": 4, "hours": one_hour()},
                {"id": "m5", "account": "a", "region": "us-east-1", "instanceType": "m5.24xlarge",
                 "platform": "Windows", "tenancy": "dedicated", "hours": one_hour()},
            ],
        },
        "commitments": commitments,
    });
    result(&scenario(&["a"], &parts))
}

/// Plans of one hour: id, type, money. The hour is the month's first.
fn plans(plans: &[(&str, &str, &str)]) -> Vec<Value> {
    plans
        .iter()
        .map(|(id, kind, commitment)| {
            let mut plan = json!({"id": id, "account": "a", "type": kind, "commitment": commitment,
                                  "end": "2026-11-01T01:00:00Z"});
            if *kind == "ec2Instance" {
                plan["region"] = json!("us-east-1");
                plan["family"] = json!("r5");
            }
            plan
        })
        .collect()
}

fn on_demand(bill: &Bill) -> Fraction {
    let rates = [
        ("vcpu", "0.04"),
        ("gb", "0.004"),
        ("lambda", "0.000015"),
        ("requests", "0.20"),
        ("r5", "1.00"),
        ("m5", "10.00"),
    ];
    let cost =
        |(id, rate): &(&str, &str)| &bill.lines[*id].on_demand * crate::support::decimal(rate);
    rates.iter().map(cost).sum()
}

#[test]
fn c33_no_plan() {
    assert_eq!(money(&hour(json!({})).gross[5]), "59.1");
}

#[test]
fn c33_s1_all_covered() {
    let result = hour(json!({"savingsPlans": plans(&[("sp", "compute", "50.00")])}));
    assert_eq!(money(&result.consolidated.commitments["sp"]), "47.125");
    assert_eq!(money(&result.gross[5]), "50");
}

#[test]
fn c33_s2_partial_units() {
    let result = hour(json!({"savingsPlans": plans(&[("sp", "compute", "2.00")])}));
    let bill = &result.consolidated;
    assert_eq!(line(bill, "r5")[1], "2.857142857…");
    assert_eq!(show(&on_demand(bill), 4), "56.2428…");
    assert_eq!(rounded(bill), "58.24");
}

#[test]
fn c33_s3_after_reservations() {
    let reserved = json!([{"id": "ri", "account": "a", "region": "us-east-1",
        "instanceType": "r5.4xlarge", "count": 2, "end": "2026-11-01T01:00:00Z"}]);
    let result = hour(json!({
        "reservedInstances": reserved,
        "savingsPlans": plans(&[("sp", "compute", "18.20")]),
    }));
    let bill = &result.consolidated;
    assert_eq!(line(bill, "r5"), ["2", "2", "0"]);
    assert_eq!(money(&bill.commitments["sp"]), "18.2");
    assert_eq!(money(&on_demand(bill)), "32.7");
}

#[test]
fn c33_s4_instance_plan_first() {
    let result = hour(json!({"savingsPlans": plans(&[
        ("compute", "compute", "16.80"),
        ("ec2", "ec2Instance", "3.00"),
    ])}));
    let bill = &result.consolidated;
    assert_eq!(money(&bill.commitments["ec2"]), "2.4");
    assert_eq!(money(&bill.commitments["compute"]), "16.8");
    assert_eq!(money(&on_demand(bill)), "32.7");
    assert_eq!(money(&result.gross[5]), "52.5");
}

#[test]
fn c33_gigabytes_before_processors() {
    let result = hour(json!({"savingsPlans": plans(&[("sp", "compute", "7.60")])}));
    let bill = &result.consolidated;
    assert_eq!(line(bill, "r5")[1], "4");
    assert_eq!(line(bill, "gb")[1], "1600");
    assert_eq!(line(bill, "vcpu")[1], "0");
}
