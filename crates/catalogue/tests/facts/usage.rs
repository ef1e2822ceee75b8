//! Services, their usage types and tiers.

use std::collections::HashSet;

use billfold_billing::catalogue::MeteredKey;
use billfold_catalogue::Catalogue;
use billfold_catalogue::entry::{GLOBAL, Service, UsageType};
use serde_json::Value;

use crate::Tally;

pub fn compare(catalogue: &Catalogue, facts: &Value, tally: &mut Tally) {
    let list = |value: &Value| value.as_array().cloned().unwrap_or_default();
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    tally.compare(
        "currency",
        Some(catalogue.currency.to_string()),
        &facts["currency"],
    );
    for (region, fact) in catalogue.regions.iter().zip(list(&facts["regions"])) {
        tally.compare("Region", Some(region.code.to_string()), &fact["code"]);
        tally.compare("Region", Some(region.name.to_string()), &fact["name"]);
        let prefix = region
            .prefix
            .as_ref()
            .map_or_else(String::new, ToString::to_string);
        tally.compare("prefix", Some(prefix), &fact["usageTypePrefix"]);
    }
    let all: Vec<String> = catalogue
        .regions
        .iter()
        .map(|region| region.code.to_string())
        .collect();
    let mut seen = HashSet::new();
    for service in list(&facts["services"]) {
        let code = text(&service["code"]);
        let ours = catalogue.service(&code);
        tally.compare(
            "service",
            ours.map(|ours| ours.code.to_string()),
            &service["code"],
        );
        for usage in list(&service["usageTypes"]) {
            for price in list(&usage["prices"]) {
                let regions = match &price["regions"] {
                    Value::Array(regions) => regions.iter().map(text).collect(),
                    Value::String(_) => all.clone(),
                    _ => vec![GLOBAL.to_owned()],
                };
                let ids = match price["areas"].as_array() {
                    None => vec![text(&usage["id"])],
                    Some(areas) => {
                        let areas = areas.iter().map(text).collect::<Vec<_>>().join("/");
                        areas
                            .split('/')
                            .map(|area| format!("{}.{area}", text(&usage["id"])))
                            .collect()
                    }
                };
                for id in &ids {
                    for region in &regions {
                        let region = if region.starts_with(GLOBAL) {
                            GLOBAL
                        } else {
                            region
                        };
                        assert!(
                            seen.insert((id.clone(), region.to_owned())),
                            "{id} {region}"
                        );
                        one(catalogue, ours, (id, region), (&usage, &price), tally);
                    }
                }
            }
        }
    }
    // What the facts do not have as usage types of their own.
    let ours =
        |usage: &&UsageType| !usage.id.starts_with("rds.") && *usage.id != *"sqs.standard.rbp";
    let listings = catalogue.metered_listings();
    let listed = listings.filter(|listing| ours(&listing.usage_type)).count();
    assert_eq!(
        listed,
        seen.len(),
        "the catalogue has no price that the facts do not have"
    );
    let rds = &facts["rds"]["storage"]["us-east-1"];
    for (id, fact) in [
        ("rds.gp2", "gp2 Single-AZ"),
        ("rds.gp2.multi", "gp2 Multi-AZ"),
        ("rds.gp3", "gp3 Single-AZ"),
        ("rds.gp3.multi", "gp3 Multi-AZ"),
        ("rds.io1", "io1 Single-AZ"),
        ("rds.io1.iops", "io1 IOPS Single-AZ (IOPS-Mo)"),
        ("rds.backup", "backup"),
        ("rds.magnetic", "magnetic Single-AZ"),
    ] {
        let found = tiers(catalogue, catalogue.service("AmazonRDS"), id, "us-east-1");
        tally.compare(id, found.map(|tiers| tiers[0].1.clone()), &rds[fact]);
    }
}

/// One usage type in one Region.
fn one(
    catalogue: &Catalogue,
    service: Option<&Service>,
    (id, region): (&str, &str),
    (usage, price): (&Value, &Value),
    tally: &mut Tally,
) {
    let what = format!("{id} in {region}");
    let found = tiers(catalogue, service, id, region).unwrap_or_default();
    let facts = price["tiers"].as_array().cloned().unwrap_or_default();
    assert_eq!(found.len(), facts.len(), "tiers of {what}");
    for ((up_to, rate), fact) in found.into_iter().zip(&facts) {
        tally.compare(&what, up_to, &fact[0]);
        tally.compare(&what, Some(rate), &fact[1]);
    }
    let Some((service, ours)) = service.and_then(|service| Some((service, by_id(service, id)?)))
    else {
        return;
    };
    tally.compare(
        &format!("unit of {what}"),
        Some(ours.unit.to_string()),
        &usage["unit"],
    );
    let key = MeteredKey {
        service: &service.code,
        region,
        usage_type: &ours.usage_type,
    };
    let from = catalogue.metered_provenance(&key);
    let given = |field| {
        if price[field].is_string() {
            &price[field]
        } else {
            &usage[field]
        }
    };
    // The queues' prices have no date of their own.
    if let Some(from) = from.filter(|from| from.as_of.to_string() != "undated") {
        let source = Some(from.source.to_string());
        tally.compare(&format!("source of {what}"), source, given("source"));
        tally.compare(
            &format!("date of {what}"),
            Some(from.as_of.to_string()),
            given("asOf"),
        );
    }
}

fn by_id<'c>(service: &'c Service, id: &str) -> Option<&'c UsageType> {
    service.usage_types.iter().find(|usage| *usage.id == *id)
}

type Tiers = Vec<(Option<String>, String)>;

fn tiers(
    catalogue: &Catalogue,
    service: Option<&Service>,
    id: &str,
    region: &str,
) -> Option<Tiers> {
    let service = service?;
    let usage = by_id(service, id)?;
    let price = catalogue.metered_price(&MeteredKey {
        service: &service.code,
        region,
        usage_type: &usage.usage_type,
    })?;
    let tier = |tier: &billfold_scenario::document::Tier| {
        (
            tier.up_to.map(|up_to| up_to.to_string()),
            tier.rate.to_string(),
        )
    };
    Some(price.tiers.iter().map(tier).collect())
}
