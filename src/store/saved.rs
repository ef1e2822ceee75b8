//! The scenarios that are saved in the browser: one entry each, and the order in which they were
//! changed.
//!
//! Every function does without storage where there is none, as in a private window; saving says
//! so.

use crate::browser::storage;
use billfold_messages::texts;
use billfold_scenario::Document;

const ENTRY: &str = "billfold.scenario.";
/// The name of each scenario, so that its file need not be read for it.
const NAME: &str = "billfold.name.";
const ORDER: &str = "billfold.order";
/// The id of the scenario that this tab works on.
const CURRENT: &str = "billfold.current";

/// The ids of all saved scenarios, the last changed first.
pub fn ids() -> Vec<String> {
    let order = storage::of_browser().and_then(|storage| storage.get_item(ORDER).ok()?);
    let order = order.unwrap_or_default();
    let ids = order.split(' ').filter(|id| !id.is_empty());
    ids.map(str::to_owned).collect()
}

/// Reads a saved scenario.
pub fn load(id: &str) -> Option<Document> {
    let json = storage::of_browser()?
        .get_item(&format!("{ENTRY}{id}"))
        .ok()??;
    Document::from_json(json).ok()
}

/// The id of the saved scenario with exactly the same file.
pub fn same_as(document: &Document) -> Option<String> {
    let (storage, json) = (storage::of_browser()?, document.to_json());
    let is_same = |id: &String| storage.get_item(&key(id)).ok().flatten().as_ref() == Some(&json);
    ids().into_iter().find(is_same)
}

/// Saves a scenario. `false` where the browser has no space or does not allow it.
pub fn save(id: &str, document: &Document) -> bool {
    let Some(storage) = storage::of_browser() else {
        return false;
    };
    let mut order = ids();
    order.retain(|other| other != id);
    order.insert(0, id.to_owned());
    storage.set_item(&key(id), &document.to_json()).is_ok()
        && storage.set_item(&name_key(id), title(document)).is_ok()
        && storage.set_item(ORDER, &order.join(" ")).is_ok()
}

/// Deletes a saved scenario.
pub fn delete(id: &str) {
    if let Some(storage) = storage::of_browser() {
        let mut order = ids();
        order.retain(|other| other != id);
        // An entry that cannot be deleted is listed again.
        let _ = storage.set_item(ORDER, &order.join(" "));
        let _ = storage.remove_item(&key(id));
        let _ = storage.remove_item(&name_key(id));
    }
}

/// The key of a scenario's entry.
pub fn key(id: &str) -> String {
    format!("{ENTRY}{id}")
}

fn name_key(id: &str) -> String {
    format!("{NAME}{id}")
}

/// The name of a scenario.
pub fn title(document: &Document) -> &str {
    let name = document.name.as_deref().filter(|name| !name.is_empty());
    name.unwrap_or(texts::scenarios::unnamed())
}

/// The name of a saved scenario. Earlier versions of the page saved it only in the file.
pub fn name(id: &str) -> Option<String> {
    let known = storage::of_browser()?.get_item(&name_key(id)).ok()?;
    known.or_else(|| Some(title(&load(id)?).to_owned()))
}

/// Renames a saved scenario that is not open.
pub fn rename(id: &str, name: String) {
    if let (Some(storage), Some(mut document)) = (storage::of_browser(), load(id)) {
        document.name = Some(name);
        // A scenario that cannot be written keeps its name.
        if storage.set_item(&key(id), &document.to_json()).is_ok() {
            let _ = storage.set_item(&name_key(id), title(&document));
        }
    }
}

/// The name with a number behind it, if another saved scenario has the name.
pub fn other_name(id: &str, wanted: &str) -> Option<String> {
    let others = ids().into_iter().filter(|other| other != id);
    let taken: Vec<String> = others.filter_map(|other| name(&other)).collect();
    let is_taken = |name: &str| taken.iter().any(|other| other == name);
    if !is_taken(wanted) {
        return None;
    }
    let numbered = |number: u32| format!("{wanted} ({number})");
    (2..).map(numbered).find(|name| !is_taken(name))
}

/// An id that no scenario has: the moment, and a number for those of the same moment.
pub fn new_id() -> String {
    let now = js_sys::Date::now() as u64;
    let chance = (js_sys::Math::random() * 1e6) as u64;
    format!("{now}-{chance}")
}

/// The scenario that this tab worked on, or else the one that was changed last.
pub fn current() -> Option<String> {
    let of_tab = storage::of_tab().and_then(|storage| storage.get_item(CURRENT).ok()?);
    of_tab.or_else(|| ids().into_iter().next())
}

/// Remembers the scenario that this tab works on.
pub fn set_current(id: &str) {
    if let Some(storage) = storage::of_tab() {
        // If that fails, the last changed scenario opens next time.
        let _ = storage.set_item(CURRENT, id);
    }
}
