//! Scenarios to begin with. The first is in the page; the others are fetched when chosen.

use billfold_interchange::{Document, FileError};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::Response;

use super::Session;
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
        let problem = match fetch(file).await {
            Some(json) => Document::from_json(json)
                .and_then(|document| session.begin(document))
                .err()
                .map(|problem| problem.to_string()),
            None => Some(texts().problem_offline.to_owned()),
        };
        session.tell(problem.map(|problem| {
            fill(
                texts().problem_file,
                &[("file", name), ("problem", &problem)],
            )
            .into()
        }));
    });
}

async fn fetch(file: &str) -> Option<String> {
    let window = web_sys::window()?;
    let address = format!("presets/{file}.json");
    let response = JsFuture::from(window.fetch_with_str(&address)).await.ok()?;
    let response: Response = response.dyn_into().ok()?;
    if !response.ok() {
        return None;
    }
    let text = JsFuture::from(response.text().ok()?).await.ok()?;
    text.as_string()
}
