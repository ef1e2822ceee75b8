//! Scenarios: examples, those kept in this browser, files and links.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::components::{Glyph, icon};
use crate::messages::{fill, texts};
use crate::state::{Session, State, export, files, keeping, presets};

/// A button with a panel, both the browser's own.
pub fn menu(state: &State, session: &Session) -> Html {
    let texts = texts();
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
        let document = state.document.clone();
        Callback::from(move |_: MouseEvent| {
            let name = export::file_name(document.name.as_deref(), "json");
            export::save_file(&name, "application/json", &document.to_json());
        })
    };
    let duplicate = {
        let (session, name) = (session.clone(), title(state.document.name.as_deref()));
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
            <div id="scenarios" class="menu" popover="auto">
                <h2>{ texts.examples }</h2>
                <ul>{ for examples }</ul>
                <h2>{ texts.kept }</h2>
                <ul>{ for kept(session) }</ul>
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

fn kept(session: &Session) -> Vec<Html> {
    let entries = keeping::ids().into_iter().take(50).filter_map(|id| {
        let document = keeping::load(&id)?;
        let name = title(document.name.as_deref());
        let here = session.kept_as().as_deref() == Some(&*id);
        let delete_label = fill(texts().delete_what, &[("name", &name)]);
        let open = {
            let (session, id) = (session.clone(), id.clone());
            Callback::from(move |_: MouseEvent| session.open_kept(&id))
        };
        let delete = {
            let (session, id) = (session.clone(), id.clone());
            Callback::from(move |_: MouseEvent| session.forget(&id))
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
