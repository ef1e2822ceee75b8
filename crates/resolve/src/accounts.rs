//! The organization: accounts, units, sharing.

use billfold_billing::organization::{
    Account, AccountIndex, Organization, OrganizationalUnit, Preference, Sharing, UnitIndex,
};

use billfold_billing::index::IndexVec;

use super::ids::Ids;
use billfold_scenario::document::{self, Document, Entries, Id};
use billfold_scenario::{ErrorKind, ScenarioError};

/// Levels of units under the root (AWS's own limit).
const DEEPEST: u32 = 5;

/// The organization, and the indices of its accounts by id.
pub(crate) fn organization(
    document: &Document,
) -> Result<(Organization, Ids<'_, AccountIndex>), ScenarioError> {
    let mut accounts = Ids::with_capacity(document.accounts.len());
    accounts.begin("accounts");
    for account in &document.accounts {
        accounts.add(&account.id)?;
    }
    let payer = &document.organization.management_account;
    let management: AccountIndex = accounts.find(payer, "accounts", || {
        "organization.managementAccount".to_owned()
    })?;
    let (units, unit_ids) = units(&document.organization.units)?;
    let resolved = document.accounts.iter().enumerate();
    let resolved = resolved.map(|(place, account)| {
        if place == management.index() && account.sharing.group.is_some() {
            // Rule 7.4.
            return Err(ScenarioError::new(
                format!("accounts[{place}].sharing.group"),
                ErrorKind::ManagementAccountInGroup,
            ));
        }
        resolve_account(place, account, &unit_ids)
    });
    let organization = Organization {
        accounts: resolved.collect::<Result<_, _>>()?,
        management,
        units,
        sharing_mode: document.organization.sharing_mode.into(),
    };
    Ok((organization, accounts))
}

fn resolve_account(
    place: usize,
    account: &document::Account,
    units: &Ids<'_, UnitIndex>,
) -> Result<Account, ScenarioError> {
    let unit = account.unit.as_ref().map(|unit| {
        let path = || format!("accounts[{place}].unit");
        units.find(unit, "organization.units", path)
    });
    Ok(Account {
        id: account.id.to_string(),
        name: name(account.name.as_ref(), &account.id),
        unit: unit.transpose()?,
        created: account.created.map(|created| created.0),
        sharing: sharing(&account.sharing),
        tags: tags(&account.tags),
    })
}

fn sharing(sharing: &document::Sharing) -> Sharing {
    let preference = |initial, of: fn(&document::SharingChange) -> Option<bool>| Preference {
        initial,
        changes: sharing
            .changes
            .iter()
            .filter_map(|change| Some((change.at.0, of(change)?)))
            .collect(),
    };
    Sharing {
        reserved_instances: preference(sharing.reserved_instances, |change| {
            change.reserved_instances
        }),
        savings_plans: preference(sharing.savings_plans, |change| change.savings_plans),
        credits: preference(sharing.credits, |change| change.credits),
        group: sharing.group.as_ref().map(ToString::to_string),
    }
}

/// Units, and their indices by id.
type Units<'d> = (IndexVec<UnitIndex, OrganizationalUnit>, Ids<'d, UnitIndex>);

/// The units in their order. The chain of parents of each one is checked once.
fn units(units: &[document::Unit]) -> Result<Units<'_>, ScenarioError> {
    let list = "organization.units";
    let mut ids = Ids::with_capacity(units.len());
    ids.begin(list);
    for unit in units {
        ids.add(&unit.id)?;
    }
    let mut resolved: IndexVec<UnitIndex, OrganizationalUnit> = IndexVec::new();
    for (place, unit) in units.iter().enumerate() {
        let parent = unit
            .parent
            .as_ref()
            .map(|parent| ids.find(parent, list, || format!("{list}[{place}].parent")));
        resolved.push(OrganizationalUnit {
            id: unit.id.to_string(),
            name: name(unit.name.as_ref(), &unit.id),
            parent: parent.transpose()?,
        });
    }
    for (index, unit) in resolved.iter_enumerated() {
        let mut depth = 1;
        let mut above = unit.parent;
        // A chain that does not end within the limit is cut off there, so that a cycle ends too.
        while let (Some(parent), true) = (above, depth <= DEEPEST) {
            depth += 1;
            above = resolved[parent].parent;
        }
        if depth > DEEPEST {
            return Err(nested_too_deep(&resolved, index));
        }
    }
    Ok((resolved, ids))
}

/// Why the chain of parents above a unit does not end in time: a ring, or just too long.
fn nested_too_deep(
    units: &IndexVec<UnitIndex, OrganizationalUnit>,
    unit: UnitIndex,
) -> ScenarioError {
    let parent = |unit: &UnitIndex| units[*unit].parent;
    let at_fault = |unit: UnitIndex, kind: ErrorKind| {
        ScenarioError::new(format!("organization.units[{}].parent", unit.index()), kind)
    };
    let id = |unit: UnitIndex| units[unit].id.clone();
    // As many steps as there are units lead to the root or into a ring.
    match std::iter::successors(Some(unit), parent).nth(units.len()) {
        None => at_fault(
            unit,
            ErrorKind::NestedTooDeep {
                unit: id(unit),
                levels: DEEPEST,
            },
        ),
        Some(ring) => {
            let others = std::iter::successors(parent(&ring), parent);
            let first = others.take_while(|unit| *unit != ring).min();
            let lowest = first.map_or(ring, |first| first.min(ring));
            at_fault(lowest, ErrorKind::BelowItself { unit: id(lowest) })
        }
    }
}

/// The name that people gave, or the id.
pub(super) fn name(given: Option<&String>, id: &Id) -> String {
    given.map_or_else(|| id.to_string(), Clone::clone)
}

pub(super) fn tags(tags: &Entries<String>) -> Vec<(String, String)> {
    tags.0.clone()
}
