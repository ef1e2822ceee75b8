//! A form that a button opens: what was begun in it, and how it ends.

use std::cell::RefCell;
use std::thread::LocalKey;

use yew::prelude::*;

use super::form::{use_focus_within, use_lasting};

/// What was written and chosen in a form.
pub trait EntryDraft: Clone + Default + PartialEq + 'static {
    /// Why it was not taken.
    fn problem(&mut self) -> &mut Option<String>;
}

/// A form, open or not.
pub struct Entry<D>(UseStateHandle<Option<D>>);

impl<D> Clone for Entry<D> {
    fn clone(&self) -> Self {
        Self(self.0.clone())
    }
}

/// A form that outlives its view; `first` is the field that takes the focus, `button` what opens it.
#[hook]
pub fn use_entry<D: EntryDraft>(
    begun: &'static LocalKey<RefCell<Option<D>>>,
    first: &'static str,
    button: &'static str,
) -> Entry<D> {
    let draft = use_lasting(begun);
    use_focus_within(draft.is_some(), first, button);
    Entry(draft)
}

impl<D: EntryDraft> Entry<D> {
    /// What is in it, if it is open.
    pub fn draft(&self) -> Option<D> {
        (*self.0).clone()
    }

    pub fn open(&self, draft: D) {
        self.0.set(Some(draft));
    }

    /// Takes what is written or chosen in a field.
    pub fn change(&self, set: impl Fn(&mut D, String) + 'static) -> Callback<String> {
        let entry = self.clone();
        Callback::from(move |text: String| {
            let mut new = entry.draft().unwrap_or_default();
            *new.problem() = None;
            set(&mut new, text);
            entry.open(new);
        })
    }

    pub fn close(&self) -> Callback<()> {
        let draft = self.0.clone();
        Callback::from(move |()| draft.set(None))
    }

    /// Escape closes it.
    pub fn onkeydown(&self) -> Callback<KeyboardEvent> {
        let close = self.close();
        Callback::from(move |event: KeyboardEvent| {
            if event.key() == "Escape" {
                close.emit(());
            }
        })
    }

    /// Closes it if its draft was added, or says in it why not.
    pub fn end(&self, draft: &D, added: Result<(), String>) {
        match added {
            Ok(()) => self.0.set(None),
            Err(problem) => {
                let mut draft = draft.clone();
                *draft.problem() = Some(problem);
                self.open(draft);
            }
        }
    }
}
