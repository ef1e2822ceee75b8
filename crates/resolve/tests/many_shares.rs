//! Half a cent that tens of thousands of accounts share is still half a cent: a line is rounded from
//! its pooled units, not from a sum of rounded shares (rules 2.5 and 10.4).

use billfold_billing::bill::Line;
use billfold_billing::comparison::{Comparison, compare};
use billfold_billing::exact::rounding::CentRounding;
use billfold_billing::rating::ChargeKind;
use billfold_resolve::{UtcOnly, open};
use billfold_scenario::Document;
use serde_json::{Value, json};

const ACCOUNTS: usize = 40_000;

/// 40,000 accounts with 1 to 7 GB each, so that no share of a tier ends.
fn file(tiers: Value, allocation: &str, services: &[&str]) -> Value {
    let ids = 0..ACCOUNTS;
    let accounts: Vec<Value> = ids
        .clone()
        .map(|at| json!({"id": format!("{at:05}")}))
        .collect();
    let usage = ids.map(|at| {
        // Both services have the same quantities.
        let quantity = (at / services.len()) % 7 + 1;
        json!({"id": at.to_string(), "account": format!("{at:05}"),
            "service": services[at % services.len()], "region": "us-east-1", "usageType": "Out",
            "quantity": quantity.to_string()})
    });
    let price = |service: &&str| {
        json!({"service": service, "region": "us-east-1", "usageType": "Out", "unit": "GB",
            "pool": "internet", "tiers": tiers})
    };
    json!({
        "version": 1, "month": "2026-11",
        "organization": {"managementAccount": "00000"},
        "accounts": accounts,
        "prices": {"metered": services.iter().map(price).collect::<Vec<_>>()},
        "usage": {"metered": usage.collect::<Vec<_>>()},
        "assumptions": {"allocation": allocation},
    })
}

fn compared(file: &Value) -> Comparison {
    let document = Document::from_json(file.to_string()).expect("a document");
    compare(&open(&document, &UtcOnly).expect("a scenario").scenario)
}

fn paid(comparison: &Comparison) -> impl Iterator<Item = &Line> {
    let lines = comparison.consolidated.bill.lines.iter();
    lines.filter(|line| line.kind == ChargeKind::Usage && !line.exact.is_zero())
}

#[test]
fn a_tier_line_of_half_a_cent_dealt_to_forty_thousand_accounts_is_a_cent() {
    // The first GB costs 0.005; all others are free.
    let tiers = json!([{"upTo": "1", "rate": "0.005"}, {"rate": "0"}]);
    for allocation in ["proportional", "blended", "fixedOrder"] {
        let comparison = compared(&file(tiers.clone(), allocation, &["AmazonS3"]));
        let lines: Vec<&Line> = paid(&comparison).collect();
        assert_eq!(lines.len(), 1, "{allocation}");
        assert_eq!(lines[0].exact.to_string(), "0.005", "{allocation}");
        assert_eq!(lines[0].cents.to_string(), "0.01", "{allocation}");
        assert_eq!(comparison.consolidated.bill.total.to_string(), "0.01");
    }
}

#[test]
fn half_a_cent_of_each_of_two_usage_types_in_one_pool_is_a_cent() {
    // Both have half of the GB that costs 0.01: this line is a sum of shares.
    let tiers = json!([{"upTo": "1", "rate": "0.01"}, {"rate": "0"}]);
    for allocation in ["proportional", "blended"] {
        let comparison = compared(&file(tiers.clone(), allocation, &["AmazonS3", "AmazonEC2"]));
        let lines: Vec<&Line> = paid(&comparison).collect();
        assert_eq!(lines.len(), 2, "{allocation}");
        for line in lines {
            assert_eq!(
                line.exact.to_cents(CentRounding::Nearest).to_string(),
                "0.01"
            );
            assert_eq!(line.cents.to_string(), "0.01", "{allocation}");
        }
    }
}
