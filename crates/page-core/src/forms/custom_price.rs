//! The form for a price that no catalogue has.

use billfold_messages::texts;
use billfold_scenario::Document;
use billfold_scenario::document::{MeteredPrice, Scope, Text, Tier};

use crate::edits::ENTERED;
use crate::input::{Problem, read_money};
use crate::queries::choices::GLOBAL;

/// The fields, as they were written.
#[derive(Clone, Default, PartialEq)]
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
            savings_plan_rates: Vec::new(),
            source: ENTERED.parse().ok(),
            as_of: None,
        })
    }
}
