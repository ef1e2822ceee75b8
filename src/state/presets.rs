//! Scenarios to begin with.

use billfold_interchange::{Document, FileError};

/// The scenario on which the page opens: AWS's own example, the smallest interesting one.
const OPENING: &str = include_str!("../../static/presets/bob-and-susan.json");

pub fn opening() -> Result<Document, FileError> {
    Document::from_json(OPENING)
}
