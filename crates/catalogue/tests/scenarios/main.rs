//! Scenarios with prices and free offers of the catalogue, and with prices of their own.

#[path = "../common/mod.rs"]
mod common;
mod discounts;
mod free_offers;
mod reservations;

use billfold_billing::catalogue::{InstancePriceIndex, MeteredPriceIndex};
use billfold_billing::comparison::{AppliedAssumption, applied_assumptions, compare};
use billfold_resolve::{
    Context, MissingPrices, NoCatalogue, Opened, UtcOnly, open, open_with, usage_path,
};
use billfold_scenario::{Document, ScenarioError};

const ONE: &str = "111111111111";

/// Two accounts in a month of 30 days, with more top-level fields.
fn document(fields: &str) -> Document {
    let json = format!(
        r#"{{"version":1,"month":"2026-11","organization":{{"managementAccount":"{ONE}"}},
        "accounts":[{{"id":"{ONE}"}},{{"id":"222222222222"}}]{fields}}}"#
    );
    Document::from_json(json).expect("a document")
}

fn resolved(fields: &str) -> Result<Opened, ScenarioError> {
    let catalogue = common::shipped();
    open_with(&document(fields), &Context::new(&UtcOnly, &catalogue))
}

/// Separate and consolidated totals.
fn totals(fields: &str) -> (String, String) {
    let resolved = resolved(fields).expect("a scenario");
    assert_eq!(resolved.unpriced, [], "{fields}");
    let comparison = compare(&resolved.scenario);
    (
        comparison.separate.bill.total.normalize().to_string(),
        comparison.consolidated.bill.total.normalize().to_string(),
    )
}

fn error(fields: &str) -> String {
    resolved(fields).expect_err("no scenario").to_string()
}

fn usage(id: &str, account: u8, what: &str, quantity: &str) -> String {
    let account = account.to_string().repeat(12);
    let [service, region, usage_type] = what.split(' ').collect::<Vec<_>>()[..] else {
        panic!("service, Region, usage type");
    };
    format!(
        r#"{{"id":"{id}","account":"{account}","service":"{service}","region":"{region}",
        "usageType":"{usage_type}","quantity":"{quantity}"}}"#
    )
}

fn metered(lines: &[String]) -> String {
    format!(r#","usage":{{"metered":[{}]}}"#, lines.join(","))
}

const S3: &str = "AmazonS3 us-east-1 TimedStorage-ByteHrs";

#[test]
fn naming_a_price_is_enough() {
    // 51,200 × 0.023 + 1,000 × 0.022.
    let (_, consolidated) = totals(&metered(&[usage("a", 1, S3, "52200")]));
    assert_eq!(consolidated, "1199.6");
    // 720 hours × 0.096.
    let instance = format!(
        r#","usage":{{"instances":[{{"id":"a","account":"{ONE}","region":"us-east-1",
        "instanceType":"m5.large"}}]}}"#
    );
    assert_eq!(totals(&instance).1, "69.12");
}

#[test]
fn listed_prices_carry_their_source_and_plan_rates() {
    let fields = format!(
        r#","usage":{{"instances":[{{"id":"a","account":"{ONE}","region":"us-east-1",
        "instanceType":"c5.large"}}]}}"#
    );
    let scenario = resolved(&fields).expect("a scenario").scenario;
    let price = &scenario.prices.instances[InstancePriceIndex::new(0)];
    assert_eq!(price.plan_rates.len(), 6);
    let source = price.provenance.source.as_deref().unwrap_or_default();
    assert!(source.contains("(equal in a second source)"), "{source}");
    assert_eq!(price.provenance.as_of.as_deref(), Some("2026-09-24"));
}

#[test]
fn transfer_of_several_services_adds_up_to_common_tiers() {
    // Rule 3.6. Apart: 12,288 × 0.09. Together: 10,240 × 0.09 + 2,048 × 0.085.
    let lines = [
        usage("a", 1, "AmazonEC2 us-east-1 DataTransfer-Out-Bytes", "8192"),
        usage("b", 2, "AmazonS3 us-east-1 DataTransfer-Out-Bytes", "4096"),
    ];
    let both = (String::from("1105.92"), String::from("1095.68"));
    assert_eq!(totals(&metered(&lines)), both);
}

#[test]
fn sixty_hosted_zones_reach_the_second_tier_together() {
    // C51. Three accounts of 20 zones: 60 × 0.50. Together: 25 × 0.50 + 35 × 0.10.
    let zones = |id, account| usage(id, account, "AmazonRoute53 global HostedZone", "20");
    let lines = [zones("a", 1), zones("b", 2), zones("c", 3)];
    let third = metered(&lines);
    let json = format!(
        r#"{{"version":1,"month":"2026-11","organization":{{"managementAccount":"{ONE}"}},
        "accounts":[{{"id":"{ONE}"}},{{"id":"222222222222"}},{{"id":"333333333333"}}]{third}}}"#
    );
    let document = Document::from_json(json).expect("a document");
    let catalogue = common::shipped();
    let opened = open_with(&document, &Context::new(&UtcOnly, &catalogue)).expect("a scenario");
    assert_eq!(opened.unpriced, []);
    let comparison = compare(&opened.scenario);
    assert_eq!(comparison.separate.bill.total.to_string(), "30.00");
    assert_eq!(comparison.consolidated.bill.total.to_string(), "16.00");
}

