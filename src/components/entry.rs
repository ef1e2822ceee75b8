//! A form that a button opens: what was begun in it, and how it ends.

use std::cell::RefCell;
use std::thread::LocalKey;

use yew::prelude::*;

use super::form::{use_focus_within, use_lasting};

/// What was begun in a form.
#[derive(Clone, PartialEq)]
pub struct Begun<D> {
    draft: D,
    /// Why it was not taken.
    problem: Option<String>,
}

/// Where what was begun in a form outlives its view.
pub type Lasting<D> = RefCell<Option<Begun<D>>>;

/// A form, open or not.
pub struct Entry<D>(UseStateHandle<Option<Begun<D>>>);

impl<D> Clone for Entry<D> {
    fn clone(&self) -> Self {
        Self(self.0.clone())
    }
}

/// A form that outlives its view; `first` is the field that takes the focus, `button` what opens it.
#[hook]
pub fn use_entry<D: Clone + PartialEq + 'static>(
    begun: &'static LocalKey<Lasting<D>>,
    first: &'static str,
    button: &'static str,
) -> Entry<D> {
    let begun = use_lasting(begun);
    use_focus_within(begun.is_some(), first, button);
    Entry(begun)
}

impl<D: Clone + PartialEq + 'static> Entry<D> {
    /// What is in it, if it is open.
    pub fn draft(&self) -> Option<D> {
        self.0.as_ref().map(|begun| begun.draft.clone())
    }

    /// Why it was not taken.
    pub fn problem(&self) -> Option<&str> {
        self.0.as_ref()?.problem.as_deref()
    }

    pub fn open(&self, draft: D) {
        let problem = None;
        self.0.set(Some(Begun { draft, problem }));
    }

    /// Takes what is written or chosen in a field.
    pub fn change(&self, set: impl Fn(&mut D, String) + 'static) -> Callback<String> {
        let entry = self.clone();
        Callback::from(move |text: String| {
            if let Some(mut draft) = entry.draft() {
                set(&mut draft, text);
                entry.open(draft);
            }
        })
    }

    pub fn close(&self) -> Callback<()> {
        let begun = self.0.clone();
        Callback::from(move |()| begun.set(None))
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
        self.0.set(added.err().map(|problem| Begun {
            draft: draft.clone(),
            problem: Some(problem),
        }));
    }
}
