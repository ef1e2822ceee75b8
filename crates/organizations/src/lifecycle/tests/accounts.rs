//! Accounts that come, go and are closed.

use super::{START, accept, create, invite, organization, remove};
use crate::lifecycle::*;
use billfold_billing::calendar::Moment;

fn with_created() -> OrganizationState {
    organization(FeatureSet::AllFeatures)
        .perform_now(create("a"))
        .expect("an account")
}

#[test]
fn a_created_account_leaves_after_seven_days_and_its_sign_up() {
    let young = with_created();
    let week = START.plus_days(7);
    let too_young = Refusal::TooYoungToLeave {
        account: "a".to_owned(),
        days: 7,
        until: week,
    };
    assert_eq!(young.perform_now(remove("a")), Err(too_young));
    let bare = Refusal::CannotStandAlone {
        account: "a".to_owned(),
    };
    assert_eq!(young.apply(&Action::new(week, remove("a"))), Err(bare));
    let sign_up = Operation::CompleteSignUp {
        account: "a".to_owned(),
    };
    let ready = young.perform_now(sign_up).expect("signed up");
    let gone = ready.apply(&Action::new(week, remove("a"))).expect("gone");
    assert!(gone.account("a").is_none());
    assert!(matches!(
        gone.perform_now(create("a")),
        Err(Refusal::IdTaken { .. })
    ));
}

#[test]
fn an_account_that_leaves_and_rejoins_has_two_memberships_in_the_month() {
    let at = |day| Moment::midnight(2026, 11, day);
    let leave = Operation::LeaveOrganization {
        account: "a".to_owned(),
    };
    let mut state = organization(FeatureSet::AllFeatures);
    for (day, operation) in [
        (2, invite("a")),
        (10, accept("a")),
        (15, leave),
        (20, invite("a")),
        (21, accept("a")),
    ] {
        state = state
            .apply(&Action::new(at(day), operation))
            .expect("AWS allows it");
    }
    let month = "2026-11".parse().expect("a month");
    let memberships = state.memberships_in(month);
    let of_a: Vec<_> = memberships
        .iter()
        .filter(|past| past.account == "a")
        .collect();
    assert_eq!(of_a.len(), 2);
    assert_eq!(of_a[0].from, at(10), "rule 9.1: join 10, billed from 10");
    assert_eq!(of_a[0].ended, Some((at(15), LeaveReason::Left)));
    assert_eq!((of_a[1].from, of_a[1].ended), (at(21), None));
    let next = state.memberships_in("2026-12".parse().expect("a month"));
    assert_eq!(next.len(), 2);
}

#[test]
fn a_closed_account_counts_until_it_is_deleted() {
    let close = |account: &str| Operation::CloseAccount {
        account: account.to_owned(),
    };
    let closed = with_created().perform_now(close("a")).expect("closed");
    let deleted = START.plus_days(90);
    let suspended = Refusal::AccountClosed {
        account: "a".to_owned(),
        deleted,
    };
    assert_eq!(closed.perform_now(remove("a")), Err(suspended));
    assert_eq!(closed.used(Quota::Accounts), 2);
    let after = closed
        .apply(&Action::new(deleted, Operation::Wait))
        .expect("time");
    assert_eq!(after.used(Quota::Accounts), 1);
    let payer = Refusal::ManagementAccountCannotClose { members: 0 };
    assert_eq!(closed.perform_now(close("payer")), Err(payer));
}

#[test]
fn the_management_account_cannot_leave() {
    let state = with_created();
    let memberships = Err(Refusal::ManagementAccountStays);
    assert_eq!(state.perform_now(remove("payer")), memberships);
}

#[test]
fn names_have_one_to_fifty_characters() {
    let state = organization(FeatureSet::AllFeatures)
        .perform_now(invite("b"))
        .and_then(|state| state.perform_now(create("a")))
        .expect("room");
    for (length, is_accepted) in [(0, false), (1, true), (50, true), (51, false)] {
        // Letters of two bytes count once.
        let name = "ä".repeat(length);
        let operations = [
            Operation::CreateAccount {
                account: "c".to_owned(),
                name: name.clone(),
            },
            Operation::Invite {
                account: "c".to_owned(),
                name: name.clone(),
                marketplace: Marketplace::Aws,
            },
            Operation::RenameAccount {
                account: "a".to_owned(),
                name,
            },
        ];
        for operation in operations {
            let refused = match state.perform_now(operation.clone()) {
                Err(Refusal::NameLength { longest: 50, .. }) => true,
                other => {
                    assert!(other.is_ok(), "{operation:?}");
                    false
                }
            };
            assert_eq!(refused, !is_accepted, "{length}: {operation:?}");
        }
    }
}

#[test]
fn an_id_that_is_invited_cannot_be_created() {
    let state = organization(FeatureSet::AllFeatures)
        .perform_now(invite("b"))
        .expect("an invitation");
    let taken = Refusal::IdTaken {
        node: Node::Account("b".to_owned()),
    };
    assert_eq!(state.perform_now(create("b")), Err(taken));
    assert!(state.perform_now(create("c")).is_ok());
}

/// A membership lasts from its first second until before its end (rule 9.1).
#[test]
fn the_first_second_of_a_month_belongs_to_it_alone() {
    let december = Moment::midnight(2026, 12, 1);
    let month = |text: &str| text.parse().expect("a month");
    let accounts = |state: &OrganizationState, text| {
        let found = state.memberships_in(month(text));
        found.iter().filter(|one| one.account == "a").count()
    };
    let invited = organization(FeatureSet::AllFeatures)
        .apply(&Action::new(december, invite("a")))
        .expect("an invitation");
    let joined = invited.perform_now(accept("a")).expect("joined");
    assert_eq!(accounts(&joined, "2026-11"), 0);
    assert_eq!(accounts(&joined, "2026-12"), 1);
    let joined = organization(FeatureSet::AllFeatures)
        .perform_now(invite("a"))
        .and_then(|state| state.perform_now(accept("a")))
        .expect("joined");
    let left = joined
        .apply(&Action::new(december, remove("a")))
        .expect("gone");
    assert_eq!(accounts(&left, "2026-11"), 1);
    assert_eq!(accounts(&left, "2026-12"), 0);
}
