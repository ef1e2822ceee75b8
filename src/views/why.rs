//! The derivation of a figure, open beside it.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{FocusOptions, HtmlElement, Node as DomNode};
use yew::prelude::*;

use crate::components::{Glyph, icon};
use crate::messages::{fill, later_texts, own_texts};
use crate::queries::derivation::{Node, node};
use crate::queries::why::{Asked, answer};
use crate::state::{Outcome, use_session};

#[derive(Properties)]
pub struct WhyProps {
    pub asked: Asked,
    pub outcome: Rc<Outcome>,
}

impl PartialEq for WhyProps {
    fn eq(&self, other: &Self) -> bool {
        self.asked == other.asked && Rc::ptr_eq(&self.outcome, &other.outcome)
    }
}

/// A panel at the figure that was asked about. The page around it stays in use, and the
/// derivation follows every change.
#[function_component]
pub fn Why(props: &WhyProps) -> Html {
    let session = use_session();
    let panel = use_node_ref();
    let place = use_state_eq(String::new);
    {
        let (panel, place, session) = (panel.clone(), place.clone(), session.clone());
        use_effect_with(props.asked.clone(), move |_| {
            if let Some(opener) = session.opener() {
                place.set(beside(&opener));
            }
            if let Some(panel) = panel.cast::<HtmlElement>() {
                // It has no place yet; the page shall not scroll to where it is until then.
                let options = FocusOptions::new();
                options.set_prevent_scroll(true);
                let _ = panel.focus_with_options(&options);
            }
        });
    }
    {
        let (panel, session) = (panel.clone(), session.clone());
        use_effect_with((), move |()| {
            let pressed = close_on_press_beside(panel, session);
            move || drop(pressed)
        });
    }
    let onkeydown = {
        let session = session.clone();
        Callback::from(move |event: KeyboardEvent| {
            if event.key() == "Escape" {
                event.stop_propagation();
                session.close_why();
            }
        })
    };
    let onclose = Callback::from(move |_: MouseEvent| session.close_why());
    let answered = answer(&props.outcome, &props.asked);
    let root = answered.map(|found| node(&found, &props.outcome.scenario.currency));
    let title = match &root {
        Some(root) => fill(later_texts().why_title, &[("value", &root.value)]),
        None => later_texts().why_gone.to_owned(),
    };
    html! {
        <div ref={panel} class="why-panel" role="dialog" aria-labelledby="why-title" tabindex="-1"
            style={(*place).clone()} {onkeydown}>
            <header>
                <h2 id="why-title">{ title }</h2>
                <button type="button" class="quiet" onclick={onclose} aria-label={later_texts().close}>
                    { icon(Glyph::Cross) }
                </button>
            </header>
            if let Some(root) = root {
                <p class="why-words">{ &root.words }</p>
                { facts(&root) }
                if !root.parts.is_empty() {
                    <h3>{ later_texts().why_parts }</h3>
                    { steps(&root.parts, true) }
                    <h3>{ later_texts().why_bills }</h3>
                }
                if !root.steps.is_empty() {
                    { steps(&root.steps, false) }
                }
            }
        </div>
    }
}

fn facts(node: &Node) -> Html {
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
                <span class="visually-hidden">{ own_texts().new_tab }</span>
            </a>
        </>
    }
}

fn steps(nodes: &[Node], open: bool) -> Html {
    let nodes = nodes.iter().enumerate();
    html! { <ol class="why-steps">{ for nodes.map(|(at, node)| step(at, node, open)) }</ol> }
}

fn step(at: usize, node: &Node, open: bool) -> Html {
    let head = html! {
        <><span class="why-words">{ &node.words }</span><span class="why-value">{ &node.value }</span></>
    };
    if node.steps.is_empty() {
        return html! { <li key={at}><div class="why-step">{ head }</div>{ facts(node) }</li> };
    }
    html! {
        <li key={at}>
            <details {open}>
                <summary class="why-step">{ head }</summary>
                { facts(node) }
                { steps(&node.steps, open && node.steps.len() == 1) }
            </details>
        </li>
    }
}

/// Where the panel goes, as a style: below the figure, or above it where that is roomier. The
/// stylesheet takes over on narrow screens.
fn beside(opener: &HtmlElement) -> String {
    let Some(window) = web_sys::window() else {
        return String::new();
    };
    let read = |value: Result<f64, _>| value.unwrap_or_default();
    let side = |value: Result<wasm_bindgen::JsValue, _>| {
        value.ok().and_then(|v| v.as_f64()).unwrap_or_default()
    };
    let (scroll_x, scroll_y) = (read(window.scroll_x()), read(window.scroll_y()));
    let (width, height) = (side(window.inner_width()), side(window.inner_height()));
    let rect = opener.get_bounding_client_rect();
    let left = (rect.left() - 24.0).min(width - 484.0).max(12.0) + scroll_x;
    let below = height - rect.bottom();
    if below >= 300.0 || below >= rect.top() {
        let top = rect.bottom() + scroll_y + 8.0;
        format!(
            "left:{}px;top:{}px;max-height:{}px",
            left as i32,
            top as i32,
            (below - 20.0).max(240.0) as i32
        )
    } else {
        let room = rect.top() - 20.0;
        let page = window
            .document()
            .and_then(|document| document.document_element());
        let page = page.map_or(height, |root| f64::from(root.client_height()));
        let bottom = page - rect.top() - scroll_y + 8.0;
        format!(
            "left:{}px;bottom:{}px;max-height:{}px",
            left as i32, bottom as i32, room as i32
        )
    }
}

/// Closes the panel when something else is pressed; the focus stays where it was pressed.
fn close_on_press_beside(panel: NodeRef, session: crate::state::Session) -> crate::dom::Listener {
    crate::dom::Listener::on_window("pointerdown", move |event| {
        let hit: Option<DomNode> = event.target().and_then(|target| target.dyn_into().ok());
        let inside = panel
            .cast::<DomNode>()
            .is_some_and(|panel| panel.contains(hit.as_ref()));
        let on_opener = session
            .opener()
            .is_some_and(|opener| opener.contains(hit.as_ref()));
        if !inside && !on_opener {
            session.leave_why();
        }
    })
}
