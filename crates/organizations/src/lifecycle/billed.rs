//! From the organization of one month's bill to the organization's state, and back.

use std::collections::BTreeMap;

use super::{
    AccountState, FeatureSet, JoinMethod, Marketplace, OrganizationState, Quota, Quotas, Unit,
};
use billfold_billing::calendar::Moment;
use billfold_billing::organization::{
    Account, AccountIndex, Organization, OrganizationalUnit, Sharing, UnitIndex,
};

impl OrganizationState {
    /// The state of an organization of which only one month's bill is known.
    ///
    /// Members count as invited, so that each must approve all features (rule 12.1). Quotas are at
    /// least what is in use. The billed organization's units must be a tree.
    #[must_use]
    pub fn from_billed(billed: &Organization, at: Moment, feature_set: FeatureSet) -> Self {
        let unit = |index: Option<UnitIndex>| {
            let unit = index.and_then(|index| billed.units.get(index));
            unit.map(|unit| unit.id.clone())
        };
        let accounts = billed.accounts.iter_enumerated();
        let accounts = accounts.map(|(index, account)| AccountState {
            id: account.id.clone(),
            name: account.name.clone(),
            unit: unit(account.unit),
            joined: if index == billed.management {
                JoinMethod::Founded
            } else {
                JoinMethod::Invited
            },
            since: at,
            signed_up: true,
            closed: None,
        });
        let units = billed.units.iter().map(|one| Unit {
            id: one.id.clone(),
            name: one.name.clone(),
            parent: unit(one.parent),
        });
        let management = billed.accounts.get(billed.management);
        let mut state = Self {
            as_of: at,
            feature_set,
            marketplace: Marketplace::Aws,
            quotas: Quotas::in_force(at),
            management: management.map_or_else(String::new, |account| account.id.clone()),
            accounts: accounts.collect(),
            past_memberships: Vec::new(),
            units: units.collect(),
            invitations: Vec::new(),
            upgrade: None,
            attachments: None,
        };
        let quotas = state.quotas;
        state.quotas = Quotas {
            accounts: quotas.accounts.max(state.used(Quota::Accounts)),
            units: quotas.units.max(state.used(Quota::Units)),
            unit_depth: quotas.unit_depth.max(state.used(Quota::UnitDepth)),
            ..quotas
        };
        state
    }

    /// The present members as the organization of a month's bill. What the state does not hold
    /// (sharing preferences, tags, creation dates) is taken from `previous`.
    #[must_use]
    pub fn to_billed(&self, previous: &Organization) -> Organization {
        let units = self.units.iter().enumerate();
        let units: BTreeMap<&str, UnitIndex> = units
            .map(|(place, unit)| (&*unit.id, UnitIndex::new(place)))
            .collect();
        let unit = |id: &Option<String>| units.get(id.as_deref()?).copied();
        let previously: BTreeMap<&str, &Account> = previous
            .accounts
            .iter()
            .map(|account| (&*account.id, account))
            .collect();
        let accounts = self.accounts.iter().map(|account| {
            let before = previously.get(&*account.id);
            let created_here = account.joined == JoinMethod::Created;
            Account {
                id: account.id.clone(),
                name: account.name.clone(),
                unit: unit(&account.unit),
                created: match before {
                    Some(before) => before.created,
                    None => created_here.then_some(account.since),
                },
                sharing: before.map_or_else(Sharing::default, |b| b.sharing.clone()),
                tags: before.map_or_else(Vec::new, |before| before.tags.clone()),
            }
        });
        let mut all = self.accounts.iter();
        let management = all.position(|account| account.id == self.management);
        let all_units = self.units.iter().map(|one| OrganizationalUnit {
            id: one.id.clone(),
            name: one.name.clone(),
            parent: unit(&one.parent),
        });
        Organization {
            accounts: accounts.collect(),
            management: AccountIndex::new(management.unwrap_or(0)),
            units: all_units.collect(),
            sharing_mode: previous.sharing_mode,
        }
    }
}
