//! One more account, with one press.

use yew::prelude::*;

use crate::components::{Glyph, icon};
use crate::later;
use crate::messages::{fill, texts};
use crate::state::Session;

/// A button; `accounts` says how many there are.
pub fn add_account(session: &Session, accounts: usize) -> Html {
    let session = session.clone();
    let number = accounts + 1;
    let onclick = Callback::from(move |_: MouseEvent| {
        let name = fill(texts().new_account, &[("n", &number.to_string())]);
        later::with(&session, |later, session| {
            (later.add_account)(session, name)
        });
    });
    html! {
        <button type="button" class="quiet" {onclick}>
            { icon(Glyph::Plus) }{ texts().add_account }
        </button>
    }
}
