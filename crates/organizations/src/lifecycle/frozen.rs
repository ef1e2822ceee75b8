//! Between the organization's life and the bill of one month.

use super::{Account, FeatureSet, Joined, Marketplace, Organization, Quota, Quotas, Unit};
use billfold_billing::calendar::Moment;
use billfold_billing::organization as bill;

impl Organization {
    /// The life of an organization of which only one month's view is known. Its members count as
    /// invited, so that each has a will of its own; quotas are raised to what is there. The view's units
    /// are a tree, as whoever reads a scenario has checked.
    #[must_use]
    pub fn resume(seen: &bill::Organization, at: Moment, feature_set: FeatureSet) -> Self {
        let unit = |place: Option<usize>| {
            let unit = place.and_then(|place| seen.units.get(place));
            unit.map(|unit| unit.id.clone())
        };
        let accounts = seen.accounts.iter().enumerate();
        let accounts = accounts.map(|(place, account)| Account {
            id: account.id.clone(),
            name: account.name.clone(),
            unit: unit(account.unit),
            joined: if place == seen.management {
                Joined::Founded
            } else {
                Joined::Invited
            },
            since: at,
            signed_up: true,
            closed: None,
        });
        let units = seen.units.iter().map(|seen| Unit {
            id: seen.id.clone(),
            name: seen.name.clone(),
            parent: unit(seen.parent),
        });
        let management = seen.accounts.get(seen.management);
        let mut living = Self {
            as_of: at,
            feature_set,
            marketplace: Marketplace::Aws,
            quotas: Quotas::in_force(at),
            management: management.map_or_else(String::new, |account| account.id.clone()),
            accounts: accounts.collect(),
            past: Vec::new(),
            units: units.collect(),
            invitations: Vec::new(),
            upgrade: None,
            attachments: None,
        };
        let quotas = living.quotas;
        living.quotas = Quotas {
            accounts: quotas.accounts.max(living.used(Quota::Accounts)),
            units: quotas.units.max(living.used(Quota::Units)),
            unit_depth: quotas.unit_depth.max(living.used(Quota::UnitDepth)),
            ..quotas
        };
        living
    }

    /// The present members as a month's bill sees them. What this life does not know of them (sharing,
    /// tags, age) is taken from an earlier view.
    #[must_use]
    pub fn freeze(&self, known: &bill::Organization) -> bill::Organization {
        let unit = |id: &Option<String>| {
            let id = id.as_ref()?;
            self.units.iter().position(|unit| unit.id == *id)
        };
        let accounts = self.accounts.iter().map(|account| {
            let before = known.accounts.iter().find(|other| other.id == account.id);
            let made_here = account.joined == Joined::Created;
            bill::Account {
                id: account.id.clone(),
                name: account.name.clone(),
                unit: unit(&account.unit),
                created: match before {
                    Some(before) => before.created,
                    None => made_here.then_some(account.since),
                },
                sharing: before.map_or_else(bill::Sharing::default, |b| b.sharing.clone()),
                tags: before.map_or_else(Vec::new, |before| before.tags.clone()),
            }
        });
        let mut everyone = self.accounts.iter();
        let management = everyone.position(|account| account.id == self.management);
        let units = self.units.iter().map(|seen| bill::OrganizationalUnit {
            id: seen.id.clone(),
            name: seen.name.clone(),
            parent: unit(&seen.parent),
        });
        bill::Organization {
            accounts: accounts.collect(),
            management: management.unwrap_or(0),
            units: units.collect(),
            sharing_mode: known.sharing_mode,
        }
    }
}
