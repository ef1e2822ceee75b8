//! The page's one store: the workspace, and what is on the screen.

pub mod address;
mod autosave;
mod explanation;
pub mod export;
pub mod files;
mod link;
mod opening;
pub mod presets;
pub mod saved;
mod services;
mod slow;
mod state;
mod tabs;

use billfold_messages::texts;
use std::cell::{Cell, RefCell};
use std::rc::Rc;

use billfold_scenario::{Document, ScenarioError};
use web_sys::HtmlElement;
use yew::prelude::*;

pub use billfold_page_core::view::View;
pub use services::Services;
pub use state::{Notice, NoticeAction, State};

use crate::browser;
use billfold_page_core::edits::Edit;
use billfold_page_core::ptr_eq_rc::PtrEqRc;
use billfold_page_core::workspace::{Calculator, PriceList, Workspace};
use opening::PendingDocument;
use services::PendingTask;
use tabs::Agreed;

/// The handle by which views read and change the page's state.
///
/// It stays the same for as long as the page lives, so that handing it on makes nothing render
/// again; the state comes to the views as a property.
#[derive(Clone, PartialEq)]
pub struct Store(PtrEqRc<Inner>);

struct Inner {
    state: RefCell<PtrEqRc<State>>,
    on_change: RefCell<Callback<PtrEqRc<State>>>,
    calculator: RefCell<Rc<dyn Calculator>>,
    services: RefCell<Option<Rc<dyn Services>>>,
    /// Asks for the services.
    request_services: RefCell<Callback<()>>,
    /// What is done once the services are here.
    pending_tasks: RefCell<Vec<PendingTask>>,
    /// What is opened once the catalogue is here.
    pending_document: RefCell<Option<PendingDocument>>,
    /// The figure from which the open explanation was opened.
    opener: RefCell<Option<HtmlElement>>,
    /// The id under which changes are saved.
    saved_id: RefCell<Option<String>>,
    /// Documents that others were opened in place of, and those others, each with the id under which
    /// it is saved.
    homes: RefCell<Vec<(PtrEqRc<Document>, Option<String>)>>,
    save_timer: RefCell<Option<browser::Timeout>>,
    /// How long saving took the last time, in milliseconds.
    save_took: Cell<f64>,
    /// The saved scenario as this tab and the browser's storage last agreed on it.
    agreed: RefCell<Option<Agreed>>,
    /// The fragment of the tab of a view that was open last.
    last_tab: RefCell<String>,
    /// The reader was told that nothing can be saved.
    storage_full: Cell<bool>,
}

/// The store of the page.
#[hook]
pub fn use_store() -> Store {
    // The page's root provides it around everything.
    #[allow(clippy::expect_used)]
    use_context::<Store>().expect("a store")
}

impl Store {
    /// A store without services: they are connected later.
    pub fn new(state: State, calculator: Rc<dyn Calculator>) -> Self {
        Self(PtrEqRc::new(Inner {
            state: RefCell::new(PtrEqRc::new(state)),
            on_change: RefCell::new(Callback::noop()),
            calculator: RefCell::new(calculator),
            services: RefCell::new(None),
            request_services: RefCell::new(Callback::noop()),
            pending_tasks: RefCell::new(Vec::new()),
            pending_document: RefCell::new(None),
            opener: RefCell::new(None),
            saved_id: RefCell::new(None),
            homes: RefCell::default(),
            save_timer: RefCell::new(None),
            save_took: Cell::new(0.0),
            agreed: RefCell::new(None),
            last_tab: RefCell::default(),
            storage_full: Cell::new(false),
        }))
    }

    /// Calls back with each new state.
    pub fn on_change(&self, callback: Callback<PtrEqRc<State>>) {
        *self.0.on_change.borrow_mut() = callback;
    }

    pub fn state(&self) -> PtrEqRc<State> {
        self.0.state.borrow().clone()
    }

    pub fn calculator(&self) -> Rc<dyn Calculator> {
        self.0.calculator.borrow().clone()
    }

    fn set(&self, change: impl FnOnce(&mut State)) {
        let mut state = State::clone(&self.state());
        change(&mut state);
        let state = PtrEqRc::new(state);
        *self.0.state.borrow_mut() = state.clone();
        let on_change = self.0.on_change.borrow().clone();
        on_change.emit(state);
    }

