//! Buttons that take what the page shows elsewhere.

use yew::prelude::*;

use crate::messages::later_texts;
use crate::state::{Outcome, State, export};

/// Hands over a file of what a scenario comes to, named like the scenario.
pub fn saving(
    state: &State,
    ending: &'static str,
    kind: &'static str,
    write: impl Fn(&Outcome) -> String + 'static,
) -> Callback<MouseEvent> {
    let outcome = state.outcome.clone();
    let name = export::file_name(state.document.name.as_deref(), ending);
    Callback::from(move |_| export::save_file(&name, kind, &write(&outcome)))
}

/// Prints the page as it stands.
pub fn print() -> Html {
    let onclick = Callback::from(|_: MouseEvent| {
        if let Some(window) = web_sys::window() {
            // A page that may not print does not.
            let _ = window.print();
        }
    });
    html! { <button type="button" class="quiet" {onclick}>{ later_texts().print }</button> }
}
