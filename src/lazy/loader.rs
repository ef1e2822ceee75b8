//! Loading the chunk, and handing over what it brings.

use billfold_messages::texts;
use std::cell::{Cell, RefCell};
use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::chunk::{self, Chunk};
use super::placeholders::{Placeholders, Status};
use crate::browser;
use crate::store::{State, Store, View};
use crate::views::{Panels, PanelsRef};
use billfold_page_core::ptr_eq_rc::PtrEqRc;

/// Called once it is known whether the store could be connected.
type OnConnected = Box<dyn FnOnce(&Store, bool)>;

/// Loads the chunk once, however often it is asked for.
#[derive(Clone, PartialEq)]
pub struct Loader(PtrEqRc<Inner>);

struct Inner {
    chunk: RefCell<Option<Chunk>>,
    /// The chunk could not be fetched; it is tried again when somebody needs it.
    failed: Cell<bool>,
    on_change: RefCell<Callback<PanelsRef>>,
}

impl Loader {
    pub fn new() -> Self {
        Self(PtrEqRc::new(Inner {
            chunk: RefCell::new(None),
            failed: Cell::new(false),
            on_change: RefCell::new(Callback::noop()),
        }))
    }

    /// The chunk, if it is here.
    pub fn chunk(&self) -> Option<Chunk> {
        self.0.chunk.borrow().clone()
    }

    /// Loads the chunk; `None` if it cannot be fetched.
    pub async fn load(&self) -> Option<Chunk> {
        if let Some(chunk) = self.chunk() {
            return Some(chunk);
        }
        let loaded = chunk::load().await;
        // Somebody else may have waited for the same chunk.
        if let Some(chunk) = self.chunk() {
            return Some(chunk);
        }
        *self.0.chunk.borrow_mut() = loaded.clone();
        self.0.failed.set(loaded.is_none());
        loaded
    }

    /// Loads the chunk and connects the store to it; `None` if it cannot be fetched.
    pub async fn connect(&self, store: &Store) -> Option<Chunk> {
        let loaded = self.load().await;
        let on_change = self.0.on_change.borrow().clone();
        on_change.emit(self.panels(store));
        match &loaded {
            Some(chunk) if store.services().is_none() => {
                store.connect(chunk.calculator.clone(), chunk.services.clone());
            }
            Some(_) => {}
            None => store.cannot_connect(),
        }
        loaded
    }

    /// The same in the background. Calls back whether it could be done.
    fn connect_soon(&self, store: &Store, done: impl FnOnce(&Store, bool) + 'static) {
        self.connect_and(store.clone(), Box::new(done));
    }

    /// One function for all callers: a copy for each would make the page larger.
    fn connect_and(&self, store: Store, done: OnConnected) {
        let loader = self.clone();
        spawn_local(async move {
            let loaded = loader.connect(&store).await;
            done(&store, loaded.is_some());
        });
    }

    /// The panels of the chunk, or what stands in for them.
    fn panels(&self, store: &Store) -> PanelsRef {
        if let Some(chunk) = self.chunk() {
            return chunk.panels;
        }
        let retry = {
            let (loader, store) = (self.clone(), store.clone());
            Callback::from(move |()| {
                loader.connect_soon(&store, |store, loaded| match loaded {
                    true => store.dismiss_notice(),
                    false => store.notify(texts::app::part_missing()),
                });
            })
        };
        let status = match self.0.failed.get() {
            true => Status::Failed,
            false => Status::Loading,
        };
        let placeholders: Rc<dyn Panels> = Rc::new(Placeholders { status, retry });
        placeholders.into()
    }
}

/// The page's panels. The chunk is loaded after the first paint, at once if the state needs it, and
/// whenever the store asks for its services.
#[hook]
pub fn use_panels(loader: &Loader, state: &State, store: &Store) -> PanelsRef {
    let panels = use_state_eq(|| loader.panels(store));
    {
        let setter = panels.setter();
        let (loader, store) = (loader.clone(), store.clone());
        use_effect_with((), move |()| {
            *loader.0.on_change.borrow_mut() = Callback::from(move |panels| setter.set(panels));
            let (requested, requesting) = (loader.clone(), store.clone());
            store.on_request_services(Callback::from(move |()| {
                requested.connect_soon(&requesting, |_, _| ());
            }));
            browser::after_paint(move || loader.connect_soon(&store, |_, _| ()));
        });
    }
    let needed = (state.view, state.explained.is_some());
    let (loader, store) = (loader.clone(), store.clone());
    use_effect_with(needed, move |&(view, explains)| {
        if store.services().is_some() || (view == View::Compare && !explains) {
            return;
        }
        loader.connect_soon(&store, move |store, loaded| {
            if explains && !loaded {
                store.close_explanation();
                store.notify(texts::app::part_missing());
            }
        });
    });
    (*panels).clone()
}
