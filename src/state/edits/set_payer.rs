//! Another payer.

use super::Edit;
use crate::messages::{fill, texts};

/// Makes an account the management account.
pub fn set_payer(place: usize, name: &str) -> Edit {
    Edit {
        name: fill(texts().undo_payer, &[("name", name)]).into(),
        merge: None,
        change: Box::new(move |document| {
            if let Some(account) = document.accounts.get_mut(place) {
                // Rule 7.4: the management account is in no sharing group.
                account.sharing.group = None;
                document.organization.management_account = account.id.clone();
            }
        }),
    }
}
