//! The Billfold page: two bills that answer "why?".

mod app;
mod charts;
mod components;
mod dom;
mod intl;
mod keys;
mod later;
mod queries;
mod state;
mod views;

use app::{App, AppProps};
use billfold_messages::page as messages;
use billfold_page_core::{format, input as entry};
use state::{Session, State, View, address, keeping, presets};
use wasm_bindgen_futures::spawn_local;

fn main() {
    format::install(&intl::Intl);
    match keeping::current() {
        Some(id) => spawn_local(reopen(id)),
        None => begin(Session::new(opening())),
    }
}

/// The scenario that a newcomer sees.
fn opening() -> State {
    let document = presets::opening();
    let state = document.and_then(|document| State::open(document, asked()).ok());
    // A browser test opens the page on this very preset.
    #[allow(clippy::expect_used)]
    state.expect("the opening preset is a scenario")
}

/// Goes on with a scenario that the browser keeps, once the part that reads it is here.
async fn reopen(id: String) {
    let Some(later) = later::ways_in().await else {
        let session = Session::new(opening());
        session.tell(Some(messages::texts().part_missing.into()));
        return begin(session);
    };
    let document = (later.kept)(&id);
    match document.and_then(|document| State::open(document, asked()).ok()) {
        Some(state) => {
            let session = Session::new(state);
            session.keep_as(id);
            begin(session);
        }
        None => {
            // One that takes prices from the catalogue opens once that is here.
            let session = Session::new(opening());
            (later.open_kept)(&session, &id);
            begin(session);
        }
    }
}

/// The view that the address asks for.
fn asked() -> View {
    View::of(&address::fragment()).unwrap_or_default()
}

fn begin(session: Session) {
    views::watch_figures();
    yew::Renderer::<App>::with_props(AppProps { session }).render();
}
