//! Keyboard shortcuts of the whole page, and changes made by other tabs.

use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlElement, HtmlInputElement, KeyboardEvent, StorageEvent};

use crate::browser;
use crate::store::{Store, View, address, saved};

/// The popover that lists the keys.
pub const SHEET: &str = "keys";

/// Handles a key. Undo and redo work in text fields too, because what is written there is in the
/// document already. Views open by their number, with two modifiers that no browser uses and that
/// typing never needs (WCAG 2.1.4). In a table's fields, arrows move as in a spreadsheet.
pub fn handle_key(store: &Store, event: &Event) {
    let Some(event) = event.dyn_ref::<KeyboardEvent>() else {
        return;
    };
    let is_done = match (event.ctrl_key() || event.meta_key(), event.alt_key()) {
        (true, false) => travelled(store, event),
        (false, true) => event.shift_key() && opened(&event.code()),
        (false, false) => {
            sealed(store, event);
            closed(store, event) || moved(event)
        }
        (true, true) => false,
    };
    if is_done {
        event.prevent_default();
    }
}

fn travelled(store: &Store, event: &KeyboardEvent) -> bool {
    match (event.key().to_ascii_lowercase().as_str(), event.shift_key()) {
        // A notice that can be undone, such as a deleted scenario, reports the last change.
        ("z", false) => match store
            .state()
            .notice
            .as_ref()
            .and_then(|told| told.action.clone())
            .filter(|action| action.undoes)
        {
            Some(undo) => undo.act.emit(()),
            None => store.undo(),
        },
        ("y", false) | ("z", true) => store.redo(),
        _ => return false,
    }
    true
}

/// Closes the explanation, wherever the focus is, or else dismisses the notice.
fn closed(store: &Store, event: &KeyboardEvent) -> bool {
    let state = store.state();
    // An open popover handles Escape itself.
    let is_free = event.key() == "Escape" && !browser::exists(":popover-open");
    match (is_free, &state.explained, &state.notice) {
        (true, Some(_), _) => store.close_explanation(),
        (true, None, Some(_)) => store.dismiss_notice(),
        _ => return false,
    }
    true
}

/// Enter ends the undo step of a field.
fn sealed(store: &Store, event: &KeyboardEvent) {
    if event.key() == "Enter" {
        store.end_merge();
    }
}

/// Moves the focus from a text field to the one above or below in the same column.
fn moved(event: &KeyboardEvent) -> bool {
    let down = match (event.key().as_str(), event.shift_key()) {
        ("ArrowDown", false) | ("Enter", false) => true,
        ("ArrowUp", false) | ("Enter", true) => false,
        _ => return false,
    };
    let field = event.target().and_then(|at| at.dyn_into().ok());
    let field = field.filter(|field: &HtmlInputElement| field.type_() == "text");
    let Some(other) = field.and_then(|field| browser::field_beside(&field, down)) else {
        return false;
    };
    // A field that cannot take the focus is not missed.
    let _ = HtmlElement::focus(&other);
    other.select();
    true
}

/// Opens the view with a number, or the list of keys, or moves the focus to the bar of selected
/// lines.
fn opened(code: &str) -> bool {
    match code {
        "KeyK" => return browser::toggle_popover(SHEET),
        "KeyS" => {
            browser::focus(".bulk button");
            return true;
        }
        _ => {}
    }
    let digit = code
        .strip_prefix("Digit")
        .and_then(|digit| digit.parse().ok());
    let index = digit.and_then(|digit: usize| digit.checked_sub(1));
    match index.and_then(|at| View::IN_BAR.get(at)) {
        Some(view) => address::go(*view),
        None => return false,
    }
    true
}

/// Takes over what another tab saved, if it is the scenario of this tab.
pub fn handle_storage_event(store: &Store, event: &Event) {
    let (Some(event), Some(id)) = (event.dyn_ref::<StorageEvent>(), store.saved_id()) else {
        return;
    };
    if event.key() == Some(saved::key(&id))
        && let Some(json) = event.new_value()
    {
        store.take_from_tab(json, event.old_value());
    }
}
