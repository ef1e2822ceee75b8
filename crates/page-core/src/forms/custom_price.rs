//! The form for a price that no catalogue has.

use billfold_messages::texts;
use billfold_scenario::Document;
use billfold_scenario::document::{MeteredPrice, Scope, Text, Tier};

use crate::edits::PriceOrigin;
use crate::input::{Problem, read_money};
use crate::queries::choices::GLOBAL;

/// The fields, as they were written.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Draft {
    /// The service.
    pub service: String,
    /// What is used of it.
    pub what: String,
    /// What the rate is for.
    pub unit: String,
    /// The Region; `global` if empty.
    pub region: String,
    /// What a unit costs.
    pub rate: String,
}

impl Draft {
    /// The price, of a single tier to begin with.
    ///
    /// # Errors
    /// What is wrong with a field, or that there is such a price already.
    pub fn price(&self, document: &Document) -> Result<MeteredPrice, Problem> {
        let text = |text: &str, empty: &str| match text.trim() {
            "" => Err(empty.to_owned()),
            text => text.parse::<Text>().map_err(|problem| problem.to_string()),
        };
        let service = text(&self.service, texts::own_prices::problem_service())?;
        let what = text(&self.what, texts::own_prices::problem_what())?;
        let unit = text(&self.unit, texts::own_prices::problem_unit())?;
        let region = match self.region.trim() {
            "" => text(GLOBAL, "")?,
            region => text(region, "")?,
        };
        let rate = read_money(&self.rate)?;
        let is_there = document.prices.metered.iter().any(|price| {
            price.service == service && price.region == region && price.usage_type == what
        });
        if is_there {
            return Err(texts::own_prices::problem_there().to_owned());
        }
        Ok(MeteredPrice {
            service,
            region,
            name: Some(what.to_string()),
            usage_type: what,
            unit,
            tier_unit: None,
            tiers: vec![Tier { up_to: None, rate }],
            scope: Scope::default(),
            pool: None,
            free_units: None,
            savings_plan_rates: Vec::new(),
            source: PriceOrigin::ENTERED.source(),
            as_of: None,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::test_support::shop;

    fn form() -> Draft {
        Draft {
            service: " Printing ".to_owned(),
            what: "Pages".to_owned(),
            unit: "page".to_owned(),
            region: String::new(),
            rate: "$0.05".to_owned(),
        }
    }

    fn price(form: &Draft) -> Result<MeteredPrice, Problem> {
        form.price(&shop().document)
    }

    #[test]
    fn a_price_has_one_tier_to_begin_with() {
        let price = price(&form()).expect("a price");
        assert_eq!(
            (&*price.service, &*price.usage_type, &*price.unit),
            ("Printing", "Pages", "page")
        );
        assert_eq!(price.tiers.len(), 1);
        assert_eq!(
            (price.tiers[0].up_to, price.tiers[0].rate.to_string()),
            (None, "0.05".to_owned())
        );
        assert_eq!(price.source, PriceOrigin::ENTERED.source());
    }

    #[test]
    fn without_a_region_a_price_is_global() {
        assert_eq!(&*price(&form()).expect("a price").region, GLOBAL);
        let here = Draft {
            region: "us-east-1".to_owned(),
            ..form()
        };
        assert_eq!(&*price(&here).expect("a price").region, "us-east-1");
    }

    #[test]
    fn each_empty_field_says_what_to_write() {
        let service = Draft {
            service: " ".to_owned(),
            ..form()
        };
        let what = Draft {
            what: String::new(),
            ..form()
        };
        let unit = Draft {
            unit: String::new(),
            ..form()
        };
        let problems = [service, what, unit].map(|form| price(&form).expect_err("a problem"));
        assert_eq!(
            problems,
            [
                texts::own_prices::problem_service(),
                texts::own_prices::problem_what(),
                texts::own_prices::problem_unit(),
            ]
        );
    }

    #[test]
    fn a_rate_that_is_no_money_is_said() {
        let free = Draft {
            rate: "free".to_owned(),
            ..form()
        };
        assert!(price(&free).expect_err("no money").contains("free"));
    }

    #[test]
    fn a_price_that_is_there_is_not_added_again() {
        let there = Draft {
            service: "AmazonS3".to_owned(),
            what: "Requests-Tier1".to_owned(),
            region: "us-east-1".to_owned(),
            ..form()
        };
        assert_eq!(
            price(&there),
            Err(texts::own_prices::problem_there().to_owned())
        );
    }
}
