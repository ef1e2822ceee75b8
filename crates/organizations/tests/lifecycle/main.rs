//! Invariants that hold for every organization after random operations (proptest).

mod actions;
mod invariants;

use billfold_billing::calendar::Moment;
use billfold_billing::organization::{AccountIndex, Organization, SharingMode};
use billfold_organizations::lifecycle::{
    Action, Creator, FeatureSet, LeaveReason, Operation, OrganizationState, Quotas, Refusal,
};
use proptest::prelude::*;

const START: Moment = Moment(1_793_491_200);

/// A new organization with quotas that a short sequence can exceed.
fn small(feature_set: FeatureSet) -> OrganizationState {
    let organization = OrganizationState::create(START, Creator::new("a0", "Payer"), feature_set);
    let quotas = Quotas {
        accounts: 3,
        invitations_per_day: 4,
        units: 4,
        unit_depth: 3,
        policies_per_node: 3,
        policy_characters: 10_240,
        days_before_removal: 7,
    };
    let adjusted = organization.apply(&Action::new(START, Operation::AdjustQuotas(quotas)));
    adjusted.expect("nothing is used yet")
}

/// A billed organization without accounts.
fn empty() -> Organization {
    Organization {
        accounts: Default::default(),
        management: AccountIndex::new(0),
        units: Default::default(),
        sharing_mode: SharingMode::OrganizationWide,
    }
}

fn start() -> impl Strategy<Value = OrganizationState> {
    prop_oneof![
        Just(small(FeatureSet::ConsolidatedBilling)),
        Just(small(FeatureSet::AllFeatures)),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1_500, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn invariants_hold_after_random_operations(start in start(), operations in actions::sequence()) {
        let mut states = vec![start];
        let mut performed = Vec::new();
        for (pause, operation) in operations {
            let now = &states[states.len() - 1];
            let action = Action::new(Moment(now.as_of().0 + pause), operation);
            let before = now.clone();
            let result = now.apply(&action);
            prop_assert_eq!(now, &before, "an action changes nothing in place");
            let Ok(next) = result else { continue };
            check(&before, &next, &action).map_err(TestCaseError::fail)?;
            states.push(next);
            performed.push(action);
        }
        for state in &states {
            let billed = state.to_billed(&empty());
            let restored = OrganizationState::restore(&billed, START, state.history());
            prop_assert_eq!(&restored, state, "restored from a bill and its history");
        }
        for (action, pair) in performed.iter().zip(states.windows(2)) {
            let redone = pair[0].apply(action);
            prop_assert_eq!(redone.as_ref(), Ok(&pair[1]), "performed again");
        }
    }
}

/// Checks the state after an action, and the change from the state before.
fn check(
    before: &OrganizationState,
    next: &OrganizationState,
    action: &Action,
) -> Result<(), String> {
    invariants::check(next)?;
    invariants::check_change(before, next, &action.operation)?;
    let Some(opposite) = actions::opposite(before, &action.operation) else {
        return Ok(());
    };
    let back = next.apply(&Action::new(action.at, opposite));
    if back == before.apply(&Action::new(action.at, Operation::Wait)) {
        Ok(())
    } else {
        Err(format!(
            "{:?} is not undone by its opposite",
            action.operation
        ))
    }
}

/// Random sequences prove something only if they reach the interesting states.
#[test]
fn random_sequences_reach_every_kind_of_state() {
    use proptest::strategy::ValueTree;
    use proptest::test_runner::TestRunner;
    let mut runner = TestRunner::deterministic();
    let (mut full, mut removed, mut upgraded, mut deleted, mut refusals) = (0, 0, 0, 0, 0);
    for _ in 0..500 {
        let sequence = actions::sequence()
            .new_tree(&mut runner)
            .expect("operations");
        let mut now = small(FeatureSet::ConsolidatedBilling);
        for (pause, operation) in sequence.current() {
            match now.apply(&Action::new(Moment(now.as_of().0 + pause), operation)) {
                Ok(next) => now = next,
                Err(Refusal::QuotaReached { .. }) => full += 1,
                Err(_) => refusals += 1,
            }
        }
        let ended: Vec<_> = now.memberships().filter_map(|past| past.ended).collect();
        removed += usize::from(
            ended
                .iter()
                .any(|(_, reason)| *reason == LeaveReason::Removed),
        );
        deleted += usize::from(
            ended
                .iter()
                .any(|(_, reason)| *reason == LeaveReason::Deleted),
        );
        upgraded += usize::from(now.feature_set() == FeatureSet::AllFeatures);
    }
    let reached = [full, removed, upgraded, deleted, refusals];
    assert!(reached.iter().all(|count| *count > 0), "{reached:?}");
}
