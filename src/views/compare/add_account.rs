//! The button for one more account.

use std::cell::RefCell;
use std::rc::Rc;

use billfold_messages::texts;
use billfold_scenario::Document;
use billfold_scenario::document::{Account, Id};
use yew::prelude::*;

use crate::browser;
use crate::components::{Field, add_button};
use crate::store::{Store, use_store};
use billfold_page_core::edits::{add_account, rename_account};
use billfold_page_core::ptr_eq_rc::PtrEqRc;
use billfold_page_core::queries::refusals;

#[derive(Properties, PartialEq)]
pub struct AddAccountProps {
    pub document: PtrEqRc<Document>,
}

/// A button that creates an account as the payer does in the console, or says why AWS refuses to. A
/// field for the name of the new account follows, until it is left.
#[function_component]
pub fn AddAccount(props: &AddAccountProps) -> Html {
    let store = use_store();
    let refused = use_state_eq(|| None::<String>);
    let naming = use_state_eq(|| None::<Id>);
    // A wrong name stays to be mended.
    let is_wrong = use_mut_ref(|| false);
    {
        let refused = refused.clone();
        // The reason may not hold any more.
        use_effect_with(props.document.clone(), move |_| refused.set(None));
    }
    use_effect_with((*naming).clone(), |naming| {
        if naming.is_some() {
            browser::select_id(NAME);
        }
    });
    let onclick = {
        let (store, refused, naming) = (store.clone(), refused.clone(), naming.clone());
        let is_wrong = is_wrong.clone();
        Callback::from(move |_: MouseEvent| {
            let document = store.state().workspace.document.clone();
            let number = (document.accounts.len() + 1).to_string();
            let name = texts::usage::new_account(&number);
            is_wrong.replace(false);
            let edit = add_account(&document, name).map_err(refusals::words_elsewhere);
            let done =
                edit.and_then(|edit| store.edit(edit).map_err(|problem| store.describe(&problem)));
            if done.is_ok() {
                let accounts = &store.state().workspace.document.accounts;
                naming.set(accounts.last().map(|account| account.id.clone()));
            }
            refused.set(done.err());
        })
    };
    let mut accounts = props.document.accounts.iter();
    let new = naming
        .as_ref()
        .and_then(|id| accounts.find(|one| one.id == *id));
    html! {
        <div class="add-account">
            { add_button("add-account", texts::usage::add_account(), onclick) }
            if let Some(account) = new { { name_field(account, &store, &naming, &is_wrong) } }
            <p class="field-problem" role="alert">{ (*refused).clone() }</p>
        </div>
    }
}

/// The id of the field for the new account's name.
const NAME: &str = "new-account-name";

fn name_field(
    account: &Account,
    store: &Store,
    naming: &UseStateHandle<Option<Id>>,
    is_wrong: &Rc<RefCell<bool>>,
) -> Html {
    let on_text = {
        let (store, id, is_wrong) = (store.clone(), account.id.clone(), is_wrong.clone());
        Callback::from(move |text: String| {
            let edit = rename_account(&store.state().workspace.document, &id, &text)
                .map_err(|refused| AttrValue::from(refusals::words_elsewhere(refused)));
            let edited = edit.and_then(|edit| {
                let edited = store.edit(edit);
                edited.map_err(|problem| AttrValue::from(store.describe_value(&problem)))
            });
            is_wrong.replace(edited.is_err());
            edited
        })
    };
    let name = account.name.clone().unwrap_or_default();
    let leave = {
        let (store, naming, is_wrong) = (store.clone(), naming.clone(), is_wrong.clone());
        move || {
            if !*is_wrong.borrow() {
                store.end_merge();
                naming.set(None);
            }
        }
    };
    let onkeydown = {
        let leave = leave.clone();
        Callback::from(move |event: KeyboardEvent| {
            if event.key() == "Enter" {
                // Enter must not press the button that gets the focus.
                event.prevent_default();
                browser::focus_id("add-account");
                leave();
            }
        })
    };
    let onfocusout = Callback::from(move |_: FocusEvent| leave());
    html! {
        <div class="new-account" {onkeydown} {onfocusout}>
            <span aria-hidden="true">{ texts::organization::name_of_account() }</span>
            <Field id={NAME} label={texts::organization::name_of_account()} value={name} class="field-name"
                {on_text} />
        </div>
    }
}
