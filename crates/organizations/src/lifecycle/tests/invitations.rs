//! Invitations and what ends them.

use super::{START, accept, invite, organization};
use crate::lifecycle::*;
use billfold_billing::calendar::Moment;

fn invited(account: &str) -> OrganizationState {
    organization(FeatureSet::AllFeatures)
        .perform_now(invite(account))
        .expect("an invitation")
}

fn refused(account: &str, state: InvitationState, since: Moment) -> Refusal {
    Refusal::InvitationNotOpen {
        account: account.to_owned(),
        state,
        since,
    }
}

#[test]
fn an_invitation_expires_after_fifteen_days_to_the_second() {
    let invited = invited("a");
    let end = START.plus_days(15);
    let accept = accept("a");
    let last_second = Action::new(Moment(end.0 - 1), accept.clone());
    let joined = invited.apply(&last_second).expect("in time");
    assert_eq!(joined.account("a").map(|a| a.since), Some(last_second.at));
    let late = invited.apply(&Action::new(end, accept));
    assert_eq!(late, Err(refused("a", InvitationState::Expired, end)));
    let waited = invited
        .apply(&Action::new(end, Operation::Wait))
        .expect("time");
    assert_eq!(waited.used(Quota::Accounts), 1, "the count is returned");
}

#[test]
fn answered_invitations_cannot_be_answered_again() {
    let account = || "a".to_owned();
    let ends = [
        (accept("a"), InvitationState::Accepted),
        (
            Operation::DeclineInvitation { account: account() },
            InvitationState::Declined,
        ),
        (
            Operation::CancelInvitation { account: account() },
            InvitationState::Canceled,
        ),
    ];
    for (operation, state) in ends {
        let ended = invited("a").perform_now(operation).expect("an answer");
        assert_eq!(
            ended.perform_now(accept("a")),
            Err(refused("a", state, START))
        );
    }
}

#[test]
fn pending_invitations_count_toward_the_account_quota() {
    let mut pending = organization(FeatureSet::AllFeatures);
    for number in 1..10 {
        let account = format!("a{number}");
        pending = pending.perform_now(invite(&account)).expect("room");
    }
    let full = Refusal::QuotaReached {
        quota: Quota::Accounts,
        limit: 10,
        used: 10,
    };
    assert_eq!(pending.perform_now(invite("a10")), Err(full));
    let cancel = Operation::CancelInvitation {
        account: "a1".to_owned(),
    };
    let returned = pending.perform_now(cancel).expect("canceled");
    assert!(returned.perform_now(invite("a10")).is_ok());
}

#[test]
fn twenty_unaccepted_invitations_a_day() {
    let quotas = Quotas {
        accounts: 15,
        ..Quotas::in_force(START)
    };
    let mut state = organization(FeatureSet::AllFeatures)
        .perform_now(Operation::AdjustQuotas(quotas))
        .expect("granted");
    let cancel = Operation::CancelInvitation {
        account: "a".to_owned(),
    };
    for _ in 0..20 {
        state = state.perform_now(invite("a")).expect("room");
        state = state.perform_now(cancel.clone()).expect("canceled");
    }
    let enough = Refusal::QuotaReached {
        quota: Quota::InvitationsPerDay,
        limit: 20,
        used: 20,
    };
    assert_eq!(state.perform_now(invite("a")), Err(enough));
    let tomorrow = Action::new(START.plus_days(1), invite("a"));
    assert!(state.apply(&tomorrow).is_ok());
}

/// Rule 12.3: 20 attempts in 24 hours, or as many as the account quota where that is more.
#[test]
fn a_larger_account_quota_allows_more_invitations_a_day() {
    let quotas = Quotas {
        accounts: 25,
        ..Quotas::in_force(START)
    };
    let mut state = organization(FeatureSet::AllFeatures)
        .perform_now(Operation::AdjustQuotas(quotas))
        .expect("granted");
    let cancel = Operation::CancelInvitation {
        account: "a".to_owned(),
    };
    for _ in 0..25 {
        state = state.perform_now(invite("a")).expect("room");
        state = state.perform_now(cancel.clone()).expect("canceled");
    }
    let enough = Refusal::QuotaReached {
        quota: Quota::InvitationsPerDay,
        limit: 25,
        used: 25,
    };
    assert_eq!(state.perform_now(invite("a")), Err(enough));
    // A second before the day is over they still count.
    let almost = Action::new(Moment(START.0 + 86_399), invite("a"));
    assert!(state.apply(&almost).is_err());
    let accepted = state.apply(&Action::new(START.plus_days(1), invite("a")));
    let accepted = accepted.expect("a day later");
    let joined = accepted.perform_now(accept("a")).expect("joined");
    assert_eq!(
        joined.used(Quota::InvitationsPerDay),
        0,
        "accepted ones do not count"
    );
}

#[test]
fn invitations_that_aws_refuses() {
    let invited = invited("a");
    let pending = Refusal::InvitationPending {
        account: "a".to_owned(),
        expires: START.plus_days(15),
    };
    assert_eq!(invited.perform_now(invite("a")), Err(pending));
    let joined = invited.perform_now(accept("a")).expect("joined");
    let member = Refusal::AlreadyInOrganization {
        account: "a".to_owned(),
    };
    assert_eq!(joined.perform_now(invite("a")), Err(member));
    let indian = Operation::Invite {
        account: "b".to_owned(),
        name: "B".to_owned(),
        marketplace: Marketplace::AwsIndia,
    };
    let other = joined.perform_now(indian);
    assert!(matches!(other, Err(Refusal::OtherMarketplace { .. })));
}

#[test]
fn an_invitation_that_has_ended_is_listed_for_thirty_days() {
    let cancel = Operation::CancelInvitation {
        account: "a".to_owned(),
    };
    let canceled = invited("a").perform_now(cancel).expect("canceled");
    let listed = |at| {
        let later = canceled.apply(&Action::new(at, Operation::Wait));
        later.expect("time passes").invitations().len()
    };
    let end = START.plus_days(30);
    assert_eq!((listed(Moment(end.0 - 1)), listed(end)), (1, 0));
    // Thirty days after the fifteen in which it could have been answered.
    let expired = invited("a");
    let listed = |at| {
        let later = expired.apply(&Action::new(at, Operation::Wait));
        later.expect("time passes").invitations().len()
    };
    let end = START.plus_days(45);
    assert_eq!((listed(Moment(end.0 - 1)), listed(end)), (1, 0));
}

/// Rule 1.5: accounts of one AWS business are in one organization.
#[test]
fn an_indian_organization_invites_indian_accounts() {
    let creator = Creator {
        marketplace: Marketplace::AwsIndia,
        ..Creator::new("payer", "Payer")
    };
    let state = OrganizationState::create(START, creator, FeatureSet::AllFeatures);
    assert_eq!(state.marketplace(), Marketplace::AwsIndia);
    let other = Refusal::OtherMarketplace {
        account: "a".to_owned(),
        marketplace: Marketplace::Aws,
        organization: Marketplace::AwsIndia,
    };
    assert_eq!(state.perform_now(invite("a")), Err(other));
}
