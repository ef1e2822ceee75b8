//! The scenarios that are saved in the browser: one entry each, and the order in which they were
//! changed.
//!
//! Every function does without storage where there is none, as in a private window; saving says
//! so.

use std::cell::RefCell;

use crate::browser::{self, storage};
use billfold_messages::texts;
use billfold_scenario::Document;

const ENTRY: &str = "billfold.scenario.";
/// The name of each scenario, so that its file need not be read for it.
const NAME: &str = "billfold.name.";
/// What the list says of each scenario.
const ABOUT: &str = "billfold.about.";
const ORDER: &str = "billfold.order";
/// The id of the scenario that this tab works on.
const CURRENT: &str = "billfold.current";
/// What is being opened and was not shown yet.
const OPENING: &str = "billfold.opening";
/// Whoever leaves sooner than this did not leave because opening took long, in milliseconds.
const LONG: f64 = 3000.0;

/// The ids of all saved scenarios, the last changed first.
pub fn ids() -> Vec<String> {
    let order = storage::of_browser().and_then(|storage| storage.get_item(ORDER).ok()?);
    let order = order.unwrap_or_default();
    let ids = order.split(' ').filter(|id| !id.is_empty());
    ids.map(str::to_owned).collect()
}

/// The file of a saved scenario as it is kept, whether it can be read or not.
pub fn text(id: &str) -> Option<String> {
    storage::of_browser()?.get_item(&key(id)).ok()?
}

/// Reads a saved scenario.
pub fn load(id: &str) -> Option<Document> {
    Document::from_json(text(id)?).ok()
}

/// The id of the saved scenario with exactly the same file.
pub fn same_as(document: &Document) -> Option<String> {
    let (storage, json) = (storage::of_browser()?, document.to_json());
    let is_same = |id: &String| storage.get_item(&key(id)).ok().flatten().as_ref() == Some(&json);
    ids().into_iter().find(is_same)
}

/// Saves the file of a scenario under its name. `false` where the browser has no space or does not
/// allow it.
pub fn save(id: &str, json: &str, name: &str) -> bool {
    let Some(storage) = storage::of_browser() else {
        return false;
    };
    let mut order = ids();
    let is_first = order.first().is_some_and(|first| first == id);
    order.retain(|other| other != id);
    order.insert(0, id.to_owned());
    storage.set_item(&key(id), json).is_ok()
        && storage.set_item(&name_key(id), name).is_ok()
        && (is_first || storage.set_item(ORDER, &order.join(" ")).is_ok())
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
        let _ = storage.remove_item(&about_key(id));
    }
}

/// Saves what the list says of a scenario.
pub fn save_about(id: &str, about: &str) {
    if let Some(storage) = storage::of_browser() {
        // Without it the list has the name alone.
        let _ = storage.set_item(&about_key(id), about);
    }
}

/// What the list says of a scenario; nothing of one that an earlier version of the page saved.
pub fn about(id: &str) -> Option<String> {
    storage::of_browser()?.get_item(&about_key(id)).ok()?
}

fn about_key(id: &str) -> String {
    format!("{ABOUT}{id}")
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

/// The name of a saved scenario; none if nothing is kept under the id. Earlier versions of the page
/// saved it only in the file.
pub fn name(id: &str) -> Option<String> {
    let known = storage::of_browser()?.get_item(&name_key(id)).ok()?;
    known.or_else(|| {
        let file = text(id)?;
        let document = Document::from_json(file).ok();
        let name = document.as_ref().map_or(texts::scenarios::unnamed(), title);
        Some(name.to_owned())
    })
}

/// Renames a saved scenario that is not open.
pub fn rename(id: &str, name: String) {
    // One that cannot be read keeps its file as it is; only the list calls it by the new name.
    if let (Some(storage), None) = (storage::of_browser(), load(id)) {
        let _ = storage.set_item(&name_key(id), &name);
    } else if let (Some(storage), Some(mut document)) = (storage::of_browser(), load(id)) {
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

thread_local! {
    /// What the visit before was opening for so long that it ended, until it is opened again.
    static INTERRUPTED: RefCell<Option<String>> = RefCell::new(
        opening()
            .filter(|(since, _)| browser::now() - since > LONG)
            .map(|(_, what)| what),
    );
}

/// Marks what is being opened until it was shown; the mark outlives a page that never got there.
pub fn set_opening(what: &str) {
    // The mark of the visit before is read before another takes its place.
    INTERRUPTED.with(|_| ());
    if let Some(storage) = storage::of_browser() {
        // Without the mark the next visit opens it again.
        let _ = storage.set_item(OPENING, &format!("{} {what}", browser::now()));
    }
}

/// Takes the mark away, unless something else is being opened by now.
pub fn end_opening(what: &str) {
    let is_it = opening().is_some_and(|(_, marked)| marked == what);
    if let Some(storage) = storage::of_browser().filter(|_| is_it) {
        // If that fails, the next visit asks before it opens this.
        let _ = storage.remove_item(OPENING);
    }
}

/// What is marked as being opened, and since when.
fn opening() -> Option<(f64, String)> {
    let mark = storage::of_browser()?.get_item(OPENING).ok()??;
    let (since, what) = mark.split_once(' ')?;
    Some((since.parse().unwrap_or_default(), what.to_owned()))
}

/// Whether something was being opened for so long that the page was left.
pub fn was_interrupted(what: &str) -> bool {
    INTERRUPTED.with_borrow(|marked| marked.as_deref() == Some(what))
}

/// Lets what was interrupted be opened.
pub fn forget_interrupted() {
    INTERRUPTED.take();
}

/// Forgets the scenario that this tab works on.
pub fn forget_current() {
    if let Some(storage) = storage::of_tab() {
        // If that fails, the scenario opens next time.
        let _ = storage.remove_item(CURRENT);
    }
}

/// Remembers the scenario that this tab works on.
pub fn set_current(id: &str) {
    if let Some(storage) = storage::of_tab() {
        // If that fails, the last changed scenario opens next time.
        let _ = storage.set_item(CURRENT, id);
    }
}
