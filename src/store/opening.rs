//! Opening scenarios: at once, or when the catalogue that they need is here.

use billfold_messages::texts;
use std::rc::Rc;

use billfold_scenario::{Document, ScenarioError};

use super::{Store, saved};
use billfold_page_core::workspace::{History, PriceList};

/// A document that is to be opened.
pub(super) struct PendingDocument {
    document: Document,
    step: String,
    id: Option<String>,
    /// The page opens with this document, so there is nothing to undo.
    first: bool,
    refused: Box<dyn Fn(&str) -> String>,
}

impl Store {
    /// Opens a document in place of this one, as an edit that can be undone: as a scenario of its
    /// own if it has an id, while the one that was open stays saved. If the document needs the
    /// catalogue and that is still loading, it waits. If it cannot be opened, `refused` makes a
    /// notice of the problem. `first` says that the page begins with it: then there is nothing to
    /// undo.
    pub fn open(
        &self,
        document: Result<Document, ScenarioError>,
        step: Option<String>,
        id: Option<String>,
        first: bool,
        refused: impl Fn(&str) -> String + 'static,
    ) {
        match document {
            Ok(document) => self.open_or_wait(PendingDocument {
                step: step.unwrap_or_else(|| {
                    let name = document.name.as_deref().unwrap_or_default();
                    texts::app::undo_open(name)
                }),
                id,
                first,
                document,
                refused: Box::new(refused),
            }),
            Err(problem) => self.notify(refused(&problem.to_string())),
        }
    }

    fn open_or_wait(&self, pending: PendingDocument) {
        if pending.id.is_some() {
            // The last keystrokes belong to the scenario that is left.
            self.save();
        }
        let untouched = pending.first && self.state().workspace.history.undoable().is_none();
        let step = pending.step.as_str().into();
        match self.replace(step, pending.document.clone()) {
            Ok(()) => {
                if untouched {
                    self.set_workspace(|workspace| workspace.history = History::default());
                }
                if let Some(id) = pending.id {
                    self.set(|state| state.scenario_number += 1);
                    self.set_saved_id(id);
                }
                self.dismiss_notice();
            }
            Err(_) if self.state().workspace.prices == PriceList::Loading => {
                *self.0.pending_document.borrow_mut() = Some(pending);
                self.notify(texts::scenarios::waiting_for_prices());
            }
            Err(problem) => {
                let problem = problem.to_string();
                self.notify((pending.refused)(&problem));
            }
        }
    }

    /// Takes the prices, and opens the document that waited for them.
    pub fn take_prices(&self, prices: PriceList, notice: Option<Rc<str>>) {
        self.set_workspace(|workspace| workspace.prices = prices);
        if let Some(pending) = self.0.pending_document.take() {
            self.open_or_wait(pending);
        }
        if let Some(notice) = notice {
            self.notify(notice);
        }
    }

    /// Opens a saved scenario, after saving the one that was open. `first` says that the page
    /// begins with it.
    pub fn open_saved(&self, id: &str, first: bool) {
        if let Some(document) = saved::load(id) {
            let name = document.name.clone().unwrap_or_default();
            let step = texts::app::undo_open(&name);
            let refused =
                move |problem: &str| texts::scenarios::problem_file(name.as_str(), problem);
            self.open_or_wait(PendingDocument {
                document,
                step,
                id: Some(id.to_owned()),
                first,
                refused: Box::new(refused),
            });
        }
    }

    /// Saves a copy and goes on with it.
    pub fn duplicate(&self, name: &str) {
        self.save();
        let mut document = Document::clone(&self.state().workspace.document);
        let name = texts::scenarios::copy_of(name);
        document.name = Some(name.clone());
        let step = texts::app::undo_open(&name);
        // Another name changes no bill.
        if self.replace(step.into(), document).is_ok() {
            self.set_saved_id(saved::new_id());
            self.save();
            let name = saved::title(&self.state().workspace.document).to_owned();
            self.notify(texts::scenarios::duplicated(&name));
        }
    }
}
