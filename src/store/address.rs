//! The page's address: which view is open, or a link to a scenario.

use billfold_messages::texts;
use wasm_bindgen_futures::{JsFuture, spawn_local};

use super::{Store, View, link, saved};

/// What follows `#`.
pub fn fragment() -> String {
    let hash = web_sys::window().and_then(|window| window.location().hash().ok());
    let hash = hash.unwrap_or_default();
    hash.strip_prefix('#').unwrap_or_default().to_owned()
}

/// Does what the address says: shows a view, or opens a scenario.
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
    if let Some(window) = web_sys::window() {
        // A page that may not touch its address stays where it is.
        let _ = window.location().set_hash(view.fragment());
    }
}

/// Shows a room of the view that is open.
pub fn go_to_room(view: View, room: &str) {
    if let Some(window) = web_sys::window() {
        let _ = window.location().set_hash(&room_fragment(view, room));
    }
}

/// Says in which room the page is, where the address names the view alone; a way back leads there.
pub fn name_room(view: View, room: &str) {
    replace(&room_fragment(view, room));
}

fn room_fragment(view: View, room: &str) -> String {
    format!("{}/{room}", view.fragment())
}

/// Opens the scenario in a link as one of its own, in the view that was copied; the one that was
/// open stays kept.
pub fn open(store: Store, fragment: String) {
    spawn_local(async move {
        let refused = |problem: &str| texts::scenarios::problem_link(problem);
        let (packed, place) = fragment.split_once('/').unwrap_or((&fragment, ""));
        let opened = link::open(packed).await;
        let view = View::of(place).filter(|_| opened.is_ok());
        // A reload shall not open the link once more over what was done since.
        match view {
            Some(_) => replace(place),
            None => replace(store.state().view.fragment()),
        }
        if let Some(view) = view {
            store.show(view);
        }
        match opened {
            // The one who made the link goes on with what it was made of.
            Ok(document) if let Some(id) = saved::same_as(&document) => {
                store.open_saved(&id, true);
            }
            Ok(document) => store.open(Ok(document), None, Some(saved::new_id()), true, refused),
            Err(problem) => store.notify(refused(&problem)),
        }
    });
}

fn replace(fragment: &str) {
    if let Some(history) = web_sys::window().and_then(|window| window.history().ok()) {
        let address = format!("#{fragment}");
        // A page that may not touch its address keeps it.
        let _ = history.replace_state_with_url(&wasm_bindgen::JsValue::NULL, "", Some(&address));
    }
}

/// Puts a link to the scenario, as it is looked at, into the clipboard. Where that is blocked the link goes into the
/// address bar, from which it can be copied.
pub fn copy_link(store: Store) {
    spawn_local(async move {
        let document = store.state().workspace.document.clone();
        let (Some(window), Some(fragment)) = (web_sys::window(), link::fragment(&document).await)
        else {
            store.notify(texts::scenarios::link_not_made());
            return;
        };
        let location = window.location();
        let address = location.href().unwrap_or_default();
        let address = address.split('#').next().unwrap_or_default();
        let place = self::fragment();
        let place = match View::of(&place) {
            None | Some(View::Compare) => String::new(),
            Some(_) => format!("/{place}"),
        };
        let link = format!("{address}#{fragment}{place}");
        let copied = match clipboard(&window) {
            Some(clipboard) => JsFuture::from(clipboard.write_text(&link)).await.is_ok(),
            None => false,
        };
        if copied {
            store.notify(texts::scenarios::link_copied());
            return;
        }
        if let Ok(history) = window.history() {
            let _ = history.replace_state_with_url(&wasm_bindgen::JsValue::NULL, "", Some(&link));
        }
        store.notify(texts::scenarios::link_in_address());
    });
}

/// Pages that were not served securely have no clipboard at all.
fn clipboard(window: &web_sys::Window) -> Option<web_sys::Clipboard> {
    let navigator = window.navigator();
    let clipboard = js_sys::Reflect::get(&navigator, &"clipboard".into()).ok()?;
    (!clipboard.is_undefined()).then(|| navigator.clipboard())
}
