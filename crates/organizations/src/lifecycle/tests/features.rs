//! The upgrade to all features.

use super::{START, accept, create, invite, organization, remove};
use crate::lifecycle::*;

/// One invited and one created member, one open invitation, and the upgrade begun.
fn upgrading() -> Organization {
    let mut state = organization(FeatureSet::ConsolidatedBilling);
    for step in [
        invite("invited"),
        accept("invited"),
        create("created"),
        invite("late"),
        Step::BeginAllFeatures,
    ] {
        state = state.step(step).expect("a step");
    }
    state
}

fn approve(account: &str) -> Step {
    Step::ApproveAllFeatures {
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
    assert_eq!(state.step(Step::FinalizeAllFeatures), Err(missing));
    let not_asked = Refusal::NoOpenRequest {
        account: "created".to_owned(),
    };
    assert_eq!(state.step(approve("created")), Err(not_asked));
    let approved = state.step(approve("invited")).expect("approved");
    let done = approved.step(Step::FinalizeAllFeatures).expect("done");
    assert_eq!(done.feature_set(), FeatureSet::AllFeatures);
    let no_way_back = done.step(Step::BeginAllFeatures);
    assert_eq!(no_way_back, Err(Refusal::AlreadyAllFeatures));
}

#[test]
fn whoever_declines_is_asked_again_or_removed() {
    let decline = Step::DeclineAllFeatures {
        account: "invited".to_owned(),
    };
    let declined = upgrading().step(decline).expect("declined");
    let missing = Refusal::ApprovalsMissing {
        waiting: Vec::new(),
        declined: vec!["invited".to_owned()],
    };
    assert_eq!(declined.step(Step::FinalizeAllFeatures), Err(missing));
    let removed = declined.step(remove("invited")).expect("removed");
    assert!(removed.step(Step::FinalizeAllFeatures).is_ok());
    let resend = Step::ResendAllFeaturesRequest {
        account: "invited".to_owned(),
    };
    let again = declined.step(resend).expect("asked again");
    assert!(again.step(approve("invited")).is_ok());
}

#[test]
fn nobody_is_invited_meanwhile_but_accounts_are_created() {
    let state = upgrading();
    let late = &state.invitations()[1];
    assert_eq!(late.state, InvitationState::Canceled);
    let paused = Refusal::InvitationsPaused { began: START };
    assert_eq!(state.step(invite("late")), Err(paused));
    assert!(state.step(create("new")).is_ok());
    let stopped = state.step(Step::CancelAllFeatures).expect("canceled");
    assert!(stopped.step(invite("late")).is_ok());
}

#[test]
fn the_requests_end_after_ninety_days() {
    let late = Action::new(START.plus_days(90), approve("invited"));
    assert_eq!(upgrading().apply(&late), Err(Refusal::NoUpgrade));
}
