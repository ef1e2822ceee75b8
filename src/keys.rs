//! Keys that work everywhere, and news from other tabs.

use wasm_bindgen::JsCast;
use web_sys::{Event, KeyboardEvent, StorageEvent};

use crate::state::{Session, keeping};

/// Undo and redo. In a text field too: what is written there is in the document already.
pub fn pressed(session: &Session, event: Event) {
    let Ok(event) = event.dyn_into::<KeyboardEvent>() else {
        return;
    };
    if !(event.ctrl_key() || event.meta_key()) || event.alt_key() {
        return;
    }
    match (event.key().to_ascii_lowercase().as_str(), event.shift_key()) {
        ("z", false) => session.undo(),
        ("y", false) | ("z", true) => session.redo(),
        _ => return,
    }
    event.prevent_default();
}

/// Another tab has written; if it is the scenario of this one, its work is taken over.
pub fn stored(session: &Session, event: &Event) {
    let key = event.dyn_ref::<StorageEvent>().and_then(StorageEvent::key);
    let (Some(key), Some(id)) = (key, session.kept_as()) else {
        return;
    };
    if key == keeping::key(&id)
        && let Some(document) = keeping::load(&id)
    {
        session.adopt(document);
    }
}
