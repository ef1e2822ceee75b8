//! The headline and its reason, on cases whose bills are AWS's own or worked out by hand.

use std::fs;

use billfold_billing::comparison::{compare, reason};
use billfold_billing::exact::rounding::CentRounding;
use billfold_resolve::{UtcOnly, open};
use billfold_scenario::Document;

use super::*;

const PLAN: &str = r#"{
    "version": 1, "month": "2026-11", "organization": { "managementAccount": "ana" },
    "accounts": [{ "id": "ana", "name": "Ana" }, { "id": "ben", "name": "Ben" }],
    "prices": { "instances": [{ "region": "us-east-1", "instanceType": "m5.large",
        "onDemand": "0.10", "savingsPlanRates": [{ "type": "compute", "rate": "0.08" }] }] },
    "usage": { "instances": [{ "id": "web", "account": "ben", "region": "us-east-1",
        "instanceType": "m5.large", "count": 2, "hours": { "intervals": [
            { "from": "2026-11-01T00:00:00Z", "to": "2026-11-01T01:00:00Z" }] } }] },
    "commitments": { "savingsPlans": [{ "id": "plan", "account": "ana", "type": "compute",
        "commitment": "0.16",
        "start": "2026-11-01T00:00:00Z", "end": "2026-11-01T01:00:00Z" }] }
}"#;

fn case(name: &str) -> Vec<u8> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/cases");
    fs::read(format!("{folder}/{name}.json")).expect("the case")
}

fn compared(json: impl Into<Vec<u8>>) -> (Scenario, Comparison) {
    let document = Document::from_json(json.into()).expect("a scenario file");
    let resolved = open(&document, &UtcOnly).expect("a scenario");
    let comparison = compare(&resolved.scenario);
    (resolved.scenario, comparison)
}

const FIGURES: PlainFigures = PlainFigures {
    step: UnitStep::Binary,
};

fn said(json: impl Into<Vec<u8>>) -> [String; 2] {
    let (scenario, comparison) = compared(json);
    sentences(&scenario, &comparison, &FIGURES)
}

#[test]
fn two_accounts_that_reach_a_tier_together() {
    assert_eq!(
        said(case("c01-bob-and-susan")),
        [
            "Two accounts on one bill save 81.92 USD in November 2026.",
            "Data transfer out to the internet: together Bob and Susan use 12 TB. Past 10 TB each GB \
             costs less, and neither of them gets there alone.",
        ]
    );
}

