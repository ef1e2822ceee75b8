//! The Billfold page: two bills that answer "why?".

mod app;
mod charts;
mod components;
mod dom;
mod entry;
mod format;
mod messages;
mod queries;
mod state;
mod views;

use app::{App, AppProps};
use state::{Session, State, View, presets};

fn main() {
    let opened = presets::opening().and_then(|document| State::open(document, View::default()));
    // A browser test opens the page on this very preset.
    #[allow(clippy::expect_used)]
    let state = opened.expect("the opening preset is a scenario");
    let session = Session::new(state);
    yew::Renderer::<App>::with_props(AppProps { session }).render();
}
