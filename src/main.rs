//! The Billfold page: two bills that answer "why?".

mod app;
mod browser;
mod charts;
mod components;
mod lazy;
mod shortcuts;
mod store;
mod views;

use billfold_messages::texts;
use std::rc::Rc;

use app::{App, AppProps};
use billfold_page_core::format;
use billfold_page_core::workspace::{Calculator, UsageCalculator, Workspace};
use lazy::Loader;
use store::{State, Store, View, presets, saved};
use wasm_bindgen_futures::spawn_local;

fn main() {
    format::install(&browser::Intl);
    let loader = Loader::new();
    match saved::current() {
        Some(id) => spawn_local(reopen(loader, id)),
        None => start(loader, opening_store()),
    }
}

/// A store of the scenario that a newcomer sees.
fn opening_store() -> Store {
    let calculator: Rc<dyn Calculator> = Rc::new(UsageCalculator);
    let document = presets::opening();
    let workspace = document.and_then(|document| Workspace::open(document, &*calculator).ok());
    // A browser test opens the page on this very preset.
    #[allow(clippy::expect_used)]
    let workspace = workspace.expect("the opening preset is a scenario");
    let state = State::new(workspace, view_of_address());
    Store::new(state.of_example(), calculator)
}

/// Goes on with a saved scenario, once the chunk that reads it is here.
async fn reopen(loader: Loader, id: String) {
    let Some(chunk) = loader.load().await else {
        let store = opening_store();
        store.notify(texts::app::part_missing());
        return start(loader, store);
    };
    let (calculator, services) = (chunk.calculator, chunk.services);
    let store = opening_store();
    store.connect(calculator.clone(), services.clone());
    let document = services.load(&store, &id);
    match document.and_then(|document| Workspace::open(document, &*calculator).ok()) {
        Some(workspace) => {
            store.begin_with(workspace);
            services.adopt(&store, id);
        }
        // A scenario that takes prices from the catalogue opens once that is here.
        None => services.open_saved(&store, &id),
    }
    start(loader, store);
}

/// The view that the address asks for.
fn view_of_address() -> View {
    View::of(&browser::address::fragment()).unwrap_or_default()
}

fn start(loader: Loader, store: Store) {
    browser::watch_figures();
    yew::Renderer::<App>::with_props(AppProps { loader, store }).render();
}
