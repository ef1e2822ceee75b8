//! Instances: On-Demand, reserved, Savings Plans.

use crate::common::instance_key;
use billfold_billing::catalogue::InstanceType;
use billfold_catalogue::Catalogue;
use billfold_scenario::document::{OfferingClass, PaymentOption, Term};
use serde_json::{Map, Value};

use crate::Tally;

const LINUX: &str = "Linux/UNIX";
/// The six columns of reservations and plans.
const OPTIONS: [(Term, PaymentOption); 6] = [
    (Term::OneYear, PaymentOption::NoUpfront),
    (Term::OneYear, PaymentOption::PartialUpfront),
    (Term::OneYear, PaymentOption::AllUpfront),
    (Term::ThreeYears, PaymentOption::NoUpfront),
    (Term::ThreeYears, PaymentOption::PartialUpfront),
    (Term::ThreeYears, PaymentOption::AllUpfront),
];
const STANDARD: OfferingClass = OfferingClass::Standard;

/// A key of the facts: service, Region, instance type, platform.
type Key<'k> = [&'k str; 4];

fn object(value: &Value) -> &Map<String, Value> {
    value.as_object().expect("an object of the facts")
}

fn on_demand(catalogue: &Catalogue, key: Key<'_>, fact: &Value, tally: &mut Tally) {
    let found = catalogue.instance_price(&instance_key(key));
    let found = found.map(|price| price.on_demand.to_string());
    tally.compare(&format!("{key:?}"), found, fact);
}

/// A cell: `[upfront, hourly]`, `[null, null, effective]`, an effective rate as a text, or null.
fn reserved(
    catalogue: &Catalogue,
    key: Key<'_>,
    (at, class): (usize, OfferingClass),
    fact: &Value,
    tally: &mut Tally,
) {
    let what = format!("{key:?} {:?} {class:?}", OPTIONS[at]);
    let offers = catalogue.reserved_offers(&instance_key(key));
    let is_it = |offer: &&billfold_catalogue::ReservedOffer| {
        (offer.term, offer.payment) == OPTIONS[at] && offer.class == class
    };
    let fee = offers.iter().find(is_it).map(|offer| offer.fee);
    match fact {
        Value::Array(cell) if cell.len() == 2 => {
            let upfront = fee.and_then(|fee| fee.upfront()).map(|fee| fee.to_string());
            tally.compare(&what, upfront, &cell[0]);
            let hourly = fee
                .and_then(|fee| fee.hourly())
                .map(|rate| rate.to_string());
            tally.compare(&what, hourly, &cell[1]);
        }
        Value::Array(cell) => {
            let effective = fee
                .and_then(|fee| fee.effective())
                .map(|rate| rate.to_string());
            tally.compare(&what, effective, &cell[2]);
        }
        fact => {
            // Nothing upfront: the effective rate is the hourly one.
            let rate = fee.and_then(|fee| fee.effective().or(fee.hourly()));
            tally.compare(&what, rate.map(|rate| rate.to_string()), fact);
        }
    }
}

pub fn compare(catalogue: &Catalogue, facts: &Value, tally: &mut Tally) {
    ec2(catalogue, &facts["ec2"], tally);
    rds(catalogue, &facts["rds"], tally);
    elasticache(catalogue, &facts["elasticache"]["us-east-1"], tally);
}

