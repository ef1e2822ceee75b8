//! Scenario files: opened from disk.

use billfold_messages::texts;
use billfold_scenario::Document;
use wasm_bindgen_futures::spawn_local;

use super::{Store, saved};
use crate::browser::{File, read_file};

/// Opens a file as a scenario of its own, which can be undone. A file that cannot be opened changes
/// nothing; a notice says why.
pub fn open(store: Store, file: File) {
    spawn_local(async move {
        let name = file.name();
        let Some(text) = read_file(&file).await else {
            return store.notify(texts::scenarios::problem_unreadable(&name));
        };
        let step = texts::app::undo_open(&name);
        let refused = move |problem: &str| texts::scenarios::problem_file(&name, problem);
        let id = Some(saved::new_id());
        store.open(Document::from_json(text), Some(step), id, false, refused);
    });
}
