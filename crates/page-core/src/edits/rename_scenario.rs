//! Another name for the scenario.

use super::Edit;
use billfold_messages::texts;

/// Calls the scenario something else.
pub fn rename_scenario(name: String) -> Edit {
    Edit {
        name: texts::scenarios::undo_rename(&name).into(),
        merge: Some("scenario".into()),
        change: Box::new(move |document| document.name = Some(name)),
    }
}
