//! The bar at the top: the name, the views, undo and redo, the menu of scenarios, and the link.

use billfold_messages::texts;
use yew::prelude::*;

use crate::browser;
use crate::components::{Glyph, icon, logo};
use crate::store::{State, Store, View};
use crate::views::PanelsRef;

pub fn bar(state: &State, store: &Store, panels: &PanelsRef) -> Html {
    let undo_step = state.workspace.history.undoable().map(|step| &*step.name);
    let redo_step = state.workspace.history.redoable().map(|step| &*step.name);
    let undo = {
        let store = store.clone();
        Callback::from(move |_: MouseEvent| {
            store.with_services(|services, store| services.undo(store))
        })
    };
    let redo = {
        let store = store.clone();
        Callback::from(move |_: MouseEvent| {
            store.with_services(|services, store| services.redo(store))
        })
    };
    let named = |step: Option<&str>, template: fn(&str) -> String, nothing: &'static str| match step
    {
        Some(name) => template(name),
        None => nothing.to_owned(),
    };
    let undo_label = named(
        undo_step,
        texts::app::undo_what,
        texts::app::nothing_to_undo(),
    );
    let redo_label = named(
        redo_step,
        texts::app::redo_what,
        texts::app::nothing_to_redo(),
    );
    let copy = {
        let store = store.clone();
        Callback::from(move |_: MouseEvent| {
            store.with_services(|services, store| services.copy_link(store));
        })
    };
    html! {
        <header class="bar">
            <a class="brand" href="#compare">{ logo() }{ texts::app::product() }</a>
            <nav aria-label={texts::app::views()}>
                { for View::IN_BAR.iter().map(|view| tab(*view, *view == state.view)) }
            </nav>
            <div class="bar-actions">
                <button type="button" class="quiet icon-button" onclick={undo}
                    disabled={undo_step.is_none()} title={undo_label.clone()} aria-label={undo_label}>
                    { icon(Glyph::Undo) }
                </button>
                <button type="button" class="quiet icon-button" onclick={redo}
                    disabled={redo_step.is_none()} title={redo_label.clone()} aria-label={redo_label}>
                    { icon(Glyph::Redo) }
                </button>
                { panels.scenario_menu(&state.workspace, store) }
                <button type="button" class="solid" onclick={copy}>{ texts::app::copy_link() }</button>
            </div>
        </header>
    }
}

fn tab(view: View, here: bool) -> Html {
    // Another view begins at its top. Going back finds the scroll position that was left.
    let onclick = Callback::from(|_: MouseEvent| browser::scroll_to_top());
    html! {
        <a key={view.fragment()} href={format!("#{}", view.fragment())} {onclick}
            aria-current={here.then_some("page")}>{ view.name() }</a>
    }
}
