//! Credits: one more, another amount, one less.

use billfold_messages::texts;
use billfold_scenario::document::{Amount, Credit};

use super::{Edit, free_id};

/// Adds a credit; it gets an id of its own.
pub fn add_credit(credit: Credit, what: &str) -> Edit {
    Edit {
        name: texts::app::undo_add(what).into(),
        merge: None,
        change: Box::new(move |document| {
            let taken = document.credits.iter().map(|one| &one.id);
            let base = credit.name.as_deref().unwrap_or("credit");
            if let Some(id) = free_id(base, taken) {
                document.credits.push(Credit { id, ..credit });
            }
        }),
    }
}

/// Sets what a credit is worth.
pub fn set_credit(id: &str, amount: Amount, what: &str) -> Edit {
    let wanted = id.to_owned();
    Edit {
        name: texts::app::undo_amount(what).into(),
        merge: Some(format!("credit {id}").into()),
        change: Box::new(move |document| {
            let mut all = document.credits.iter_mut();
            if let Some(one) = all.find(|one| *one.id == *wanted) {
                one.amount = amount;
            }
        }),
    }
}

/// Removes a credit by its id.
pub fn remove_credit(id: &str, what: &str) -> Edit {
    let id = id.to_owned();
    Edit {
        name: texts::app::undo_remove(what).into(),
        merge: None,
        change: Box::new(move |document| document.credits.retain(|one| *one.id != *id)),
    }
}
