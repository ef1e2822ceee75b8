//! One more account, with one press.

use yew::prelude::*;

use crate::components::{Glyph, Icon};
use crate::messages::{fill, texts};
use crate::state::edits::add_account;
use crate::state::use_session;

#[derive(Properties, PartialEq)]
pub struct AddAccountProps {
    /// How many there are.
    pub accounts: usize,
}

#[function_component]
pub fn AddAccount(props: &AddAccountProps) -> Html {
    let session = use_session();
    let number = props.accounts + 1;
    let onclick = Callback::from(move |_: MouseEvent| {
        let name = fill(texts().new_account, &[("n", &number.to_string())]);
        // An account of its own id and name can be refused by nothing.
        let _ = session.edit(add_account(name));
    });
    html! {
        <button type="button" class="quiet" {onclick}>
            <Icon glyph={Glyph::Plus} />{ texts().add_account }
        </button>
    }
}
