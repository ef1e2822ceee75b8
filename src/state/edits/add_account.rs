//! One more account.

use billfold_interchange::Document;
use billfold_interchange::document::{Account, Entries, Id, Sharing};

use super::{Edit, free_id};
use crate::messages::{fill, texts};

/// Adds a member account. Its id has twelve digits, as AWS's have.
pub fn add_account(name: String) -> Edit {
    Edit {
        name: fill(texts().undo_add, &[("what", &name)]).into(),
        merge: None,
        change: Box::new(move |document| {
            push(document, name);
        }),
    }
}

/// Puts a member account behind the others, and says its id.
pub(super) fn push(document: &mut Document, name: String) -> Option<Id> {
    let ids = document.accounts.iter().map(|account| &account.id);
    let number = document.accounts.len() as u64 + 1;
    let id = (number..)
        .map(|number| (number % 10) * 111_111_111_111 + number / 10)
        .map(|number| format!("{number:012}"))
        .find(|id| !ids.clone().any(|other| **other == **id))
        .and_then(|id| free_id(&id, ids))?;
    document.accounts.push(member(id.clone(), Some(name)));
    Some(id)
}

/// A member account of which no more is known.
pub fn member(id: Id, name: Option<String>) -> Account {
    Account {
        id,
        name,
        unit: None,
        created: None,
        sharing: Sharing::default(),
        tags: Entries::default(),
    }
}
