//! Commitments, their rates, and allowances for one platform.

use serde_json::{Value, json};

use super::resolved;
use crate::sample::{assert_errors, error, sample, spoilt};

#[test]
fn rates_of_savings_plans_that_fit_one_plan_alike() {
    let rates = "/prices/instances/0/savingsPlanRates";
    let compute = |rate: &str| json!({ "type": "compute", "rate": rate });
    let with = |field: &str, value: &str| {
        let mut rate = compute("0.07");
        rate[field] = json!(value);
        rate
    };
    assert_errors(&[
        (
            rates,
            json!([compute("0.09"), compute("0.01")]),
            "prices.instances[0].savingsPlanRates[1]: prices.instances[0].savingsPlanRates[0] is the rate of the same plans already; expected one rate for each type, term, payment option and plan",
        ),
        (
            rates,
            json!([with("term", "1yr"), with("paymentOption", "noUpfront")]),
            "prices.instances[0].savingsPlanRates[1]: prices.instances[0].savingsPlanRates[0] is the rate of the same plans already; expected one rate for each type, term, payment option and plan",
        ),
        (
            rates,
            json!([with("plan", "reserved")]),
            r#"prices.instances[0].savingsPlanRates[0].plan: "reserved" is not in commitments.savingsPlans; expected "plan""#,
        ),
        (
            rates,
            json!([{ "type": "ec2Instance", "plan": "plan", "rate": "0.07" }]),
            r#"prices.instances[0].savingsPlanRates[0].plan: "plan" has another type, term or payment option; expected those of the plan"#,
        ),
    ]);
    let several = json!([compute("0.09"), with("term", "1yr"), with("plan", "plan")]);
    assert_eq!(
        resolved(&spoilt(rates, several)).prices.instances.len(),
        1,
        "a rate that says more of a plan stands before others"
    );
}

/// A reservation that no usage can have would stand idle without a word.
#[test]
fn reservations_that_nothing_can_use() {
    let at = |field: &str| format!("/commitments/reservedInstances/0/{field}");
    let [tenancy, platform, zone] = ["tenancy", "platform", "availabilityZone"].map(at);
    assert_errors(&[
        (
            &tenancy,
            json!("shared"),
            r#"commitments.reservedInstances[0].tenancy: "shared" is unknown; expected "default", "dedicated" or "host""#,
        ),
        (
            &platform,
            json!("linux"),
            r#"commitments.reservedInstances[0].platform: "linux" is unknown; expected "Linux/UNIX", "Windows", "Red Hat Enterprise Linux", "SUSE Linux", "Windows with SQL Server Standard", "Windows with SQL Server Web" or "Windows with SQL Server Enterprise""#,
        ),
        (
            &zone,
            json!("eu-west-1a"),
            r#"commitments.reservedInstances[0].availabilityZone: "eu-west-1a" is a zone of another Region; expected one of "us-east-1""#,
        ),
        (
            "/usage/instances/0/availabilityZone",
            json!("eu-west-1a"),
            r#"usage.instances[0].availabilityZone: "eu-west-1a" is a zone of another Region; expected one of "us-east-1""#,
        ),
    ]);
    for (field, value) in [
        (&zone, "us-east-1-bos-1a"),
        (&zone, "1a"),
        (&platform, "Windows"),
    ] {
        resolved(&spoilt(field, json!(value)));
    }
    // A platform of the file's own prices can be reserved.
    let mut own = spoilt(&platform, json!("Own Linux"));
    let mut price = own["prices"]["instances"][0].clone();
    price["platform"] = json!("Own Linux");
    own["prices"]["instances"]
        .as_array_mut()
        .expect("prices")
        .push(price);
    resolved(&own);
}

#[test]
fn commitments_that_cannot_be() {
    let reserved = |field: &str, value: Value| {
        let mut reserved = sample()["commitments"]["reservedInstances"][0].clone();
        reserved[field] = value;
        reserved
    };
    let at = "/commitments/reservedInstances/0";
    let mut all_upfront = reserved("paymentOption", json!("allUpfront"));
    all_upfront["upfront"] = json!("500");
    let mut ended = reserved("start", json!("2020-01-01"));
    ended["end"] = json!("2026-12-31");
    assert_errors(&[
        (
            at,
            reserved("service", json!("AmazonRDS")),
            r#"commitments.reservedInstances[0].service: reservations of "AmazonRDS" are not computed yet; expected "AmazonEC2""#,
        ),
        (
            at,
            reserved("instanceType", json!("db.m5.large")),
            r#"commitments.reservedInstances[0].instanceType: reservations of "AmazonRDS" are not computed yet; expected "AmazonEC2""#,
        ),
        (
            at,
            reserved("upfront", json!("500")),
            r#"commitments.reservedInstances[0].upfront: "500" is a fee that the payment option "noUpfront" does not have; expected "0", or another paymentOption"#,
        ),
        (
            at,
            all_upfront,
            r#"commitments.reservedInstances[0].hourly: "0.06" is a fee that the payment option "allUpfront" does not have; expected "0", or another paymentOption"#,
        ),
        (
            at,
            ended,
            r#"commitments.reservedInstances[0].end: "2026-12-31" is after the term; expected "2021-01-01" or sooner, or a longer term"#,
        ),
    ]);
}

/// Rule 4.1: a year has 365 days. Of 2020 one day is left after them.
#[test]
fn a_term_ends() {
    let plan = |start: &str| {
        let mut file = spoilt("/commitments/savingsPlans/0/start", json!(start));
        file["commitments"]["reservedInstances"][0]["start"] = json!(start);
        let scenario = resolved(&file);
        let plan = scenario.commitments.plans.iter().next().expect("a plan");
        let reserved = scenario.commitments.reserved.iter().next().expect("one");
        assert_eq!(plan.active, reserved.active);
        scenario.profiles[plan.active].total_seconds()
    };
    assert_eq!(plan("2020-01-01"), 0);
    assert_eq!(plan("2025-11-16"), 15 * 86_400);
    assert_eq!(plan("2025-12-01"), 30 * 86_400);
}

/// Whoever wants a free allowance for one platform says so: of Linux and Windows only one draws on it.
#[test]
fn an_allowance_of_one_platform() {
    let mut file = sample();
    let mut windows = file["prices"]["instances"][0].clone();
    windows["platform"] = json!("Windows");
    let prices = file["prices"]["instances"].as_array_mut().expect("a list");
    prices.push(windows);
    file["freeTier"] = json!([
        { "id": "linux", "quantity": "750", "appliesTo": [
            { "service": "AmazonEC2", "instanceType": "m5.large", "platform": "Linux/UNIX" },
        ] },
        { "id": "windows", "quantity": "750", "appliesTo": [
            { "service": "AmazonEC2", "instanceType": "m5.large", "platform": "Windows", "tenancy": "default" },
        ] },
    ]);
    let scenario = resolved(&file);
    let drawing: Vec<_> = scenario
        .prices
        .free
        .iter()
        .map(|free| free.instances.len())
        .collect();
    assert_eq!(drawing, [1, 1]);
    file["freeTier"][0]["appliesTo"][0]["tenancy"] = json!("host");
    assert_eq!(
        error(&file.to_string()),
        "freeTier[0].appliesTo[0]: no price for AmazonEC2 / any Region / m5.large / Linux/UNIX / host; expected one in prices.instances"
    );
    let metered = json!([{ "service": "AmazonS3", "usageType": "Storage", "platform": "Windows" }]);
    assert_errors(&[(
        "/freeTier/0/appliesTo",
        metered,
        "freeTier[0].appliesTo[0].platform: given beside usageType; expected one of the two",
    )]);
}
