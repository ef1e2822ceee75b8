//! The page's address: which view is open, or a link to a scenario.

use billfold_messages::texts;
use wasm_bindgen_futures::spawn_local;

use super::{NoticeAction, Store, View, link, saved};
use crate::browser::address::{
    fragment, replace, replace_fragment, set_fragment, unescaped, without_fragment,
};
use crate::browser::{copy_text, is_framed, open_in_tab};
use yew::Callback;

/// Shows the view that the address names, or opens the scenario in it.
pub fn follow(store: &Store) {
    // Some programs escape links that they pass on.
    let fragment = unescaped(fragment());
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

/// What the mark of a link that is being opened says: two links of one length are rarely tried in a
/// row.
fn mark(fragment: &str) -> String {
    format!("link of {} letters", fragment.len())
}

/// Opens the scenario in a link when the page starts, unless that took so long that the page was
/// left.
pub fn open_asking(store: &Store, fragment: String) {
    let act = {
        let (store, fragment) = (store.clone(), fragment.clone());
        Callback::from(move |()| open(store.clone(), fragment.clone()))
    };
    if store.ask_before_opening(&mark(&fragment), texts::scenarios::link_scenario(), act) {
        return replace_fragment(store.state().view.fragment());
    }
    open(store.clone(), fragment);
}

/// Opens the scenario in a link as one of its own, in the view that the link names. The scenario
/// that was open stays saved.
fn open(store: Store, fragment: String) {
    let mark = mark(&fragment);
    store.mark_opening(&mark);
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
                store.open_kept(&id, true, &mark);
            }
            Ok(document) => store.open(
                Ok(document),
                None,
                Some(saved::new_id()),
                Some(mark),
                refused,
            ),
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
        if is_framed() {
            return offer_tab(&store, link);
        }
        replace(&link);
        store.notify(texts::scenarios::link_in_address());
    });
}

/// Offers a tab of its own: the address bar around a frame is that of another page.
fn offer_tab(store: &Store, link: String) {
    let act = {
        let store = store.clone();
        Callback::from(move |()| match open_in_tab(&link) {
            true => store.dismiss_notice(),
            false => store.notify(texts::scenarios::link_not_made()),
        })
    };
    let action = NoticeAction {
        label: texts::scenarios::open_in_tab(),
        act,
        undoes: false,
    };
    store.offer(texts::scenarios::link_in_frame().into(), Some(action));
}
