//! How a document becomes bills.

use billfold_billing::comparison::{
    apply_credits, compare_incremental, compare_usage, compare_without_credits,
};
use billfold_resolve::{
    AllSections, Context, Opened, RequiredSections, TimeZones, UtcOnly, open_incremental, open_with,
};
use billfold_scenario::{Document, ScenarioError};

use super::{Outcome, PriceList};

/// Checks documents and computes their bills.
pub trait Calculator {
    /// Checks a document and gives every usage line its price. While the catalogue is loading, a
    /// line without a price is an error.
    fn open(&self, document: &Document, prices: &PriceList) -> Result<Opened, ScenarioError>;

    /// Resolves a document and computes both bills.
    fn compute(&self, document: &Document, prices: &PriceList) -> Result<Outcome, ScenarioError>;

    /// The same for a document that an edit made of `before`, whose outcome is `previous`. What the
    /// edit did not touch need not be computed again.
    fn update(
        &self,
        previous: &Outcome,
        before: &Document,
        document: &Document,
        prices: &PriceList,
    ) -> Result<Outcome, ScenarioError>;
}

/// Computes the bills of documents with metered usage and no optional sections.
///
/// It links little code: it does without commitments, credits, hours, policies and incremental
/// computation.
pub struct UsageCalculator;

impl Calculator for UsageCalculator {
    fn open(&self, document: &Document, prices: &PriceList) -> Result<Opened, ScenarioError> {
        let (prices, missing) = prices.source();
        let context = Context {
            zones: &UtcOnly,
            prices,
            missing,
            sections: &RequiredSections,
        };
        open_with(document, &context)
    }

    fn compute(&self, document: &Document, prices: &PriceList) -> Result<Outcome, ScenarioError> {
        let opened = self.open(document, prices)?;
        // The sections that could hold commitments were refused.
        let comparison = compare_usage(&opened.scenario);
        Ok(Outcome::new(opened, comparison, prices))
    }

    fn update(
        &self,
        _previous: &Outcome,
        _before: &Document,
        document: &Document,
        prices: &PriceList,
    ) -> Result<Outcome, ScenarioError> {
        self.compute(document, prices)
    }
}

/// Computes the bills of every document, and updates them incrementally.
pub struct FullCalculator<Z> {
    /// The time zones that hours of usage can be in.
    pub zones: Z,
}

impl<Z: TimeZones> FullCalculator<Z> {
    fn context<'a>(&'a self, prices: &'a PriceList) -> Context<'a> {
        let (prices, missing) = prices.source();
        Context {
            zones: &self.zones,
            prices,
            missing,
            sections: &AllSections,
        }
    }
}

impl<Z: TimeZones> Calculator for FullCalculator<Z> {
    fn open(&self, document: &Document, prices: &PriceList) -> Result<Opened, ScenarioError> {
        open_with(document, &self.context(prices))
    }

    fn compute(&self, document: &Document, prices: &PriceList) -> Result<Outcome, ScenarioError> {
        let opened = self.open(document, prices)?;
        let mut comparison = compare_without_credits(&opened.scenario);
        apply_credits(&opened.scenario, &mut comparison);
        Ok(Outcome::new(opened, comparison, prices))
    }

    fn update(
        &self,
        previous: &Outcome,
        before: &Document,
        document: &Document,
        prices: &PriceList,
    ) -> Result<Outcome, ScenarioError> {
        let opened = if *prices == previous.prices {
            let then = (&previous.scenario, &*previous.unpriced);
            open_incremental(document, before, then, &self.context(prices))?
        } else {
            self.open(document, prices)?
        };
        let comparison =
            compare_incremental(&opened.scenario, &previous.scenario, &previous.comparison);
        Ok(Outcome::new(opened, comparison, prices))
    }
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::Path;

    use billfold_scenario::ErrorKind;

    use super::*;
    use crate::test_support::CALCULATOR;

    #[test]
    fn both_calculators_compute_the_same_or_the_smaller_one_refuses_a_section() {
        let cases = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/cases");
        let mut computed = 0;
        let mut refused = 0;
        for case in fs::read_dir(cases).expect("the cases") {
            let path = case.expect("a case").path();
            let text = fs::read_to_string(&path).expect("a text");
            let document = Document::from_json(&text).expect("a document");
            let prices = PriceList::Unavailable;
            let full = CALCULATOR.compute(&document, &prices).expect("bills");
            let name = path.display();
            match UsageCalculator.compute(&document, &prices) {
                Ok(outcome) => {
                    assert!(outcome == full, "{name} has other bills");
                    computed += 1;
                }
                Err(error) => {
                    assert_eq!(error.kind, ErrorKind::UnsupportedSection, "{name}: {error}");
                    refused += 1;
                }
            }
        }
        assert!(computed >= 10 && refused >= 10, "{computed} and {refused}");
    }
}
