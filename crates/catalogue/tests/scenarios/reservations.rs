//! Reservations and Savings Plans at listed fees and rates.

use super::*;

/// A reservation of one m5.large in us-east-1 that says no fees, beside an own price if there is one.
fn reserved(own: &str, more: &str) -> String {
    format!(
        r#"{own},"commitments":{{"reservedInstances":[{{"id":"r","account":"{ONE}",
        "region":"us-east-1","instanceType":"m5.large"{more}}}]}}"#
    )
}

const OWN: &str = r#","prices":{"instances":[{"region":"us-east-1","instanceType":"m5.large",
    "onDemand":"0.10"}]}"#;

#[test]
fn a_reservation_without_fees_has_those_of_the_catalogue() {
    // The listed fee of one year without upfront, for 720 hours.
    let listed = reserved("", "");
    let catalogue = common::shipped();
    let document = document(&listed);
    let offers = catalogue.reserved_offers(&document.commitments.reserved_instances[0].key());
    let term = billfold_scenario::document::Term::OneYear;
    let none = billfold_scenario::document::PaymentOption::NoUpfront;
    let standard = billfold_scenario::document::OfferingClass::Standard;
    let offer = offers
        .iter()
        .find(|offer| (offer.term, offer.payment, offer.class) == (term, none, standard));
    let hourly = offer.and_then(|offer| offer.fee.hourly()).expect("a fee");
    let fee = billfold_billing::Exact::from(hourly).times(720).rounded(2);
    assert_eq!(totals(&listed).1, fee.to_string());
    assert!(assumed(&listed).contains(&"listedFees"));

    // A price of one's own, or a fee of zero that is written down, stands before the catalogue.
    assert_eq!(totals(&reserved(OWN, "")).1, "0");
    assert!(assumed(&reserved(OWN, "")).contains(&"noFees"));
    let free = reserved("", r#","hourly":"0""#);
    assert_eq!(totals(&free).1, "0");
    assert!(!assumed(&free).contains(&"noFees"));
}

#[test]
fn an_own_on_demand_rate_keeps_the_listed_rates_of_savings_plans() {
    let fields = format!(
        r#"{OWN},"usage":{{"instances":[{{"id":"a","account":"{ONE}","region":"us-east-1",
        "instanceType":"m5.large"}}]}}"#
    );
    let scenario = resolved(&fields).expect("a scenario").scenario;
    let price = &scenario.prices.instances[InstancePriceIndex::new(0)];
    assert_eq!(price.on_demand.to_string(), "0.1");
    assert!(!price.plan_rates.is_empty());
    assert!(assumed(&fields).contains(&"listedPlanRates"));
}