/// In the restricted mode nobody outside a group uses the plan (rule 7.4).
#[test]
fn commitments_that_only_groups_share_are_said() {
    let restricted = r#""managementAccount": "ana", "sharingMode": "restrictedGroup""#;
    let [_, reason] = said(PLAN.replace(r#""managementAccount": "ana""#, restricted));
    assert_eq!(
        reason,
        "No cheaper tier is reached together, and commitments are shared within sharing groups alone."
    );
}

#[test]
fn three_accounts_are_named_and_four_are_counted() {
    let [_, three] = said(case("c06-s3-current-prices"));
    assert!(three.starts_with("S3 Standard storage: together A, B and C use 80 TB-months."));
    assert!(three.ends_with("none of them gets there alone."), "{three}");
    let [_, four] = said(case("c07-third-tier"));
    assert!(
        four.starts_with("S3 Standard storage: together 4 accounts use"),
        "{four}"
    );
}

#[test]
fn accounts_that_pass_the_tier_alone_are_counted() {
    let json = String::from_utf8(case("c01-bob-and-susan")).expect("text");
    // Bob alone uses more than the first tier of 10 TB.
    let json = json.replacen(r#""quantity": "8""#, r#""quantity": "11""#, 1);
    let [headline, reason] = said(json);
    assert!(headline.contains("on one bill save"), "{headline}");
    assert!(
        reason.ends_with("and only one of the 2 gets there alone."),
        "{reason}"
    );
}

#[test]
fn one_account_has_nothing_to_consolidate() {
    assert_eq!(
        said(case("c07-a-full-tier")),
        [
            "One account has nothing to consolidate in November 2026.",
            "Add a second account to see what one bill does.",
        ]
    );
}

#[test]
fn bills_without_usage_ask_for_some() {
    let [headline, reason] = said(
        r#"{ "version": 1, "month": "2026-11", "organization": { "managementAccount": "a" },
            "accounts": [{ "id": "a" }, { "id": "b" }] }"#,
    );
    assert_eq!(
        headline,
        "Two accounts pay the same on one bill as alone in November 2026."
    );
    assert_eq!(
        reason,
        "Nothing is used yet. Add usage, and both bills appear."
    );
}

#[test]
fn an_account_that_does_not_share_is_named() {
    let [headline, reason] = said(case("c09-sharing-off-for-susan"));
    assert_eq!(
        headline,
        "Two accounts pay the same on one bill as alone in November 2026."
    );
    assert_eq!(
        reason,
        "No cheaper tier is reached together, and sharing of commitments is off for Susan."
    );
}

#[test]
fn sharing_counts_as_it_is_at_the_end_of_the_month() {
    let json = String::from_utf8(case("c09-sharing-off-for-susan")).expect("text");
    let off = r#""reservedInstances": false"#;
    assert!(json.contains(off));
    // It is turned on before the month ends, so the Reserved Instances are shared.
    let on = r#""reservedInstances": false, "changes": [
        { "at": "2026-11-20T00:00:00Z", "reservedInstances": true }]"#;
    let [headline, _] = said(json.replacen(off, on, 1));
    assert!(headline.contains("save 0.20 USD"), "{headline}");
}

#[test]
fn nothing_to_share_is_said_where_everything_is_shared() {
    let [_, reason] = said(case("c07-equal-prices"));
    assert_eq!(
        reason,
        "No cheaper tier is reached together, and no commitment or credit is left for another account."
    );
}

#[test]
fn reserved_instances_of_another_account() {
    let [headline, reason] = said(case("c09-five-reserved-instances"));
    assert_eq!(
        headline,
        "Two accounts on one bill save 0.20 USD in November 2026."
    );
    assert_eq!(
        reason,
        "In hours when Reserved Instances of Susan are idle, they cover usage of Bob worth 0.20 USD \
         On-Demand."
    );
}

#[test]
fn a_savings_plan_of_another_account() {
    let [headline, reason] = said(PLAN);
    assert_eq!(
        headline,
        "Two accounts on one bill save 0.20 USD in November 2026."
    );
    assert_eq!(
        reason,
        "Savings Plans of Ana cover usage of Ben worth 0.20 USD On-Demand."
    );
}

/// Ana's plan pays for one instance-hour at 0.08, 0.10 On-Demand, of each of these accounts.
fn plan_for(accounts: &[&str]) -> String {
    let members = accounts.iter().map(|id| format!(r#", {{ "id": "{id}" }}"#));
    let lines = accounts.iter().map(|id| {
        format!(
            r#"{{ "id": "web-{id}", "account": "{id}", "region": "us-east-1",
                "instanceType": "m5.large", "count": 1, "hours": {{ "intervals": [
                {{ "from": "2026-11-01T00:00:00Z", "to": "2026-11-01T01:00:00Z" }}] }} }}"#
        )
    });
    format!(
        r#"{{ "version": 1, "month": "2026-11", "organization": {{ "managementAccount": "Ana" }},
            "accounts": [{{ "id": "Ana" }}{}],
            "prices": {{ "instances": [{{ "region": "us-east-1", "instanceType": "m5.large",
                "onDemand": "0.10",
                "savingsPlanRates": [{{ "type": "compute", "rate": "0.08" }}] }}] }},
            "usage": {{ "instances": [{}] }},
            "commitments": {{ "savingsPlans": [{{ "id": "plan", "account": "Ana",
                "type": "compute", "commitment": "0.40",
                "start": "2026-11-01T00:00:00Z", "end": "2026-11-01T01:00:00Z" }}] }} }}"#,
        members.collect::<String>(),
        lines.collect::<Vec<_>>().join(", ")
    )
}

