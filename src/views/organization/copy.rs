//! Text to be copied.

use billfold_messages::texts;
use billfold_page_core::queries::placeholders::{Placeholder, marked};
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::browser;

#[derive(Properties, PartialEq)]
pub struct CopyProps {
    /// The name of the text.
    pub label: AttrValue,
    pub text: AttrValue,
    /// The parts of the text that must be replaced.
    pub placeholders: Vec<Placeholder>,
}

/// The most parts whose replacement is asked for in words. All are marked in the text.
const ASKED: usize = 200;

/// The most bytes of the text that are shown: a browser takes seconds to lay out megabytes.
const SHOWN: usize = 100_000;

/// The text, and a button that copies it. Where the clipboard is blocked, the text can be selected.
#[function_component]
pub fn Copy(props: &CopyProps) -> Html {
    let copied = use_state_eq(AttrValue::default);
    let onclick = {
        let (text, copied) = (props.text.clone(), copied.clone());
        Callback::from(move |_: MouseEvent| {
            let (text, copied) = (text.clone(), copied.clone());
            spawn_local(async move {
                if browser::copy_text(&text).await {
                    copied.set(text);
                }
            });
        })
    };
    let done = *copied == props.text && !props.text.is_empty();
    let asked = &props.placeholders[..props.placeholders.len().min(ASKED)];
    let more = props.placeholders.len() - asked.len();
    // Up to the end of a line.
    let end = match props.text.len() > SHOWN {
        true => props.text.as_bytes()[..SHOWN]
            .iter()
            .rposition(|byte| *byte == b'\n'),
        false => None,
    };
    let (shown, hidden) = props.text.split_at(end.unwrap_or(props.text.len()));
    html! {
        <figure class="copy">
            <figcaption>{ &props.label }
                <button type="button" class="outlined" {onclick}
                    aria-label={format!("{}: {}", texts::alerts::copy(), props.label)}>{ texts::alerts::copy() }</button>
                <span role="status">{ done.then_some(texts::alerts::copied()) }</span>
            </figcaption>
            if !props.placeholders.is_empty() {
                <div class="copy-replace">
                    <b>{ texts::trails::replace_before() }</b>
                    <ul>
                        { for asked.iter().map(|one| html! { <li key={one.text.clone()}>{ &one.request }</li> }) }
                        if more > 0 {
                            <li key="more">{ texts::receipt::more_accounts(more) }</li>
                        }
                    </ul>
                </div>
            }
            <pre tabindex="0" role="region" aria-label={props.label.clone()}>
                { for marked(shown, &props.placeholders).into_iter().map(part) }
            </pre>
            if !hidden.is_empty() {
                <p class="note">{ texts::alerts::more_to_copy(hidden.lines().count()) }</p>
            }
        </figure>
    }
}

/// A part of the text; one that must be replaced is marked.
fn part((text, is_placeholder): (&str, bool)) -> Html {
    match is_placeholder {
        true => html! { <mark>{ text }</mark> },
        false => html! { { text } },
    }
}
