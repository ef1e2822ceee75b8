//! A document with everything that follows from it.

use std::rc::Rc;

use billfold_billing::Scenario;
use billfold_billing::comparison::{Comparison, compare};
use billfold_billing::explanation::Figures;
use billfold_interchange::{Document, FileError, resolve};

use super::zones::BrowserZones;

/// What the engine makes of a document. Lists of the scenario are in the document's order.
#[derive(Debug, PartialEq)]
pub struct Outcome {
    pub scenario: Scenario,
    pub comparison: Comparison,
}

impl Outcome {
    /// Checks a document and computes both bills.
    pub fn of(document: &Document) -> Result<Rc<Self>, FileError> {
        let scenario = resolve(document, &BrowserZones)?.scenario;
        let comparison = compare(&scenario);
        Ok(Rc::new(Self {
            scenario,
            comparison,
        }))
    }

    pub fn figures(&self) -> Figures<'_> {
        Figures::new(&self.scenario, &self.comparison)
    }
}
