//! From a state to the organization of a bill, and back.

use super::{START, create, organization, unit};
use crate::lifecycle::*;
use billfold_billing::organization::{
    Account, AccountIndex, Organization, OrganizationalUnit, SharingMode, UnitIndex,
};

#[test]
fn a_billed_organization_makes_a_round_trip() {
    let mut state = organization(FeatureSet::AllFeatures);
    for operation in [
        unit("outer", None),
        unit("inner", Some("outer")),
        create("a"),
        Operation::MoveAccount {
            account: "a".to_owned(),
            to: Some("inner".to_owned()),
        },
    ] {
        state = state.perform_now(operation).expect("AWS allows it");
    }
    let unknown = Organization {
        accounts: Default::default(),
        management: AccountIndex::new(0),
        units: Default::default(),
        sharing_mode: SharingMode::RestrictedGroup,
    };
    let billed = state.to_billed(&unknown);
    let member = &billed.accounts[AccountIndex::new(1)];
    let (outer, inner) = (UnitIndex::new(0), UnitIndex::new(1));
    assert_eq!(member.created, Some(START));
    assert_eq!(member.unit, Some(inner));
    assert_eq!(billed.units[inner].parent, Some(outer));
    let restored = OrganizationState::from_billed(&billed, START, FeatureSet::AllFeatures);
    assert_eq!(restored.to_billed(&billed), billed);
    let renamed = restored.apply(&Action::new(
        START,
        Operation::RenameAccount {
            account: "a".to_owned(),
            name: "Shop".to_owned(),
        },
    ));
    let billed = renamed.expect("renamed").to_billed(&billed);
    assert_eq!(billed.accounts[AccountIndex::new(1)].name, "Shop");
}

/// An organization of which only a bill is known may have more than AWS's defaults allow.
#[test]
fn quotas_are_at_least_what_is_in_use() {
    let accounts = (0..12).map(|number| Account::new(&number.to_string(), "Team"));
    let mut billed = Organization::new(accounts);
    // Six levels, and 2,001 units in all.
    let units = (0..2_001).map(|number: usize| OrganizationalUnit {
        id: number.to_string(),
        name: number.to_string(),
        parent: (1..6).contains(&number).then(|| UnitIndex::new(number - 1)),
    });
    billed.units = units.collect();
    let state = OrganizationState::from_billed(&billed, START, FeatureSet::AllFeatures);
    let quotas = Quotas {
        accounts: 12,
        units: 2_001,
        unit_depth: 6,
        ..Quotas::in_force(START)
    };
    assert_eq!(*state.quotas(), quotas);
}
