//! Accounts: added and renamed as the payer does it in AWS's console.

use billfold_messages::texts;
use billfold_organizations::lifecycle::{Action, Operation, OrganizationState};
use billfold_resolve::governance::{Governed, Refused};
use billfold_scenario::Document;
use billfold_scenario::document::{Account, Entries, Id, Sharing};

use super::{Edit, take_step};

/// Creates a member account (rule 12.2).
///
/// # Errors
/// Why AWS refuses it.
pub fn add_account(document: &Document, name: String) -> Result<Edit, Refused> {
    let organization = Governed::of(document).map_err(Refused::File)?.organization;
    let undo = texts::app::undo_add(&name);
    let account = free_account(&organization, |_| false);
    let Action { at, operation } = creation(&organization, account, name);
    take_step(document, at, operation, undo)
}

/// Renames an account.
///
/// # Errors
/// Why AWS refuses it.
pub fn rename_account(document: &Document, account: &str, name: &str) -> Result<Edit, Refused> {
    let organization = Governed::of(document).map_err(Refused::File)?.organization;
    let step = Operation::RenameAccount {
        account: account.to_owned(),
        name: name.to_owned(),
    };
    let undo = texts::organization::undo_rename(name);
    let edit = take_step(document, organization.as_of(), step, undo)?;
    Ok(edit.in_field(format!("account {account}")))
}

/// An account's creation on the day of the latest step.
pub fn creation(organization: &OrganizationState, account: String, name: String) -> Action {
    Action::new(
        organization.as_of(),
        Operation::CreateAccount { account, name },
    )
}

/// The first of 111111111111, 222222222222, … that no account has or had, and that is not
/// `reserved`.
pub fn free_account(organization: &OrganizationState, reserved: impl Fn(&str) -> bool) -> String {
    let taken = |id: &str| {
        let mut invited = organization.invitations().iter();
        organization
            .memberships()
            .any(|membership| membership.account == id)
            || invited.any(|sent| sent.account == id)
            || reserved(id)
    };
    (1_u64..)
        .map(|number| (number % 10) * 111_111_111_111 + number / 10)
        .map(|number| format!("{number:012}"))
        .find(|id| !taken(id))
        .unwrap_or_default()
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
