//! Policy evaluation against sets: an account may do the intersection, over its levels, of what each
//! level allows, minus everything that is denied (rule 12.4).

use std::collections::BTreeSet;

use billfold_billing::calendar::Moment;
use billfold_organizations::lifecycle::{
    Action, Creator, FULL_AWS_ACCESS, FeatureSet, Node, Operation, OrganizationState,
};
use billfold_organizations::policies::{
    Actions, Effect, Policies, Policy, Request, Statement, Verdict, evaluate,
};
use proptest::prelude::*;

const ACTIONS: [&str; 6] = ["x:AA", "x:AB", "x:BA", "y:AA", "y:AB", "z:C"];

/// Patterns, each with the indices of the actions that it matches, listed by hand.
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

/// A random statement.
#[derive(Clone, Debug)]
struct RandomStatement {
    effect: Effect,
    element: ActionElement,
    /// The index of its pattern in [`PATTERNS`].
    pattern: usize,
}

/// The JSON element that holds the pattern.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum ActionElement {
    Action,
    NotAction,
}

/// A level of the tree with one random policy.
#[derive(Clone, Debug)]
struct Level {
    full_access: FullAccess,
    statements: Vec<RandomStatement>,
}

/// Whether a level keeps `FullAWSAccess` beside its policy.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum FullAccess {
    Kept,
    Detached,
}

fn level() -> impl Strategy<Value = Level> {
    let effect = prop_oneof![Just(Effect::Allow), Just(Effect::Deny)];
    let element = prop_oneof![Just(ActionElement::Action), Just(ActionElement::NotAction)];
    let statement = (effect, element, 0..PATTERNS.len()).prop_map(|(effect, element, pattern)| {
        RandomStatement {
            effect,
            element,
            pattern,
        }
    });
    let full_access = prop_oneof![Just(FullAccess::Kept), Just(FullAccess::Detached)];
    (full_access, prop::collection::vec(statement, 1..4)).prop_map(|(full_access, statements)| {
        Level {
            full_access,
            statements,
        }
    })
}

impl RandomStatement {
    fn as_statement(&self) -> Statement {
        let patterns = vec![PATTERNS[self.pattern].0.to_owned()];
        let actions = match self.element {
            ActionElement::Action => Actions::Only(patterns),
            ActionElement::NotAction => Actions::AllExcept(patterns),
        };
        Statement::new(self.effect, actions)
    }

    /// The indices of the actions that the statement applies to.
    fn applies_to(&self) -> BTreeSet<usize> {
        let matched: BTreeSet<usize> = PATTERNS[self.pattern].1.iter().copied().collect();
        let if_matched = self.element == ActionElement::Action;
        (0..ACTIONS.len())
            .filter(|action| matched.contains(action) == if_matched)
            .collect()
    }
}

/// The indices of the allowed actions, computed with sets.
fn allowed(levels: &[Level]) -> BTreeSet<usize> {
    let mut allowed: BTreeSet<usize> = (0..ACTIONS.len()).collect();
    let mut denied = BTreeSet::new();
    for level in levels {
        let mut here: BTreeSet<usize> = BTreeSet::new();
        if level.full_access == FullAccess::Kept {
            here.extend(0..ACTIONS.len());
        }
        for statement in &level.statements {
            match statement.effect {
                Effect::Deny => denied.extend(statement.applies_to()),
                Effect::Allow => here.extend(statement.applies_to()),
            }
        }
        allowed = allowed.intersection(&here).copied().collect();
    }
    allowed.difference(&denied).copied().collect()
}

/// An organization with an account two units deep, and a policy at each of the four levels.
fn organization(levels: &[Level]) -> OrganizationState {
    let name = |text: &str| text.to_owned();
    let mut operations = vec![
        Operation::CreateUnit {
            unit: name("u"),
            name: name("U"),
            parent: None,
        },
        Operation::CreateUnit {
            unit: name("v"),
            name: name("V"),
            parent: Some(name("u")),
        },
        Operation::CreateAccount {
            account: name("a"),
            name: name("A"),
        },
        Operation::MoveAccount {
            account: name("a"),
            to: Some(name("v")),
        },
        Operation::EnableServiceControlPolicies,
    ];
    for (index, level) in levels.iter().enumerate() {
        let node = node(index);
        operations.push(Operation::AttachPolicy {
            policy: index.to_string(),
            node: node.clone(),
        });
        if level.full_access == FullAccess::Detached {
            operations.push(Operation::DetachPolicy {
                policy: name(FULL_AWS_ACCESS),
                node,
            });
        }
    }
    let creator = Creator::new("payer", "Payer");
    let new = OrganizationState::create(Moment(0), creator, FeatureSet::AllFeatures);
    operations.into_iter().fold(new, |now, operation| {
        now.apply(&Action::new(Moment(0), operation))
            .expect("AWS allows it")
    })
}

/// The node of a level, from the root down.
fn node(level: usize) -> Node {
    match level {
        0 => Node::Root,
        1 => Node::Unit("u".to_owned()),
        2 => Node::Unit("v".to_owned()),
        _ => Node::Account("a".to_owned()),
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn evaluation_agrees_with_sets(levels in prop::collection::vec(level(), 4)) {
        let policies = levels.iter().enumerate().map(|(index, level)| Policy {
            id: index.to_string(),
            name: index.to_string(),
            statements: level.statements.iter().map(RandomStatement::as_statement).collect(),
        });
        let policies = Policies::new(policies.collect());
        let organization = organization(&levels);
        let expected = allowed(&levels);
        for (index, action) in ACTIONS.iter().enumerate() {
            let found = evaluate(&organization, &policies, "a", &Request::new(action));
            prop_assert_eq!(!found.verdict.blocks(), expected.contains(&index), "{}", action);
            prop_assert!(found.not_evaluated.is_empty());
            if let Verdict::Denied { node: denying, policy, statement } = found.verdict {
                let level: usize = policy.parse().expect("the index of a level");
                prop_assert_eq!(denying, node(level));
                let named = &levels[level].statements[statement.0];
                prop_assert_eq!(named.effect, Effect::Deny);
                prop_assert!(named.applies_to().contains(&index), "the statement denies the action");
            }
        }
    }
}
