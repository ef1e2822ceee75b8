//! Where policies may be attached.

use super::{START, accept, attach, detach, invite, organization, remove, unit};
use crate::lifecycle::*;
use billfold_billing::organization::{AccountIndex, Organization, SharingMode};

fn enabled() -> OrganizationState {
    organization(FeatureSet::AllFeatures)
        .perform_now(Operation::EnableServiceControlPolicies)
        .expect("enabled")
}

#[test]
fn policies_need_all_features_and_the_type_enabled() {
    let billing = organization(FeatureSet::ConsolidatedBilling);
    let attach = attach("p", Node::Root);
    for operation in [&Operation::EnableServiceControlPolicies, &attach] {
        assert_eq!(
            billing.perform_now(operation.clone()),
            Err(Refusal::NeedsAllFeatures)
        );
    }
    let all = organization(FeatureSet::AllFeatures);
    assert_eq!(all.perform_now(attach), Err(Refusal::PoliciesNotEnabled));
}

#[test]
fn a_node_has_at_least_one_policy_and_at_most_its_quota() {
    let quotas = Quotas {
        policies_per_node: 2,
        ..*enabled().quotas()
    };
    let state = enabled()
        .perform_now(Operation::AdjustQuotas(quotas))
        .expect("granted");
    let last = Refusal::LastPolicy { node: Node::Root };
    let only = detach(FULL_AWS_ACCESS, Node::Root);
    assert_eq!(state.perform_now(only.clone()), Err(last));
    let full = state.perform_now(attach("p", Node::Root)).expect("room");
    let too_many = Refusal::QuotaReached {
        quota: Quota::PoliciesPerNode,
        limit: 2,
        used: 2,
    };
    assert_eq!(full.perform_now(attach("q", Node::Root)), Err(too_many));
    assert_eq!(
        full.perform_now(only)
            .expect("another is left")
            .attached(&Node::Root),
        ["p"]
    );
}

#[test]
fn disabling_the_type_drops_every_attachment() {
    let state = enabled()
        .perform_now(unit("u", None))
        .and_then(|state| state.perform_now(attach("p", Node::Unit("u".to_owned()))))
        .and_then(|state| state.perform_now(Operation::DisableServiceControlPolicies))
        .and_then(|state| state.perform_now(Operation::EnableServiceControlPolicies))
        .expect("AWS allows it");
    assert_eq!(
        state.attached(&Node::Unit("u".to_owned())),
        [FULL_AWS_ACCESS]
    );
}

/// Rule 12.4: 5,120 characters until 15 May 2026, then 10,240; and 5 and 10 policies at a node.
#[test]
fn limits_of_policies_are_doubled_on_15_may_2026() {
    let creator = Creator::new("payer", "Payer");
    let day = |day: &str| day.parse().expect("a moment");
    let before = OrganizationState::create(day("2026-05-01"), creator, FeatureSet::AllFeatures);
    let longest = |organization: &OrganizationState, limit| {
        assert_eq!(organization.check_policy_length(limit), Ok(()));
        let characters = limit + 1;
        assert_eq!(
            organization.check_policy_length(characters),
            Err(Refusal::PolicyTooLong { characters, limit })
        );
    };
    longest(&before, 5_120);
    let after = before.apply(&Action::new(day("2026-05-15"), Operation::Wait));
    let after = after.expect("time passes");
    longest(&after, 10_240);
    assert_eq!(after.quotas().policies_per_node, 10);
}

#[test]
fn adjusted_limits_do_not_change_with_the_defaults() {
    let creator = Creator::new("payer", "Payer");
    let day = |day: &str| day.parse().expect("a moment");
    let before = OrganizationState::create(day("2026-05-01"), creator, FeatureSet::AllFeatures);
    let quotas = Quotas {
        policy_characters: 6_000,
        ..*before.quotas()
    };
    let adjusted = before
        .perform_now(Operation::AdjustQuotas(quotas))
        .expect("granted");
    let after = adjusted.apply(&Action::new(day("2026-05-15"), Operation::Wait));
    assert_eq!(
        after.expect("time passes").quotas().policy_characters,
        6_000
    );
}

#[test]
fn a_node_that_is_gone_has_no_policies() {
    let policy = |node: &Node| attach("p", node.clone());
    let (team, shop) = (Node::Unit("u".to_owned()), Node::Account("a".to_owned()));
    let mut state = enabled();
    for operation in [
        unit("u", None),
        invite("a"),
        accept("a"),
        policy(&team),
        policy(&shop),
    ] {
        state = state.perform_now(operation).expect("AWS allows it");
    }
    for node in [&team, &shop] {
        assert_eq!(state.attached(node), [FULL_AWS_ACCESS, "p"]);
    }
    assert_eq!(state.used(Quota::PoliciesPerNode), 2);
    let delete = Operation::DeleteUnit {
        unit: "u".to_owned(),
    };
    let gone = state
        .perform_now(delete)
        .and_then(|state| state.perform_now(remove("a")))
        .expect("gone");
    for node in [&team, &shop] {
        assert!(gone.attached(node).is_empty());
    }
    assert_eq!(gone.used(Quota::PoliciesPerNode), 1);
}

/// A file has the nodes with other policies than the one that AWS attaches.
#[test]
fn the_history_has_the_nodes_with_policies_of_their_own() {
    let team = Node::Unit("u".to_owned());
    let state = enabled()
        .perform_now(unit("u", None))
        .and_then(|state| state.perform_now(attach("p", team.clone())))
        .expect("AWS allows it");
    let own = vec![FULL_AWS_ACCESS.to_owned(), "p".to_owned()];
    assert_eq!(state.history().attachments, Some(vec![(team, own)]));
    let none = Organization {
        accounts: Default::default(),
        management: AccountIndex::new(0),
        units: Default::default(),
        sharing_mode: SharingMode::default(),
    };
    let billed = state.to_billed(&none);
    let restored = OrganizationState::restore(&billed, START, state.history());
    assert_eq!(restored, state);
}
