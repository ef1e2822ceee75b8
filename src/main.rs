//! The Billfold page: two bills that answer "why?".

mod app;
mod charts;
mod components;
mod dom;
mod entry;
mod format;
mod keys;
mod later;
mod messages;
mod queries;
mod state;
mod views;

use app::{App, AppProps};
use state::{Session, State, View, address, keeping, presets};

fn main() {
    let view = View::of(&address::fragment()).unwrap_or_default();
    let kept = keeping::current().and_then(|id| Some((keeping::load(&id)?, id)));
    let again = kept.and_then(|(document, id)| Some((State::open(document, view).ok()?, id)));
    let (state, id) = match again {
        Some((state, id)) => (state, Some(id)),
        None => {
            let opened = presets::opening().and_then(|document| State::open(document, view));
            // A browser test opens the page on this very preset.
            #[allow(clippy::expect_used)]
            let state = opened.expect("the opening preset is a scenario");
            (state, None)
        }
    };
    let session = Session::new(state);
    if let Some(id) = id {
        session.keep_as(id);
    }
    yew::Renderer::<App>::with_props(AppProps { session }).render();
}
