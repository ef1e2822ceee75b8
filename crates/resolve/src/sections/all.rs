//! Resolves all sections.

use billfold_billing::Scenario;
use billfold_billing::assumptions::Reading;
use billfold_billing::calendar::{HourProfile, Month};
use billfold_billing::catalogue::Prices;
use billfold_billing::commitments::Commitments;
use billfold_billing::credits::Credit;
use billfold_billing::organization::{AccountIndex, CostCategory};
use billfold_scenario::ScenarioError;
use billfold_scenario::document::{self, Document, Hours};

use super::{Resolvers, Sections};
use crate::governance::{PolicyReport, evaluate_policies};
use crate::hours::{Profiles, ResolveHours, TimeZones};
use crate::ids::Ids;
use crate::price_source::{FeeSource, PriceSource};
use crate::{commitments, cost_categories, credits, discounts, hours};

/// Resolves every section.
#[derive(Clone, Copy, Debug, Default)]
pub struct AllSections;

impl Sections for AllSections {}

impl ResolveHours for AllSections {
    fn hours(
        &self,
        month: Month,
        zones: &dyn TimeZones,
        hours: &Hours,
        path: &str,
    ) -> Result<HourProfile, ScenarioError> {
        hours::profile(month, zones, hours, path)
    }
}

impl Resolvers for AllSections {
    fn discounts(
        &self,
        discounts: &[document::Discount],
        prices: &mut Prices,
    ) -> Result<(), ScenarioError> {
        discounts::apply(discounts, prices)
    }

    fn commitments<'d>(
        &self,
        document: &'d Document,
        accounts: &Ids<'d, AccountIndex>,
        profiles: &mut Profiles<'d>,
        fees: &dyn FeeSource,
        readings: &mut Vec<Reading>,
    ) -> Result<Commitments, ScenarioError> {
        commitments::commitments(document, accounts, profiles, fees, readings)
    }

    fn credits(&self, document: &Document) -> Result<Vec<Credit>, ScenarioError> {
        credits::credits(document)
    }

    fn cost_categories(
        &self,
        categories: &[document::CostCategory],
        accounts: &Ids<'_, AccountIndex>,
    ) -> Result<Vec<CostCategory>, ScenarioError> {
        cost_categories::cost_categories(categories, accounts)
    }

    fn policies(
        &self,
        document: &Document,
        scenario: &mut Scenario,
        prices: &dyn PriceSource,
    ) -> Result<PolicyReport, ScenarioError> {
        match document.governance {
            Some(_) => evaluate_policies(document, scenario, prices),
            None => Ok(PolicyReport::default()),
        }
    }
}
