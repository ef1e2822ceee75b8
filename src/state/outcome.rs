//! A document with everything that follows from it.

use std::rc::Rc;

use billfold_billing::Scenario;
use billfold_billing::comparison::{Comparison, compare_again, compare_charges};
use billfold_billing::explanation::Figures;
use billfold_interchange::governance::Judgement;
use billfold_interchange::{Document, FileError, Resolved, Unpriced};

use super::PriceList;
use crate::later;

/// What the engine makes of a document. Lists of the scenario are in the document's order.
#[derive(PartialEq)]
pub struct Outcome {
    pub scenario: Scenario,
    pub comparison: Comparison,
    /// Lines that are not charged, or not wholly: both bills are incomplete.
    pub unpriced: Vec<Unpriced>,
    /// Where its prices come from.
    prices: PriceList,
    /// What the organization's policies say of the usage.
    pub judgement: Judgement,
}

impl Outcome {
    /// Checks a document and computes both bills.
    pub fn of(document: &Document, prices: &PriceList) -> Result<Rc<Self>, FileError> {
        let resolved = prices.resolve(document)?;
        let mut comparison = compare_charges(&resolved.scenario);
        if let Some(later) = later::arrived() {
            (later.settle)(&resolved.scenario, &mut comparison);
        }
        Ok(Self::new(resolved, comparison, prices))
    }

    /// The same for a document that came of this one's by an edit.
    pub fn of_edited(
        &self,
        before: &Document,
        document: &Document,
        prices: &PriceList,
    ) -> Result<Rc<Self>, FileError> {
        match later::arrived() {
            Some(later) => (later.after)(self, before, document, prices),
            None => Self::of(document, prices),
        }
    }

    /// The same, faster: what the edit did not touch holds.
    pub fn after(
        &self,
        before: &Document,
        document: &Document,
        prices: &PriceList,
    ) -> Result<Rc<Self>, FileError> {
        let resolved = if *prices == self.prices {
            prices.resolve_again(document, before, self)?
        } else {
            prices.resolve(document)?
        };
        let comparison = compare_again(&resolved.scenario, &self.scenario, &self.comparison);
        Ok(Self::new(resolved, comparison, prices))
    }

    fn new(resolved: Resolved, comparison: Comparison, prices: &PriceList) -> Rc<Self> {
        Rc::new(Self {
            scenario: resolved.scenario,
            comparison,
            unpriced: resolved.unpriced,
            prices: prices.clone(),
            judgement: resolved.judgement,
        })
    }

    pub fn figures(&self) -> Figures<'_> {
        Figures::new(&self.scenario, &self.comparison)
    }
}
