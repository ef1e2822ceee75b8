//! Several tabs that work on one saved scenario.
//!
//! What a tab changes is saved at once, and the browser tells the others. Two tabs can still change
//! it at the same moment: then both changes are put together, or the tab that comes last goes on
//! with a copy, and nothing is lost.

use std::rc::Rc;

use billfold_messages::texts;
use billfold_scenario::Document;

use super::{Store, saved};
use billfold_page_core::ptr_eq_rc::PtrEqRc;
use billfold_page_core::workspace::merge;

/// A saved scenario as a tab last wrote or read it.
pub(super) struct Agreed {
    id: String,
    now: Version,
    /// What was there before this tab wrote.
    before: Option<Version>,
}

struct Version {
    document: PtrEqRc<Document>,
    json: String,
}

/// What two tabs began with when both changed a scenario.
struct Base {
    /// The id under which it is saved.
    id: String,
    document: PtrEqRc<Document>,
    /// Both wrote it, and this tab wrote last.
    crossed: bool,
}

impl Store {
    /// Remembers that a document is what the storage has under an id.
    pub(super) fn agree(&self, id: &str, document: PtrEqRc<Document>, json: String) {
        let known = self.0.agreed.take().filter(|known| known.id == id);
        *self.0.agreed.borrow_mut() = Some(Agreed {
            id: id.to_owned(),
            now: Version { document, json },
            before: known.map(|known| known.now),
        });
    }

    /// Goes on with what was loaded from under an id.
    pub fn adopt(&self, id: String) {
        if let Some(json) = saved::text(&id) {
            self.agree(&id, self.state().workspace.document.clone(), json);
        }
        self.set_saved_id(id);
    }

    /// Whether a document is what this tab last wrote or read under an id.
    pub(super) fn is_agreed(&self, id: &str, document: &PtrEqRc<Document>) -> bool {
        let agreed = self.0.agreed.borrow();
        let agreed = agreed.as_ref().filter(|agreed| agreed.id == id);
        agreed.is_some_and(|agreed| agreed.now.document == *document) && saved::text(id).is_some()
    }

    /// Takes over what another tab wrote and has not been told of yet.
    pub(super) fn take_what_another_tab_wrote(&self) {
        if let Some(json) = self.saved_id().and_then(|id| saved::text(&id)) {
            self.take_from_tab(json, None);
        }
    }

    /// Takes over what another tab saved of the same scenario, in place of the file `over`.
    pub fn take_from_tab(&self, json: String, over: Option<String>) {
        let Some(base) = self.base(&json, over.as_deref()) else {
            return;
        };
        let mine = self.state().workspace.document.clone();
        let theirs = match Document::from_json(json.clone()) {
            Ok(theirs) => theirs,
            // A newer Billfold in the other tab wrote what this one cannot read.
            Err(_) => return self.go_on_with_copy(&base.id, &json),
        };
        let merged = merge(&base.document, &mine, &theirs);
        let step: Rc<str> = texts::app::undo_other_tab().into();
        match merged.map(|merged| self.replace(step, merged)) {
            // The storage has what this tab wrote last, and gets both now.
            Some(Ok(())) if base.crossed => self.save_soon(),
            Some(Ok(())) => {
                let now = self.state().workspace.document.clone();
                // What is theirs alone is not written again: it could be old by then.
                let both = *now != theirs;
                let agreed = if both { PtrEqRc::new(theirs) } else { now };
                self.agree(&base.id, agreed, json);
                if both {
                    self.save_soon();
                }
            }
            _ if *mine == *base.document => {
                // It needs the price list, which this tab does not have yet.
                let step = texts::app::undo_other_tab().to_owned();
                self.open(Ok(theirs), Some(step), None, None, str::to_owned);
            }
            _ => self.go_on_with_copy(&base.id, &json),
        }
    }

    /// What a file of another tab was made of; none if this tab knows the file.
    fn base(&self, json: &str, over: Option<&str>) -> Option<Base> {
        let agreed = self.0.agreed.borrow();
        let agreed = agreed
            .as_ref()
            .filter(|agreed| self.saved_id().as_deref() == Some(&agreed.id))?;
        if agreed.now.json == json {
            return None;
        }
        // Both tabs wrote over the same version, this one last: the other one wrote before it.
        let before = agreed.before.as_ref();
        let before = before.filter(|before| over == Some(&before.json));
        Some(Base {
            id: agreed.id.clone(),
            document: before.unwrap_or(&agreed.now).document.clone(),
            crossed: before.is_some(),
        })
    }

    /// Leaves a scenario to another tab that changed the same part of it, and goes on with this
    /// tab's version as a scenario of its own.
    fn go_on_with_copy(&self, id: &str, theirs: &str) {
        let name = saved::name(id).unwrap_or_default();
        // This tab may have written over it.
        if !saved::save(id, theirs, &name) {
            return self.notify(texts::scenarios::not_stored());
        }
        self.set_saved_id(saved::new_id());
        self.save_now();
        let mine = saved::title(&self.state().workspace.document).to_owned();
        self.notify(texts::scenarios::both_kept(&name, &mine));
    }
}
