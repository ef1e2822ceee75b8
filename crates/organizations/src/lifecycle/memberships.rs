//! When accounts were in the organization (rules 9.1, 9.2 and 9.5).

use super::{AccountState, Node, OrganizationState};
use billfold_billing::calendar::{Moment, Month};

/// Days after which AWS deletes a closed account (rule 9.5). The account is a member until then.
pub const CLOSED_DAYS: u32 = 90;

/// A period in which an account was in the organization: from its first second until before its end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Membership {
    /// The account id.
    pub account: String,
    /// When the account joined.
    pub from: Moment,
    /// When and why the account left; `None` for a present member.
    pub ended: Option<(Moment, LeaveReason)>,
}

/// Why a membership ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum LeaveReason {
    /// The account left by itself.
    Left,
    /// The management account removed it.
    Removed,
    /// AWS deleted the account after it had been closed.
    Deleted,
}

impl AccountState {
    /// When AWS deletes the account; `None` if it is not closed.
    #[must_use]
    pub fn deleted(&self) -> Option<Moment> {
        self.closed.map(|closed| closed.plus_days(CLOSED_DAYS))
    }
}

impl OrganizationState {
    /// All memberships, past ones first. The payer owes an account's charges during its memberships
    /// and at no other time (rules 9.1 and 9.2).
    pub fn memberships(&self) -> impl Iterator<Item = Membership> {
        let present = self.accounts.iter().map(|account| Membership {
            account: account.id.clone(),
            from: account.since,
            ended: None,
        });
        self.past_memberships.iter().cloned().chain(present)
    }

    /// The memberships that overlap a month: the accounts on its consolidated bill, and the part of
    /// the month that each is billed for (rule 9.1).
    #[must_use]
    pub fn memberships_in(&self, month: Month) -> Vec<Membership> {
        self.memberships()
            .filter(|membership| {
                let until = membership.ended.map(|(at, _)| at);
                membership.from < month.end() && until.is_none_or(|until| until > month.start())
            })
            .collect()
    }

    /// Removes an account from the organization, with its policy attachments and its upgrade request.
    pub(super) fn end_membership(&mut self, id: &str, at: Moment, reason: LeaveReason) {
        let Some(index) = self.accounts.iter().position(|account| account.id == id) else {
            return;
        };
        let account = self.accounts.remove(index);
        self.remove_attachments(&Node::Account(account.id.clone()));
        self.withdraw_approval_request(&account.id);
        self.past_memberships.push(Membership {
            account: account.id,
            from: account.since,
            ended: Some((at, reason)),
        });
    }

    /// Deletes the closed accounts whose time has come (rule 9.5).
    pub(super) fn delete_closed_accounts(&mut self) {
        let due = |account: &AccountState| Some((account.id.clone(), account.deleted()?));
        let closed: Vec<(String, Moment)> = self.accounts.iter().filter_map(due).collect();
        for (id, deleted) in closed {
            if deleted <= self.as_of {
                self.end_membership(&id, deleted, LeaveReason::Deleted);
            }
        }
    }
}
