//! Credits: added, removed, and what they are worth.

use billfold_messages::texts;
use billfold_scenario::document::{Amount, Credit};

use super::{Edit, free_id};

/// Adds a credit; it gets an id of its own.
pub fn add_credit(credit: Credit, what: &str) -> Edit {
    Edit::new(texts::app::undo_add(what), move |document| {
        let taken = document.credits.iter().map(|one| &one.id);
        let base = credit.name.as_deref().unwrap_or("credit");
        if let Some(id) = free_id(base, taken) {
            document.credits.push(Credit { id, ..credit });
        }
    })
}

/// Sets what a credit is worth.
pub fn set_credit(id: &str, amount: Amount, what: &str) -> Edit {
    let undo = texts::app::undo_amount(what);
    let field = format!("credit {id}");
    let id = id.to_owned();
    let edit = Edit::new(undo, move |document| {
        let mut all = document.credits.iter_mut();
        if let Some(one) = all.find(|one| *one.id == *id) {
            one.amount = amount;
        }
    });
    edit.in_field(field)
}

/// Removes a credit.
pub fn remove_credit(id: &str, what: &str) -> Edit {
    let id = id.to_owned();
    Edit::new(texts::app::undo_remove(what), move |document| {
        document.credits.retain(|one| *one.id != *id);
    })
}
