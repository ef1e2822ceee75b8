//! When accounts were in the organization (section 9).

use super::{Account, Node, Organization};
use billfold_billing::calendar::{Moment, Month};

/// Days after which AWS deletes a closed account (rule 9.5); it counts as a member until then.
pub const CLOSED_DAYS: u32 = 90;

/// A time that an account was in the organization: from its first second until before its last.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stay {
    /// The account.
    pub account: String,
    /// When it joined.
    pub from: Moment,
    /// When and how it ended; none for a present member.
    pub ended: Option<(Moment, Ending)>,
}

/// How a stay ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Ending {
    /// The account left.
    Left,
    /// The management account removed it.
    Removed,
    /// AWS deleted it after it had been closed.
    Deleted,
}

impl Account {
    /// When AWS deletes it, if it is closed.
    #[must_use]
    pub fn deleted(&self) -> Option<Moment> {
        self.closed.map(|closed| closed.plus_days(CLOSED_DAYS))
    }
}

impl Organization {
    /// All stays, past ones first. The payer owes an account's charges in its stays and no others
    /// (rules 9.1 and 9.2).
    pub fn stays(&self) -> impl Iterator<Item = Stay> {
        let present = self.accounts.iter().map(|account| Stay {
            account: account.id.clone(),
            from: account.since,
            ended: None,
        });
        self.past.iter().cloned().chain(present)
    }

    /// The stays that touch a month: who is on its consolidated bill, and for which part of it.
    #[must_use]
    pub fn stays_in(&self, month: Month) -> Vec<Stay> {
        self.stays()
            .filter(|stay| {
                let until = stay.ended.map(|(at, _)| at);
                stay.from < month.end() && until.is_none_or(|until| until > month.start())
            })
            .collect()
    }

    /// Takes an account out; what is attached to it goes with it.
    pub(super) fn end_stay(&mut self, id: &str, at: Moment, ending: Ending) {
        let Some(place) = self.accounts.iter().position(|account| account.id == id) else {
            return;
        };
        let account = self.accounts.remove(place);
        self.forget(&Node::Account(account.id.clone()));
        self.forget_request(&account.id);
        self.past.push(Stay {
            account: account.id,
            from: account.since,
            ended: Some((at, ending)),
        });
    }

    pub(super) fn delete_closed_accounts(&mut self) {
        let due = |account: &Account| Some((account.id.clone(), account.deleted()?));
        let closed: Vec<(String, Moment)> = self.accounts.iter().filter_map(due).collect();
        for (id, deleted) in closed {
            if deleted <= self.as_of {
                self.end_stay(&id, deleted, Ending::Deleted);
            }
        }
    }
}
