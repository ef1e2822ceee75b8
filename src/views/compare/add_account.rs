//! One more account, with one press.

use std::rc::Rc;

use billfold_interchange::Document;
use yew::prelude::*;

use crate::components::add_button;
use crate::messages::{fill, texts};
use crate::queries::refusals;
use crate::state::edits::add_account;
use crate::state::use_session;

#[derive(Properties)]
pub struct AddAccountProps {
    pub document: Rc<Document>,
}

impl PartialEq for AddAccountProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.document, &other.document)
    }
}

/// A button that creates an account as the payer does in the console, and says beside itself why AWS
/// refuses to.
#[function_component]
pub fn AddAccount(props: &AddAccountProps) -> Html {
    let session = use_session();
    let refused = use_state_eq(|| None::<String>);
    {
        let refused = refused.clone();
        // What was refused then may not be now.
        use_effect_with(Rc::as_ptr(&props.document), move |_| refused.set(None));
    }
    let onclick = {
        let (document, refused) = (props.document.clone(), refused.clone());
        Callback::from(move |_: MouseEvent| {
            let number = (document.accounts.len() + 1).to_string();
            let name = fill(texts().new_account, &[("n", &number)]);
            let edit = add_account(&document, name).map_err(refusals::words_elsewhere);
            let done =
                edit.and_then(|edit| session.edit(edit).map_err(|problem| problem.to_string()));
            refused.set(done.err());
        })
    };
    html! {
        <div class="add-account">
            { add_button("add-account", texts().add_account, onclick) }
            <p class="field-problem" role="alert">{ (*refused).clone() }</p>
        </div>
    }
}
