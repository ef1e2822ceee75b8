//! Saving the scenario that is open in the browser.

use billfold_messages::texts;
use std::rc::Rc;

use billfold_scenario::Document;
use yew::Callback;

use super::{NoticeAction, Store, saved};
use crate::browser;
use billfold_page_core::edits::Edit;
use billfold_page_core::format;
use billfold_page_core::ptr_eq_rc::PtrEqRc;
use billfold_page_core::workspace::Workspace;

/// The pause after a change before the document is saved, in milliseconds: the shortest leaves the
/// browser a frame to paint what was typed.
const SHORTEST: f64 = 16.0;
const LONGEST: f64 = 250.0;
/// The pause as a multiple of the time that saving took, so that large documents are saved once
/// nobody types.
const PAUSES: f64 = 16.0;

impl Store {
    /// Saves the document in a moment, together with the changes that come until then.
    pub(super) fn save_soon(&self) {
        let store = self.clone();
        let pause = (self.0.save_took.get() * PAUSES).clamp(SHORTEST, LONGEST);
        let timer = browser::Timeout::new(pause as u32, move || store.save());
        // Dropping the timer before it calls it off.
        *self.0.save_timer.borrow_mut() = Some(timer);
    }

    /// Saves the document, as soon as the services are connected.
    pub fn save(&self) {
        self.with_services(|services, store| services.save(store));
    }

    /// Writes the document to the browser's storage, together with what another tab wrote there in
    /// the meantime. A document that was never changed is not written, nor is an example.
    pub fn save_now(&self) {
        *self.0.save_timer.borrow_mut() = None;
        let begun = browser::now();
        if self.state().is_example() {
            // It was changed, and undo took the change back.
            if let Some(id) = self.saved_id() {
                saved::delete(&id);
                self.forget_saved_id();
            }
            return;
        }
        if self.state().workspace.history.undoable().is_none() && self.saved_id().is_none() {
            return;
        }
        self.take_what_another_tab_wrote();
        let id = self.saved_id().unwrap_or_else(|| {
            let id = saved::new_id();
            self.set_saved_id(id.clone());
            id
        });
        let document = self.state().workspace.document.clone();
        let wanted = saved::title(&document);
        if let Some(name) = saved::other_name(&id, wanted) {
            self.notify(texts::scenarios::name_taken(wanted, &name));
            // Another name changes no bill.
            self.set_workspace(|workspace| {
                let mut document = Document::clone(&workspace.document);
                document.name = Some(name);
                workspace.document = PtrEqRc::new(document);
            });
        }
        let document = self.state().workspace.document.clone();
        if self.is_agreed(&id, &document) {
            return;
        }
        let json = document.to_json();
        if saved::save(&id, &json, saved::title(&document)) {
            saved::save_about(&id, &about(&self.state().workspace));
            self.0.storage_full.set(false);
            self.agree(&id, document, json);
        } else if !self.0.storage_full.replace(true) {
            self.notify(texts::scenarios::not_stored());
        }
        self.0.save_took.set(browser::now() - begun);
    }

    /// Saves changes under this id from now on.
    pub fn set_saved_id(&self, id: String) {
        saved::set_current(&id);
        *self.0.saved_id.borrow_mut() = Some(id);
    }

    /// Saves the next change under a new id.
    pub(super) fn forget_saved_id(&self) {
        saved::forget_current();
        *self.0.saved_id.borrow_mut() = None;
    }

    /// The id under which changes are saved; `None` as long as nothing was changed.
    pub fn saved_id(&self) -> Option<String> {
        self.0.saved_id.borrow().clone()
    }

    /// Deletes a saved scenario, whether it can be read or not. If it is the open one, it stays open
    /// and the next change saves it again.
    pub fn delete_saved(&self, id: &str) {
        let (json, name) = (saved::text(id), saved::name(id));
        saved::delete(id);
        let (Some(json), Some(name)) = (json, name) else {
            return;
        };
        let is_open = self.saved_id().as_deref() == Some(id);
        if is_open {
            *self.0.saved_id.borrow_mut() = None;
        }
        let template = if is_open {
            texts::scenarios::deleted_here
        } else {
            texts::scenarios::deleted
        };
        let text = template(&name).into();
        let act = {
            let (store, id) = (self.clone(), id.to_owned());
            Callback::from(move |()| store.undelete(&id, &json, &name, is_open))
        };
        let action = NoticeAction {
            label: texts::app::undo(),
            act,
            undoes: true,
        };
        self.offer(text, Some(action));
    }

    /// Saves a scenario again that was deleted.
    fn undelete(&self, id: &str, json: &str, name: &str, is_open: bool) {
        if !saved::save(id, json, name) {
            return self.notify(texts::scenarios::not_stored());
        }
        if is_open {
            self.set_saved_id(id.to_owned());
        }
        self.dismiss_notice();
    }

    /// Puts another document in place of this one, as an edit that can be undone.
    pub(super) fn replace(
        &self,
        name: Rc<str>,
        document: Document,
    ) -> Result<(), billfold_scenario::ScenarioError> {
        self.apply(Edit {
            name,
            merge: None,
            change: Box::new(move |current| *current = document),
        })
    }
}

/// What the list of scenarios says of one: its accounts, its total, and the day.
fn about(workspace: &Workspace) -> String {
    let outcome = &workspace.outcome;
    let accounts = texts::answer::accounts(outcome.scenario.organization.accounts.len());
    let total = outcome.comparison.consolidated.bill.total;
    let total = format::money(total, &outcome.scenario.currency);
    let now: String = js_sys::Date::new_0().to_iso_string().into();
    let day = now.split('T').next().unwrap_or_default();
    texts::scenarios::saved_about(&accounts, &total, day)
}
