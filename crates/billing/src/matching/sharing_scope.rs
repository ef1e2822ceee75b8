//! Accounts that may use each other's unused commitments: sharing switches at the end of the
//! month, the sharing mode and groups (rules 7.x of docs/rules.md).

use rustc_hash::FxHashMap as HashMap;

use crate::Scenario;
use crate::commitments::CommitmentKind;
use crate::index::IndexVec;
use crate::organization::{AccountIndex, Preference, Sharing, SharingMode};

/// How the organization shares commitments.
pub(super) struct SharingScopes {
    mode: SharingMode,
    /// The rank of each account by its id (rule 16.1).
    pub(super) ranks: IndexVec<AccountIndex, usize>,
    /// The number of each account's sharing group.
    groups: IndexVec<AccountIndex, Option<usize>>,
    /// Whether each account shares Reserved Instances.
    pub(super) reserved_on: IndexVec<AccountIndex, bool>,
    /// Whether each account shares Savings Plans.
    pub(super) plans_on: IndexVec<AccountIndex, bool>,
}

/// A division of the accounts into scopes. The accounts of a scope may use each other's unused
/// commitments (rule 7.2).
pub(super) struct Division {
    /// The number of each account's scope; none for an account outside all.
    scope_of: IndexVec<AccountIndex, Option<usize>>,
}

/// What keeps an account from using what another leaves of its commitments.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Barrier {
    /// The accounts are billed separately (rule 2.2).
    Separate,
    /// The owner's sharing switch is off (rule 7.2).
    OwnerSwitch,
    /// The other account's sharing switch is off (rule 7.2).
    UserSwitch,
    /// Only groups share, and the owner is in none (rule 16.2).
    OwnerWithoutGroup,
    /// Only groups share, and the other account is in none (rule 16.2).
    UserWithoutGroup,
    /// Only groups share, and the other account is in another (rule 7.4).
    OtherGroup,
}

impl Division {
    /// The scopes with owners: the positions of these owners, and of the users in the same scope. Both
    /// are given by their accounts. What is given is looked at once, however many scopes there are.
    pub(super) fn scopes(
        &self,
        owners: impl Iterator<Item = AccountIndex>,
        users: impl Iterator<Item = AccountIndex>,
    ) -> Vec<(Vec<usize>, Vec<usize>)> {
        join(
            owners.map(|owner| self.scope_of[owner]),
            users.map(|user| self.scope_of[user]),
        )
    }
}

/// The owners and the users of each scope that has owners, by their positions.
pub(super) fn join(
    owners: impl Iterator<Item = Option<usize>>,
    users: impl Iterator<Item = Option<usize>>,
) -> Vec<(Vec<usize>, Vec<usize>)> {
    let mut found: Vec<(Vec<usize>, Vec<usize>)> = Vec::new();
    let mut places: HashMap<usize, usize> = HashMap::default();
    for (owner, scope) in owners.enumerate() {
        let Some(scope) = scope else { continue };
        let place = *places.entry(scope).or_insert(found.len());
        if place == found.len() {
            found.push((Vec::new(), Vec::new()));
        }
        found[place].0.push(owner);
    }
    for (user, scope) in users.enumerate() {
        if let Some(place) = scope.and_then(|scope| places.get(&scope)) {
            found[*place].1.push(user);
        }
    }
    found
}

impl SharingScopes {
    pub(super) fn new(scenario: &Scenario) -> Self {
        let accounts = &scenario.organization.accounts;
        let mut numbers: HashMap<&str, usize> = HashMap::default();
        let mut groups = Vec::with_capacity(accounts.len());
        for account in accounts {
            let group = account.sharing.group.as_deref().map(|name| {
                let next = numbers.len();
                *numbers.entry(name).or_insert(next)
            });
            groups.push(group);
        }
        Self {
            mode: scenario.organization.sharing_mode,
            ranks: scenario.organization.ranks(),
            groups: groups.into(),
            reserved_on: switches(scenario, |sharing| &sharing.reserved_instances),
            plans_on: switches(scenario, |sharing| &sharing.savings_plans),
        }
    }

    /// What keeps an account from using what the owner leaves; none if it may.
    pub(super) fn barrier(
        &self,
        owner: AccountIndex,
        user: AccountIndex,
        kind: CommitmentKind,
        is_shared: bool,
    ) -> Option<Barrier> {
        let on = match kind {
            CommitmentKind::Reserved => &self.reserved_on,
            CommitmentKind::Plan => &self.plans_on,
        };
        if owner == user {
            return None;
        }
        if !is_shared {
            return Some(Barrier::Separate);
        }
        match (on[owner], on[user]) {
            (false, _) => return Some(Barrier::OwnerSwitch),
            (true, false) => return Some(Barrier::UserSwitch),
            (true, true) => {}
        }
        if self.mode != SharingMode::RestrictedGroup {
            return None;
        }
        match (self.groups[owner], self.groups[user]) {
            (None, _) => Some(Barrier::OwnerWithoutGroup),
            (_, None) => Some(Barrier::UserWithoutGroup),
            (own, other) => (own != other).then_some(Barrier::OtherGroup),
        }
    }

    /// The divisions beyond the owner that unused commitments pass through, in order: groups, then
    /// the organization, as the mode has it (rules 7.4 and 16.2). Only accounts that are `on` belong
    /// to a scope (rule 7.2).
    pub(super) fn divisions(&self, on: &IndexVec<AccountIndex, bool>) -> Vec<Division> {
        let mut divisions = Vec::new();
        if self.mode != SharingMode::OrganizationWide {
            let accounts = on.iter().zip(&self.groups);
            divisions.push(Division {
                scope_of: accounts.map(|(on, group)| group.filter(|_| *on)).collect(),
            });
        }
        if self.mode != SharingMode::RestrictedGroup {
            divisions.push(Division {
                scope_of: on.iter().map(|on| on.then_some(0)).collect(),
            });
        }
        divisions
    }
}

/// How one switch of each account stands at the end of the month (rule 7.3).
fn switches(
    scenario: &Scenario,
    preference: fn(&Sharing) -> &Preference,
) -> IndexVec<AccountIndex, bool> {
    let accounts = scenario.organization.accounts.iter();
    accounts
        .map(|account| preference(&account.sharing).at_month_end(scenario.month))
        .collect()
}
