//! What follows from a document.

use billfold_billing::Scenario;
use billfold_billing::comparison::Comparison;
use billfold_billing::explanation::Figures;
use billfold_resolve::governance::Judgement;
use billfold_resolve::{Resolved, Unpriced};

use super::PriceList;

/// What the engine makes of a document. Lists of the scenario are in the document's order.
#[derive(PartialEq)]
pub struct Outcome {
    pub scenario: Scenario,
    pub comparison: Comparison,
    /// Usage lines that are not charged, or not wholly: both bills are incomplete.
    pub unpriced: Vec<Unpriced>,
    /// The prices that both bills were computed with.
    pub(super) prices: PriceList,
    /// Usage that the organization's policies deny.
    pub judgement: Judgement,
}

impl Outcome {
    pub(super) fn new(resolved: Resolved, comparison: Comparison, prices: &PriceList) -> Self {
        Self {
            scenario: resolved.scenario,
            comparison,
            unpriced: resolved.unpriced,
            prices: prices.clone(),
            judgement: resolved.judgement,
        }
    }

    /// The figures that can be explained.
    pub fn figures(&self) -> Figures<'_> {
        Figures::new(&self.scenario, &self.comparison)
    }
}
