//! Saving the scenario that is open in the browser.

use billfold_messages::texts;
use std::rc::Rc;

use billfold_scenario::Document;
use yew::Callback;

use super::{Notice, Store, saved};
use crate::browser;
use billfold_page_core::edits::Edit;
use billfold_page_core::ptr_eq_rc::PtrEqRc;

/// How long nobody has typed before the document is saved, in milliseconds.
const PAUSE: u32 = 400;

impl Store {
    /// Saves the document once nobody has typed for a moment.
    pub(super) fn save_soon(&self) {
        let store = self.clone();
        let timer = browser::Timeout::new(PAUSE, move || store.save());
        // Dropping the timer before it calls it off.
        *self.0.save_timer.borrow_mut() = Some(timer);
    }

    /// Saves the document, as soon as the services are connected.
    pub fn save(&self) {
        self.with_services(|services, store| services.save(store));
    }

    /// Writes the document to the browser's storage. A document that was never changed is not
    /// written.
    pub fn save_now(&self) {
        let state = self.state();
        if state.workspace.history.undoable().is_none() && self.saved_id().is_none() {
            return;
        }
        let id = self.saved_id().unwrap_or_else(|| {
            let id = saved::new_id();
            self.set_saved_id(id.clone());
            id
        });
        let wanted = saved::title(&state.workspace.document);
        if let Some(name) = saved::other_name(&id, wanted) {
            self.notify(texts::scenarios::name_taken(wanted, &name));
            // Another name changes no bill.
            self.set_workspace(|workspace| {
                let mut document = Document::clone(&workspace.document);
                document.name = Some(name);
                workspace.document = PtrEqRc::new(document);
            });
        }
        if saved::save(&id, &self.state().workspace.document) {
            self.0.storage_full.set(false);
        } else if !self.0.storage_full.replace(true) {
            self.notify(texts::scenarios::not_stored());
        }
    }

    /// Saves changes under this id from now on.
    pub fn set_saved_id(&self, id: String) {
        saved::set_current(&id);
        *self.0.saved_id.borrow_mut() = Some(id);
    }

    /// The id under which changes are saved; `None` as long as nothing was changed.
    pub fn saved_id(&self) -> Option<String> {
        self.0.saved_id.borrow().clone()
    }

    /// Deletes a saved scenario. If it is the open one, it stays open and the next change saves it
    /// again.
    pub fn delete_saved(&self, id: &str) {
        let Some(document) = saved::load(id) else {
            return saved::delete(id);
        };
        saved::delete(id);
        let is_open = self.saved_id().as_deref() == Some(id);
        if is_open {
            *self.0.saved_id.borrow_mut() = None;
        }
        let name = document.name.clone();
        let name = name.unwrap_or_else(|| texts::scenarios::unnamed().to_owned());
        let template = if is_open {
            texts::scenarios::deleted_here
        } else {
            texts::scenarios::deleted
        };
        let undo = {
            let (store, id) = (self.clone(), id.to_owned());
            Callback::from(move |()| store.undelete(&id, &document, is_open))
        };
        self.set(|state| {
            state.notice = Some(Notice {
                text: template(&name).into(),
                undo: Some(undo),
            });
        });
    }

    /// Saves a scenario again that was deleted.
    fn undelete(&self, id: &str, document: &Document, is_open: bool) {
        if !saved::save(id, document) {
            return self.notify(texts::scenarios::not_stored());
        }
        if is_open {
            self.set_saved_id(id.to_owned());
        }
        self.dismiss_notice();
    }

    /// Takes over what another tab saved of the same scenario; it can be undone.
    pub fn sync_from_tab(&self, document: Document) {
        if document != *self.state().workspace.document {
            // The other tab may have the catalogue before this one, so the document may have to
            // wait.
            let step = texts::app::undo_other_tab().to_owned();
            self.open(Ok(document), Some(step), None, false, str::to_owned);
        }
    }

    /// Puts another document in place of this one, as an edit that can be undone.
    pub(super) fn replace(
        &self,
        name: Rc<str>,
        document: Document,
    ) -> Result<(), billfold_scenario::ScenarioError> {
        self.edit(Edit {
            name,
            merge: None,
            change: Box::new(move |current| *current = document),
        })
    }
}
