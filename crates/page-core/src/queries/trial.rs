//! A usage line before it is added: how much it is, and the price that will apply.

use billfold_billing::usage::{InstanceUsageIndex, MeteredUsageIndex, UsageRef};
use billfold_scenario::Document;
use billfold_scenario::document::{Commitments, Entries, FreeTierOffers, Prices, Usage};

use super::price::{PriceNote, note};
use super::usage::{echo_of_instances, echo_of_metered};
use crate::edits::NewUsage;
use crate::workspace::{Calculator, PriceList};

/// What would come of a line.
#[derive(Clone, Debug, PartialEq)]
pub struct Trial {
    /// How much it is, as it was understood.
    pub echo: String,
    /// The price that will apply.
    pub price: PriceNote,
}

/// Resolves the line in a scenario that has no other, so that the price is exactly the one that
/// the bill will have, private pricing included.
pub fn trial(
    document: &Document,
    prices: &PriceList,
    calculator: &dyn Calculator,
    line: &NewUsage,
) -> Result<Trial, String> {
    let mut usage = Usage::default();
    let at = match line {
        NewUsage::Metered(line) => {
            usage.metered.push(line.clone().into());
            UsageRef::Metered(MeteredUsageIndex::new(0))
        }
        NewUsage::Instance(line) => {
            usage.instances.push(line.clone().into());
            UsageRef::Instance(InstanceUsageIndex::new(0))
        }
    };
    let alone = Document {
        version: document.version,
        name: None,
        note: None,
        month: document.month,
        currency: document.currency.clone(),
        organization: document.organization.clone(),
        governance: None,
        accounts: document.accounts.clone(),
        prices: without_plan_rates(&document.prices),
        discounts: document.discounts.clone(),
        free_tier: Vec::new(),
        free_tier_offers: FreeTierOffers::default(),
        usage,
        commitments: Commitments::default(),
        credits: Vec::new(),
        cost_categories: Vec::new(),
        assumptions: document.assumptions.clone(),
        expected: Entries::default(),
    };
    let resolved = calculator
        .open(&alone, prices)
        .map_err(|problem| problem.message())?;
    let scenario = &resolved.scenario;
    Ok(Trial {
        echo: match at {
            UsageRef::Metered(index) => echo_of_metered(scenario, index),
            UsageRef::Instance(index) => echo_of_instances(scenario, index),
        },
        price: note(&alone, prices, scenario, &resolved.unpriced, at),
    })
}

/// The prices without rates of Savings Plans: a line alone has no plans.
fn without_plan_rates(prices: &Prices) -> Prices {
    let mut prices = prices.clone();
    for price in &mut prices.metered {
        price.savings_plan_rates.clear();
    }
    for price in &mut prices.instances {
        price.savings_plan_rates.clear();
    }
    prices
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::forms::usage_line::Draft;
    use crate::test_support::{CALCULATOR, shop_with_prices};

    fn tried(what: &str, amount: &str, hours: &str) -> Result<Trial, String> {
        let workspace = shop_with_prices();
        let (document, prices) = (&*workspace.document, &workspace.prices);
        let mut form = Draft::new(document, prices);
        form.choose(what, document, prices);
        form.amount = amount.to_owned();
        form.hours = hours.to_owned();
        let line = form.line(document, prices, true)?;
        trial(document, prices, &CALCULATOR, &line)
    }

    #[test]
    fn an_amount_is_echoed_as_it_was_understood() {
        let requests = crate::queries::choices::code("AWSQueueService", "Requests-Tier1");
        let tried = tried(&requests, "5 million", "").expect("a trial");
        assert_eq!(tried.echo, "5,000,000 requests");
        assert!(
            tried.price.rates.contains("$0.0000004"),
            "{}",
            tried.price.rates
        );
    }

    #[test]
    fn hours_are_those_of_the_month() {
        for (said, hours) in [
            ("weekdays 9am-5pm", "168"),
            ("working days 9 to 5", "168"),
            ("Sat", "96"),
            ("Mon, Wed 8-12", "36"),
            ("9-17", "240"),
            ("weekends 9-12 13-17", "63"),
        ] {
            // November 2026 has 21 weekdays, 4 Saturdays, 5 Sundays and Mondays, 4 Wednesdays.
            let tried = tried("m5.large", "1", said).expect("a trial");
            assert_eq!(tried.echo, format!("{hours} instance-hours"), "{said}");
        }
    }

    #[test]
    fn the_price_is_the_one_that_the_bill_will_have() {
        assert_eq!(
            tried("c5.large", "1", "").expect("a trial").price.rates,
            "$0.085 per hour"
        );
    }

    #[test]
    fn what_has_no_price_says_so() {
        let tried = tried("x9z.large", "1", "").expect("a trial");
        assert!(tried.price.shortage.is_some());
    }

    #[test]
    fn a_time_zone_that_nobody_knows_is_said() {
        assert!(
            tried("m5.large", "1", "Mon-Fri 9-17 Mars/Base")
                .expect_err("a zone")
                .contains("Mars/Base")
        );
    }
}
