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
#[derive(Clone, Debug, Default, PartialEq)]
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
                platform: None,
                tenancy: None,
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::queries::choices::code;
    use crate::test_support::shop_with_prices;

    fn form(what: &str, quantity: &str) -> Draft {
        Draft {
            what: what.to_owned(),
            quantity: quantity.to_owned(),
            ..Draft::default()
        }
    }

    fn allowance(form: &Draft) -> Result<FreeAllowance, Problem> {
        let workspace = shop_with_prices();
        form.allowance(&workspace.document, &workspace.prices, "it")
    }

    fn storage() -> String {
        code("AmazonS3", "TimedStorage-ByteHrs")
    }

    #[test]
    fn a_usage_type_is_free_in_the_unit_of_its_price() {
        let workspace = shop_with_prices();
        let (unit, quantity) =
            form(&storage(), "1 TB").quantity(&workspace.document, &workspace.prices);
        assert_eq!(
            (unit.as_str(), quantity.map(|one| one.to_string())),
            ("GB-Mo", Ok("1024".to_owned()))
        );
    }

    #[test]
    fn instances_are_free_by_the_hour() {
        let free = allowance(&form("m5.large", "750")).expect("an allowance");
        assert_eq!(free.quantity.to_string(), "750");
        assert_eq!(
            free.applies_to[0].instance_type.as_deref(),
            Some("m5.large")
        );
        assert_eq!(free.applies_to[0].usage_type, None);
    }

    #[test]
    fn an_allowance_applies_in_all_regions() {
        let free = allowance(&form(&storage(), "5")).expect("an allowance");
        assert_eq!(free.applies_to[0].region, None);
        assert_eq!(
            free.applies_to[0].usage_type.as_deref(),
            Some("TimedStorage-ByteHrs")
        );
    }

    #[test]
    fn scope_and_period_are_what_was_chosen() {
        let free = allowance(&form(&storage(), "5")).expect("an allowance");
        assert_eq!((free.scope, free.period), (None, FreePeriod::Always));
        for (chosen, scope) in [
            ("organization", Scope::Organization),
            ("account", Scope::Account),
        ] {
            let form = Draft {
                scope: chosen.to_owned(),
                period: "twelveMonths".to_owned(),
                ..form(&storage(), "5")
            };
            let free = allowance(&form).expect("an allowance");
            assert_eq!(
                (free.scope, free.period),
                (Some(scope), FreePeriod::TwelveMonths)
            );
        }
    }

    #[test]
    fn a_quantity_that_is_none_is_said() {
        assert!(
            allowance(&form(&storage(), "some"))
                .expect_err("no quantity")
                .contains("some")
        );
        assert!(allowance(&form(&storage(), "")).is_err());
    }
}
