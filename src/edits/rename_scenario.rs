//! Another name for the scenario.

use super::Edit;
use crate::messages::{fill, kept_texts};

/// Calls the scenario something else.
pub fn rename_scenario(name: String) -> Edit {
    Edit {
        name: fill(kept_texts().undo_rename, &[("name", &name)]).into(),
        merge: Some("scenario".into()),
        change: Box::new(move |document| document.name = Some(name)),
    }
}
