//! The handle by which views act on the store.

use std::cell::RefCell;
use std::rc::Rc;

use billfold_interchange::document::Entries;
use billfold_interchange::{Document, FileError};
use web_sys::HtmlElement;
use yew::prelude::*;

use super::edits::Edit;
use super::{Outcome, State, View};
use crate::queries::why::Asked;

/// The store. It is the same for as long as the page lives, so that handing it on makes nothing
/// render again; what it holds comes to the views as a property.
#[derive(Clone)]
pub struct Session(Rc<Inner>);

struct Inner {
    state: RefCell<Rc<State>>,
    changed: RefCell<Callback<Rc<State>>>,
    /// The figure from which the open derivation was asked for.
    opener: RefCell<Option<HtmlElement>>,
}

impl PartialEq for Session {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

/// The session that the page runs in.
#[hook]
pub fn use_session() -> Session {
    // The page's root provides it around everything.
    #[allow(clippy::expect_used)]
    use_context::<Session>().expect("a session")
}

impl Session {
    pub fn new(state: State) -> Self {
        Self(Rc::new(Inner {
            state: RefCell::new(Rc::new(state)),
            changed: RefCell::new(Callback::noop()),
            opener: RefCell::new(None),
        }))
    }

    /// Who is told of each new state.
    pub fn listen(&self, changed: Callback<Rc<State>>) {
        *self.0.changed.borrow_mut() = changed;
    }

    pub fn state(&self) -> Rc<State> {
        self.0.state.borrow().clone()
    }

    fn set(&self, change: impl FnOnce(&mut State)) {
        let mut state = State::clone(&self.state());
        change(&mut state);
        let state = Rc::new(state);
        *self.0.state.borrow_mut() = state.clone();
        let changed = self.0.changed.borrow().clone();
        changed.emit(state);
    }

    /// Changes the document, unless the result would make no sense: then nothing happens and
    /// the error says why.
    pub fn edit(&self, edit: Edit) -> Result<(), FileError> {
        let state = self.state();
        let mut document = Document::clone(&state.document);
        (edit.change)(&mut document);
        if document == *state.document {
            return Ok(());
        }
        if document.expected == state.document.expected {
            // What a test expected of the document as it was is not expected of this one.
            document.expected = Entries::default();
        }
        let outcome = Outcome::of(&document)?;
        self.set(|state| {
            state
                .history
                .record(edit.name, edit.merge, state.document.clone());
            state.document = Rc::new(document);
            state.outcome = outcome;
        });
        Ok(())
    }

    /// The next keystroke in the same field is a step of its own.
    pub fn seal(&self) {
        self.set(|state| state.history.seal());
    }

    pub fn undo(&self) {
        self.travel(|state| {
            state
                .history
                .undo(state.document.clone())
                .map(|step| step.document)
        });
    }

    pub fn redo(&self) {
        self.travel(|state| {
            state
                .history
                .redo(state.document.clone())
                .map(|step| step.document)
        });
    }

    fn travel(&self, step: impl FnOnce(&mut State) -> Option<Rc<Document>>) {
        self.set(|state| {
            let Some(document) = step(state) else { return };
            // It was computed once, so it can be computed again.
            if let Ok(outcome) = Outcome::of(&document) {
                state.document = document;
                state.outcome = outcome;
            }
        });
    }

    /// Puts another document in place of this one, as a step that can be taken back.
    pub fn replace(&self, name: Rc<str>, document: Document) -> Result<(), FileError> {
        self.edit(Edit {
            name,
            merge: None,
            change: Box::new(move |current| *current = document),
        })
    }

    pub fn show(&self, view: View) {
        self.set(|state| {
            state.view = view;
            state.asked = None;
        });
    }

    /// Opens the derivation of a figure, or closes it if it is open. `opener` is where it opens
    /// and where the focus goes back to.
    pub fn ask(&self, asked: Asked, opener: Option<HtmlElement>) {
        *self.0.opener.borrow_mut() = opener;
        self.set(|state| {
            state.asked = (state.asked.as_ref() != Some(&asked)).then_some(asked);
        });
    }

    pub fn opener(&self) -> Option<HtmlElement> {
        self.0.opener.borrow().clone()
    }

    /// Closes the derivation and gives the focus back.
    pub fn close_why(&self) {
        if self.state().asked.is_some() {
            self.set(|state| state.asked = None);
            if let Some(opener) = self.0.opener.borrow_mut().take() {
                // An opener that has left the page takes no focus; nor does that matter.
                let _ = opener.focus();
            }
        }
    }

    /// Closes the derivation and leaves the focus where it is.
    pub fn leave_why(&self) {
        *self.0.opener.borrow_mut() = None;
        if self.state().asked.is_some() {
            self.set(|state| state.asked = None);
        }
    }

    pub fn tell(&self, notice: Option<Rc<str>>) {
        self.set(|state| state.notice = notice);
    }
}
