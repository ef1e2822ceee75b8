//! The handle by which views act on the store.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use billfold_interchange::document::Entries;
use billfold_interchange::{Document, FileError};
use web_sys::{FocusOptions, HtmlElement};
use yew::prelude::*;

use super::edits::Edit;
use super::history::Step;
use super::opening::Waiting;
use super::{Notice, PriceList, State, View, keeping};
use crate::dom::Timer;
use crate::later;
use crate::messages::{fill, later_texts, texts};
use crate::queries::why::Asked;

/// The store. It is the same for as long as the page lives, so that handing it on makes nothing
/// render again; what it holds comes to the views as a property.
#[derive(Clone)]
pub struct Session(pub(super) Rc<Inner>);

pub(super) struct Inner {
    state: RefCell<Rc<State>>,
    changed: RefCell<Callback<Rc<State>>>,
    /// The figure from which the open derivation was asked for.
    opener: RefCell<Option<HtmlElement>>,
    kept_as: RefCell<Option<String>>,
    keeping_soon: RefCell<Option<Timer>>,
    /// What opens once the catalogue is here.
    pub(super) waiting: RefCell<Option<Waiting>>,
    /// It was said that nothing can be kept.
    storage_full: Cell<bool>,
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
            kept_as: RefCell::new(None),
            keeping_soon: RefCell::new(None),
            waiting: RefCell::new(None),
            storage_full: Cell::new(false),
        }))
    }

    /// Who is told of each new state.
    pub fn listen(&self, changed: Callback<Rc<State>>) {
        *self.0.changed.borrow_mut() = changed;
    }

    pub fn state(&self) -> Rc<State> {
        self.0.state.borrow().clone()
    }

    pub(super) fn set(&self, change: impl FnOnce(&mut State)) {
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
        let outcome = state
            .outcome
            .of_edited(&state.document, &document, &state.prices)?;
        self.set(|state| {
            state.done = edit.name.clone();
            state
                .history
                .record(edit.name, edit.merge, state.document.clone());
            state.history.forget_round_trip(&document);
            self.drop_notice(state);
            state.document = Rc::new(document);
            state.outcome = outcome;
        });
        self.keep_soon();
        Ok(())
    }

    /// The next keystroke in the same field is a step of its own.
    pub fn seal(&self) {
        self.set(|state| state.history.seal());
    }

    pub fn undo(&self) {
        self.travel(texts().undo_what, |state| {
            state.history.undo(state.document.clone())
        });
    }

    pub fn redo(&self) {
        self.travel(texts().redo_what, |state| {
            state.history.redo(state.document.clone())
        });
    }

    fn travel(&self, said: &'static str, step: fn(&mut State) -> Option<Step>) {
        self.set(|state| {
            let Some(Step { name, document }) = step(state) else {
                return;
            };
            state.done = fill(said, &[("what", &name)]).into();
            // It was computed once, so it can be computed again.
            if let Ok(outcome) = state
                .outcome
                .of_edited(&state.document, &document, &state.prices)
            {
                state.document = document;
                state.outcome = outcome;
            }
        });
        self.keep_soon();
    }

    /// Keeps the document once nobody has typed for a moment.
    fn keep_soon(&self) {
        let session = self.clone();
        let later = Timer::after(400, move || session.keep());
        // The one before it is called off.
        *self.0.keeping_soon.borrow_mut() = Some(later);
    }

    /// Puts another document in place of this one, as a step that can be taken back.
    pub(super) fn replace(&self, name: Rc<str>, document: Document) -> Result<(), FileError> {
        self.edit(Edit {
            name,
            merge: None,
            change: Box::new(move |current| *current = document),
        })
    }

    /// Takes a scenario out of the browser's storage. If it is the open one, it stays open and
    /// the next change keeps it again.
    pub fn forget(&self, id: &str) {
        let Some(document) = keeping::load(id) else {
            return keeping::forget(id);
        };
        keeping::forget(id);
        let here = self.kept_as().as_deref() == Some(id);
        if here {
            *self.0.kept_as.borrow_mut() = None;
        }
        let name = document.name.clone();
        let name = name.unwrap_or_else(|| texts().unnamed.to_owned());
        let template = if here {
            later_texts().deleted_here
        } else {
            later_texts().deleted
        };
        let undo = {
            let (session, id) = (self.clone(), id.to_owned());
            Callback::from(move |()| session.bring_back(&id, &document, here))
        };
        self.set(|state| {
            state.notice = Some(Notice {
                text: fill(template, &[("name", &name)]).into(),
                undo: Some(undo),
            });
        });
    }

    /// Keeps a scenario again that was taken out.
    fn bring_back(&self, id: &str, document: &Document, here: bool) {
        if !keeping::save(id, document) {
            return self.tell(Some(texts().not_kept.into()));
        }
        if here {
            self.keep_as(id.to_owned());
        }
        self.tell(None);
    }

    /// From now on changes are kept under this id.
    pub fn keep_as(&self, id: String) {
        keeping::set_current(&id);
        *self.0.kept_as.borrow_mut() = Some(id);
    }

    /// Under which id changes are kept; none as long as nothing was changed.
    pub fn kept_as(&self) -> Option<String> {
        self.0.kept_as.borrow().clone()
    }

    /// Writes the document to the browser's storage, as soon as what can write is here.
    pub fn keep(&self) {
        later::with(self, |later, session| (later.keep)(session));
    }

    /// Writes the document to the browser's storage. What was never changed is not worth it.
    pub fn keep_now(&self) {
        let state = self.state();
        if state.history.undoable().is_none() && self.kept_as().is_none() {
            return;
        }
        let id = self.kept_as().unwrap_or_else(|| {
            let id = keeping::new_id();
            self.keep_as(id.clone());
            id
        });
        let wanted = keeping::title(&state.document);
        if let Some(name) = keeping::other_name(&id, wanted) {
            let values = [("name", wanted), ("new", &*name)];
            self.tell(Some(fill(texts().name_taken, &values).into()));
            // Another name changes no bill.
            self.set(|state| Rc::make_mut(&mut state.document).name = Some(name));
        }
        if keeping::save(&id, &self.state().document) {
            self.0.storage_full.set(false);
        } else if !self.0.storage_full.replace(true) {
            self.tell(Some(texts().not_kept.into()));
        }
    }

    /// Takes over what another tab wrote of the same scenario; what was here can be undone to.
    pub fn adopt(&self, document: Document) {
        if document != *self.state().document {
            // It was computed in the other tab, which may have the catalogue before this one.
            let step = texts().undo_other_tab.to_owned();
            self.open(Ok(document), Some(step), None, false, str::to_owned);
        }
    }

    pub fn show(&self, view: View) {
        self.set(|state| {
            if state.view != view {
                self.drop_notice(state);
            }
            state.view = view;
            state.asked = None;
        });
    }

    /// Shows what paper has room for, or what the screen has.
    pub fn print(&self, on_paper: bool) {
        self.set(|state| state.on_paper = on_paper);
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
                // An opener that has left the page takes no focus; nor does that matter. One in the
                // summary, which follows the reader, is in sight wherever the page is.
                let options = FocusOptions::new();
                options.set_prevent_scroll(true);
                let _ = opener.focus_with_options(&options);
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

    /// What was told was of what was done before; but that nothing is kept stays true.
    fn drop_notice(&self, state: &mut State) {
        if !self.0.storage_full.get() {
            state.notice = None;
        }
    }

    /// Gives the catalogue up, and says why.
    pub(super) fn do_without_prices(&self, why: &'static str) {
        self.set(|state| state.prices = PriceList::Missing);
        self.tell(Some(why.into()));
    }

    pub fn tell(&self, notice: Option<Rc<str>>) {
        let notice = notice.map(|text| Notice { text, undo: None });
        self.set(|state| state.notice = notice);
    }
}
