//! Accounts that may use each other's unused commitments: sharing switches at the end of the
//! month, the sharing mode and groups (rules 7.x of docs/rules.md).

use rustc_hash::FxHashMap as HashMap;

use crate::Scenario;
use crate::index::IndexVec;
use crate::organization::{AccountIndex, Preference, Sharing, SharingMode};

/// How the organization shares commitments.
pub(super) struct SharingScopes {
    mode: SharingMode,
    /// The rank of each account by its id (rule 16.1).
    pub(super) ranks: IndexVec<AccountIndex, usize>,
    /// The number of each account's sharing group.
    groups: IndexVec<AccountIndex, Option<usize>>,
    group_count: usize,
    /// Whether each account shares Reserved Instances.
    pub(super) reserved_on: IndexVec<AccountIndex, bool>,
    /// Whether each account shares Savings Plans.
    pub(super) plans_on: IndexVec<AccountIndex, bool>,
}

/// Accounts that may use each other's unused commitments (rule 7.2).
pub(super) struct SharingScope {
    is_member: IndexVec<AccountIndex, bool>,
}

impl SharingScope {
    pub(super) fn contains(&self, account: AccountIndex) -> bool {
        self.is_member[account]
    }
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
            group_count: numbers.len(),
            groups: groups.into(),
            reserved_on: switches(scenario, |sharing| &sharing.reserved_instances),
            plans_on: switches(scenario, |sharing| &sharing.savings_plans),
        }
    }

    /// The scopes beyond the owner that unused commitments pass through, in order: each group,
    /// then the organization, as the mode has it (rules 7.4 and 16.2). Only accounts that are
    /// `on` belong to a scope (rule 7.2).
    pub(super) fn scopes(&self, on: &IndexVec<AccountIndex, bool>) -> Vec<SharingScope> {
        let mut scopes = Vec::new();
        if self.mode != SharingMode::OrganizationWide {
            scopes.extend((0..self.group_count).map(|group| {
                let accounts = on.iter().zip(&self.groups);
                SharingScope {
                    is_member: accounts
                        .map(|(on, own)| *on && *own == Some(group))
                        .collect(),
                }
            }));
        }
        if self.mode != SharingMode::RestrictedGroup {
            scopes.push(SharingScope {
                is_member: on.clone(),
            });
        }
        scopes
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
