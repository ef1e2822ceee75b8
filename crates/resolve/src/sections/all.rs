//! Resolves all sections.

use billfold_billing::Scenario;
use billfold_billing::bill::CostCategory;
use billfold_billing::calendar::HourProfile;
use billfold_billing::catalogue::Prices;
use billfold_billing::commitments::Commitments;
use billfold_billing::credits::Credit;
use billfold_scenario::FileError;
use billfold_scenario::document::{self, Document, Hours};

use super::{Resolvers, Sections};
use crate::governance::{Judgement, judge};
use crate::hours::Profiles;
use crate::ids::Ids;
use crate::{PriceSource, commitments, cost_categories, credits, discounts, hours};

/// Resolves every section.
#[derive(Clone, Copy, Debug, Default)]
pub struct AllSections;

impl Sections for AllSections {}

impl Resolvers for AllSections {
    fn discounts(
        &self,
        discounts: &[document::Discount],
        prices: &mut Prices,
    ) -> Result<(), FileError> {
        discounts::apply(discounts, prices)
    }

    fn commitments<'d>(
        &self,
        document: &'d Document,
        accounts: &Ids<'d>,
        profiles: &mut Profiles<'d>,
    ) -> Result<Commitments, FileError> {
        commitments::commitments(document, accounts, profiles)
    }

    fn credits(&self, document: &Document) -> Result<Vec<Credit>, FileError> {
        credits::credits(document)
    }

    fn cost_categories(
        &self,
        categories: &[document::CostCategory],
        accounts: &Ids<'_>,
    ) -> Result<Vec<CostCategory>, FileError> {
        cost_categories::cost_categories(categories, accounts)
    }

    fn hours(
        &self,
        profiles: &Profiles<'_>,
        hours: &Hours,
        path: &str,
    ) -> Result<HourProfile, FileError> {
        hours::profile(profiles, hours, path)
    }

    fn governance(
        &self,
        document: &Document,
        scenario: &mut Scenario,
        prices: &dyn PriceSource,
    ) -> Result<Judgement, FileError> {
        match document.governance {
            Some(_) => judge(document, scenario, prices),
            None => Ok(Judgement::default()),
        }
    }
}
