//! A document with everything that follows from it.

use std::rc::Rc;

use billfold_billing::Scenario;
use billfold_billing::comparison::{Comparison, compare};
use billfold_billing::explanation::Figures;
use billfold_interchange::{Document, FileError, Unpriced};

use super::PriceList;

/// What the engine makes of a document. Lists of the scenario are in the document's order.
#[derive(Debug, PartialEq)]
pub struct Outcome {
    pub scenario: Scenario,
    pub comparison: Comparison,
    /// Lines that are not charged, or not wholly: both bills are incomplete.
    pub unpriced: Vec<Unpriced>,
}

impl Outcome {
    /// Checks a document and computes both bills.
    pub fn of(document: &Document, prices: &PriceList) -> Result<Rc<Self>, FileError> {
        let resolved = prices.resolve(document)?;
        let scenario = resolved.scenario;
        let comparison = compare(&scenario);
        Ok(Rc::new(Self {
            scenario,
            comparison,
            unpriced: resolved.unpriced,
        }))
    }

    pub fn figures(&self) -> Figures<'_> {
        Figures::new(&self.scenario, &self.comparison)
    }
}
