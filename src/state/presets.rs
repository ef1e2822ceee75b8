//! Scenarios to begin with. The first is in the page; the others are fetched when chosen.

use billfold_interchange::{Document, FileError};
use wasm_bindgen_futures::spawn_local;

use super::{Session, keeping};
use crate::dom;
use crate::messages::{fill, texts};

/// The scenario on which the page opens: AWS's own example, the smallest interesting one.
const OPENING: &str = include_str!("../../static/presets/bob-and-susan.json");

/// A scenario that can be chosen: its file's name, and what it shows.
pub struct Preset {
    pub file: &'static str,
    pub name: &'static str,
    pub shows: &'static str,
}

/// All of them, the opening one first.
pub fn all() -> [Preset; 4] {
    let texts = texts();
    [
        Preset {
            file: "bob-and-susan",
            name: texts.preset_tiers,
            shows: texts.preset_tiers_shows,
        },
        Preset {
            file: "shared-reservations",
            name: texts.preset_reserved,
            shows: texts.preset_reserved_shows,
        },
        Preset {
            file: "savings-plans",
            name: texts.preset_plans,
            shows: texts.preset_plans_shows,
        },
        Preset {
            file: "one-free-tier",
            name: texts.preset_free,
            shows: texts.preset_free_shows,
        },
    ]
}

pub fn opening() -> Result<Document, FileError> {
    Document::from_json(OPENING)
}

/// Fetches a preset and opens it as a scenario of its own.
pub fn open(session: Session, preset: &Preset) {
    let (file, name) = (preset.file, preset.name);
    spawn_local(async move {
        let refused = move |problem: &str| {
            fill(
                texts().problem_file,
                &[("file", name), ("problem", problem)],
            )
        };
        let Some(json) = dom::fetch_text(&format!("presets/{file}.json")).await else {
            return session.tell(Some(refused(texts().problem_offline).into()));
        };
        session.open(
            Document::from_json(json),
            None,
            Some(keeping::new_id()),
            refused,
        );
    });
}
