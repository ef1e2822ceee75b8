//! What follows from a document.

use billfold_billing::Scenario;
use billfold_billing::comparison::Comparison;
use billfold_billing::explanation::Figures;
use billfold_resolve::governance::PolicyReport;
use billfold_resolve::{Opened, Unpriced};

use super::PriceList;

/// What the engine makes of a document. Lists of the scenario are in the document's order.
#[derive(PartialEq)]
pub struct Outcome {
    /// The document, resolved for the engine.
    pub scenario: Scenario,
    /// Both bills, and how they differ.
    pub comparison: Comparison,
    /// Usage lines that are not charged, or not wholly: both bills are incomplete.
    pub unpriced: Vec<Unpriced>,
    /// The prices that both bills were computed with.
    pub(super) prices: PriceList,
    /// Usage that the organization's policies deny.
    pub policy_report: PolicyReport,
}

impl Outcome {
    pub(super) fn new(opened: Opened, comparison: Comparison, prices: &PriceList) -> Self {
        Self {
            scenario: opened.scenario,
            comparison,
            unpriced: opened.unpriced,
            prices: prices.clone(),
            policy_report: opened.policy_report,
        }
    }

    /// The figures that can be explained.
    pub fn figures(&self) -> Figures<'_> {
        Figures::new(&self.scenario, &self.comparison)
    }
}
