//! The scenario that is being worked on: the document, its bills, and the edits that can be undone.
//!
//! Nothing in here knows of the browser or of the screen.

mod calculator;
mod history;
mod merge;
mod outcome;

use std::rc::Rc;

use billfold_scenario::document::Entries;
use billfold_scenario::{Document, ScenarioError};

pub use crate::price_list::PriceList;
pub use calculator::{Calculator, FullCalculator, UsageCalculator};
pub use history::{History, UndoEntry};
pub use merge::merge;
pub use outcome::Outcome;

use crate::edits::Edit;
use crate::ptr_eq_rc::PtrEqRc;

/// A document with its bills, the prices they are computed with, and its history.
#[derive(Clone, PartialEq)]
pub struct Workspace {
    /// The scenario as its file has it.
    pub document: PtrEqRc<Document>,
    /// What follows from the document.
    pub outcome: PtrEqRc<Outcome>,
    /// The prices of what the document has none for.
    pub prices: PriceList,
    /// The edits that can be undone and redone.
    pub history: History,
}

impl Workspace {
    /// Opens a document while the catalogue is still loading.
    ///
    /// # Errors
    /// If the document makes no sense, or needs a price that it does not hold itself.
    pub fn open(document: Document, calculator: &dyn Calculator) -> Result<Self, ScenarioError> {
        let prices = PriceList::Loading;
        let outcome = calculator.compute(&document, &prices)?;
        Ok(Self {
            document: PtrEqRc::new(document),
            outcome: PtrEqRc::new(outcome),
            prices,
            history: History::default(),
        })
    }

    /// The workspace after an edit; `None` if the edit changes nothing.
    ///
    /// # Errors
    /// If the changed document would make no sense.
    pub fn edited(
        &self,
        edit: Edit,
        calculator: &dyn Calculator,
    ) -> Result<Option<Self>, ScenarioError> {
        let mut document = Document::clone(&self.document);
        (edit.change)(&mut document);
        if document == *self.document {
            return Ok(None);
        }
        if document.expected == self.document.expected {
            // The figures that a test expects are those of the unchanged document.
            document.expected = Entries::default();
        }
        let outcome = self.updated_outcome(&document, calculator)?;
        let mut history = self.history.clone();
        history.record(edit.name, edit.merge, self.document.clone());
        let before = history.drop_last_if_unchanged(&document);
        Ok(Some(Self {
            document: before.unwrap_or_else(|| PtrEqRc::new(document)),
            outcome: PtrEqRc::new(outcome),
            prices: self.prices.clone(),
            history,
        }))
    }

    /// Takes the last edit back. Returns the edit's name; `None` if there is nothing to undo.
    pub fn undo(&mut self, calculator: &dyn Calculator) -> Option<Rc<str>> {
        let entry = self.history.undo(self.document.clone())?;
        Some(self.restore(entry, calculator))
    }

    /// Does the last undone edit again. Returns the edit's name; `None` if there is nothing to redo.
    pub fn redo(&mut self, calculator: &dyn Calculator) -> Option<Rc<str>> {
        let entry = self.history.redo(self.document.clone())?;
        Some(self.restore(entry, calculator))
    }

    fn restore(&mut self, entry: UndoEntry, calculator: &dyn Calculator) -> Rc<str> {
        // The document had bills before, so it has them again.
        if let Ok(outcome) = self.updated_outcome(&entry.document, calculator) {
            self.document = entry.document;
            self.outcome = PtrEqRc::new(outcome);
        }
        entry.name
    }

    fn updated_outcome(
        &self,
        document: &Document,
        calculator: &dyn Calculator,
    ) -> Result<Outcome, ScenarioError> {
        calculator.update(&self.outcome, &self.document, document, &self.prices)
    }
}

#[cfg(test)]
mod tests;
