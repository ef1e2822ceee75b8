//! What the catalogue sells commitments for.

use billfold_billing::Scenario;
use billfold_billing::catalogue::InstanceKey;
use billfold_catalogue::entry::Fee;
use billfold_messages::texts;
use billfold_scenario::document::{OfferingClass, PaymentOption, PlanType, Rate, Term, UpfrontFee};

use crate::format;
use crate::workspace::PriceList;

/// What is known of a Reserved Instance's fees.
#[derive(Clone, Debug, PartialEq)]
pub enum Offer {
    /// The price list's fees of one instance.
    Listed {
        /// The upfront fee.
        upfront: UpfrontFee,
        /// The hourly fee.
        hourly: Rate,
        /// Where the fees come from.
        source: String,
        /// The date of the fees.
        as_of: String,
    },
    /// One hourly rate with the upfront fee in it; how much of it is that is not known.
    Effective(Rate),
    /// The price list has none.
    Unknown,
}

/// The offer of a Reserved Instance.
pub fn offer(
    prices: &PriceList,
    key: &InstanceKey<'_>,
    term: Term,
    payment: PaymentOption,
    class: OfferingClass,
) -> Offer {
    let Some(catalogue) = prices.catalogue() else {
        return Offer::Unknown;
    };
    let offers = catalogue.reserved_offers(key);
    let is_it = |offer: &&billfold_catalogue::ReservedOffer| {
        (offer.term, offer.payment, offer.class) == (term, payment, class)
    };
    let Some(found) = offers.iter().find(is_it) else {
        return Offer::Unknown;
    };
    match (found.fee.upfront(), found.fee.hourly(), found.fee) {
        (Some(upfront), Some(hourly), _) => Offer::Listed {
            upfront,
            hourly,
            source: catalogue.described(&found.from),
            as_of: found.from.as_of.to_string(),
        },
        (_, _, Fee::Effective(rate)) => Offer::Effective(rate),
        _ => Offer::Unknown,
    }
}

/// Whether the catalogue has offers of a Reserved Instance.
pub fn sold(prices: &PriceList, key: &InstanceKey<'_>) -> bool {
    let catalogue = prices.catalogue();
    catalogue.is_some_and(|catalogue| !catalogue.reserved_offers(key).is_empty())
}

/// An offer in words: its fees, and where they come from.
pub fn words(offer: &Offer, currency: &str) -> (String, String) {
    match offer {
        Offer::Listed {
            upfront,
            hourly,
            source,
            as_of,
        } => {
            let from = texts::prices::source_of(source, as_of);
            (
                texts::commitments::reserved_fees(
                    &format::rate(hourly.value(), currency),
                    &format::money(upfront.value(), currency),
                ),
                from,
            )
        }
        Offer::Effective(rate) => {
            let rate = format::rate(rate.value(), currency);
            (texts::commitments::fees_effective(&rate), String::new())
        }
        Offer::Unknown => (texts::commitments::fees_unknown().to_owned(), String::new()),
    }
}

/// How many of the instance prices in use have a rate of a plan, and how many there are.
pub fn rated(
    scenario: &Scenario,
    plan: PlanType,
    term: Term,
    payment: PaymentOption,
) -> (usize, usize) {
    let prices = &scenario.prices.instances;
    let has_rate = |price: &&billfold_billing::catalogue::InstancePrice| {
        price.plan_rates.iter().any(|rate| {
            rate.plan_type == plan.into()
                && rate.term.is_none_or(|only| only == term.into())
                && rate.payment.is_none_or(|only| only == payment.into())
        })
    };
    (prices.iter().filter(has_rate).count(), prices.len())
}

/// `1 year, No Upfront`.
pub fn terms(term: Term, payment: PaymentOption) -> String {
    let term = match term {
        Term::OneYear => texts::commitments::one_year(),
        Term::ThreeYears => texts::commitments::three_years(),
    };
    let payment = match payment {
        PaymentOption::NoUpfront => texts::commitments::no_upfront(),
        PaymentOption::PartialUpfront => texts::commitments::partial_upfront(),
        PaymentOption::AllUpfront => texts::commitments::all_upfront(),
    };
    format!("{term}{}{payment}", texts::app::comma())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::test_support::{prices, shop};
    use billfold_billing::catalogue::DEFAULT_TENANCY;

    fn m5_large(region: &str) -> InstanceKey<'_> {
        InstanceKey {
            service: "AmazonEC2",
            region,
            instance_type: "m5.large",
            platform: "Linux/UNIX",
            tenancy: DEFAULT_TENANCY,
        }
    }

    fn found(payment: PaymentOption, class: OfferingClass) -> Offer {
        let key = m5_large("us-east-1");
        offer(&prices(), &key, Term::OneYear, payment, class)
    }

    #[test]
    fn an_offer_has_its_fees_and_their_source() {
        let Offer::Listed {
            upfront,
            hourly,
            as_of,
            ..
        } = found(PaymentOption::NoUpfront, OfferingClass::Standard)
        else {
            panic!("an offer");
        };
        assert_eq!(
            (upfront.to_string().as_str(), hourly.to_string().as_str()),
            ("0", "0.06")
        );
        assert_eq!(as_of, "2025-10-22");
    }

    #[test]
    fn what_is_not_sold_is_unknown() {
        assert_eq!(
            found(PaymentOption::AllUpfront, OfferingClass::Standard),
            Offer::Unknown
        );
        assert_eq!(
            found(PaymentOption::NoUpfront, OfferingClass::Convertible),
            Offer::Unknown
        );
    }

    #[test]
    fn regions_sell_what_the_price_list_has_there() {
        let sold_in = |region| sold(&prices(), &m5_large(region));
        assert!(sold_in("us-east-1"));
        assert!(!sold_in("eu-central-1"));
    }

    #[test]
    fn an_offer_is_written_with_its_fees() {
        let offer = found(PaymentOption::NoUpfront, OfferingClass::Standard);
        let (fees, source) = words(&offer, "USD");
        assert!(fees.contains("$0.06") && fees.contains("$0.00"), "{fees}");
        assert!(source.contains("2025-10-22"), "{source}");
        assert_eq!(words(&Offer::Unknown, "USD").1, "");
    }

    #[test]
    fn terms_are_named_as_aws_names_them() {
        assert_eq!(
            terms(Term::OneYear, PaymentOption::NoUpfront),
            "1 year, No Upfront"
        );
        assert_eq!(
            terms(Term::ThreeYears, PaymentOption::AllUpfront),
            "3 years, All Upfront"
        );
    }

    #[test]
    fn prices_with_a_plans_rate_are_counted() {
        let shop = shop();
        let count = |plan| {
            rated(
                &shop.outcome.scenario,
                plan,
                Term::OneYear,
                PaymentOption::NoUpfront,
            )
        };
        assert_eq!(count(PlanType::Compute), (1, 1));
        assert_eq!(count(PlanType::Ec2Instance), (0, 1));
    }
}
