//! Many usage lines at once, with the accounts that they are the first of.

use billfold_interchange::Document;
use billfold_interchange::document::Id;

use super::add_account::{member, push as push_account};
use super::add_usage::push;
use super::{Edit, NewUsage};
use crate::messages::{count, paste_texts};

/// Whose usage a line is.
#[derive(Clone, Debug, PartialEq)]
pub enum Owner {
    /// An account's that is there.
    Known(Id),
    /// An account's that is not, by the id that AWS gave it, and perhaps its name.
    Numbered(Id, Option<String>),
    /// An account's that is not, by its name.
    Named(String),
}

/// Adds lines in their order, as one step. Accounts that are not there are added before; where
/// there is no usage they are all that is added.
pub fn paste_usage(lines: Vec<(Owner, Option<NewUsage>)>) -> Edit {
    Edit {
        name: count(&paste_texts().undo, lines.len()).into(),
        merge: None,
        change: Box::new(move |document| {
            let mut named: Vec<(String, Id)> = Vec::new();
            for (owner, line) in lines {
                let account = account(document, owner, &mut named);
                if let (Some(account), Some(line)) = (account, line) {
                    push(document, of(account, line));
                }
            }
        }),
    }
}

fn account(document: &mut Document, owner: Owner, named: &mut Vec<(String, Id)>) -> Option<Id> {
    match owner {
        Owner::Known(id) => Some(id),
        Owner::Numbered(id, name) => {
            if document.accounts.iter().all(|account| account.id != id) {
                document.accounts.push(member(id.clone(), name));
            }
            Some(id)
        }
        Owner::Named(name) => {
            let small = name.to_lowercase();
            if let Some((_, id)) = named.iter().find(|(known, _)| *known == small) {
                return Some(id.clone());
            }
            let id = push_account(document, name)?;
            named.push((small, id.clone()));
            Some(id)
        }
    }
}

fn of(account: Id, mut line: NewUsage) -> NewUsage {
    match &mut line {
        NewUsage::Metered(line) => line.account = account,
        NewUsage::Instance(line) => line.account = account,
    }
    line
}
