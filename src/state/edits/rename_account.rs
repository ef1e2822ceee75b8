//! Another name for an account.

use super::Edit;
use crate::messages::{fill, texts};

/// Renames an account; an empty name takes the name away, so that the id stands in for it.
pub fn rename_account(place: usize, name: String) -> Edit {
    Edit {
        name: fill(texts().undo_rename, &[("what", &name)]).into(),
        merge: Some(format!("name {place}").into()),
        change: Box::new(move |document| {
            if let Some(account) = document.accounts.get_mut(place) {
                account.name = (!name.is_empty()).then_some(name);
            }
        }),
    }
}