    fn set_workspace(&self, change: impl FnOnce(&mut Workspace)) {
        let mut workspace = Workspace::clone(&self.state().workspace);
        change(&mut workspace);
        self.set(|state| state.workspace = PtrEqRc::new(workspace));
    }

    /// Puts a workspace in place of the first one, before anything is shown.
    pub fn begin_with(&self, workspace: Workspace) {
        self.set(|state| state.workspace = PtrEqRc::new(workspace));
    }

    /// Changes the document.
    ///
    /// # Errors
    /// If the changed document would make no sense; then nothing happens.
    pub fn edit(&self, edit: Edit) -> Result<(), ScenarioError> {
        let state = self.state();
        let edit = match &state.example {
            Some(example) => {
                let changed = texts::scenarios::changed(saved::title(example));
                match state.is_example() {
                    true => edit.of_example(changed),
                    false => edit.near_example(example.clone(), changed),
                }
            }
            None => edit,
        };
        self.apply(edit)
    }

    /// Changes the document, whether it is an example or not.
    fn apply(&self, edit: Edit) -> Result<(), ScenarioError> {
        let workspace = self.state().workspace.clone();
        let name = edit.name.clone();
        let Some(workspace) = workspace.edited(edit, &*self.calculator())? else {
            return Ok(());
        };
        self.set(|state| {
            state.announcement = name;
            self.drop_notice(state);
            state.workspace = PtrEqRc::new(workspace);
        });
        self.save_soon();
        Ok(())
    }

    /// Makes the next keystroke in the same field an edit of its own.
    pub fn end_merge(&self) {
        if self.state().workspace.history.is_merging() {
            self.set_workspace(|workspace| workspace.history.end_merge());
        }
    }

    pub fn undo(&self) {
        self.restore(texts::app::undo_what, Workspace::undo);
    }

    pub fn redo(&self) {
        self.restore(texts::app::redo_what, Workspace::redo);
    }

    fn restore(
        &self,
        announcement: fn(&str) -> String,
        step: fn(&mut Workspace, &dyn Calculator) -> Option<Rc<str>>,
    ) {
        let mut workspace = Workspace::clone(&self.state().workspace);
        if let Some(name) = step(&mut workspace, &*self.calculator()) {
            self.set(|state| {
                state.announcement = announcement(&name).into();
                state.workspace = PtrEqRc::new(workspace);
            });
            self.return_home();
        }
        self.save_soon();
    }

    /// Shows a view, and closes the explanation.
    pub fn show(&self, view: View) {
        self.set(|state| {
            if state.view != view {
                self.drop_notice(state);
                state.announcement = texts::app::shown(view.name()).into();
            }
            state.view = view;
            state.explained = None;
        });
    }

    /// The fragment of the tab of a view that was open last; empty if none was.
    pub fn last_tab(&self) -> String {
        self.0.last_tab.borrow().clone()
    }

    /// Remembers the fragment of the tab that is open.
    pub fn set_last_tab(&self, fragment: String) {
        *self.0.last_tab.borrow_mut() = fragment;
    }

    /// Switches between the full lists for printing and the shortened ones for the screen.
    pub fn set_printing(&self, printing: bool) {
        self.set(|state| state.printing = printing);
    }

    /// Clears the notice, unless it says that nothing can be saved.
    fn drop_notice(&self, state: &mut State) {
        if !self.0.storage_full.get() {
            state.notice = None;
        }
    }

    /// Shows a notice.
    pub fn notify(&self, text: impl Into<Rc<str>>) {
        self.offer(text.into(), None);
    }

    /// Shows a notice with something to do about it.
    pub fn offer(&self, text: Rc<str>, action: Option<NoticeAction>) {
        self.set(|state| state.notice = Some(Notice { text, action }));
    }

    /// Shows a notice of something that was done, with a button that undoes it.
    pub fn notify_done(&self, text: impl Into<Rc<str>>) {
        let text = text.into();
        let store = self.clone();
        let act = Callback::from(move |()| {
            store.with_services(|services, store| services.undo(store));
            store.dismiss_notice();
        });
        let action = NoticeAction {
            label: texts::app::undo(),
            act,
            undoes: true,
        };
        self.offer(text, Some(action));
    }

    /// Dismisses the notice.
    pub fn dismiss_notice(&self) {
        self.set(|state| state.notice = None);
    }

    /// Gives the catalogue up, and says why.
    pub fn do_without_prices(&self, why: &'static str) {
        self.set_workspace(|workspace| workspace.prices = PriceList::Unavailable);
        self.notify(why);
    }
}
