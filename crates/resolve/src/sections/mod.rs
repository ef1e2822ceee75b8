//! Resolvers of the optional sections: commitments, credits, discounts, cost categories,
//! governance, and hours other than the whole month.
//!
//! They are chosen by a [`Context`](super::Context), so that a program which never meets such
//! sections need not link the code that resolves them.

mod all;
mod required;

pub use all::AllSections;
pub use required::RequiredSections;
pub(crate) use resolvers::Resolvers;

use billfold_billing::Scenario;
use billfold_billing::assumptions::Reading;
use billfold_billing::catalogue::Prices;
use billfold_billing::commitments::Commitments;
use billfold_billing::credits::Credit;
use billfold_billing::organization::{AccountIndex, CostCategory};
use billfold_scenario::ScenarioError;
use billfold_scenario::document::{self, Document};

use crate::governance::PolicyReport;
use crate::hours::{Profiles, ResolveHours};
use crate::ids::Ids;
use crate::price_source::{FeeSource, PriceSource};

/// Resolves the optional sections of a document: [`AllSections`] or [`RequiredSections`].
///
/// The trait is sealed; nothing outside this crate implements it.
pub trait Sections: resolvers::Resolvers {}

mod resolvers {
    use super::*;

    /// One resolver for each optional section.
    pub trait Resolvers: ResolveHours {
        /// Takes the discounts off the rates.
        fn discounts(
            &self,
            discounts: &[document::Discount],
            prices: &mut Prices,
        ) -> Result<(), ScenarioError>;

        /// Resolves Reserved Instances and Savings Plans.
        fn commitments<'d>(
            &self,
            document: &'d Document,
            accounts: &Ids<'d, AccountIndex>,
            profiles: &mut Profiles<'d>,
            fees: &dyn FeeSource,
            readings: &mut Vec<Reading>,
        ) -> Result<Commitments, ScenarioError>;

        /// Resolves promotional credits.
        fn credits(&self, document: &Document) -> Result<Vec<Credit>, ScenarioError>;

        /// Resolves cost categories.
        fn cost_categories(
            &self,
            categories: &[document::CostCategory],
            accounts: &Ids<'_, AccountIndex>,
        ) -> Result<Vec<CostCategory>, ScenarioError>;

        /// Evaluates the organization's policies. Takes denied usage out of the organization if the
        /// document asks for that.
        fn policies(
            &self,
            document: &Document,
            scenario: &mut Scenario,
            prices: &dyn PriceSource,
        ) -> Result<PolicyReport, ScenarioError>;
    }
}
