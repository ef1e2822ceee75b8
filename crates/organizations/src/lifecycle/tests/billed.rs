//! From a state to the organization of a bill, and back.

use super::{START, create, organization, unit};
use crate::lifecycle::*;
use billfold_billing::organization::{Organization, SharingMode};

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
        accounts: Vec::new(),
        management: 0,
        units: Vec::new(),
        sharing_mode: SharingMode::RestrictedGroup,
    };
    let billed = state.to_billed(&unknown);
    assert_eq!(billed.accounts[1].created, Some(START));
    assert_eq!(billed.accounts[1].unit, Some(1));
    assert_eq!(billed.units[1].parent, Some(0));
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
    assert_eq!(billed.accounts[1].name, "Shop");
}
