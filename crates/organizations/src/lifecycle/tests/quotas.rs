//! Quotas and their adjustment.

use super::{START, attach, create, organization, unit};
use crate::lifecycle::*;

#[test]
fn the_eleventh_account_is_refused_until_the_quota_is_raised() {
    let mut members = organization(FeatureSet::AllFeatures);
    for number in 1..10 {
        members = members
            .perform_now(create(&format!("a{number}")))
            .expect("room");
    }
    let full = Refusal::QuotaReached {
        quota: Quota::Accounts,
        limit: 10,
        used: 10,
    };
    assert_eq!(members.perform_now(create("a10")), Err(full));
    let quotas = Quotas {
        accounts: 20,
        ..*members.quotas()
    };
    let raised = members
        .perform_now(Operation::AdjustQuotas(quotas))
        .expect("granted");
    assert!(raised.perform_now(create("a10")).is_ok());
}

#[test]
fn a_quota_cannot_fall_below_what_is_there() {
    let one = organization(FeatureSet::AllFeatures)
        .perform_now(unit("u", None))
        .expect("a unit");
    let quotas = Quotas {
        unit_depth: 0,
        ..*one.quotas()
    };
    let refused = Refusal::QuotaBelowUse {
        quota: Quota::UnitDepth,
        requested: 0,
        used: 1,
    };
    assert_eq!(
        one.perform_now(Operation::AdjustQuotas(quotas)),
        Err(refused)
    );
}

/// Rule 12.2: 2,000 units. The last one that fits is accepted, the next one is not.
#[test]
fn units_are_counted_up_to_their_quota() {
    assert_eq!(Quotas::in_force(START).units, 2_000);
    let quotas = Quotas {
        units: 2,
        ..Quotas::in_force(START)
    };
    let state = organization(FeatureSet::AllFeatures)
        .perform_now(Operation::AdjustQuotas(quotas))
        .and_then(|state| state.perform_now(unit("1", None)))
        .and_then(|state| state.perform_now(unit("2", None)))
        .expect("two units");
    let full = Refusal::QuotaReached {
        quota: Quota::Units,
        limit: 2,
        used: 2,
    };
    assert_eq!(state.perform_now(unit("3", None)), Err(full));
    let long = |characters| Operation::CreateUnit {
        unit: "long".to_owned(),
        name: "n".repeat(characters),
        parent: None,
    };
    let empty = organization(FeatureSet::AllFeatures);
    assert!(empty.perform_now(long(128)).is_ok());
    let refused = empty.perform_now(long(129));
    assert!(
        matches!(
            refused,
            Err(Refusal::NameLength {
                length: 129,
                longest: 128
            })
        ),
        "{refused:?}"
    );
}

/// Rule 12.4: a node has as many policies as its quota, `FullAWSAccess` among them.
#[test]
fn policies_are_attached_up_to_their_quota() {
    let mut state = organization(FeatureSet::AllFeatures)
        .perform_now(Operation::EnableServiceControlPolicies)
        .expect("enabled");
    let most = state.quotas().policies_per_node;
    for number in 1..most {
        let attach = attach(&format!("p{number}"), Node::Root);
        state = state.perform_now(attach).expect("room");
    }
    let full = Refusal::QuotaReached {
        quota: Quota::PoliciesPerNode,
        limit: most,
        used: most,
    };
    assert_eq!(state.perform_now(attach("more", Node::Root)), Err(full));
}

#[test]
fn a_quota_may_be_as_low_as_what_is_there() {
    let one = organization(FeatureSet::AllFeatures)
        .perform_now(unit("u", None))
        .expect("a unit");
    let quotas = Quotas {
        accounts: 1,
        units: 1,
        unit_depth: 1,
        ..*one.quotas()
    };
    let adjusted = one.perform_now(Operation::AdjustQuotas(quotas));
    assert_eq!(adjusted.map(|state| *state.quotas()), Ok(quotas));
}
