//! The Billfold page: two bills that answer "why?".

mod app;
mod charts;
mod components;
mod dom;
mod entry;
mod format;
mod keys;
mod messages;
mod queries;
mod state;
mod views;

use app::{App, AppProps};
use state::{Session, State, View, address, keeping, presets};

fn main() {
    let view = View::of(&address::fragment()).unwrap_or_default();
    let kept = keeping::current().and_then(|id| Some((keeping::load(&id)?, id)));
    // One that takes prices from the catalogue opens once that is here.
    let again = kept.map(|(document, id)| (State::open(document, view).ok(), id));
    let (state, kept, later) = match again {
        Some((Some(state), id)) => (state, Some(id), None),
        other => {
            let opened = presets::opening().and_then(|document| State::open(document, view));
            // A browser test opens the page on this very preset.
            #[allow(clippy::expect_used)]
            let state = opened.expect("the opening preset is a scenario");
            (state, None, other.map(|(_, id)| id))
        }
    };
    let session = Session::new(state);
    if let Some(id) = kept {
        session.keep_as(id);
    }
    if let Some(id) = later {
        session.open_kept(&id, true);
    }
    yew::Renderer::<App>::with_props(AppProps { session }).render();
}
