//! Scenario files: opened from disk.

use billfold_scenario::Document;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::File;

use super::{Store, saved};
use crate::messages::{fill, later_texts, texts};

/// Opens a file as a scenario of its own, and as a step that can be undone; one that cannot be opened says why and changes
/// nothing.
pub fn open(store: Store, file: File) {
    spawn_local(async move {
        let name = file.name();
        let text = match JsFuture::from(file.text()).await {
            Ok(text) => text.as_string().unwrap_or_default(),
            Err(_) => {
                store.notify(fill(later_texts().problem_unreadable, &[("file", &name)]));
                return;
            }
        };
        let step = fill(texts().undo_open, &[("what", &name)]);
        let refused = move |problem: &str| {
            fill(
                texts().problem_file,
                &[("file", &name), ("problem", problem)],
            )
        };
        let id = Some(saved::new_id());
        store.open(Document::from_json(text), Some(step), id, false, refused);
    });
}
