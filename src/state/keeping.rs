//! What the browser keeps: one scenario an entry, and in which order they were last changed.
//!
//! Every function does without storage where there is none, as in a private window; saving says
//! so.

use billfold_interchange::Document;
use web_sys::Storage;

const ENTRY: &str = "billfold.scenario.";
const ORDER: &str = "billfold.order";
/// Which scenario this tab works on.
const CURRENT: &str = "billfold.current";

fn storage() -> Option<Storage> {
    web_sys::window()?.local_storage().ok()?
}

fn tab_storage() -> Option<Storage> {
    web_sys::window()?.session_storage().ok()?
}

/// The ids of all kept scenarios, the last changed first.
pub fn ids() -> Vec<String> {
    let order = storage().and_then(|storage| storage.get_item(ORDER).ok()?);
    let order = order.unwrap_or_default();
    let ids = order.split(' ').filter(|id| !id.is_empty());
    ids.map(str::to_owned).collect()
}

/// A kept scenario as a file.
pub fn load(id: &str) -> Option<Document> {
    let json = storage()?.get_item(&format!("{ENTRY}{id}")).ok()??;
    Document::from_json(json).ok()
}

/// Keeps a scenario. `false` where the browser has no room or does not allow it.
pub fn save(id: &str, document: &Document) -> bool {
    let Some(storage) = storage() else {
        return false;
    };
    let mut order = ids();
    order.retain(|other| other != id);
    order.insert(0, id.to_owned());
    storage.set_item(&key(id), &document.to_json()).is_ok()
        && storage.set_item(ORDER, &order.join(" ")).is_ok()
}

/// Takes a scenario out.
pub fn forget(id: &str) {
    if let Some(storage) = storage() {
        let mut order = ids();
        order.retain(|other| other != id);
        // What cannot be written stays; it will be offered again.
        let _ = storage.set_item(ORDER, &order.join(" "));
        let _ = storage.remove_item(&key(id));
    }
}

/// The entry of a scenario.
pub fn key(id: &str) -> String {
    format!("{ENTRY}{id}")
}

/// An id that no scenario has: the moment, and a number for those of the same moment.
pub fn new_id() -> String {
    let now = js_sys::Date::now() as u64;
    let chance = (js_sys::Math::random() * 1e6) as u64;
    format!("{now}-{chance}")
}

/// The scenario that this tab worked on; else the one that was changed last.
pub fn current() -> Option<String> {
    let of_tab = tab_storage().and_then(|storage| storage.get_item(CURRENT).ok()?);
    of_tab.or_else(|| ids().into_iter().next())
}

/// Remembers on which scenario this tab works.
pub fn set_current(id: &str) {
    if let Some(storage) = tab_storage() {
        // Without it the last changed scenario opens next time.
        let _ = storage.set_item(CURRENT, id);
    }
}
