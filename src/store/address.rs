//! The page's address: which view is open, or a link to a scenario.

use billfold_messages::texts;
use wasm_bindgen_futures::spawn_local;

use super::{Store, View, link, saved};
use crate::browser::address::{
    fragment, replace, replace_fragment, set_fragment, without_fragment,
};
use crate::browser::copy_text;

/// Shows the view that the address names, or opens the scenario in it.
pub fn follow(store: &Store) {
    let fragment = fragment();
    if let Some(view) = View::of(&fragment) {
        store.show(view);
    } else if fragment.is_empty() {
        store.show(View::default());
    } else if link::is_link(&fragment) {
        store.with_services(|services, store| services.open_link(store, fragment));
    }
}

/// Shows a view, as a link to it would.
pub fn go(view: View) {
    set_fragment(view.fragment());
}

/// Opens a tab of a view.
pub fn open_tab(view: View, tab: &str) {
    set_fragment(&tab_fragment(view, tab));
}

/// Adds the open tab to an address that has only the view, so that Back returns to this tab.
pub fn name_tab(view: View, tab: &str) {
    replace_fragment(&tab_fragment(view, tab));
}

fn tab_fragment(view: View, tab: &str) -> String {
    format!("{}/{tab}", view.fragment())
}

/// Opens the scenario in a link as one of its own, in the view that the link names. The scenario
/// that was open stays saved.
pub fn open(store: Store, fragment: String) {
    spawn_local(async move {
        let refused = |problem: &str| texts::scenarios::problem_link(problem);
        let (packed, place) = fragment.split_once('/').unwrap_or((&fragment, ""));
        let opened = link::open(packed).await;
        let view = View::of(place).filter(|_| opened.is_ok());
        // A reload must not open the link again over later changes.
        match view {
            Some(_) => replace_fragment(place),
            None => replace_fragment(store.state().view.fragment()),
        }
        if let Some(view) = view {
            store.show(view);
        }
        match opened {
            // In the browser that made the link, the scenario it was made of is opened.
            Ok(document) if let Some(id) = saved::same_as(&document) => {
                store.open_saved(&id, true);
            }
            Ok(document) => store.open(Ok(document), None, Some(saved::new_id()), true, refused),
            Err(problem) => store.notify(refused(&problem)),
        }
    });
}

/// Copies a link to the scenario, as it is looked at, into the clipboard. Where that is blocked the
/// link goes into the address bar, from which it can be copied.
pub fn copy_link(store: Store) {
    spawn_local(async move {
        let document = store.state().workspace.document.clone();
        let Some(packed) = link::fragment(&document).await else {
            return store.notify(texts::scenarios::link_not_made());
        };
        let shown = fragment();
        let view = match View::of(&shown) {
            None | Some(View::Compare) => String::new(),
            Some(_) => format!("/{shown}"),
        };
        let link = format!("{}#{packed}{view}", without_fragment());
        if copy_text(&link).await {
            return store.notify(texts::scenarios::link_copied());
        }
        replace(&link);
        store.notify(texts::scenarios::link_in_address());
    });
}
