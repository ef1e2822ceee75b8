//! Scenarios: examples, those kept in this browser, files and links.

use std::rc::Rc;

use billfold_interchange::Document;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::components::{Glyph, icon};
use crate::messages::{fill, texts};
use crate::state::{Session, export, files, keeping, presets, use_session};

#[derive(Properties)]
pub struct MenuProps {
    pub document: Rc<Document>,
}

impl PartialEq for MenuProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.document, &other.document)
    }
}

/// A button with a panel, both the browser's own. What is kept is read when the panel opens.
#[function_component]
pub fn Menu(props: &MenuProps) -> Html {
    let texts = texts();
    let session = use_session();
    let open = use_state_eq(|| false);
    // What is kept is no part of the page's state; taking one out draws the list again.
    let changed = use_state(|| ());
    let document = &props.document;
    let ontoggle = {
        let open = open.clone();
        Callback::from(move |event: Event| {
            let state = js_sys::Reflect::get(&event, &"newState".into());
            open.set(state.is_ok_and(|state| state.as_string().as_deref() == Some("open")));
        })
    };
    let examples = presets::all().into_iter().map(|preset| {
        let session = session.clone();
        let (name, shows, key) = (preset.name, preset.shows, preset.file);
        let onclick = Callback::from(move |_: MouseEvent| presets::open(session.clone(), &preset));
        html! {
            <li {key}>
                <button type="button" popovertarget="scenarios" popovertargetaction="hide" {onclick}>
                    <b>{ name }</b><span>{ shows }</span>
                </button>
            </li>
        }
    });
    let save = {
        let document = document.clone();
        Callback::from(move |_: MouseEvent| {
            let name = export::file_name(document.name.as_deref(), "json");
            export::save_file(&name, "application/json", &document.to_json());
        })
    };
    let duplicate = {
        let (session, name) = (session.clone(), title(document.name.as_deref()));
        Callback::from(move |_: MouseEvent| session.duplicate(&name))
    };
    let onchange = {
        let session = session.clone();
        Callback::from(move |event: Event| {
            let input: HtmlInputElement = event.target_unchecked_into();
            if let Some(file) = input.files().and_then(|files| files.get(0)) {
                files::open(session.clone(), file);
            }
            // The same file can be chosen again.
            input.set_value("");
        })
    };
    html! {
        <>
            <button type="button" class="quiet" popovertarget="scenarios">{ texts.scenarios }</button>
            <div id="scenarios" class="menu" popover="auto" {ontoggle}>
                <h2>{ texts.examples }</h2>
                <ul>{ for examples }</ul>
                <h2>{ texts.kept }</h2>
                <ul>if *open { { for kept(&session, &changed.setter()) } }</ul>
                <div class="menu-actions">
                    <button type="button" class="quiet" onclick={duplicate}>{ texts.duplicate }</button>
                    <button type="button" class="quiet" onclick={save}>{ texts.save_file }</button>
                    <label class="quiet file-button">
                        { icon(Glyph::File) }{ texts.open_file }
                        <input id="open-file" type="file" class="visually-hidden"
                            accept=".json,application/json" {onchange} />
                    </label>
                </div>
            </div>
        </>
    }
}

fn kept(session: &Session, changed: &UseStateSetter<()>) -> Vec<Html> {
    let entries = keeping::ids().into_iter().take(50).filter_map(|id| {
        let document = keeping::load(&id)?;
        let name = title(document.name.as_deref());
        let here = session.kept_as().as_deref() == Some(&*id);
        let delete_label = fill(texts().delete_what, &[("name", &name)]);
        let open = {
            let (session, id) = (session.clone(), id.clone());
            Callback::from(move |_: MouseEvent| session.open_kept(&id, false))
        };
        let delete = {
            let (session, id, changed) = (session.clone(), id.clone(), changed.clone());
            Callback::from(move |_: MouseEvent| {
                session.forget(&id);
                changed.set(());
            })
        };
        Some(html! {
            <li key={id} class="menu-kept">
                <button type="button" popovertarget="scenarios" popovertargetaction="hide"
                    onclick={open} aria-current={here.then_some("true")}>
                    <b><bdi>{ name }</bdi></b>
                </button>
                <button type="button" class="quiet icon-button" onclick={delete}
                    aria-label={delete_label.clone()} title={delete_label}>{ icon(Glyph::Cross) }</button>
            </li>
        })
    });
    entries.collect()
}

fn title(name: Option<&str>) -> String {
    name.filter(|name| !name.is_empty())
        .unwrap_or(texts().unnamed)
        .to_owned()
}
