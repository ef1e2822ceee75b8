//! Who may give to whom: the accounts' switches at the month's end, mode and groups (section 7).

use rustc_hash::FxHashMap as HashMap;

use crate::Scenario;
use crate::organization::{AccountIndex, SharingMode};

/// The organization as far as sharing goes.
pub(super) struct Circles {
    mode: SharingMode,
    /// For each account its rank by id, from 0 (rule 16.1).
    pub(super) ranks: Vec<usize>,
    groups: Vec<Option<usize>>,
    group_count: usize,
    pub(super) reserved_on: Vec<bool>,
    pub(super) plans_on: Vec<bool>,
}

/// Accounts among which leftovers go around.
pub(super) struct Circle {
    members: Vec<bool>,
}

impl Circle {
    pub(super) fn contains(&self, account: AccountIndex) -> bool {
        self.members[account]
    }
}

impl Circles {
    pub(super) fn new(scenario: &Scenario) -> Self {
        let accounts = &scenario.organization.accounts;
        let mut names: HashMap<&str, usize> = HashMap::default();
        let mut groups = Vec::with_capacity(accounts.len());
        for account in accounts {
            let group = account.sharing.group.as_deref().map(|name| {
                let next = names.len();
                *names.entry(name).or_insert(next)
            });
            groups.push(group);
        }
        let month = scenario.month;
        Self {
            mode: scenario.organization.sharing_mode,
            ranks: scenario.organization.ranks(),
            group_count: names.len(),
            groups,
            reserved_on: accounts
                .iter()
                .map(|account| account.sharing.reserved_instances.at_month_end(month))
                .collect(),
            plans_on: accounts
                .iter()
                .map(|account| account.sharing.savings_plans.at_month_end(month))
                .collect(),
        }
    }

    /// The circles outside the owners that leftovers pass through, in order: groups, then the
    /// organization, as the mode has it (rules 7.4 and 16.2). Only accounts whose switch is `on`
    /// are in one (rule 7.2).
    pub(super) fn outward(&self, on: &[bool]) -> Vec<Circle> {
        let mut circles = Vec::new();
        if self.mode != SharingMode::OrganizationWide {
            circles.extend((0..self.group_count).map(|group| {
                let own = on.iter().zip(&self.groups);
                let members = own.map(|(on, own)| *on && *own == Some(group));
                Circle {
                    members: members.collect(),
                }
            }));
        }
        if self.mode != SharingMode::RestrictedGroup {
            circles.push(Circle {
                members: on.to_vec(),
            });
        }
        circles
    }
}
