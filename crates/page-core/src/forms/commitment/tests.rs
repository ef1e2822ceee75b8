use super::*;
use crate::test_support::{prices, shop, shop_with_prices};

fn form() -> Draft {
    Draft::new(&shop().document)
}

fn made(form: &Draft) -> Result<NewCommitment, Problem> {
    form.commitment(&shop().document, &prices())
}

fn reserved(form: &Draft) -> ReservedInstances {
    match made(form) {
        Ok(NewCommitment::Reserved(one)) => one,
        other => panic!("{other:?}"),
    }
}

fn plan(form: &Draft) -> SavingsPlan {
    match made(form) {
        Ok(NewCommitment::Plan(one)) => one,
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_form_begins_with_the_instances_of_the_scenario() {
    let form = form();
    assert_eq!(parts(&form.what), ("AmazonEC2", "m5.large"));
    assert_eq!(
        (form.family.as_str(), form.region.as_str()),
        ("m5", "us-east-1")
    );
}

#[test]
fn fees_are_the_price_lists_where_none_are_written() {
    let one = reserved(&form());
    assert_eq!(
        (
            one.upfront.expect("a fee").to_string().as_str(),
            one.hourly.expect("a fee").to_string().as_str()
        ),
        ("0", "0.06")
    );
    assert_eq!(one.as_of.as_deref(), Some("2025-10-22"));
}

#[test]
fn one_is_bought_where_no_number_is_written() {
    assert_eq!(reserved(&form()).count, Count::default());
    let three = Draft {
        count: "3".to_owned(),
        ..form()
    };
    assert_eq!(reserved(&three).count, Count::new(3).expect("a count"));
}

#[test]
fn without_an_offer_fees_are_asked_for() {
    let form = Draft {
        payment: "all".to_owned(),
        ..form()
    };
    assert_eq!(
        made(&form),
        Err(texts::commitments::problem_no_fees().to_owned())
    );
}

#[test]
fn written_fees_come_before_the_price_lists() {
    let form = Draft {
        upfront: "$300".to_owned(),
        ..form()
    };
    let one = reserved(&form);
    assert_eq!(
        (
            one.upfront.expect("a fee").to_string().as_str(),
            one.hourly.expect("a fee").to_string().as_str()
        ),
        ("300", "0")
    );
    assert_eq!(one.source, None);
}

#[test]
fn wrong_fees_are_said() {
    let form = Draft {
        hourly: "little".to_owned(),
        ..form()
    };
    assert!(made(&form).expect_err("no money").contains("little"));
}

#[test]
fn what_is_bought_now_begins_with_the_month() {
    assert_eq!(reserved(&form()).start, None);
    let now = Draft {
        bought: NOW.to_owned(),
        ..form()
    };
    let start = reserved(&now).start.expect("a start");
    assert_eq!(start.to_string(), "2026-11-01");
}

#[test]
fn choices_become_terms_of_the_purchase() {
    let form = Draft {
        term: "3".to_owned(),
        payment: "partial".to_owned(),
        class: "convertible".to_owned(),
        hourly: "0.05".to_owned(),
        ..form()
    };
    let one = reserved(&form);
    assert_eq!(one.term, Term::ThreeYears);
    assert_eq!(one.payment_option, PaymentOption::PartialUpfront);
    assert_eq!(one.offering_class, OfferingClass::Convertible);
}

#[test]
fn a_compute_plan_is_of_no_region_and_family() {
    let form = Draft {
        kind: COMPUTE.to_owned(),
        commitment: "$1.50".to_owned(),
        ..form()
    };
    let one = plan(&form);
    assert_eq!(one.plan_type, PlanType::Compute);
    assert_eq!((one.region, one.family), (None, None));
    assert_eq!(one.commitment.to_string(), "1.5");
}

#[test]
fn an_ec2_instance_plan_is_of_a_family_in_a_region() {
    let form = Draft {
        kind: EC2_INSTANCE.to_owned(),
        commitment: "1".to_owned(),
        ..form()
    };
    let one = plan(&form);
    assert_eq!(
        (one.region.as_deref(), one.family.as_deref()),
        (Some("us-east-1"), Some("m5"))
    );
}

#[test]
fn a_plan_needs_its_commitment() {
    let form = Draft {
        kind: COMPUTE.to_owned(),
        ..form()
    };
    assert!(made(&form).is_err());
}

#[test]
fn the_offer_is_shown_while_the_form_is_filled_in() {
    let offered = form().offer(&shop_with_prices().prices);
    assert!(matches!(offered, Offer::Listed { .. }));
    assert_eq!(form().offer(&PriceList::Unavailable), Offer::Unknown);
}
