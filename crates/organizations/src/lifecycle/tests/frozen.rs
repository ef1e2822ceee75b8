//! The way to a bill and back.

use super::{START, create, organization, unit};
use crate::lifecycle::*;
use billfold_billing::organization as bill;

#[test]
fn a_view_comes_back_as_it_was() {
    let mut state = organization(FeatureSet::AllFeatures);
    for step in [
        unit("outer", None),
        unit("inner", Some("outer")),
        create("a"),
        Step::MoveAccount {
            account: "a".to_owned(),
            to: Some("inner".to_owned()),
        },
    ] {
        state = state.step(step).expect("a step");
    }
    let nothing = bill::Organization {
        accounts: Vec::new(),
        management: 0,
        units: Vec::new(),
        sharing_mode: bill::SharingMode::RestrictedGroup,
    };
    let view = state.freeze(&nothing);
    assert_eq!(view.accounts[1].created, Some(START));
    assert_eq!(view.accounts[1].unit, Some(1));
    assert_eq!(view.units[1].parent, Some(0));
    let resumed = Organization::resume(&view, START, FeatureSet::AllFeatures);
    assert_eq!(resumed.freeze(&view), view);
    let renamed = resumed.apply(&Action::new(
        START,
        Step::RenameAccount {
            account: "a".to_owned(),
            name: "Shop".to_owned(),
        },
    ));
    let view = renamed.expect("renamed").freeze(&view);
    assert_eq!(view.accounts[1].name, "Shop");
}
