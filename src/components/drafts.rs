//! Drafts that outlive the component in which they were begun.

use std::any::Any;
use std::cell::RefCell;
use std::rc::Rc;

use billfold_page_core::ptr_eq_rc::PtrEqRc;
use yew::prelude::*;

use super::field::FieldDraft;
use super::latest::{Latest, use_latest};

/// What was begun and is not finished, for when its view is shown again. The page's root provides
/// one as a context.
#[derive(Clone, PartialEq)]
pub struct Drafts(PtrEqRc<Inner>);

#[derive(Default)]
struct Inner {
    /// The drafts of forms, by the forms' names.
    forms: RefCell<Vec<(&'static str, Rc<dyn Any>)>>,
    /// Wrong texts of fields that left the page, by the fields' ids.
    fields: RefCell<Vec<(AttrValue, FieldDraft)>>,
}

impl Default for Drafts {
    fn default() -> Self {
        Self(PtrEqRc::new(Inner::default()))
    }
}

impl Drafts {
    fn form<T: Clone + Default + 'static>(&self, name: &str) -> T {
        let forms = self.0.forms.borrow();
        let known = forms.iter().find(|(known, _)| *known == name);
        let draft = known.and_then(|(_, draft)| draft.downcast_ref::<T>());
        draft.cloned().unwrap_or_default()
    }

    fn set_form(&self, name: &'static str, draft: Rc<dyn Any>) {
        let mut forms = self.0.forms.borrow_mut();
        forms.retain(|(known, _)| *known != name);
        forms.push((name, draft));
    }

    /// Changes the draft of a form that is not shown.
    pub fn update_form<T: Clone + Default + 'static>(
        &self,
        name: &'static str,
        change: impl FnOnce(&mut T),
    ) {
        let mut draft = self.form::<T>(name);
        change(&mut draft);
        self.set_form(name, Rc::new(draft));
    }

    /// Keeps the wrong text of a field that leaves the page.
    pub(super) fn put_field(&self, id: AttrValue, draft: FieldDraft) {
        self.0.fields.borrow_mut().push((id, draft));
    }

    /// Takes the wrong text of a field that is shown again.
    pub(super) fn take_field(&self, id: &str) -> Option<FieldDraft> {
        let mut fields = self.0.fields.borrow_mut();
        let index = fields.iter().position(|(known, _)| **known == *id)?;
        Some(fields.swap_remove(index).1)
    }

    /// Forgets the texts of all fields: they belong to a scenario that was left.
    pub fn forget_fields(&self) {
        self.0.fields.borrow_mut().clear();
    }
}

/// The drafts of the page; none are kept where no root provides them.
#[hook]
pub fn use_drafts() -> Drafts {
    use_context::<Drafts>().unwrap_or_default()
}

/// A state that outlives its component; `name` is the only one of its kind in the page.
#[hook]
pub fn use_persistent_state<T: Clone + Default + PartialEq + 'static>(
    name: &'static str,
) -> Latest<T> {
    let drafts = use_drafts();
    let state = {
        let drafts = drafts.clone();
        use_latest(move || drafts.form::<T>(name))
    };
    let now = state.get();
    use_effect(move || drafts.set_form(name, Rc::new(now)));
    state
}
