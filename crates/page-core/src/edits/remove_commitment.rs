//! One commitment less.

use super::Edit;
use billfold_messages::texts;

/// Removes a commitment by its id.
pub fn remove_commitment(id: &str, what: &str) -> Edit {
    let id = id.to_owned();
    Edit {
        name: texts::app::undo_remove(what).into(),
        merge: None,
        change: Box::new(move |document| {
            let commitments = &mut document.commitments;
            commitments.reserved_instances.retain(|one| *one.id != *id);
            commitments.savings_plans.retain(|one| *one.id != *id);
        }),
    }
}
