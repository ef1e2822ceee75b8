//! The tree of units.

use super::{create, organization, unit};
use crate::lifecycle::*;

fn tree(units: &[(&str, Option<&str>)]) -> OrganizationState {
    let mut state = organization(FeatureSet::ConsolidatedBilling);
    for (id, parent) in units {
        state = state.perform_now(unit(id, *parent)).expect("a unit");
    }
    state
}

fn move_to(unit: &str, to: Option<&str>) -> Operation {
    Operation::MoveUnit {
        unit: unit.to_owned(),
        to: to.map(str::to_owned),
    }
}

#[test]
fn units_nest_to_five_levels() {
    let five = tree(&[
        ("1", None),
        ("2", Some("1")),
        ("3", Some("2")),
        ("4", Some("3")),
        ("5", Some("4")),
        ("x", None),
    ]);
    let too_deep = |used| Refusal::QuotaReached {
        quota: Quota::UnitDepth,
        limit: 5,
        used,
    };
    assert_eq!(five.perform_now(unit("6", Some("5"))), Err(too_deep(5)));
    assert_eq!(five.perform_now(move_to("1", Some("x"))), Err(too_deep(1)));
    assert!(five.perform_now(move_to("2", Some("x"))).is_ok());
}

#[test]
fn a_unit_cannot_be_under_itself() {
    let two = tree(&[("1", None), ("2", Some("1"))]);
    let refused = |unit: &str| Refusal::UnitIntoItself {
        unit: unit.to_owned(),
    };
    assert_eq!(two.perform_now(move_to("1", Some("2"))), Err(refused("1")));
    assert_eq!(two.perform_now(move_to("1", Some("1"))), Err(refused("1")));
}

#[test]
fn names_are_unique_under_one_parent_only() {
    let two = tree(&[("1", None), ("2", Some("1"))]);
    let rename = |unit: &str, name: &str| Operation::RenameUnit {
        unit: unit.to_owned(),
        name: name.to_owned(),
    };
    let same_name = two.perform_now(rename("2", "1")).expect("another parent");
    let taken = Refusal::SiblingHasName {
        name: "1".to_owned(),
    };
    assert_eq!(same_name.perform_now(move_to("2", None)), Err(taken));
}

#[test]
fn only_an_empty_unit_is_deleted() {
    let two = tree(&[("1", None), ("2", Some("1"))]);
    let into = Operation::MoveAccount {
        account: "payer".to_owned(),
        to: Some("1".to_owned()),
    };
    let full = two.perform_now(into).expect("moved");
    let delete = |unit: &str| Operation::DeleteUnit {
        unit: unit.to_owned(),
    };
    let refused = Refusal::UnitNotEmpty {
        unit: "1".to_owned(),
        accounts: 1,
        units: 1,
    };
    assert_eq!(full.perform_now(delete("1")), Err(refused));
    assert!(full.perform_now(delete("2")).is_ok());
}

#[test]
fn what_is_in_a_unit_is_found_in_order() {
    let mut state = tree(&[("1", None), ("2", Some("1")), ("3", Some("1")), ("x", None)]);
    for account in ["a", "b"] {
        state = state.perform_now(create(account)).expect("room");
    }
    let into = Operation::MoveAccount {
        account: "a".to_owned(),
        to: Some("1".to_owned()),
    };
    let state = state.perform_now(into).expect("moved");
    let tree = Tree::new(&state);
    let children = |parent| {
        let found = tree.children(parent)?;
        let accounts = found.accounts.iter().map(|one| one.id.clone());
        Some(
            accounts
                .chain(found.units.iter().map(|one| one.id.clone()))
                .collect(),
        )
    };
    let ids = |ids: &[&str]| Some(ids.iter().map(|&id| id.to_owned()).collect::<Vec<_>>());
    assert_eq!(children(None), ids(&["payer", "b", "1", "x"]));
    assert_eq!(children(Some("1")), ids(&["a", "2", "3"]));
    assert_eq!(children(Some("2")), None);
}

#[test]
fn one_account_or_one_unit_inside_keeps_a_unit() {
    let two = tree(&[("1", None), ("2", Some("1"))]);
    let into = |unit: &str| Operation::MoveAccount {
        account: "payer".to_owned(),
        to: Some(unit.to_owned()),
    };
    let delete = |unit: &str| Operation::DeleteUnit {
        unit: unit.to_owned(),
    };
    let refused = |unit: &str, accounts, units| Refusal::UnitNotEmpty {
        unit: unit.to_owned(),
        accounts,
        units,
    };
    assert_eq!(two.perform_now(delete("1")), Err(refused("1", 0, 1)));
    let full = two.perform_now(into("2")).expect("moved");
    assert_eq!(full.perform_now(delete("2")), Err(refused("2", 1, 0)));
}

#[test]
fn nothing_is_put_into_a_unit_that_does_not_exist() {
    let one = tree(&[("1", None)]);
    let missing = Err(Refusal::NotFound {
        node: Node::Unit("none".to_owned()),
    });
    let into = Operation::MoveAccount {
        account: "payer".to_owned(),
        to: Some("none".to_owned()),
    };
    for operation in [unit("2", Some("none")), move_to("1", Some("none")), into] {
        assert_eq!(one.perform_now(operation), missing);
    }
}
