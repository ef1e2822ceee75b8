//! Opening scenarios: at once, or when the catalogue that they need is here.

use billfold_messages::texts;
use std::rc::Rc;

use billfold_scenario::{Document, ScenarioError};
use yew::Callback;

use super::{NoticeAction, Store, export, saved};
use crate::browser;
use billfold_page_core::ptr_eq_rc::PtrEqRc;
use billfold_page_core::workspace::{History, PriceList};

/// The most documents whose ids are remembered for undo.
const HOMES: usize = 16;

/// A document that is to be opened.
pub(super) struct PendingDocument {
    document: Document,
    step: String,
    id: Option<String>,
    /// The file as it is kept under the id, if it is.
    kept: Option<String>,
    /// The document is an example, which is saved once it is changed.
    example: bool,
    /// The page opens with this document, so there is nothing to undo.
    first: bool,
    /// What marks it as being opened, if a visit can begin with it.
    mark: Option<String>,
    refused: Box<dyn Fn(&str) -> String>,
}

impl Store {
    /// Opens a document in place of this one, as an edit that can be undone: as a scenario of its
    /// own if it has an id, while the one that was open stays saved. If the document needs the
    /// catalogue and that is still loading, it waits. If it cannot be opened, `refused` makes a
    /// notice of the problem. `link` is the mark of the link that it comes from. The page begins with
    /// a link, so that there is nothing to undo.
    pub fn open(
        &self,
        document: Result<Document, ScenarioError>,
        step: Option<String>,
        id: Option<String>,
        link: Option<String>,
        refused: impl Fn(&str) -> String + 'static,
    ) {
        match document {
            Ok(document) => self.open_or_wait(PendingDocument {
                step: step.unwrap_or_else(|| {
                    let name = document.name.as_deref().unwrap_or_default();
                    texts::app::undo_open(name)
                }),
                id,
                kept: None,
                example: false,
                first: link.is_some(),
                mark: link,
                document,
                refused: Box::new(refused),
            }),
            Err(problem) => self.notify(refused(&self.describe(&problem))),
        }
    }

    /// Opens an example in place of this scenario, as an edit that can be undone. It is not saved
    /// before it is changed.
    pub fn open_example(
        &self,
        document: Result<Document, ScenarioError>,
        refused: impl Fn(&str) -> String + 'static,
    ) {
        match document {
            Ok(document) => self.open_or_wait(PendingDocument {
                step: texts::app::undo_open(saved::title(&document)),
                id: None,
                kept: None,
                example: true,
                first: false,
                mark: None,
                document,
                refused: Box::new(refused),
            }),
            Err(problem) => self.notify(refused(&self.describe(&problem))),
        }
    }

    fn open_or_wait(&self, pending: PendingDocument) {
        let is_another = pending.id.is_some() || pending.example;
        let left = (self.state().workspace.document.clone(), self.saved_id());
        if is_another {
            // The last keystrokes belong to the scenario that is left.
            self.save();
        }
        let untouched = pending.first && self.state().workspace.history.undoable().is_none();
        if let Some(mark) = &pending.mark {
            self.mark_opening(mark);
        }
        let step = pending.step.as_str().into();
        match self.replace(step, pending.document.clone()) {
            Ok(()) => {
                if untouched {
                    self.set_workspace(|workspace| workspace.history = History::default());
                }
                if is_another {
                    self.set(|state| {
                        state.scenario_number += 1;
                        // What was asked belongs to the scenario that is left.
                        state.explained = None;
                        if pending.example {
                            state.example = Some(state.workspace.document.clone());
                        }
                    });
                    let opened = self.state().workspace.document.clone();
                    self.remember_home(left.0, left.1);
                    self.remember_home(opened, pending.id.clone());
                    self.move_to_home(pending.id.clone());
                    if let (Some(id), Some(json)) = (pending.id, pending.kept) {
                        let document = self.state().workspace.document.clone();
                        self.agree(&id, document, json);
                    }
                }
                self.dismiss_notice();
            }
            Err(_) if self.state().workspace.prices == PriceList::Loading => {
                *self.0.pending_document.borrow_mut() = Some(pending);
                self.notify(texts::scenarios::waiting_for_prices());
            }
            Err(problem) => {
                let problem = self.describe(&problem);
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
    /// begins with it. One that cannot be read stays where it is, and a notice says why.
    pub fn open_saved(&self, id: &str, first: bool) {
        self.open_kept(id, first, id);
    }

    /// The same under a mark.
    pub fn open_kept(&self, id: &str, first: bool, mark: &str) {
        let Some(json) = saved::text(id) else {
            return self.notify(texts::scenarios::kept_gone());
        };
        let document = match Document::from_json(json.clone()) {
            Ok(document) => document,
            Err(problem) => return self.tell_unreadable(id, json, &self.describe(&problem)),
        };
        let name = saved::title(&document).to_owned();
        let step = texts::app::undo_open(&name);
        let refused = {
            let name = name.clone();
            move |problem: &str| texts::scenarios::problem_file(name.as_str(), problem)
        };
        self.open_or_wait(PendingDocument {
            document,
            step,
            id: Some(id.to_owned()),
            kept: Some(json),
            example: false,
            first,
            mark: Some(mark.to_owned()),
            refused: Box::new(refused),
        });
    }

    /// Says that a saved scenario cannot be read, and offers its file.
    fn tell_unreadable(&self, id: &str, json: String, problem: &str) {
        let name = saved::name(id).unwrap_or_default();
        let text = texts::scenarios::kept_unreadable(&name, problem);
        let file = export::file_name(Some(&name), "json");
        let act = Callback::from(move |()| browser::save_file(&file, "application/json", &json));
        let action = NoticeAction {
            label: texts::scenarios::save_file(),
            act,
            undoes: false,
        };
        self.offer(text.into(), Some(action));
    }

    /// Remembers under which id a document was saved when another was opened in its place, so that
    /// undo goes back to it there.
    fn remember_home(&self, document: PtrEqRc<Document>, id: Option<String>) {
        let mut homes = self.0.homes.borrow_mut();
        if homes.len() == HOMES {
            homes.remove(0);
        }
        homes.push((document, id));
    }

    /// Saves under the id that the document had before another was opened in its place, if undo or
    /// redo brought it back.
    pub(super) fn return_home(&self) {
        let document = self.state().workspace.document.clone();
        let home = {
            let homes = self.0.homes.borrow();
            let found = homes.iter().rev().find(|(home, _)| *home == document);
            found.map(|(_, id)| id.clone())
        };
        if let Some(id) = home.filter(|id| *id != self.saved_id()) {
            // Undo took back all changes of an example: its changed copy is not kept either.
            if let Some(copy) = self.saved_id().filter(|copy| {
                let is_scenario = |(_, id): &(_, Option<String>)| id.as_ref() == Some(copy);
                self.state().is_example() && !self.0.homes.borrow().iter().any(is_scenario)
            }) {
                saved::delete(&copy);
            }
            self.set(|state| state.scenario_number += 1);
            self.move_to_home(id);
        }
    }

    /// Saves under an id from now on, or under a new one with the next change for `None`.
    fn move_to_home(&self, id: Option<String>) {
        match id {
            Some(id) => self.set_saved_id(id),
            None => self.forget_saved_id(),
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
