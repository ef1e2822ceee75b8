//! Where policies may be attached.

use super::{attach, detach, organization, unit};
use crate::lifecycle::*;

fn enabled() -> Organization {
    organization(FeatureSet::AllFeatures)
        .step(Step::EnableServiceControlPolicies)
        .expect("enabled")
}

#[test]
fn policies_need_all_features_and_the_type_enabled() {
    let billing = organization(FeatureSet::ConsolidatedBilling);
    let attach = attach("p", Node::Root);
    for step in [&Step::EnableServiceControlPolicies, &attach] {
        assert_eq!(billing.step(step.clone()), Err(Refusal::NeedsAllFeatures));
    }
    let all = organization(FeatureSet::AllFeatures);
    assert_eq!(all.step(attach), Err(Refusal::PoliciesNotEnabled));
}

#[test]
fn a_node_has_at_least_one_policy_and_at_most_its_quota() {
    let quotas = Quotas {
        policies_per_node: 2,
        ..*enabled().quotas()
    };
    let state = enabled().step(Step::AdjustQuotas(quotas)).expect("granted");
    let last = Refusal::LastPolicy { node: Node::Root };
    let only = detach(FULL_AWS_ACCESS, Node::Root);
    assert_eq!(state.step(only.clone()), Err(last));
    let full = state.step(attach("p", Node::Root)).expect("room");
    let too_many = Refusal::QuotaReached {
        quota: Quota::PoliciesPerNode,
        limit: 2,
        used: 2,
    };
    assert_eq!(full.step(attach("q", Node::Root)), Err(too_many));
    assert_eq!(
        full.step(only)
            .expect("another is left")
            .attached(&Node::Root),
        ["p"]
    );
}

#[test]
fn disabling_the_type_drops_every_attachment() {
    let state = enabled()
        .step(unit("u", None))
        .and_then(|state| state.step(attach("p", Node::Unit("u".to_owned()))))
        .and_then(|state| state.step(Step::DisableServiceControlPolicies))
        .and_then(|state| state.step(Step::EnableServiceControlPolicies))
        .expect("every step");
    assert_eq!(
        state.attached(&Node::Unit("u".to_owned())),
        [FULL_AWS_ACCESS]
    );
}

/// Rule 12.4: 5,120 characters until 15 May 2026, then 10,240; and 5 and 10 policies at a node.
#[test]
fn limits_of_policies_are_doubled_on_15_may_2026() {
    let founder = Founder::new("payer", "Payer");
    let day = |day: &str| day.parse().expect("a moment");
    let before = Organization::create(day("2026-05-01"), founder, FeatureSet::AllFeatures);
    let longest = |organization: &Organization, limit| {
        assert_eq!(organization.check_policy_length(limit), Ok(()));
        let characters = limit + 1;
        assert_eq!(
            organization.check_policy_length(characters),
            Err(Refusal::PolicyTooLong { characters, limit })
        );
    };
    longest(&before, 5_120);
    let after = before.apply(&Action::new(day("2026-05-15"), Step::Wait));
    let after = after.expect("time passes");
    longest(&after, 10_240);
    assert_eq!(after.quotas().policies_per_node, 10);
}

#[test]
fn limits_that_were_adjusted_stay() {
    let founder = Founder::new("payer", "Payer");
    let day = |day: &str| day.parse().expect("a moment");
    let before = Organization::create(day("2026-05-01"), founder, FeatureSet::AllFeatures);
    let quotas = Quotas {
        policy_characters: 6_000,
        ..*before.quotas()
    };
    let adjusted = before.step(Step::AdjustQuotas(quotas)).expect("granted");
    let after = adjusted.apply(&Action::new(day("2026-05-15"), Step::Wait));
    assert_eq!(
        after.expect("time passes").quotas().policy_characters,
        6_000
    );
}
