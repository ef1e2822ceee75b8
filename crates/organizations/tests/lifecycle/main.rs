//! What must hold of every organization, whatever is done to it (proptest over random actions).

mod actions;
mod invariants;

use billfold_billing::calendar::Moment;
use billfold_billing::organization as bill;
use billfold_organizations::lifecycle::{
    Action, Ending, FeatureSet, Founder, Organization, Quotas, Refusal, Step,
};
use proptest::prelude::*;

const START: Moment = Moment(1_793_491_200);

/// A founder's organization with quotas that a short sequence can reach.
fn small(feature_set: FeatureSet) -> Organization {
    let organization = Organization::create(START, Founder::new("a0", "Payer"), feature_set);
    let quotas = Quotas {
        accounts: 3,
        invitations_per_day: 4,
        units: 4,
        unit_depth: 3,
        policies_per_node: 3,
        policy_characters: 10_240,
        days_before_removal: 7,
    };
    let adjusted = organization.apply(&Action::new(START, Step::AdjustQuotas(quotas)));
    adjusted.expect("nothing is used yet")
}

/// A view of a month of which nothing is known.
fn nobody() -> bill::Organization {
    bill::Organization {
        accounts: Vec::new(),
        management: 0,
        units: Vec::new(),
        sharing_mode: bill::SharingMode::OrganizationWide,
    }
}

fn start() -> impl Strategy<Value = Organization> {
    prop_oneof![
        Just(small(FeatureSet::ConsolidatedBilling)),
        Just(small(FeatureSet::AllFeatures)),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1_500, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_reachable_organization_is_sound(start in start(), steps in actions::sequence()) {
        let mut history = vec![start];
        let mut taken = Vec::new();
        for (pause, step) in steps {
            let now = &history[history.len() - 1];
            let action = Action::new(Moment(now.as_of().0 + pause), step);
            let before = now.clone();
            let result = now.apply(&action);
            prop_assert_eq!(now, &before, "whether refused or not, nothing is changed in place");
            let Ok(next) = result else { continue };
            sound(&before, &next, &action).map_err(TestCaseError::fail)?;
            history.push(next);
            taken.push(action);
        }
        for state in &history {
            let seen = state.freeze(&nobody());
            let recalled = Organization::recall(&seen, START, state.memory());
            prop_assert_eq!(&recalled, state, "frozen and recalled");
        }
        let states = history.windows(2);
        for (action, pair) in taken.iter().zip(states) {
            let redone = pair[0].apply(action);
            prop_assert_eq!(redone.as_ref(), Ok(&pair[1]), "undone and done again");
        }
    }
}

/// What holds of the state after an action, and between it and the one before.
fn sound(before: &Organization, next: &Organization, action: &Action) -> Result<(), String> {
    invariants::check(next)?;
    invariants::check_change(before, next, &action.step)?;
    let Some(opposite) = actions::opposite(before, &action.step) else {
        return Ok(());
    };
    let back = next.apply(&Action::new(action.at, opposite));
    if back == before.apply(&Action::new(action.at, Step::Wait)) {
        Ok(())
    } else {
        Err(format!(
            "{:?} is not taken back by its opposite",
            action.step
        ))
    }
}

/// Random sequences are worth something only if they get anywhere.
#[test]
fn sequences_reach_what_they_should() {
    use proptest::strategy::ValueTree;
    use proptest::test_runner::TestRunner;
    let mut runner = TestRunner::deterministic();
    let (mut full, mut removed, mut upgraded, mut deleted, mut refusals) = (0, 0, 0, 0, 0);
    for _ in 0..500 {
        let sequence = actions::sequence().new_tree(&mut runner).expect("steps");
        let mut now = small(FeatureSet::ConsolidatedBilling);
        for (pause, step) in sequence.current() {
            match now.apply(&Action::new(Moment(now.as_of().0 + pause), step)) {
                Ok(next) => now = next,
                Err(Refusal::QuotaReached { .. }) => full += 1,
                Err(_) => refusals += 1,
            }
        }
        let ends: Vec<_> = now.stays().filter_map(|stay| stay.ended).collect();
        removed += usize::from(ends.iter().any(|(_, how)| *how == Ending::Removed));
        deleted += usize::from(ends.iter().any(|(_, how)| *how == Ending::Deleted));
        upgraded += usize::from(now.feature_set() == FeatureSet::AllFeatures);
    }
    let reached = [full, removed, upgraded, deleted, refusals];
    assert!(reached.iter().all(|count| *count > 0), "{reached:?}");
}
