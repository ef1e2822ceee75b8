//! Refuses optional sections.

use billfold_billing::Scenario;
use billfold_billing::assumptions::Reading;
use billfold_billing::calendar::{HourProfile, Month};
use billfold_billing::catalogue::Prices;
use billfold_billing::commitments::Commitments;
use billfold_billing::credits::Credit;
use billfold_billing::organization::{AccountIndex, CostCategory};
use billfold_scenario::document::{self, Document, Hours};
use billfold_scenario::{ErrorKind, ScenarioError};

use super::{Resolvers, Sections};
use crate::governance::PolicyReport;
use crate::hours::{Profiles, ResolveHours, TimeZones};
use crate::ids::Ids;
use crate::price_source::{FeeSource, PriceSource};

/// Refuses every optional section that a document has, by the section's name.
///
/// ```
/// use billfold_resolve::{Context, NoCatalogue, RequiredSections, UtcOnly, open_with};
/// use billfold_scenario::Document;
///
/// let document = Document::from_json(
///     r#"{
///         "version": 1,
///         "month": "2026-11",
///         "organization": { "managementAccount": "111111111111" },
///         "accounts": [{ "id": "111111111111" }],
///         "credits": [{
///             "id": "promo", "account": "111111111111", "amount": "100", "expires": "2026-12-31"
///         }]
///     }"#,
/// )?;
/// let all = Context::new(&UtcOnly, &NoCatalogue);
/// assert_eq!(open_with(&document, &all)?.scenario.credits.len(), 1);
///
/// let context = Context { sections: &RequiredSections, ..all };
/// let error = open_with(&document, &context).expect_err("credits are optional");
/// assert_eq!(error.to_string(), "credits: not supported by this resolver; expected none");
/// # Ok::<(), billfold_scenario::ScenarioError>(())
/// ```
#[derive(Clone, Copy, Debug, Default)]
pub struct RequiredSections;

impl RequiredSections {
    /// Nothing, or an error if the document has the section.
    fn refuse<T: Default>(path: &str, is_absent: bool) -> Result<T, ScenarioError> {
        match is_absent {
            true => Ok(T::default()),
            false => Err(unsupported(path)),
        }
    }
}

fn unsupported(path: &str) -> ScenarioError {
    ScenarioError::new(path, ErrorKind::UnsupportedSection)
}

impl Sections for RequiredSections {}

impl ResolveHours for RequiredSections {
    fn hours(
        &self,
        _month: Month,
        _zones: &dyn TimeZones,
        _hours: &Hours,
        path: &str,
    ) -> Result<HourProfile, ScenarioError> {
        Err(unsupported(path))
    }
}

impl Resolvers for RequiredSections {
    fn discounts(
        &self,
        discounts: &[document::Discount],
        _prices: &mut Prices,
    ) -> Result<(), ScenarioError> {
        Self::refuse("discounts", discounts.is_empty())
    }

    fn commitments<'d>(
        &self,
        document: &'d Document,
        _accounts: &Ids<'d, AccountIndex>,
        _profiles: &mut Profiles<'d>,
        _fees: &dyn FeeSource,
        _readings: &mut Vec<Reading>,
    ) -> Result<Commitments, ScenarioError> {
        let document::Commitments {
            reserved_instances,
            savings_plans,
        } = &document.commitments;
        Self::refuse(
            "commitments",
            reserved_instances.is_empty() && savings_plans.is_empty(),
        )
    }

    fn credits(&self, document: &Document) -> Result<Vec<Credit>, ScenarioError> {
        Self::refuse("credits", document.credits.is_empty())
    }

    fn cost_categories(
        &self,
        categories: &[document::CostCategory],
        _accounts: &Ids<'_, AccountIndex>,
    ) -> Result<Vec<CostCategory>, ScenarioError> {
        Self::refuse("costCategories", categories.is_empty())
    }

    fn policies(
        &self,
        document: &Document,
        _scenario: &mut Scenario,
        _prices: &dyn PriceSource,
    ) -> Result<PolicyReport, ScenarioError> {
        Self::refuse("governance", document.governance.is_none())
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;
    use crate::sample::sample;
    use crate::{Context, NoCatalogue, UtcOnly, open_with};

    /// The sample without its optional sections, and with `section` in their place.
    fn with(pointer: &str, section: Value) -> Result<(), String> {
        let mut file = sample();
        file["usage"]["instances"] = json!([]);
        let object = file.as_object_mut().expect("an object");
        object.remove("commitments");
        object.insert(pointer.to_owned(), section);
        let document = Document::from_json(file.to_string()).expect("a document");
        let context = Context {
            sections: &RequiredSections,
            ..Context::new(&UtcOnly, &NoCatalogue)
        };
        match open_with(&document, &context) {
            Ok(_) => Ok(()),
            Err(error) => Err(error.to_string()),
        }
    }

    #[test]
    fn each_optional_section_is_refused_by_its_name() {
        assert_eq!(with("note", json!("none of them")), Ok(()));
        let credit = json!({
            "id": "c", "account": "payer", "amount": "1", "expires": "2026-12-31",
        });
        for (name, section) in [
            ("discounts", json!([{ "percent": "5" }])),
            ("commitments", sample()["commitments"].clone()),
            ("credits", json!([credit])),
            ("costCategories", json!([{ "name": "Team", "rules": [] }])),
            ("governance", json!({ "featureSet": "allFeatures" })),
        ] {
            assert_eq!(
                with(name, section),
                Err(format!(
                    "{name}: not supported by this resolver; expected none"
                ))
            );
        }
    }

    #[test]
    fn hours_are_refused_where_they_stand() {
        assert_eq!(
            with("usage", sample()["usage"].clone()),
            Err(
                "usage.instances[0].hours: not supported by this resolver; expected none"
                    .to_owned()
            )
        );
    }
}
