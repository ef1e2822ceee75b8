//! The upgrade to all features.

use super::{START, accept, create, invite, organization, remove};
use crate::lifecycle::*;

/// One invited and one created member, one open invitation, and the upgrade begun.
fn upgrading() -> OrganizationState {
    let mut state = organization(FeatureSet::ConsolidatedBilling);
    for operation in [
        invite("invited"),
        accept("invited"),
        create("created"),
        invite("late"),
        Operation::BeginAllFeatures,
    ] {
        state = state.perform_now(operation).expect("AWS allows it");
    }
    state
}

fn approve(account: &str) -> Operation {
    Operation::ApproveAllFeatures {
        account: account.to_owned(),
    }
}

#[test]
fn invited_accounts_approve_and_created_ones_need_not() {
    let state = upgrading();
    let missing = Refusal::ApprovalsMissing {
        waiting: vec!["invited".to_owned()],
        declined: Vec::new(),
    };
    assert_eq!(
        state.perform_now(Operation::FinalizeAllFeatures),
        Err(missing)
    );
    let not_asked = Refusal::NoOpenRequest {
        account: "created".to_owned(),
    };
    assert_eq!(state.perform_now(approve("created")), Err(not_asked));
    let approved = state.perform_now(approve("invited")).expect("approved");
    let done = approved
        .perform_now(Operation::FinalizeAllFeatures)
        .expect("done");
    assert_eq!(done.feature_set(), FeatureSet::AllFeatures);
    let no_way_back = done.perform_now(Operation::BeginAllFeatures);
    assert_eq!(no_way_back, Err(Refusal::AlreadyAllFeatures));
}

#[test]
fn an_account_that_declines_is_asked_again_or_removed() {
    let decline = Operation::DeclineAllFeatures {
        account: "invited".to_owned(),
    };
    let declined = upgrading().perform_now(decline).expect("declined");
    let missing = Refusal::ApprovalsMissing {
        waiting: Vec::new(),
        declined: vec!["invited".to_owned()],
    };
    assert_eq!(
        declined.perform_now(Operation::FinalizeAllFeatures),
        Err(missing)
    );
    let removed = declined.perform_now(remove("invited")).expect("removed");
    assert!(removed.perform_now(Operation::FinalizeAllFeatures).is_ok());
    let resend = Operation::ResendAllFeaturesRequest {
        account: "invited".to_owned(),
    };
    let again = declined.perform_now(resend).expect("asked again");
    assert!(again.perform_now(approve("invited")).is_ok());
}

#[test]
fn an_upgrade_pauses_invitations_but_not_account_creation() {
    let state = upgrading();
    let late = &state.invitations()[1];
    assert_eq!(late.state, InvitationState::Canceled);
    let paused = Refusal::InvitationsPaused { began: START };
    assert_eq!(state.perform_now(invite("late")), Err(paused));
    assert!(state.perform_now(create("new")).is_ok());
    let stopped = state
        .perform_now(Operation::CancelAllFeatures)
        .expect("canceled");
    assert!(stopped.perform_now(invite("late")).is_ok());
}

#[test]
fn the_requests_end_after_ninety_days() {
    let late = Action::new(START.plus_days(90), approve("invited"));
    assert_eq!(upgrading().apply(&late), Err(Refusal::NoUpgrade));
}

#[test]
fn an_answer_is_given_once() {
    let decline = || Operation::DeclineAllFeatures {
        account: "invited".to_owned(),
    };
    let resend = Operation::ResendAllFeaturesRequest {
        account: "invited".to_owned(),
    };
    let no_request = Err(Refusal::NoOpenRequest {
        account: "invited".to_owned(),
    });
    let state = upgrading();
    assert_eq!(state.perform_now(resend.clone()), no_request);
    let approved = state.perform_now(approve("invited")).expect("approved");
    for operation in [approve("invited"), decline(), resend] {
        assert_eq!(approved.perform_now(operation), no_request);
    }
    let declined = state.perform_now(decline()).expect("declined");
    for operation in [approve("invited"), decline()] {
        assert_eq!(declined.perform_now(operation), no_request);
    }
}

#[test]
fn an_upgrade_under_way_says_until_when() {
    let state = upgrading();
    let upgrade = state.upgrade().expect("an upgrade");
    assert_eq!(
        (upgrade.began, upgrade.expires()),
        (START, START.plus_days(90))
    );
    let stopped = state.perform_now(Operation::CancelAllFeatures);
    assert_eq!(stopped.expect("canceled").upgrade(), None);
}
