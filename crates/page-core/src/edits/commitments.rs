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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::edits::no_id;
    use crate::test_support::{changes_nothing, edited, shop, value};

    #[test]
    fn reserved_instances_are_called_by_their_type() {
        let shop = shop();
        let one = ReservedInstances {
            id: no_id().expect("an id"),
            ..shop.document.commitments.reserved_instances[0].clone()
        };
        let edit = add_commitment(NewCommitment::Reserved(one), "m5.large");
        let after = edited(&shop, edit);
        let added = &after.document.commitments.reserved_instances[1];
        assert_eq!(*added.id, *"reserved-m5.large");
    }

    #[test]
    fn a_savings_plan_gets_an_id_of_its_own() {
        let shop = shop();
        let one = || NewCommitment::Plan(shop.document.commitments.savings_plans[0].clone());
        let once = edited(&shop, add_commitment(one(), "a plan"));
        let twice = edited(&once, add_commitment(one(), "a plan"));
        let plans = &twice.document.commitments.savings_plans;
        let ids: Vec<_> = plans.iter().map(|plan| plan.id.to_string()).collect();
        assert_eq!(ids, ["bob-plan", "savings-plan", "savings-plan-2"]);
    }

    #[test]
    fn a_count_of_reserved_instances_is_set_by_id() {
        let count = Count::new(9).expect("a count");
        let after = edited(
            &shop(),
            set_reserved_count("susan-reserved", count, "m5.large"),
        );
        assert_eq!(
            after.document.commitments.reserved_instances[0].count,
            count
        );
    }

    #[test]
    fn what_a_plan_commits_to_is_set_by_id() {
        let after = edited(
            &shop(),
            set_plan_commitment("bob-plan", value("1.5"), "plan"),
        );
        assert_eq!(
            after.document.commitments.savings_plans[0].commitment,
            value("1.5")
        );
    }

    #[test]
    fn a_plan_has_no_count_and_reserved_instances_no_commitment() {
        assert!(changes_nothing(
            &shop(),
            set_reserved_count("bob-plan", Count::default(), "")
        ));
        assert!(changes_nothing(
            &shop(),
            set_plan_commitment("susan-reserved", value("1"), "")
        ));
    }

    #[test]
    fn each_commitment_has_a_field_of_its_own() {
        let field = |id| set_plan_commitment(id, value("1"), "plan").merge;
        assert_ne!(field("one"), field("two"));
        assert_eq!(field("one"), field("one"));
    }

    #[test]
    fn commitments_of_both_kinds_are_removed_by_id() {
        let after = edited(&shop(), remove_commitment("susan-reserved", "m5.large"));
        let after = edited(&after, remove_commitment("bob-plan", "plan"));
        assert_eq!(after.document.commitments, Default::default());
    }
}
