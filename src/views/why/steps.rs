//! The steps of a derivation, each open to those below it.

use billfold_messages::texts;
use std::rc::Rc;

use web_sys::Element;
use yew::prelude::*;

use crate::queries::derivation::Node;

/// How a figure comes about, and who says so.
pub fn facts(node: &Node) -> Html {
    html! {
        <>
            if let Some(arithmetic) = &node.arithmetic {
                <p class="why-arithmetic">{ arithmetic }</p>
            }
            if let Some(rule) = &node.rule {
                <p class="why-references">
                    { rule }
                    { for node.pages.iter().map(page) }
                </p>
            }
            if !node.references.is_empty() {
                <p class="why-references">{ node.references.join(" · ") }</p>
            }
        </>
    }
}

/// A page of AWS's, in a tab of its own: what was being worked on stays.
fn page((name, address): &(&'static str, &'static str)) -> Html {
    html! {
        <>
            { " · " }
            <a key={*name} href={*address} target="_blank" rel="noopener noreferrer">
                { *name }{ " " }<span aria-hidden="true">{ "↗" }</span>
                <span class="visually-hidden">{ texts::own_prices::new_tab() }</span>
            </a>
        </>
    }
}

pub fn steps(nodes: &[Rc<Node>], open: bool) -> Html {
    let nodes = nodes.iter().enumerate();
    html! {
        <ol class="why-steps">
            { for nodes.map(|(at, node)| html! { <Step key={at} node={node.clone()} {open} /> }) }
        </ol>
    }
}

#[derive(Properties, PartialEq)]
struct StepProps {
    node: Rc<Node>,
    /// Whether it begins open.
    open: bool,
}

/// A step; those below it are there once it is opened.
#[function_component]
fn Step(props: &StepProps) -> Html {
    let node = &*props.node;
    let open = use_state_eq(|| props.open);
    let ontoggle = {
        let open = open.clone();
        Callback::from(move |event: Event| {
            open.set(
                event
                    .target_unchecked_into::<Element>()
                    .has_attribute("open"),
            );
        })
    };
    let head = html! {
        <><span class="why-words">{ &node.words }</span><span class="why-value">{ &node.value }</span></>
    };
    if node.steps.is_empty() {
        return html! { <li><div class="why-step">{ head }</div>{ facts(node) }</li> };
    }
    html! {
        <li>
            <details open={*open} {ontoggle}>
                <summary class="why-step">{ head }</summary>
                { facts(node) }
                if *open { { steps(&node.steps, props.open && node.steps.len() == 1) } }
            </details>
        </li>
    }
}
