//! The accounts that pasted lines bring with them.

use std::collections::{HashMap, HashSet};

use billfold_organizations::lifecycle::{Action, OrganizationState};
use billfold_organizations::policies::{Policies, apply_under_policies};
use billfold_resolve::governance::{GovernedOrganization, OperationError, perform_all};
use billfold_scenario::document::Id;
use billfold_scenario::{Document, ScenarioError};

use super::{creation, free_account};

/// Whose usage a line is.
#[derive(Clone, Debug, PartialEq)]
pub enum Owner {
    /// An account of the scenario.
    Known(Id),
    /// A new account, by the id that AWS gave it, and perhaps its name.
    Numbered(Id, Option<String>),
    /// A new account, by its name.
    Named(String),
}

/// Accounts that are not in the scenario yet: each is created as the payer creates it in the
/// console, once, with AWS's quota and limits (rule 12.2).
pub struct NewAccounts {
    organization: OrganizationState,
    policies: Policies,
    actions: Vec<Action>,
    /// Ids that lines give; an account by name must not get one of them.
    reserved: HashSet<String>,
    /// Ids by names without regard to capitals, and by themselves.
    ids: HashMap<String, Id>,
}

impl NewAccounts {
    /// None yet; `owners` are those of all lines that will follow.
    ///
    /// # Errors
    /// If the document's organization makes no sense.
    pub fn of<'o>(
        document: &Document,
        owners: impl Iterator<Item = &'o Owner>,
    ) -> Result<Self, ScenarioError> {
        let governed = GovernedOrganization::of(document)?;
        let reserved = owners.filter_map(|owner| match owner {
            Owner::Numbered(id, _) => Some(id.to_string()),
            Owner::Known(_) | Owner::Named(_) => None,
        });
        Ok(Self {
            organization: governed.organization,
            policies: governed.policies,
            actions: Vec::new(),
            reserved: reserved.collect(),
            ids: HashMap::new(),
        })
    }

    /// The account of a line, created if it is not there.
    ///
    /// # Errors
    /// Why AWS refuses it.
    pub fn ensure(&mut self, owner: &Owner) -> Result<Id, OperationError> {
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
        let free = || free_account(&self.organization, |id| self.reserved.contains(id));
        let account = id.unwrap_or_else(free);
        let id: Id = account.parse().map_err(OperationError::Value)?;
        let action = creation(&self.organization, account, name);
        let next = apply_under_policies(&self.organization, &self.policies, &action);
        self.organization = next.map_err(OperationError::Refusal)?;
        self.actions.push(action);
        self.ids.insert(known_as, id.clone());
        Ok(id)
    }

    /// The document with the new accounts; `None` if there are none.
    ///
    /// # Errors
    /// Why AWS refuses one.
    pub fn created(&self, document: &Document) -> Result<Option<Document>, OperationError> {
        match &*self.actions {
            [] => Ok(None),
            actions => perform_all(document, actions).map(Some),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::test_support::{shop, value};

    fn accounts(owners: &[Owner]) -> NewAccounts {
        NewAccounts::of(&shop().document, owners.iter()).expect("an organization")
    }

    #[test]
    fn an_account_of_the_scenario_is_not_created() {
        let mut accounts = accounts(&[]);
        let id = accounts
            .ensure(&Owner::Known(value("222222222222")))
            .expect("an id");
        assert_eq!(&*id, "222222222222");
        assert_eq!(accounts.created(&shop().document).expect("no steps"), None);
    }

    #[test]
    fn a_name_gets_one_account_whatever_its_capitals() {
        let mut accounts = accounts(&[]);
        let one = accounts
            .ensure(&Owner::Named("Zoe".to_owned()))
            .expect("an id");
        let other = accounts
            .ensure(&Owner::Named("ZOE".to_owned()))
            .expect("an id");
        assert_eq!(one, other);
        let after = accounts
            .created(&shop().document)
            .expect("steps")
            .expect("a change");
        assert_eq!(after.accounts.len(), 4);
    }

    #[test]
    fn an_account_that_exists_cannot_be_created_by_its_id() {
        let mut accounts = accounts(&[]);
        let owner = Owner::Numbered(value("222222222222"), None);
        assert!(matches!(
            accounts.ensure(&owner),
            Err(OperationError::Refusal(_))
        ));
    }

    #[test]
    fn after_a_refusal_others_are_created_nevertheless() {
        let mut accounts = accounts(&[]);
        assert!(
            accounts
                .ensure(&Owner::Numbered(value("222222222222"), None))
                .is_err()
        );
        assert!(accounts.ensure(&Owner::Named("Zoe".to_owned())).is_ok());
    }
}
