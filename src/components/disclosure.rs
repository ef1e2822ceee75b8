//! A part of the page that is opened by its summary.

use web_sys::Element;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct DisclosureProps {
    pub summary: AttrValue,
    /// What is below the summary.
    pub content: Callback<(), Html>,
}

/// The browser's own disclosure. What it holds is drawn once it is open.
#[function_component]
pub fn Disclosure(props: &DisclosureProps) -> Html {
    let open = use_state_eq(|| false);
    let ontoggle = {
        let open = open.clone();
        Callback::from(move |event: Event| {
            let details: Element = event.target_unchecked_into();
            open.set(details.has_attribute("open"));
        })
    };
    html! {
        <details class="disclosure" {ontoggle}>
            <summary>{ &props.summary }</summary>
            if *open { { props.content.emit(()) } }
        </details>
    }
}
