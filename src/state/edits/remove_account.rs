//! One account less, with everything that is its own.

use super::Edit;
use crate::messages::{fill, texts};

/// Removes an account, its usage and its commitments. The management account stays: somebody
/// has to pay.
pub fn remove_account(place: usize, name: &str) -> Edit {
    Edit {
        name: fill(texts().undo_remove, &[("what", name)]).into(),
        merge: None,
        change: Box::new(move |document| {
            let Some(account) = document.accounts.get(place) else {
                return;
            };
            let id = account.id.clone();
            if id == document.organization.management_account {
                return;
            }
            document.accounts.remove(place);
            document.usage.metered.retain(|line| line.account != id);
            document.usage.instances.retain(|line| line.account != id);
            let commitments = &mut document.commitments;
            commitments
                .reserved_instances
                .retain(|one| one.account != id);
            commitments.savings_plans.retain(|one| one.account != id);
        }),
    }
}
