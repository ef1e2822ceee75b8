//! Opening scenarios: at once, or when the catalogue that they need is here.

use std::rc::Rc;

use billfold_interchange::{Document, FileError};

use super::{History, PriceList, Session, keeping};
use crate::components::forget_texts;
use crate::messages::{fill, later_texts, texts};

/// A document that is to be opened.
pub(super) struct Waiting {
    document: Document,
    step: String,
    id: Option<String>,
    /// What stands there until then is nobody's work, and nothing to go back to.
    first: bool,
    refused: Box<dyn Fn(&str) -> String>,
}

impl Session {
    /// Opens a document in place of this one, as a step that can be taken back: as a scenario of
    /// its own if it has an id, and the one that was open stays kept. If it needs the catalogue and
    /// that is on its way, it waits; if it cannot be opened, `refused` puts it into words.
    /// `first` is how the page begins: nothing was done that could be taken back.
    pub fn open(
        &self,
        document: Result<Document, FileError>,
        step: Option<String>,
        id: Option<String>,
        first: bool,
        refused: impl Fn(&str) -> String + 'static,
    ) {
        match document {
            Ok(document) => self.open_or_wait(Waiting {
                step: step.unwrap_or_else(|| {
                    let name = document.name.as_deref().unwrap_or_default();
                    fill(texts().undo_open, &[("what", name)])
                }),
                id,
                first,
                document,
                refused: Box::new(refused),
            }),
            Err(problem) => self.tell(Some(refused(&problem.to_string()).into())),
        }
    }

    fn open_or_wait(&self, waiting: Waiting) {
        if waiting.id.is_some() {
            // What was typed a moment ago belongs to the one that is left.
            self.keep();
        }
        let untouched = waiting.first && self.state().history.undoable().is_none();
        let step = waiting.step.as_str().into();
        match self.replace(step, waiting.document.clone()) {
            Ok(()) => {
                if untouched {
                    self.set(|state| state.history = History::default());
                }
                if let Some(id) = waiting.id {
                    forget_texts();
                    self.keep_as(id);
                }
                self.tell(None);
            }
            Err(_) if self.state().prices == PriceList::Coming => {
                *self.0.waiting.borrow_mut() = Some(waiting);
                self.tell(Some(texts().waiting_for_prices.into()));
            }
            Err(problem) => {
                let problem = problem.to_string();
                self.tell(Some((waiting.refused)(&problem).into()));
            }
        }
    }

    /// Takes the catalogue, or that there is none, and opens what waited for it.
    pub fn take_prices(&self, prices: PriceList, notice: Option<Rc<str>>) {
        self.set(|state| state.prices = prices);
        if let Some(waiting) = self.0.waiting.take() {
            self.open_or_wait(waiting);
        }
        if notice.is_some() {
            self.tell(notice);
        }
    }

    /// Opens a kept scenario; the one that was open is kept first. `first` is how the page begins.
    pub fn open_kept(&self, id: &str, first: bool) {
        if let Some(document) = keeping::load(id) {
            let name = document.name.clone().unwrap_or_default();
            let step = fill(texts().undo_open, &[("what", &name)]);
            let refused = move |problem: &str| {
                let values = [("file", name.as_str()), ("problem", problem)];
                fill(texts().problem_file, &values)
            };
            self.open_or_wait(Waiting {
                document,
                step,
                id: Some(id.to_owned()),
                first,
                refused: Box::new(refused),
            });
        }
    }

    /// Keeps a copy and goes on with that.
    pub fn duplicate(&self, name: &str) {
        self.keep();
        let mut document = Document::clone(&self.state().document);
        let name = fill(later_texts().copy_of, &[("name", name)]);
        document.name = Some(name.clone());
        let step = fill(texts().undo_open, &[("what", &name)]);
        // Another name changes no bill.
        if self.replace(step.into(), document).is_ok() {
            self.keep_as(keeping::new_id());
            self.keep();
            let name = keeping::title(&self.state().document).to_owned();
            self.tell(Some(
                fill(later_texts().duplicated, &[("name", &name)]).into(),
            ));
        }
    }
}
