//! Operations on accounts: create, rename, move, remove, close.

use super::quotas::count;
use super::{AccountState, JoinMethod, LeaveReason, Node, OrganizationState, Quota, Refusal};

/// The longest account name that AWS's API accepts, in characters.
const MAX_ACCOUNT_NAME: u32 = 50;

/// Refuses a name that is empty or blank, or longer than AWS accepts.
pub(super) fn check_name_length(name: &str, longest: u32) -> Result<(), Refusal> {
    let length = match name.trim().is_empty() {
        true => 0,
        false => count(name.chars().count()),
    };
    if length == 0 || length > longest {
        Err(Refusal::NameLength { length, longest })
    } else {
        Ok(())
    }
}

impl OrganizationState {
    pub(super) fn check_account_name(name: &str) -> Result<(), Refusal> {
        check_name_length(name, MAX_ACCOUNT_NAME)
    }

    /// The index of an account.
    fn account_index(&self, id: &str) -> Result<usize, Refusal> {
        let index = self.accounts.iter().position(|account| account.id == id);
        index.ok_or_else(|| Refusal::NotFound {
            node: Node::Account(id.to_owned()),
        })
    }

    /// The index of an account that is not closed.
    fn open_account_index(&self, id: &str) -> Result<usize, Refusal> {
        let index = self.account_index(id)?;
        match self.accounts[index].deleted() {
            None => Ok(index),
            Some(deleted) => Err(Refusal::AccountClosed {
                account: id.to_owned(),
                deleted,
            }),
        }
    }

    /// Adds an account, with the policies that every new node gets.
    pub(super) fn add_account(&mut self, account: AccountState) {
        self.attach_default_policy(Node::Account(account.id.clone()));
        self.accounts.push(account);
    }

    /// A created account joins at once, in the root (rule 12.2).
    pub(super) fn create_account(&mut self, id: &str, name: &str) -> Result<(), Refusal> {
        let invited = self.open_invitations().any(|open| open.account == id);
        let was_member = self.past_memberships.iter().any(|past| past.account == id);
        if invited || was_member || self.account(id).is_some() {
            return Err(Refusal::IdTaken {
                node: Node::Account(id.to_owned()),
            });
        }
        Self::check_account_name(name)?;
        self.quotas
            .check(Quota::Accounts, self.used(Quota::Accounts), 1)?;
        self.add_account(AccountState {
            id: id.to_owned(),
            name: name.to_owned(),
            unit: None,
            joined: JoinMethod::Created,
            since: self.as_of,
            signed_up: false,
            closed: None,
        });
        Ok(())
    }

    pub(super) fn complete_sign_up(&mut self, id: &str) -> Result<(), Refusal> {
        let index = self.open_account_index(id)?;
        self.accounts[index].signed_up = true;
        Ok(())
    }

    pub(super) fn rename_account(&mut self, id: &str, name: &str) -> Result<(), Refusal> {
        let index = self.open_account_index(id)?;
        Self::check_account_name(name)?;
        name.clone_into(&mut self.accounts[index].name);
        Ok(())
    }

    pub(super) fn move_account(&mut self, id: &str, to: Option<&str>) -> Result<(), Refusal> {
        let index = self.account_index(id)?;
        self.check_parent(to)?;
        if self.accounts[index].unit.as_deref() == to {
            return Err(Refusal::AlreadyThere {
                node: Node::of_parent(to),
            });
        }
        self.accounts[index].unit = to.map(str::to_owned);
        Ok(())
    }

    /// The account leaves or is removed. It owes its charges itself from now on (rule 9.2).
    pub(super) fn release(&mut self, id: &str, reason: LeaveReason) -> Result<(), Refusal> {
        if id == self.management {
            return Err(Refusal::ManagementAccountStays);
        }
        let account = &self.accounts[self.open_account_index(id)?];
        if account.joined == JoinMethod::Created {
            let days = self.quotas.days_before_removal;
            let until = account.since.plus_days(days);
            if self.as_of < until {
                return Err(Refusal::TooYoungToLeave {
                    account: id.to_owned(),
                    days,
                    until,
                });
            }
        }
        if !account.signed_up {
            return Err(Refusal::CannotStandAlone {
                account: id.to_owned(),
            });
        }
        self.end_membership(id, self.as_of, reason);
        Ok(())
    }

    /// A closed account stays a member and counts toward the account quota until AWS deletes it
    /// (rule 12.2).
    pub(super) fn close_account(&mut self, id: &str) -> Result<(), Refusal> {
        if id == self.management {
            let open = self.accounts.iter().filter(|other| other.closed.is_none());
            return Err(Refusal::ManagementAccountCannotClose {
                members: count(open.count()) - 1,
            });
        }
        let index = self.open_account_index(id)?;
        self.accounts[index].closed = Some(self.as_of);
        self.withdraw_approval_request(id);
        Ok(())
    }
}
