//! Switches for what an account shares.

use billfold_messages::texts;
use billfold_scenario::Document;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::apply_or_notify;
use crate::store::Store;
use billfold_billing::organization::SharingSwitch;
use billfold_page_core::edits::set_sharing;

/// One of an account's sharing switches.
pub fn sharing_switch(
    store: &Store,
    document: &Document,
    at: usize,
    which: SharingSwitch,
    name: &str,
) -> Html {
    let Some(account) = document.accounts.get(at) else {
        return Html::default();
    };
    let sharing = &account.sharing;
    let (on, label): (bool, fn(&str) -> String) = match which {
        SharingSwitch::ReservedInstances => {
            (sharing.reserved_instances, texts::sharing::shares_reserved)
        }
        SharingSwitch::SavingsPlans => (sharing.savings_plans, texts::sharing::shares_plans),
        SharingSwitch::Credits => (sharing.credits, texts::credits::shares),
    };
    let (store, id, owner) = (store.clone(), account.id.clone(), name.to_owned());
    let onchange = Callback::from(move |event: Event| {
        let on = event.target_unchecked_into::<HtmlInputElement>().checked();
        apply_or_notify(&store, set_sharing(&id, which, on, &owner));
    });
    html! {
        <input type="checkbox" role="switch" class="switch" checked={on} {onchange}
            aria-label={label(name)} />
    }
}
