//! A figure that answers "why?", and shows for a moment that it moved.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};
use yew::prelude::*;

use crate::messages::{fill, texts};
use crate::queries::receipts::Amount;
use crate::state::use_session;

#[derive(Properties, PartialEq)]
pub struct FigureProps {
    pub amount: Amount,
    /// What the figure is, for those who do not see where it stands.
    pub what: AttrValue,
    #[prop_or_default]
    pub class: Classes,
}

/// The figure as a button that opens its derivation. After a change its background fades; screen
/// readers hear the totals from the live region instead.
#[function_component]
pub fn Figure(props: &FigureProps) -> Html {
    let session = use_session();
    let seen = use_mut_ref(|| (props.amount.text.clone(), 0_u32));
    let number = {
        let mut seen = seen.borrow_mut();
        if seen.0 != props.amount.text {
            *seen = (props.amount.text.clone(), seen.1 + 1);
        }
        seen.1
    };
    // Two names of one animation: a change of name begins it anew.
    let class = match number {
        0 => "figure",
        odd if odd % 2 == 1 => "figure changed",
        _ => "figure changed again",
    };
    let onclick = {
        let asked = props.amount.asked.clone();
        Callback::from(move |event: MouseEvent| {
            // A click on the figure must not count as one beside the panel that it opens.
            event.stop_propagation();
            session.ask(asked.clone(), button_of(&event));
        })
    };
    let label = fill(
        texts().why_of,
        &[("figure", &props.amount.text), ("what", &props.what)],
    );
    html! {
        <button type="button" class={classes!("why", props.class.clone())} {onclick}
            aria-haspopup="dialog" aria-label={label}>
            <span {class}>{ &props.amount.text }</span>
        </button>
    }
}

/// The button that was hit, whatever in it was under the pointer.
fn button_of(event: &MouseEvent) -> Option<HtmlElement> {
    let hit: Element = event.target()?.dyn_into().ok()?;
    hit.closest("button").ok()??.dyn_into().ok()
}
