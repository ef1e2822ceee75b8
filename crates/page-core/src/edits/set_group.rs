//! How far commitments are shared.

use billfold_scenario::document::{SharingMode, Text};

use super::Edit;

/// Another sharing mode.
pub fn set_mode(mode: SharingMode, name: String) -> Edit {
    Edit {
        name: name.into(),
        merge: None,
        change: Box::new(move |document| document.organization.sharing_mode = mode),
    }
}

/// Another sharing group, or none.
pub fn set_group(account: usize, group: Option<Text>, name: String) -> Edit {
    Edit {
        name: name.into(),
        merge: Some(format!("group {account}").into()),
        change: Box::new(move |document| {
            if let Some(account) = document.accounts.get_mut(account) {
                account.sharing.group = group;
            }
        }),
    }
}