#[test]
fn transfer_in_costs_nothing_under_every_service_that_bills_it() {
    for service in ["AWSDataTransfer", "AmazonS3", "AmazonEC2", "AWSLambda"] {
        let what = format!("{service} us-west-2 DataTransfer-In-Bytes");
        let free = (String::from("0"), String::from("0"));
        assert_eq!(totals(&metered(&[usage("a", 1, &what, "1000000")])), free);
    }
}

#[test]
fn own_prices_stand_before_listed_ones() {
    let own = r#","prices":{"metered":[{"service":"AmazonS3","region":"us-east-1",
        "usageType":"TimedStorage-ByteHrs","unit":"GB-Mo","tiers":[{"rate":"0.01"}]}]}"#;
    let lines = metered(&[usage("a", 1, S3, "100")]);
    assert_eq!(totals(&format!("{own}{lines}")).1, "1");
}

#[test]
fn a_custom_service_has_its_own_ladder() {
    let own = r#","prices":{"metered":[{"service":"Acme","region":"moon","usageType":"Crates",
        "unit":"crate","tiers":[{"upTo":"10","rate":"2"},{"rate":"1"}]}]}"#;
    let lines = metered(&[
        usage("a", 1, "Acme moon Crates", "8"),
        usage("b", 2, "Acme moon Crates", "8"),
    ]);
    assert_eq!(totals(&format!("{own}{lines}")), ("32".into(), "26".into()));
}

#[test]
fn a_missing_price_is_not_guessed() {
    let fields = metered(&[
        usage("a", 1, S3, "100"),
        usage("b", 1, "AmazonS3 mars-1 TimedStorage-ByteHrs", "100"),
    ]);
    let resolved = resolved(&fields).expect("a scenario");
    let unpriced: Vec<_> = resolved.unpriced.iter().map(ToString::to_string).collect();
    assert_eq!(
        unpriced,
        [
            "usage.metered[1] (b): AmazonS3 / mars-1 / TimedStorage-ByteHrs: no price is known; not charged"
        ]
    );
    assert_eq!(resolved.scenario.usage.metered.len(), 2, "the line is kept");
    assert_eq!(
        compare(&resolved.scenario)
            .consolidated
            .bill
            .total
            .normalize()
            .to_string(),
        "2.3"
    );
    let refused = open(&document(&fields), &UtcOnly).expect_err("a price is missing");
    assert_eq!(refused.path, "usage.metered[0]");
}

#[test]
fn a_missing_instance_price_and_units_nobody_can_convert() {
    let fields = format!(
        r#","usage":{{"metered":[{{"id":"m","account":"{ONE}","service":"Acme","region":"moon",
        "usageType":"Crates","quantity":"1","unit":"crate"}}],
        "instances":[{{"id":"i","account":"{ONE}","region":"us-east-1","instanceType":"m5.large",
        "platform":"Windows"}}]}}"#
    );
    let unpriced = resolved(&fields).expect("a scenario").unpriced;
    let lines: Vec<_> = unpriced.iter().map(|line| usage_path(line.line)).collect();
    assert_eq!(lines, ["usage.metered[0]", "usage.instances[0]"]);
}

#[test]
fn units_above_the_last_known_tier_are_not_charged() {
    // Only the first tier of SQS is known outside us-east-1: 0.40 a million, to 100,000 million.
    let sqs = "AWSQueueService eu-west-1 Requests-Tier1";
    let within = metered(&[usage("a", 1, sqs, "1000000")]);
    assert_eq!(totals(&within).1, "0.4");
    let beyond = metered(&[
        usage("a", 1, sqs, "60000000000"),
        usage("b", 2, sqs, "60000000000"),
    ]);
    let resolved = resolved(&beyond).expect("a scenario");
    assert_eq!(resolved.unpriced.len(), 2);
    assert_eq!(
        resolved.unpriced[0].reason.to_string(),
        "no rate is known above 100000000000 request; what is above is not charged"
    );
    assert_eq!(
        compare(&resolved.scenario)
            .consolidated
            .bill
            .total
            .normalize()
            .to_string(),
        "40000"
    );
}

#[test]
fn a_catalogue_in_another_currency_is_not_used() {
    let fields = format!(r#","currency":"EUR"{}"#, metered(&[usage("a", 1, S3, "1")]));
    let unpriced = resolved(&fields).expect("a scenario").unpriced;
    assert_eq!(
        unpriced[0].reason.to_string(),
        "the catalogue is in USD; not charged"
    );
    let error = common::shipped().require_currency("EUR").expect_err("USD");
    assert_eq!(
        error.to_string(),
        r#"currency: "USD" is not the scenario's; expected "EUR""#
    );
}

/// The names of what a scenario's result takes for granted.
fn assumed(fields: &str) -> Vec<&'static str> {
    let scenario = resolved(fields).expect("a scenario").scenario;
    let applied = applied_assumptions(&scenario, &compare(&scenario));
    applied.into_iter().map(AppliedAssumption::name).collect()
}

#[test]
fn what_is_not_counted_is_said() {
    let offer = format!(
        r#","freeTier":[{{"id":"f","quantity":"5","period":"twelveMonths",
        "appliesTo":[{{"service":"AmazonS3","usageType":"TimedStorage-ByteHrs"}}]}}]{}"#,
        metered(&[usage("a", 1, S3, "100")])
    );
    assert!(assumed(&offer).contains(&"unknownCreation"));
    let joined = r#","governance":{"members":[{"account":"222222222222","since":"2026-11-10"}]}"#;
    assert!(assumed(joined).contains(&"wholeMonths"));
    let before = r#","governance":{"members":[{"account":"222222222222","joined":"created"}]}"#;
    assert!(!assumed(before).contains(&"wholeMonths"));
}
