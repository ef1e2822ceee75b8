//! Reserved capacity, support plans and the free tier.

use billfold_billing::catalogue::MeteredKey;
use billfold_catalogue::Catalogue;
use billfold_catalogue::entry::SupportStatus;
use billfold_scenario::document::{FreePeriod, Term};
use serde_json::Value;

use crate::Tally;

pub fn compare(catalogue: &Catalogue, facts: &Value, tally: &mut Tally) {
    capacity(catalogue, &facts["dynamodbReservedCapacity"], tally);
    support(catalogue, &facts["support"], tally);
    free(catalogue, &facts["freeTier"], tally);
}

fn capacity(catalogue: &Catalogue, facts: &Value, tally: &mut Tally) {
    for (region, terms) in facts["regions"].as_object().expect("Regions") {
        for (term, years) in [(Term::OneYear, "1yr"), (Term::ThreeYears, "3yr")] {
            for (usage_type, kind) in [
                ("ReadCapacityUnit-Hrs", "read"),
                ("WriteCapacityUnit-Hrs", "write"),
            ] {
                let mut offers = catalogue.capacity_offers(MeteredKey {
                    service: "AmazonDynamoDB",
                    region,
                    usage_type,
                });
                let fee = offers
                    .find(|(offer, ..)| offer.term == term)
                    .map(|(_, fee, _)| fee);
                let what = format!("capacity {region} {years} {kind}");
                let fact = &terms[years][kind];
                let upfront = fee.and_then(|fee| fee.upfront()).map(|fee| fee.to_string());
                tally.compare(&what, upfront, &fact[0]);
                let hourly = fee
                    .and_then(|fee| fee.hourly())
                    .map(|rate| rate.to_string());
                tally.compare(&what, hourly, &fact[1]);
            }
        }
    }
}

fn support(catalogue: &Catalogue, facts: &Value, tally: &mut Tally) {
    let list = |value: &Value| value.as_array().cloned().unwrap_or_default();
    let mut count = 0;
    for (status, plans) in [
        (SupportStatus::Current, list(&facts["current"])),
        (SupportStatus::Legacy, list(&facts["legacyUntil2027-01-01"])),
        (SupportStatus::PartnerLed, vec![facts["partnerLed"].clone()]),
    ] {
        for fact in plans {
            count += 1;
            let mut ours = catalogue.support.iter();
            let ours = ours
                .find(|plan| fact["plan"] == *plan.name)
                .expect("a plan of the facts");
            assert_eq!(ours.status, status, "{}", ours.name);
            if let Some(per_account) = fact["perAccount"].as_bool() {
                assert_eq!(ours.per_account, per_account, "{}", ours.name);
            }
            tally.compare(&ours.name, Some(ours.minimum.to_string()), &fact["minimum"]);
            let bands = ours.bands.as_ref().map_or(&[][..], |bands| bands.tiers());
            let facts = list(&fact["tiers"]);
            assert_eq!(bands.len(), facts.len(), "{}", ours.name);
            for (band, fact) in bands.iter().zip(&facts) {
                tally.compare(&ours.name, band.up_to.map(|end| end.to_string()), &fact[0]);
                tally.compare(&ours.name, Some(band.rate.to_string()), &fact[1]);
            }
        }
    }
    assert_eq!(
        catalogue.support.len(),
        count,
        "no plan but those of the facts"
    );
}

fn free(catalogue: &Catalogue, facts: &Value, tally: &mut Tally) {
    for (period, field) in [
        (FreePeriod::Always, "alwaysFree"),
        (FreePeriod::TwelveMonths, "twelveMonths"),
    ] {
        for fact in facts[field].as_array().expect("offers") {
            let id = match fact["id"].as_str().unwrap_or_default() {
                "cw.logs" => "cw.logs.ingest",
                id => id,
            };
            let offer = catalogue.free_offers.iter().find(|offer| *offer.id == *id);
            let found = offer.map(|offer| offer.quantity.to_string());
            tally.compare(&format!("free {id}"), found, &fact["amount"]);
            assert_eq!(offer.map(|offer| offer.period), Some(period), "{id}");
        }
    }
    let credits = catalogue.credits.as_ref().expect("credits");
    let fact = &facts["newAccounts"];
    tally.compare(
        "credits",
        Some(credits.amount.to_string()),
        &fact["credits"],
    );
    tally.compare("credits", Some(credits.months.to_string()), &fact["months"]);
    tally.compare("credits", Some(credits.since.to_string()), &fact["since"]);
}
