//! Many usage lines at once, with the accounts that they are the first of.

use billfold_messages::texts;
use std::collections::{HashMap, HashSet};

use billfold_organizations::lifecycle::{Action, OrganizationState};
use billfold_organizations::policies::{Policies, apply_under_policies};
use billfold_resolve::governance::{Governed, Refused, steps};
use billfold_scenario::document::Id;
use billfold_scenario::{Document, FileError};

use super::add_usage::push;
use super::{Edit, NewUsage, creation, free_account};

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

/// The accounts that lines bring with them: each is created as the payer creates it in the console,
/// once, with AWS's quota and limits (rule 12.2).
pub struct Arrivals {
    organization: OrganizationState,
    policies: Policies,
    actions: Vec<Action>,
    /// Ids that lines give; a name must not get one of them.
    meant: HashSet<String>,
    /// Ids by names without regard to capitals, and by themselves.
    ids: HashMap<String, Id>,
}

impl Arrivals {
    /// Of lines with these owners.
    pub fn of<'o>(
        document: &Document,
        owners: impl Iterator<Item = &'o Owner>,
    ) -> Result<Self, FileError> {
        let governed = Governed::of(document)?;
        let meant = owners.filter_map(|owner| match owner {
            Owner::Numbered(id, _) => Some(id.to_string()),
            Owner::Known(_) | Owner::Named(_) => None,
        });
        Ok(Self {
            organization: governed.organization,
            policies: governed.policies,
            actions: Vec::new(),
            meant: meant.collect(),
            ids: HashMap::new(),
        })
    }

    /// The account of a line, created if it is not there; or why AWS refuses it.
    pub fn admit(&mut self, owner: &Owner) -> Result<Id, Refused> {
        let (known_as, id, name) = match owner {
            Owner::Known(id) => return Ok(id.clone()),
            Owner::Numbered(id, name) => {
                let name = name.clone().unwrap_or_else(|| id.to_string());
                (id.to_string(), Some(id.to_string()), name)
            }
            Owner::Named(name) => (name.to_lowercase(), None, name.clone()),
        };
        if let Some(id) = self.ids.get(&known_as) {
            return Ok(id.clone());
        }
        let free = || free_account(&self.organization, |id| self.meant.contains(id));
        let account = id.unwrap_or_else(free);
        let id: Id = account.parse().map_err(Refused::Value)?;
        let action = creation(&self.organization, account, name);
        let next = apply_under_policies(&self.organization, &self.policies, &action);
        self.organization = next.map_err(Refused::Refusal)?;
        self.actions.push(action);
        self.ids.insert(known_as, id.clone());
        Ok(id)
    }
}

/// Adds lines in their order, as one step. Accounts that are not there are created before; where
/// there is no usage they are all that is added. If AWS refuses one, nothing is added.
pub fn paste_usage(
    document: &Document,
    lines: Vec<(Owner, Option<NewUsage>)>,
) -> Result<Edit, Refused> {
    let name = texts::paste::undo(lines.len()).into();
    let owners = lines.iter().map(|(owner, _)| owner);
    let mut arrivals = Arrivals::of(document, owners).map_err(Refused::File)?;
    let mut usage = Vec::with_capacity(lines.len());
    for (owner, line) in lines {
        let account = arrivals.admit(&owner)?;
        usage.extend(line.map(|line| of(account, line)));
    }
    let after = match &*arrivals.actions {
        [] => None,
        actions => Some(steps(document, actions)?),
    };
    Ok(Edit {
        name,
        merge: None,
        change: Box::new(move |document| {
            if let Some(after) = after {
                *document = after;
            }
            for line in usage {
                push(document, line);
            }
        }),
    })
}

fn of(account: Id, mut line: NewUsage) -> NewUsage {
    match &mut line {
        NewUsage::Metered(line) => line.account = account,
        NewUsage::Instance(line) => line.account = account,
    }
    line
}
