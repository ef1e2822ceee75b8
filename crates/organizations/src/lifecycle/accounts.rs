//! Accounts: created, renamed, moved, removed, closed.

use super::quotas::count;
use super::{Account, Ending, Joined, Node, Organization, Quota, Refusal};

/// The longest name of an account that AWS's API takes.
const LONGEST_ACCOUNT_NAME: u32 = 50;

/// Refuses names that are empty or longer than AWS takes.
pub(super) fn check_length(name: &str, longest: u32) -> Result<(), Refusal> {
    let length = count(name.chars().count());
    if length == 0 || length > longest {
        Err(Refusal::NameLength { length, longest })
    } else {
        Ok(())
    }
}

impl Organization {
    pub(super) fn check_account_name(name: &str) -> Result<(), Refusal> {
        check_length(name, LONGEST_ACCOUNT_NAME)
    }

    /// The place of an account.
    fn place(&self, id: &str) -> Result<usize, Refusal> {
        let place = self.accounts.iter().position(|account| account.id == id);
        place.ok_or_else(|| Refusal::NotFound {
            node: Node::Account(id.to_owned()),
        })
    }

    /// The place of an account that is not closed.
    fn active(&self, id: &str) -> Result<usize, Refusal> {
        let place = self.place(id)?;
        match self.accounts[place].deleted() {
            None => Ok(place),
            Some(deleted) => Err(Refusal::AccountClosed {
                account: id.to_owned(),
                deleted,
            }),
        }
    }

    pub(super) fn join(&mut self, account: Account) {
        self.remember(Node::Account(account.id.clone()));
        self.accounts.push(account);
    }

    /// Created accounts are linked at once, at the root.
    pub(super) fn create_account(&mut self, id: &str, name: &str) -> Result<(), Refusal> {
        let invited = self.open_invitations().any(|open| open.account == id);
        let was_here = self.past.iter().any(|stay| stay.account == id);
        if invited || was_here || self.account(id).is_some() {
            return Err(Refusal::IdTaken {
                node: Node::Account(id.to_owned()),
            });
        }
        Self::check_account_name(name)?;
        self.quotas
            .admit(Quota::Accounts, self.used(Quota::Accounts), 1)?;
        self.join(Account {
            id: id.to_owned(),
            name: name.to_owned(),
            unit: None,
            joined: Joined::Created,
            since: self.as_of,
            signed_up: false,
            closed: None,
        });
        Ok(())
    }

    pub(super) fn complete_sign_up(&mut self, id: &str) -> Result<(), Refusal> {
        let place = self.active(id)?;
        self.accounts[place].signed_up = true;
        Ok(())
    }

    pub(super) fn rename_account(&mut self, id: &str, name: &str) -> Result<(), Refusal> {
        let place = self.active(id)?;
        Self::check_account_name(name)?;
        name.clone_into(&mut self.accounts[place].name);
        Ok(())
    }

    pub(super) fn move_account(&mut self, id: &str, to: Option<&str>) -> Result<(), Refusal> {
        let place = self.place(id)?;
        self.check_parent(to)?;
        if self.accounts[place].unit.as_deref() == to {
            return Err(Refusal::AlreadyThere {
                node: Node::of_parent(to),
            });
        }
        self.accounts[place].unit = to.map(str::to_owned);
        Ok(())
    }

    /// The account leaves or is removed, and owes what it uses from now on itself (rule 9.2).
    pub(super) fn release(&mut self, id: &str, ending: Ending) -> Result<(), Refusal> {
        if id == self.management {
            return Err(Refusal::ManagementAccountStays);
        }
        let account = &self.accounts[self.active(id)?];
        if account.joined == Joined::Created {
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
        self.end_stay(id, self.as_of, ending);
        Ok(())
    }

    /// A closed account stays a member and counts toward the quota until AWS deletes it (rule 12.2).
    pub(super) fn close_account(&mut self, id: &str) -> Result<(), Refusal> {
        if id == self.management {
            let open = self.accounts.iter().filter(|other| other.closed.is_none());
            return Err(Refusal::ManagementAccountCannotClose {
                members: count(open.count()) - 1,
            });
        }
        let place = self.active(id)?;
        self.accounts[place].closed = Some(self.as_of);
        self.forget_request(id);
        Ok(())
    }
}