fn ec2(catalogue: &Catalogue, facts: &Value, tally: &mut Tally) {
    let types: Vec<&str> = facts["types"]
        .as_array()
        .expect("types")
        .iter()
        .filter_map(Value::as_str)
        .collect();
    for (region, rates) in object(&facts["onDemand"]["rates"]) {
        for (at, instance_type) in types.iter().enumerate() {
            on_demand(
                catalogue,
                ["AmazonEC2", region, instance_type, LINUX],
                &rates[at],
                tally,
            );
        }
    }
    for (instance_type, row) in object(&facts["reserved"]["us-east-1"]["types"]) {
        let key = ["AmazonEC2", "us-east-1", instance_type, LINUX];
        for at in 0..OPTIONS.len() {
            reserved(catalogue, key, (at, STANDARD), &row[at], tally);
        }
    }
    for (instance_type, row) in object(&facts["reservedConvertible"]["us-east-1"]) {
        let key = ["AmazonEC2", "us-east-1", instance_type, LINUX];
        for at in 0..OPTIONS.len() {
            let cells = if row["rows"].is_array() {
                &row["rows"]
            } else {
                &row["effectiveOnly"]
            };
            reserved(
                catalogue,
                key,
                (at, OfferingClass::Convertible),
                &cells[at],
                tally,
            );
        }
    }
    for (instance_type, row) in object(&facts["savingsPlans"]["compute"]["us-east-1"]["types"]) {
        let key = instance_key(["AmazonEC2", "us-east-1", instance_type, LINUX]);
        let price = catalogue.instance_price(&key);
        let rates = price
            .map(|price| price.savings_plan_rates)
            .unwrap_or_default();
        for (at, (term, payment)) in OPTIONS.into_iter().enumerate() {
            let is_it = |rate: &&billfold_scenario::document::PlanRate| {
                rate.term == Some(term) && rate.payment_option == Some(payment)
            };
            let found = rates.iter().find(is_it).map(|rate| rate.rate.to_string());
            tally.compare(&format!("plan of {instance_type}"), found, &row[at]);
        }
    }
    for (size, factor) in object(&facts["normalizationFactors"]) {
        let found = InstanceType::new(&format!("m5.{size}"));
        let found = found.and_then(|known| known.normalization_factor());
        tally.compare(
            size,
            found.map(|factor| factor.as_decimal().to_string()),
            factor,
        );
    }
}

fn rds(catalogue: &Catalogue, facts: &Value, tally: &mut Tally) {
    for (region, table) in object(&facts["onDemand"]) {
        for (engine, types) in object(&table["engines"]) {
            for (instance_type, rates) in object(types) {
                let multi = format!("{engine} Multi-AZ");
                for (at, platform) in [engine, &multi].into_iter().enumerate() {
                    let key = ["AmazonRDS", region, instance_type, platform];
                    on_demand(catalogue, key, &rates[at], tally);
                }
            }
        }
    }
    // In words in the facts.
    let words = facts["reservedPartial"]["note"].as_str().expect("a note");
    for (platform, at, hourly) in [
        ("MySQL", 0, "0.0957"),
        ("MySQL Multi-AZ", 0, "0.1914"),
        ("MySQL", 1, "0.0456"),
        ("PostgreSQL", 4, "0.0348"),
    ] {
        assert!(words.contains(hourly), "{words}");
        let key = instance_key(["AmazonRDS", "us-east-1", "db.t3.large", platform]);
        let offers = catalogue.reserved_offers(&key);
        let found = offers
            .iter()
            .find(|offer| (offer.term, offer.payment) == OPTIONS[at]);
        let found = found
            .and_then(|offer| offer.fee.hourly())
            .map(|rate| rate.to_string());
        tally.compare(platform, found, &Value::from(hourly));
    }
    for (instance_type, row) in object(&facts["aurora"]["us-east-1"]["types"]) {
        for engine in ["Aurora MySQL", "Aurora PostgreSQL"] {
            let optimized = format!("{engine} I/O-Optimized");
            let key = ["AmazonRDS", "us-east-1", instance_type, engine];
            on_demand(catalogue, key, &row[0], tally);
            let key_optimized = ["AmazonRDS", "us-east-1", instance_type, &optimized];
            on_demand(catalogue, key_optimized, &row[1], tally);
            for at in 0..OPTIONS.len() {
                reserved(catalogue, key, (at, STANDARD), &row[2][at], tally);
            }
        }
    }
}

fn elasticache(catalogue: &Catalogue, facts: &Value, tally: &mut Tally) {
    for (node, row) in object(&facts["engines"]["Redis"]) {
        for engine in ["Redis", "Memcached"] {
            let key = ["AmazonElastiCache", "us-east-1", node, engine];
            on_demand(catalogue, key, &row[0], tally);
            for at in 0..OPTIONS.len() {
                reserved(catalogue, key, (at, STANDARD), &row[at + 1], tally);
            }
        }
    }
    for (node, row) in object(&facts["valkey"]["types"]) {
        let key = ["AmazonElastiCache", "us-east-1", node, "Valkey"];
        on_demand(catalogue, key, &row[0], tally);
        reserved(catalogue, key, (0, STANDARD), &row[1], tally);
        reserved(catalogue, key, (3, STANDARD), &row[2], tally);
    }
}
