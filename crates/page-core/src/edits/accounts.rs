//! Accounts: added and renamed as the payer does it in AWS's console.

use billfold_messages::texts;
use billfold_organizations::lifecycle::{Action, Operation, OrganizationState};
use billfold_resolve::governance::{GovernedOrganization, OperationError};
use billfold_scenario::Document;
use billfold_scenario::document::{Account, Entries, Id, Sharing, Time};

use super::{Edit, take_step};

/// Creates a member account (rule 12.2).
///
/// # Errors
/// Why AWS refuses it.
pub fn add_account(document: &Document, name: String) -> Result<Edit, OperationError> {
    let organization = GovernedOrganization::of(document)
        .map_err(OperationError::File)?
        .organization;
    let undo = texts::app::undo_add(&name);
    let account = free_account(&organization, |_| false);
    let Action { at, operation } = creation(&organization, account, name);
    take_step(document, at, operation, undo)
}

/// Renames an account.
///
/// # Errors
/// Why AWS refuses it.
pub fn rename_account(
    document: &Document,
    account: &str,
    name: &str,
) -> Result<Edit, OperationError> {
    let organization = GovernedOrganization::of(document)
        .map_err(OperationError::File)?
        .organization;
    let step = Operation::RenameAccount {
        account: account.to_owned(),
        name: name.to_owned(),
    };
    let undo = texts::organization::undo_rename(name);
    let edit = take_step(document, organization.as_of(), step, undo)?;
    Ok(edit.in_field(format!("account {account}")))
}

/// Sets when an account was created, which twelve-month free offers run from (rule 6.2).
pub fn set_created(account: &str, created: Option<Time>, name: &str) -> Edit {
    let field = format!("created {account}");
    let account = account.to_owned();
    let edit = Edit::new(texts::organization::undo_created(name), move |document| {
        let mut accounts = document.accounts.iter_mut();
        if let Some(found) = accounts.find(|one| *one.id == *account) {
            found.created = created;
        }
    });
    edit.in_field(field)
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::test_support::{edited, shop};

    fn organization() -> OrganizationState {
        let shop = shop();
        GovernedOrganization::of(&shop.document)
            .expect("an organization")
            .organization
    }

    #[test]
    fn an_account_is_added_with_the_next_id() {
        let shop = shop();
        let edit = add_account(&shop.document, "Zoe".to_owned()).expect("an edit");
        let after = edited(&shop, edit);
        let added = after.document.accounts.last().expect("an account");
        assert_eq!(
            (&*added.id, added.name.as_deref()),
            ("444444444444", Some("Zoe"))
        );
    }

    #[test]
    fn adding_an_account_is_called_by_its_name() {
        let edit = add_account(&shop().document, "Zoe".to_owned()).expect("an edit");
        assert_eq!(*edit.name, *texts::app::undo_add("Zoe"));
    }

    #[test]
    fn aws_refuses_an_account_beyond_the_quota() {
        // The quota is 10 accounts; 3 are there.
        let mut workspace = shop();
        for number in 0..7 {
            let edit = add_account(&workspace.document, format!("Team {number}"));
            workspace = edited(&workspace, edit.expect("an edit"));
        }
        let refused = add_account(&workspace.document, "One more".to_owned());
        assert!(matches!(refused, Err(OperationError::Refusal(_))));
    }

    #[test]
    fn an_account_is_renamed() {
        let shop = shop();
        let edit = rename_account(&shop.document, "222222222222", "Sue").expect("an edit");
        let after = edited(&shop, edit);
        assert_eq!(after.document.accounts[1].name.as_deref(), Some("Sue"));
    }

    #[test]
    fn a_name_is_typed_as_one_edit_per_account() {
        let shop = shop();
        let field = |id: &str, name: &str| {
            rename_account(&shop.document, id, name)
                .expect("an edit")
                .merge
        };
        assert_eq!(field("222222222222", "Su"), field("222222222222", "Sue"));
        assert_ne!(field("222222222222", "Sue"), field("333333333333", "Sue"));
    }

    #[test]
    fn an_account_that_is_not_there_has_no_name_to_change() {
        assert!(rename_account(&shop().document, "999999999999", "Nobody").is_err());
    }

    #[test]
    fn free_ids_leave_out_what_is_reserved() {
        let free = free_account(&organization(), |id| id.starts_with("444"));
        assert_eq!(free, "555555555555");
    }

    #[test]
    fn ids_after_nine_have_twelve_digits_too() {
        let reserved = |id: &str| id.bytes().all(|digit| digit == id.as_bytes()[0]);
        let free = free_account(&organization(), reserved);
        assert_eq!(free.len(), 12);
        assert!(free.bytes().all(|digit| digit.is_ascii_digit()));
    }
}
