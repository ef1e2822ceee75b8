//! The steps of an explanation, each with the steps below it.

use billfold_messages::texts;
use std::rc::Rc;

use web_sys::Element;
use yew::prelude::*;

use billfold_messages::render::Rendered;
use billfold_messages::rule;
use billfold_page_core::queries::derivation::{rule_in_words, setting_address};

/// The arithmetic of a figure, its rule, and its sources.
pub fn facts(node: &Rendered) -> Html {
    let references = node.rule.map(|number| {
        let known = rule(number);
        let words = rule_in_words(number, known.as_ref());
        let pages = known.map_or_else(Vec::new, |known| known.pages);
        (words, pages, setting_address(number))
    });
    html! {
        <>
            if let Some(arithmetic) = &node.arithmetic {
                <p class="why-arithmetic">{ "= " }{ arithmetic }</p>
            }
            if let Some((rule, pages, setting)) = references {
                <p class="why-references">
                    { rule }
                    { for pages.iter().map(page) }
                    if let Some(address) = setting {
                        { " · " }<a href={address}>{ texts::explanation::setting() }</a>
                    }
                </p>
            }
            if !node.sources.is_empty() {
                <p class="why-references">{ node.sources.join(" · ") }</p>
            }
        </>
    }
}

/// A link to a page of AWS, which opens in a tab of its own.
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

pub fn steps(nodes: &[Rc<Rendered>], open: bool) -> Html {
    let nodes = nodes.iter().enumerate();
    html! {
        <ol class="why-steps">
            { for nodes.map(|(at, node)| html! { <Step key={at} node={node.clone()} {open} /> }) }
        </ol>
    }
}

#[derive(Properties, PartialEq)]
struct StepProps {
    node: Rc<Rendered>,
    /// Whether the step is open at first.
    open: bool,
}

/// A step. The steps below it are rendered once it is opened.
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
