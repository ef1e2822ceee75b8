//! The form for a new free allowance.

use billfold_messages::texts;
use billfold_scenario::Document;
use billfold_scenario::document::{AppliesTo, FreeAllowance, FreePeriod, Quantity, Scope, Text};

use super::value;
use crate::edits::no_id;
use crate::input::{Problem, read_in_unit};
use crate::queries::choices::{is_metered, parts};
use crate::queries::own::unit_used;
use crate::workspace::PriceList;

/// The fields, as they were written and chosen.
#[derive(Clone, Default, PartialEq)]
pub struct Draft {
    /// The code of what is free, as choices have it.
    pub what: String,
    /// How much is free.
    pub quantity: String,
    /// `organization`, `account`, or empty for as the tiers have it.
    pub scope: String,
    /// `twelveMonths`, or empty for always.
    pub period: String,
}

impl Draft {
    /// The unit of what is free, and how many of it.
    pub fn quantity(
        &self,
        document: &Document,
        prices: &PriceList,
    ) -> (String, Result<Quantity, Problem>) {
        let (service, kind) = parts(&self.what);
        let unit = match is_metered(document, prices, service, kind) {
            true => unit_used(document, prices, service, kind),
            false => texts::own_prices::hours().to_owned(),
        };
        let step = document.assumptions.gigabytes_per_terabyte;
        let read = read_in_unit(&self.quantity, &unit, &unit, step);
        (unit, read)
    }

    /// The allowance; `name` is what it is called.
    ///
    /// # Errors
    /// What is wrong with a field.
    pub fn allowance(
        &self,
        document: &Document,
        prices: &PriceList,
        name: &str,
    ) -> Result<FreeAllowance, Problem> {
        let (service, kind) = parts(&self.what);
        let metered = is_metered(document, prices, service, kind);
        let kind = value::<Text>(kind)?;
        Ok(FreeAllowance {
            id: no_id().ok_or_else(String::new)?,
            name: Some(name.to_owned()),
            quantity: self.quantity(document, prices).1?,
            applies_to: vec![AppliesTo {
                service: value(service)?,
                region: None,
                usage_type: metered.then(|| kind.clone()),
                instance_type: (!metered).then_some(kind),
            }],
            scope: match &*self.scope {
                "organization" => Some(Scope::Organization),
                "account" => Some(Scope::Account),
                _ => None,
            },
            period: match &*self.period {
                "twelveMonths" => FreePeriod::TwelveMonths,
                _ => FreePeriod::Always,
            },
        })
    }
}
