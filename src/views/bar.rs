//! The bar at the top: the name, the views, and what acts on everything.

use std::rc::Rc;

use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::components::{Glyph, Icon, Logo};
use crate::messages::{fill, texts};
use crate::state::{View, files, use_session};

#[derive(Properties, PartialEq)]
pub struct BarProps {
    pub view: View,
    /// What can be taken back and taken again.
    pub undo: Option<Rc<str>>,
    pub redo: Option<Rc<str>>,
}

#[function_component]
pub fn Bar(props: &BarProps) -> Html {
    let session = use_session();
    let texts = texts();
    let undo = {
        let session = session.clone();
        Callback::from(move |_: MouseEvent| session.undo())
    };
    let redo = {
        let session = session.clone();
        Callback::from(move |_: MouseEvent| session.redo())
    };
    let named = |step: &Option<Rc<str>>, template, nothing: &'static str| match step {
        Some(name) => fill(template, &[("what", name)]),
        None => nothing.to_owned(),
    };
    let undo_label = named(&props.undo, texts.undo_what, texts.nothing_to_undo);
    let redo_label = named(&props.redo, texts.redo_what, texts.nothing_to_redo);
    let onchange = Callback::from(move |event: Event| {
        let input: HtmlInputElement = event.target_unchecked_into();
        if let Some(file) = input.files().and_then(|files| files.get(0)) {
            files::open(session.clone(), file);
        }
        // The same file can be chosen again.
        input.set_value("");
    });
    html! {
        <header class="bar">
            <a class="brand" href="#compare"><Logo />{ texts.product }</a>
            <nav aria-label={texts.views}>
                { for View::ALL.into_iter().map(|view| tab(view, view == props.view)) }
            </nav>
            <div class="bar-actions">
                <button type="button" class="quiet icon-button" onclick={undo}
                    disabled={props.undo.is_none()} title={undo_label.clone()} aria-label={undo_label}>
                    <Icon glyph={Glyph::Undo} />
                </button>
                <button type="button" class="quiet icon-button" onclick={redo}
                    disabled={props.redo.is_none()} title={redo_label.clone()} aria-label={redo_label}>
                    <Icon glyph={Glyph::Redo} />
                </button>
                <label class="quiet file-button">
                    <Icon glyph={Glyph::File} />
                    { texts.open_file }
                    <input id="open-file" type="file" class="visually-hidden"
                        accept=".json,application/json" {onchange} />
                </label>
            </div>
        </header>
    }
}

fn tab(view: View, here: bool) -> Html {
    html! {
        <a key={view.fragment()} href={format!("#{}", view.fragment())}
            aria-current={here.then_some("page")}>{ view.name() }</a>
    }
}
