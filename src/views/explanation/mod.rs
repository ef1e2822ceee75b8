//! The explanation of a figure, in a panel beside it.

mod place;
mod steps;
mod switches;

use billfold_messages::texts;
use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, Node as DomNode};
use yew::prelude::*;

use self::place::beside;
use self::steps::{facts, steps};
use self::switches::switches;
use crate::browser;
use crate::components::{Glyph, icon};
use crate::store::use_store;
use billfold_messages::render::{Rendered, render};
use billfold_page_core::ptr_eq_rc::PtrEqRc;
use billfold_page_core::queries::derivation::PageNotation;
use billfold_page_core::queries::why::{Asked, answer};
use billfold_page_core::workspace::Outcome;

#[derive(Properties, PartialEq)]
pub struct ExplanationPanelProps {
    pub asked: Asked,
    pub outcome: PtrEqRc<Outcome>,
}

/// A panel beside the explained figure. The page around it stays in use, and the explanation
/// follows every change.
#[function_component]
pub fn ExplanationPanel(props: &ExplanationPanelProps) -> Html {
    let store = use_store();
    let panel = use_node_ref();
    let place = use_state_eq(String::new);
    {
        let (panel, place, store) = (panel.clone(), place.clone(), store.clone());
        use_effect_with(props.asked.clone(), move |_| {
            if let Some(opener) = store.opener() {
                place.set(beside(&opener));
            }
            if let Some(panel) = panel.cast::<HtmlElement>() {
                // The panel has no position yet, so the page must not scroll to it.
                browser::focus_quietly(&panel);
            }
        });
    }
    {
        let (panel, store) = (panel.clone(), store.clone());
        use_effect_with((), move |()| {
            let pressed = close_on_press_beside(panel, store);
            move || drop(pressed)
        });
    }
    let onkeydown = {
        let store = store.clone();
        Callback::from(move |event: KeyboardEvent| {
            if event.key() == "Escape" {
                event.stop_propagation();
                store.close_explanation();
            }
        })
    };
    let onclose = {
        let store = store.clone();
        Callback::from(move |_: MouseEvent| store.close_explanation())
    };
    let root = use_derivation(props);
    {
        // What was asked about is gone: an undo, another tab or another scenario took it away.
        let store = store.clone();
        use_effect_with(root.is_none(), move |&gone| {
            if gone {
                store.close_explanation();
            }
        });
    }
    let title = match &*root {
        Some(root) => texts::explanation::title(&root.value),
        None => texts::explanation::gone().to_owned(),
    };
    html! {
        <div ref={panel} class="why-panel" role="dialog" aria-labelledby="why-title" tabindex="-1"
            ~style={(*place).clone()} {onkeydown}>
            <div class="why-head">
                <h2 id="why-title">{ title }</h2>
                <button type="button" class="quiet" onclick={onclose} aria-label={texts::app::close()}>
                    { icon(Glyph::Cross) }
                </button>
            </div>
            if let Some(root) = &*root {
                <p class="why-words">{ &root.words }</p>
                { facts(root) }
                if !root.parts.is_empty() {
                    <h3>{ texts::explanation::parts() }</h3>
                    { steps(&root.parts, true) }
                }
                { switches(&props.asked, &store.state().workspace, &store) }
                if !root.parts.is_empty() {
                    <h3>{ texts::explanation::bills() }</h3>
                }
                if !root.steps.is_empty() {
                    { steps(&root.steps, false) }
                }
            }
        </div>
    }
}

/// The explanation. Where it takes long it follows the page a little later, so that typing does not
/// wait for it.
#[hook]
fn use_derivation(props: &ExplanationPanelProps) -> Rc<Option<Rendered>> {
    let outcome = use_state(|| props.outcome.clone());
    let took = use_mut_ref(|| 0.0);
    {
        let (outcome, latest, took) = (outcome.clone(), props.outcome.clone(), took.clone());
        use_effect_with(latest.clone(), move |_| {
            let pause = *took.borrow() * PAUSES;
            let timer = browser::Timeout::new(pause as u32, move || outcome.set(latest.clone()));
            move || drop(timer)
        });
    }
    let wanted = (props.asked.clone(), (*outcome).clone());
    use_memo(wanted, move |(asked, _)| {
        let begun = js_sys::Date::now();
        let found = answer(&outcome, asked);
        let notation = PageNotation::new(&outcome);
        let root = found.map(|found| render(&found, &notation));
        *took.borrow_mut() = js_sys::Date::now() - begun;
        root
    })
}

/// The pause before the next explanation, as a multiple of the time that the latest one took.
const PAUSES: f64 = 4.0;

/// Closes the panel when something else is pressed, which keeps the focus.
fn close_on_press_beside(panel: NodeRef, store: crate::store::Store) -> browser::EventListener {
    browser::listen_to_window("pointerdown", move |event| {
        let hit: Option<DomNode> = event.target().and_then(|target| target.dyn_into().ok());
        let inside = panel
            .cast::<DomNode>()
            .is_some_and(|panel| panel.contains(hit.as_ref()));
        let on_opener = store
            .opener()
            .is_some_and(|opener| opener.contains(hit.as_ref()));
        if !inside && !on_opener {
            store.leave_explanation();
        }
    })
}
