//! The page's address: which view is open, or a link to a scenario.

use wasm_bindgen_futures::{JsFuture, spawn_local};

use super::{Session, View, keeping, link};
use crate::later;
use crate::messages::{fill, later_texts};

/// What follows `#`.
pub fn fragment() -> String {
    let hash = web_sys::window().and_then(|window| window.location().hash().ok());
    let hash = hash.unwrap_or_default();
    hash.strip_prefix('#').unwrap_or_default().to_owned()
}

/// Does what the address says: shows a view, or opens a scenario.
pub fn follow(session: &Session) {
    let fragment = fragment();
    if let Some(view) = View::of(&fragment) {
        session.show(view);
    } else if fragment.is_empty() {
        session.show(View::default());
    } else if link::is_link(&fragment) {
        later::with(session, |later, session| {
            (later.open_link)(session.clone(), fragment);
        });
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
pub fn open(session: Session, fragment: String) {
    spawn_local(async move {
        let refused = |problem: &str| fill(later_texts().problem_link, &[("problem", problem)]);
        let (packed, place) = fragment.split_once('/').unwrap_or((&fragment, ""));
        let opened = link::open(packed).await;
        let view = View::of(place).filter(|_| opened.is_ok());
        // A reload shall not open the link once more over what was done since.
        match view {
            Some(_) => replace(place),
            None => replace(session.state().view.fragment()),
        }
        if let Some(view) = view {
            session.show(view);
        }
        match opened {
            // The one who made the link goes on with what it was made of.
            Ok(document) if let Some(id) = keeping::same_as(&document) => {
                session.open_kept(&id, true);
            }
            Ok(document) => {
                session.open(Ok(document), None, Some(keeping::new_id()), true, refused)
            }
            Err(problem) => session.tell(Some(refused(&problem).into())),
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
pub fn copy_link(session: Session) {
    spawn_local(async move {
        let document = session.state().document.clone();
        let (Some(window), Some(fragment)) = (web_sys::window(), link::fragment(&document).await)
        else {
            session.tell(Some(later_texts().link_not_made.into()));
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
            session.tell(Some(later_texts().link_copied.into()));
            return;
        }
        if let Ok(history) = window.history() {
            let _ = history.replace_state_with_url(&wasm_bindgen::JsValue::NULL, "", Some(&link));
        }
        session.tell(Some(later_texts().link_in_address.into()));
    });
}

/// Pages that were not served securely have no clipboard at all.
fn clipboard(window: &web_sys::Window) -> Option<web_sys::Clipboard> {
    let navigator = window.navigator();
    let clipboard = js_sys::Reflect::get(&navigator, &"clipboard".into()).ok()?;
    (!clipboard.is_undefined()).then(|| navigator.clipboard())
}
