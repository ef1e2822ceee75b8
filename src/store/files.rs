//! Scenario files: opened from disk.

use billfold_messages::texts;
use billfold_scenario::Document;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::File;

use super::{Store, saved};

/// Opens a file as a scenario of its own, and as a step that can be undone; one that cannot be opened says why and changes
/// nothing.
pub fn open(store: Store, file: File) {
    spawn_local(async move {
        let name = file.name();
        let text = match JsFuture::from(file.text()).await {
            Ok(text) => text.as_string().unwrap_or_default(),
            Err(_) => {
                store.notify(texts::scenarios::problem_unreadable(&name));
                return;
            }
        };
        let step = texts::app::undo_open(&name);
        let refused = move |problem: &str| texts::scenarios::problem_file(&name, problem);
        let id = Some(saved::new_id());
        store.open(Document::from_json(text), Some(step), id, false, refused);
    });
}
