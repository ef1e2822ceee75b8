//! A figure that can be explained, and that is tinted for a moment when it changes.

use billfold_messages::texts;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};
use yew::prelude::*;

use crate::store::use_store;
use billfold_page_core::queries::receipts::Amount;

#[derive(Properties, PartialEq)]
pub struct FigureProps {
    pub amount: Amount,
    /// The name of the figure, for screen readers.
    pub what: AttrValue,
    #[prop_or_default]
    pub class: Classes,
}

/// The figure as a button that opens its derivation. After a change it is tinted for a moment; screen
/// readers hear the totals from the live region instead.
#[function_component]
pub fn Figure(props: &FigureProps) -> Html {
    let store = use_store();
    let onclick = {
        let asked = props.amount.asked.clone();
        Callback::from(move |event: MouseEvent| {
            // A click on the figure must not count as one beside the panel that it opens.
            event.stop_propagation();
            store.toggle_explanation(asked.clone(), button_of(&event));
        })
    };
    let label = texts::explanation::why_of(&props.amount.text, &props.what);
    html! {
        <button type="button" class={classes!("why", props.class.clone())} {onclick}
            aria-haspopup="dialog" aria-label={label}>
            <span class="figure">{ &props.amount.text }</span>
        </button>
    }
}

/// The button that was clicked, whichever of its children was under the pointer.
fn button_of(event: &MouseEvent) -> Option<HtmlElement> {
    let hit: Element = event.target()?.dyn_into().ok()?;
    hit.closest("button").ok()??.dyn_into().ok()
}
