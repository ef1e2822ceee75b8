//! Scenario files: opened from disk.

use billfold_messages::texts;
use billfold_scenario::Document;
use wasm_bindgen_futures::spawn_local;

use super::{Store, saved};
use crate::browser::{File, read_file};
use billfold_page_core::input::file_kind;

/// Opens a file as a scenario of its own, which can be undone. A file that cannot be opened changes
/// nothing; a notice says why.
pub fn open(store: Store, file: File) {
    spawn_local(async move {
        let name = file.name();
        let Some(text) = read_file(&file).await else {
            return store.notify(texts::scenarios::problem_unreadable(&name));
        };
        open_text(&store, &name, text);
    });
}

/// The same of a text; `name` says what it is called.
pub fn open_text(store: &Store, name: &str, text: String) {
    let step = texts::app::undo_open(name);
    let kind = file_kind(&text);
    let document = Document::from_json(text);
    let name = name.to_owned();
    let refused = move |problem: &str| {
        // What is no JSON at all has no line to name.
        let problem = kind.map_or(problem, |kind| kind);
        texts::scenarios::problem_file(&name, problem)
    };
    let id = Some(saved::new_id());
    store.open(document, Some(step), id, None, refused);
}
