//! One more commitment.

use billfold_messages::texts;
use billfold_scenario::document::{Id, ReservedInstances, SavingsPlan};

use super::{Edit, free_id};

/// A purchase to add; it gets an id of its own.
#[derive(Clone, Debug, PartialEq)]
pub enum NewCommitment {
    Reserved(ReservedInstances),
    Plan(SavingsPlan),
}

/// Adds a commitment.
pub fn add_commitment(commitment: NewCommitment, what: &str) -> Edit {
    Edit {
        name: texts::app::undo_add(what).into(),
        merge: None,
        change: Box::new(move |document| {
            let commitments = &mut document.commitments;
            let taken = commitments.reserved_instances.iter().map(|one| &one.id);
            let taken = taken.chain(commitments.savings_plans.iter().map(|one| &one.id));
            let base = match &commitment {
                NewCommitment::Reserved(one) => format!("reserved-{}", &*one.instance_type),
                NewCommitment::Plan(_) => "savings-plan".to_owned(),
            };
            let Some(id) = free_id(&base, taken) else {
                return;
            };
            match commitment {
                NewCommitment::Reserved(one) => {
                    let one = ReservedInstances { id, ..one };
                    commitments.reserved_instances.push(one);
                }
                NewCommitment::Plan(one) => {
                    commitments.savings_plans.push(SavingsPlan { id, ..one });
                }
            }
        }),
    }
}

/// The id of what is not added yet.
pub fn no_id() -> Option<Id> {
    "new".parse().ok()
}
