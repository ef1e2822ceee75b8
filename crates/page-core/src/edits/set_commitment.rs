//! How many are reserved, how much is committed to.

use billfold_messages::texts;
use billfold_scenario::document::{Count, Rate};

use super::Edit;

/// Sets how many instances a purchase has reserved.
pub fn set_reserved_count(id: &str, count: Count, what: &str) -> Edit {
    let wanted = id.to_owned();
    Edit {
        name: texts::app::undo_amount(what).into(),
        merge: Some(format!("reserved {id}").into()),
        change: Box::new(move |document| {
            let mut all = document.commitments.reserved_instances.iter_mut();
            if let Some(one) = all.find(|one| *one.id == *wanted) {
                one.count = count;
            }
        }),
    }
}

/// Sets what a Savings Plan commits to by the hour.
pub fn set_plan_commitment(id: &str, commitment: Rate, what: &str) -> Edit {
    let wanted = id.to_owned();
    Edit {
        name: texts::app::undo_amount(what).into(),
        merge: Some(format!("plan {id}").into()),
        change: Box::new(move |document| {
            let mut all = document.commitments.savings_plans.iter_mut();
            if let Some(one) = all.find(|one| *one.id == *wanted) {
                one.commitment = commitment;
            }
        }),
    }
}