#[test]
fn all_that_have_something_of_a_plan_are_named_or_counted() {
    let [_, reason] = said(plan_for(&["Ben", "Cleo", "Dora"]));
    assert_eq!(
        reason,
        // The plan's hour costs 0.40.
        "Savings Plans of Ana cover usage of Ben, Cleo and Dora worth 0.30 USD On-Demand. Yet without \
         these Savings Plans the one bill would be 0.10 USD lower."
    );
    let [_, reason] = said(plan_for(&["Ben", "Cleo", "Dora", "Eve"]));
    assert_eq!(
        reason,
        "Savings Plans of Ana cover usage of 4 accounts worth 0.40 USD On-Demand."
    );
}

#[test]
fn one_free_tier_instead_of_two_costs() {
    assert_eq!(
        said(case("c36-two-accounts-pay-more")),
        [
            "Two accounts on one bill pay 6.86 USD more in November 2026.",
            "One bill has one free tier, where the accounts alone had one each: that costs 6.87 USD \
             before cents are rounded.",
        ]
    );
}

#[test]
fn credits_of_another_account() {
    let [headline, reason] = said(case("c38-sharing-on"));
    assert_eq!(
        headline,
        "Three accounts on one bill save 70.00 USD in November 2026."
    );
    assert_eq!(
        reason,
        "All of it comes from credits used by another account."
    );
}

/// A comparison in which the causes have these parts.
fn with_parts(parts: &[(Cause, &str)]) -> (Scenario, Comparison) {
    let (scenario, mut comparison) = compared(case("c01-bob-and-susan"));
    comparison.saving.exact = Default::default();
    for (cause, part) in parts {
        comparison.saving.exact[*cause as usize] = part.parse().expect("an amount");
    }
    let total: Exact = comparison.saving.exact.iter().sum();
    comparison.saving.total = total.to_cents(CentRounding::Nearest);
    (scenario, comparison)
}

fn reason_with(parts: &[(Cause, &str)]) -> String {
    let (scenario, comparison) = with_parts(parts);
    let strongest = reason(&scenario, &comparison);
    reason_in_words(
        &scenario,
        &comparison,
        &strongest,
        Evidence::default(),
        &FIGURES,
    )
}

#[test]
fn every_cause_alone_is_named() {
    for cause in Cause::ALL {
        let sentence = reason_with(&[(cause, "3")]);
        let expected = match cause {
            Cause::Rounding => {
                "The bills differ by what rounding to cents leaves: 3.00 USD.".to_owned()
            }
            Cause::DeniedUsage => continue,
            _ => format!("All of it comes from {}.", english::cause(cause)),
        };
        assert_eq!(sentence, expected);
    }
}

#[test]
fn the_largest_of_several_causes_has_its_amount() {
    assert_eq!(
        reason_with(&[(Cause::Credits, "5"), (Cause::Tax, "2")]),
        "Most of it comes from credits used by another account: 5.00 USD."
    );
    assert_eq!(
        reason_with(&[(Cause::Support, "-5"), (Cause::Tax, "2")]),
        "The largest part comes from support plans: 5.00 USD more."
    );
    assert_eq!(
        reason_with(&[(Cause::Tax, "-5"), (Cause::Rounding, "0.01")]),
        "The largest part comes from tax: 5.00 USD more before cents are rounded."
    );
}

