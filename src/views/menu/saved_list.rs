//! The list of saved scenarios, to open, rename and delete.

use billfold_messages::texts;
use billfold_scenario::Document;
use yew::prelude::*;

use crate::browser;
use crate::components::{Field, Glyph, drawn, icon};
use crate::store::{Store, saved};
use billfold_page_core::edits::rename_scenario;

/// The icon of a pencil.
const PENCIL: &str = "m4 16 1-4 9-9 3 3-9 9z";

/// The list. `renaming` is the id of the scenario whose name is being written.
pub fn saved_list(
    store: &Store,
    open: &Document,
    changed: &UseStateSetter<()>,
    renaming: &UseStateHandle<Option<String>>,
) -> Html {
    let ids = saved::ids();
    if ids.is_empty() {
        return html! { <p class="hint">{ texts::scenarios::nothing_stored() }</p> };
    }
    let rows = ids.into_iter().filter_map(|id| {
        // The name of the open scenario may not be saved yet.
        let name = match store.saved_id() == Some(id.clone()) {
            true => saved::title(open).to_owned(),
            false => saved::name(&id)?,
        };
        Some(row(store, changed, renaming, id, name))
    });
    html! { <ul>{ for rows }</ul> }
}

fn row(
    store: &Store,
    changed: &UseStateSetter<()>,
    renaming: &UseStateHandle<Option<String>>,
    id: String,
    name: String,
) -> Html {
    let here = store.saved_id().as_deref() == Some(&*id);
    let about = saved::about(&id);
    let delete_label = texts::scenarios::delete_what(&name);
    let rename_label = texts::scenarios::rename(&name);
    let is_renamed = renaming.as_deref() == Some(&*id);
    let open = {
        let (store, id) = (store.clone(), id.clone());
        Callback::from(move |_: MouseEvent| store.open_saved(&id, false))
    };
    let delete = {
        let (store, id, changed) = (store.clone(), id.clone(), changed.clone());
        Callback::from(move |_: MouseEvent| {
            store.delete_saved(&id);
            changed.set(());
            // The button that was pressed is gone.
            browser::focus("#scenarios input");
        })
    };
    let rename = {
        let (renaming, id) = (renaming.clone(), id.clone());
        Callback::from(move |_: MouseEvent| renaming.set((!is_renamed).then(|| id.clone())))
    };
    html! {
        <li key={id.clone()} class="menu-kept">
            if is_renamed {
                { name_field(store, Some(id), &name, changed) }
            } else {
                <button type="button" popovertarget="scenarios" popovertargetaction="hide"
                    onclick={open} aria-current={here.then_some("true")}>
                    <b><bdi>{ name }</bdi></b>
                    if let Some(about) = about { <span>{ about }</span> }
                </button>
            }
            <button type="button" class="quiet icon-button" onclick={rename}
                aria-pressed={if is_renamed { "true" } else { "false" }}
                aria-label={rename_label.clone()} title={rename_label}>{ drawn(PENCIL) }</button>
            <button type="button" class="quiet icon-button" onclick={delete}
                aria-label={delete_label.clone()} title={delete_label}>{ icon(Glyph::Cross) }</button>
        </li>
    }
}

/// A field for the name of a saved scenario, or of the open one for `None`.
pub fn name_field(
    store: &Store,
    id: Option<String>,
    name: &str,
    changed: &UseStateSetter<()>,
) -> Html {
    let here = store.saved_id();
    let field = id.as_deref().unwrap_or("open").to_owned();
    let label = match &id {
        Some(_) => texts::scenarios::name_of(name),
        None => texts::scenarios::name().to_owned(),
    };
    // The open scenario may not be saved yet.
    let id = id.or(here.clone()).unwrap_or_default();
    let is_open = id.is_empty() || here.as_deref() == Some(&*id);
    let on_text = {
        let (store, changed) = (store.clone(), changed.clone());
        Callback::from(move |text: String| {
            let name = text.trim().to_owned();
            if name.is_empty() {
                return Err(texts::scenarios::problem_no_name().into());
            }
            if saved::other_name(&id, &name).is_some() {
                return Err(texts::scenarios::problem_taken(&name).into());
            }
            if is_open {
                let edit = rename_scenario(name);
                return store.edit(edit).map_err(|problem| problem.message().into());
            }
            saved::rename(&id, name);
            changed.set(());
            Ok(())
        })
    };
    let seal = {
        let store = store.clone();
        Callback::from(move |()| store.end_merge())
    };
    html! {
        <Field id={format!("scenario-name-{field}")} {label} value={name.to_owned()}
            class="field-name" {on_text} on_leave={seal} />
    }
}
