//! From a state to the organization of a bill, and back.

use super::{START, create, organization, unit};
use crate::lifecycle::*;
use billfold_billing::organization::{AccountIndex, Organization, SharingMode, UnitIndex};

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
