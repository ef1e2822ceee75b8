//! Quotas and their adjustment.

use super::{create, organization, unit};
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
