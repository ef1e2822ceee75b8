//! Commitments: added, removed, and how much they are.

use billfold_messages::texts;
use billfold_scenario::document::{Count, Rate, ReservedInstances, SavingsPlan};

use super::{Edit, free_id};

/// A purchase to add; it gets an id of its own.
#[derive(Clone, Debug, PartialEq)]
pub enum NewCommitment {
    /// Reserved Instances.
    Reserved(ReservedInstances),
    /// A Savings Plan.
    Plan(SavingsPlan),
}

/// Adds a commitment. `what` is what it is called.
pub fn add_commitment(commitment: NewCommitment, what: &str) -> Edit {
    Edit::new(texts::app::undo_add(what), move |document| {
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
    })
}

/// Sets how many instances a purchase has reserved.
pub fn set_reserved_count(id: &str, count: Count, what: &str) -> Edit {
    let undo = texts::app::undo_amount(what);
    let field = format!("reserved {id}");
    let id = id.to_owned();
    let edit = Edit::new(undo, move |document| {
        let mut all = document.commitments.reserved_instances.iter_mut();
        if let Some(one) = all.find(|one| *one.id == *id) {
            one.count = count;
        }
    });
    edit.in_field(field)
}

/// Sets what a Savings Plan commits to, per hour.
pub fn set_plan_commitment(id: &str, commitment: Rate, what: &str) -> Edit {
    let undo = texts::app::undo_amount(what);
    let field = format!("plan {id}");
    let id = id.to_owned();
    let edit = Edit::new(undo, move |document| {
        let mut all = document.commitments.savings_plans.iter_mut();
        if let Some(one) = all.find(|one| *one.id == *id) {
            one.commitment = commitment;
        }
    });
    edit.in_field(field)
}

/// Removes a commitment.
pub fn remove_commitment(id: &str, what: &str) -> Edit {
    let id = id.to_owned();
    Edit::new(texts::app::undo_remove(what), move |document| {
        let commitments = &mut document.commitments;
        commitments.reserved_instances.retain(|one| *one.id != *id);
        commitments.savings_plans.retain(|one| *one.id != *id);
    })
}
