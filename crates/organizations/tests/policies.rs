//! Policies against sets: what an account may do is the intersection over its levels of the union of
//! what each level allows, less the union of all that is denied (rule 12.4).

use std::collections::BTreeSet;

use billfold_billing::calendar::Moment;
use billfold_organizations::governance::{
    Actions, Effect, Policies, Policy, Request, Statement, Verdict, evaluate,
};
use billfold_organizations::lifecycle::{
    Action, FULL_AWS_ACCESS, FeatureSet, Founder, Node, Organization, Step,
};
use proptest::prelude::*;

const ACTIONS: [&str; 6] = ["x:AA", "x:AB", "x:BA", "y:AA", "y:AB", "z:C"];

/// Patterns, and by hand the actions that each stands for.
const PATTERNS: [(&str, &[usize]); 9] = [
    ("*", &[0, 1, 2, 3, 4, 5]),
    ("x:*", &[0, 1, 2]),
    ("X:a?", &[0, 1]),
    ("x:?A", &[0, 2]),
    ("*:AB", &[1, 4]),
    ("y:AA", &[3]),
    ("z:C", &[5]),
    ("?:A*", &[0, 1, 3, 4]),
    ("z:CC", &[]),
];

/// A statement: whether it denies, whether it is about all but its pattern, and the pattern.
type Said = (bool, bool, usize);
/// What one level has besides, or instead of, `FullAWSAccess`: a policy of some statements.
type Level = (bool, Vec<Said>);

fn level() -> impl Strategy<Value = Level> {
    let said = (any::<bool>(), any::<bool>(), 0..PATTERNS.len());
    (any::<bool>(), prop::collection::vec(said, 1..4))
}

fn statement((denies, all_but, pattern): &Said) -> Statement {
    let patterns = vec![PATTERNS[*pattern].0.to_owned()];
    let effect = if *denies { Effect::Deny } else { Effect::Allow };
    let actions = if *all_but {
        Actions::AllBut(patterns)
    } else {
        Actions::Only(patterns)
    };
    Statement::new(effect, actions)
}

fn about((_, all_but, pattern): &Said) -> BTreeSet<usize> {
    let named: BTreeSet<usize> = PATTERNS[*pattern].1.iter().copied().collect();
    (0..ACTIONS.len())
        .filter(|action| named.contains(action) != *all_but)
        .collect()
}

/// The actions that may be taken, by sets.
fn allowed(levels: &[Level]) -> BTreeSet<usize> {
    let mut allowed: BTreeSet<usize> = (0..ACTIONS.len()).collect();
    let mut denied = BTreeSet::new();
    for (only, said) in levels {
        let mut here: BTreeSet<usize> = BTreeSet::new();
        if !only {
            here.extend(0..ACTIONS.len());
        }
        for said in said {
            if said.0 {
                denied.extend(about(said))
            } else {
                here.extend(about(said))
            }
        }
        allowed = allowed.intersection(&here).copied().collect();
    }
    allowed.difference(&denied).copied().collect()
}

/// An account two units deep, with a policy at each of the four levels.
fn organization(levels: &[Level]) -> Organization {
    let name = |text: &str| text.to_owned();
    let mut steps = vec![
        Step::CreateUnit {
            unit: name("u"),
            name: name("U"),
            parent: None,
        },
        Step::CreateUnit {
            unit: name("v"),
            name: name("V"),
            parent: Some(name("u")),
        },
        Step::CreateAccount {
            account: name("a"),
            name: name("A"),
        },
        Step::MoveAccount {
            account: name("a"),
            to: Some(name("v")),
        },
        Step::EnableServiceControlPolicies,
    ];
    for (place, (only, _)) in levels.iter().enumerate() {
        let node = node(place);
        steps.push(Step::AttachPolicy {
            policy: place.to_string(),
            node: node.clone(),
        });
        if *only {
            steps.push(Step::DetachPolicy {
                policy: name(FULL_AWS_ACCESS),
                node,
            });
        }
    }
    let founder = Founder::new("payer", "Payer");
    let new = Organization::create(Moment(0), founder, FeatureSet::AllFeatures);
    steps.into_iter().fold(new, |now, step| {
        now.apply(&Action::new(Moment(0), step))
            .expect("a step that AWS takes")
    })
}

fn node(place: usize) -> Node {
    match place {
        0 => Node::Root,
        1 => Node::Unit("u".to_owned()),
        2 => Node::Unit("v".to_owned()),
        _ => Node::Account("a".to_owned()),
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn verdicts_are_those_of_sets(levels in prop::collection::vec(level(), 4)) {
        let policies = levels.iter().enumerate().map(|(place, (_, said))| Policy {
            id: place.to_string(),
            name: place.to_string(),
            statements: said.iter().map(statement).collect(),
        });
        let policies = Policies::new(policies.collect());
        let organization = organization(&levels);
        let expected = allowed(&levels);
        for (place, action) in ACTIONS.iter().enumerate() {
            let found = evaluate(&organization, &policies, "a", &Request::new(action));
            prop_assert_eq!(!found.verdict.blocks(), expected.contains(&place), "{}", action);
            prop_assert!(found.not_evaluated.is_empty());
            if let Verdict::Denied { node: at, policy, statement } = found.verdict {
                let level: usize = policy.parse().expect("a place");
                prop_assert_eq!(at, node(level));
                let said = &levels[level].1[statement];
                prop_assert!(said.0 && about(said).contains(&place), "the statement denies it");
            }
        }
    }
}
