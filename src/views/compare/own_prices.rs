//! What is said of prices that are not those of today, and the switch to today's.

use billfold_messages::texts;
use billfold_page_core::edits::take_list_prices;
use billfold_page_core::ptr_eq_rc::PtrEqRc;
use billfold_page_core::queries::todays_prices::{at_list_prices, own_prices_in_words};
use billfold_page_core::workspace::Workspace;
use yew::prelude::*;

use crate::browser;
use crate::store::use_store;
use crate::views::apply_or_notify;

/// How long nothing has changed before the bills at list prices are computed, in milliseconds.
const PAUSE: u32 = 300;

#[derive(Properties, PartialEq)]
pub struct OwnPricesProps {
    pub workspace: PtrEqRc<Workspace>,
}

/// Which of the scenario's prices are its own, what one bill saves at the list prices, and a button
/// that takes those. The saving follows a little later, so that typing does not wait for it.
#[function_component]
pub fn OwnPrices(props: &OwnPricesProps) -> Html {
    let store = use_store();
    let (document, prices) = (&props.workspace.document, &props.workspace.prices);
    let words = own_prices_in_words(document, prices);
    let listed = use_state_eq(|| None::<String>);
    {
        let (listed, store, workspace) = (listed.clone(), store.clone(), props.workspace.clone());
        let wanted = (workspace.outcome.clone(), words.is_some());
        use_effect_with(wanted, move |(_, is_own)| {
            let timer = is_own.then(|| {
                browser::Timeout::new(PAUSE, move || {
                    listed.set(at_list_prices(&workspace, &*store.calculator()));
                })
            });
            move || drop(timer)
        });
    }
    let Some(words) = words else {
        return Html::default();
    };
    let onclick = Callback::from(move |_: MouseEvent| {
        let workspace = store.state().workspace.clone();
        let edit = take_list_prices(&workspace.document, &workspace.prices);
        apply_or_notify(&store, edit);
    });
    html! {
        <span class="answer-prices">
            { words }{ " " }{ (*listed).clone() }{ " " }
            <button type="button" class="quiet" {onclick}>{ texts::prices::use_todays() }</button>
        </span>
    }
}
