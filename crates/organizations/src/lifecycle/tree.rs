//! The tree of an organization, for walks over all of it: every look-up takes one step.

use std::collections::BTreeMap;

use super::{AccountState, Node, OrganizationState, Unit};

/// The accounts and units of an organization by their ids, and the children of every unit.
pub struct Tree<'o> {
    accounts: BTreeMap<&'o str, &'o AccountState>,
    units: BTreeMap<&'o str, &'o Unit>,
    under_root: Children<'o>,
    in_units: BTreeMap<&'o str, Children<'o>>,
}

/// What is directly in a unit, or directly under the root.
#[derive(Default)]
pub struct Children<'o> {
    /// The accounts in the order in which they joined.
    pub accounts: Vec<&'o AccountState>,
    /// The units in the order of their creation.
    pub units: Vec<&'o Unit>,
}

impl<'o> Tree<'o> {
    /// The tree of an organization.
    #[must_use]
    pub fn new(organization: &'o OrganizationState) -> Self {
        let (accounts, units) = (organization.accounts(), organization.units());
        let mut tree = Self {
            accounts: accounts.iter().map(|one| (&*one.id, one)).collect(),
            units: units.iter().map(|one| (&*one.id, one)).collect(),
            under_root: Children::default(),
            in_units: BTreeMap::new(),
        };
        for account in accounts {
            let siblings = tree.children_mut(account.unit.as_deref());
            siblings.accounts.push(account);
        }
        for unit in units {
            let siblings = tree.children_mut(unit.parent.as_deref());
            siblings.units.push(unit);
        }
        tree
    }

    fn children_mut(&mut self, parent: Option<&'o str>) -> &mut Children<'o> {
        match parent {
            None => &mut self.under_root,
            Some(unit) => self.in_units.entry(unit).or_default(),
        }
    }

    /// What is directly in a unit, or under the root for `None`; none for a unit without children.
    #[must_use]
    pub fn children(&self, parent: Option<&str>) -> Option<&Children<'o>> {
        match parent {
            None => Some(&self.under_root),
            Some(unit) => self.in_units.get(unit),
        }
    }

    /// The nodes from the root down to an account, both included; none for an account that is not in
    /// the organization. Policies filter at each of them (rule 12.4).
    #[must_use]
    pub fn path(&self, account: &str) -> Option<Vec<Node>> {
        let account = self.accounts.get(account)?;
        let mut path = vec![Node::Account(account.id.clone())];
        let mut above = account.unit.as_deref();
        while let Some(unit) = above {
            path.push(Node::Unit(unit.to_owned()));
            above = self.parent_of(unit);
        }
        path.push(Node::Root);
        path.reverse();
        Some(path)
    }

    /// The greatest number of levels of units under the root.
    pub(super) fn unit_depth(&self) -> u32 {
        let mut deepest = 0;
        let mut level: Vec<&Unit> = self.under_root.units.clone();
        while !level.is_empty() {
            deepest += 1;
            let inside = level.iter().filter_map(|unit| self.in_units.get(&*unit.id));
            level = inside
                .flat_map(|children| &children.units)
                .copied()
                .collect();
        }
        deepest
    }

    fn parent_of(&self, unit: &str) -> Option<&'o str> {
        self.units.get(unit)?.parent.as_deref()
    }
}