#[test]
fn what_tiers_save_is_said_where_other_causes_are_at_work() {
    let (scenario, comparison) =
        with_parts(&[(Cause::VolumeTiers, "81.92"), (Cause::FreeTier, "-10")]);
    let [headline, reason] = sentences(&scenario, &comparison, &FIGURES);
    assert_eq!(
        headline,
        "Two accounts on one bill save 71.92 USD in November 2026."
    );
    assert!(
        reason.ends_with("Volume tiers make 81.92 USD of the difference."),
        "{reason}"
    );
}

/// Lab runs 720 hours at 0.10 alone; in the organization a policy denies them.
#[test]
fn denied_usage_is_no_saving() {
    assert_eq!(
        said(case("c52-denied-region-left-out")),
        [
            "Three accounts pay the same on one bill as alone in November 2026, usage that policies \
             deny aside.",
            "No cheaper tier is reached together, and no commitment or credit is left for another \
             account. Policies deny usage that costs the accounts 72.00 USD alone. Consolidation does \
             not save that.",
        ]
    );
    // 64.80 less on one bill; 56.80 of it is denied usage.
    let [headline, reason] = said(case("denied-usage-keeps-the-difference-whole"));
    assert_eq!(
        headline,
        "Two accounts on one bill save 8.00 USD in November 2026, usage that policies deny aside."
    );
    assert!(
        reason.contains("costs the accounts 56.80 USD alone"),
        "{reason}"
    );
}

#[test]
fn the_figure_of_a_headline_stands_apart() {
    let (scenario, comparison) = compared(case("c01-bob-and-susan"));
    let headline = headline(&scenario, &comparison, &FIGURES);
    assert_eq!(headline.before, "Two accounts on one bill save ");
    assert_eq!(headline.figure, "81.92 USD");
    assert_eq!(headline.after, " in November 2026.");
    let (scenario, comparison) = with_parts(&[]);
    let same = super::headline(&scenario, &comparison, &FIGURES);
    assert_eq!((same.figure, same.after), (String::new(), String::new()));
}

/// Two accounts with 50 units each at a dollar; 100 units are free in an account's first year. Susan
/// began in June, so alone she pays nothing, and on one bill Bob's date decides.
fn with_offer(created_of_payer: &str) -> String {
    let usage = |id: &str, account: &str| {
        format!(
            r#"{{ "id": "{id}", "account": "{account}", "service": "Own", "region": "us-east-1",
                "usageType": "Units", "quantity": "50" }}"#
        )
    };
    format!(
        r#"{{ "version": 1, "month": "2026-11",
            "organization": {{ "managementAccount": "111111111111" }},
            "accounts": [{{ "id": "111111111111", "name": "Bob"{created_of_payer} }},
                {{ "id": "222222222222", "name": "Susan", "created": "2026-06-01" }}],
            "prices": {{ "metered": [{{ "service": "Own", "region": "us-east-1",
                "usageType": "Units", "unit": "unit", "tiers": [{{ "rate": "1" }}] }}] }},
            "freeTier": [{{ "id": "units", "quantity": "100", "period": "twelveMonths",
                "appliesTo": [{{ "service": "Own", "usageType": "Units" }}] }}],
            "usage": {{ "metered": [{}, {}] }} }}"#,
        usage("bob", "111111111111"),
        usage("susan", "222222222222")
    )
}

#[test]
fn a_free_tier_that_is_over_for_the_payer_is_over_for_all() {
    let [headline, reason] = said(with_offer(r#", "created": "2020-01-01""#));
    assert!(headline.contains("pay 50.00 USD more"), "{headline}");
    assert_eq!(
        reason,
        "One bill has no twelve-month free tier: those months are over for Bob, whose date counts for \
         all. Alone Susan would have one: that costs 50.00 USD."
    );
}

#[test]
fn a_free_tier_is_shared_while_it_is_in_force_for_the_payer() {
    // Both are in their first year: alone nobody pays, together 100 units are free as well.
    let [headline, _] = said(with_offer(r#", "created": "2026-05-01""#));
    assert!(headline.contains("pay the same"), "{headline}");
}
