//! Service control policies as AWS documents them.

mod conditions;
mod inheritance;
mod leaving;

use super::{
    Actions, Condition, Effect, Evaluation, Policies, Policy, Request, Statement, evaluate,
};
use crate::lifecycle::{FULL_AWS_ACCESS, FeatureSet, Node, Operation, OrganizationState};
use crate::sample::{act, member, organization, outer};

/// Whether a node keeps `FullAWSAccess` when another policy is attached.
#[derive(Clone, Copy, PartialEq, Eq)]
enum FullAccess {
    Kept,
    Detached,
}

/// The sample organization with policies enabled and attached to nodes.
fn with_policies(attached: &[(Node, &str)], full_access: FullAccess) -> OrganizationState {
    let mut state = organization(FeatureSet::AllFeatures);
    state = act(&state, Operation::EnableServiceControlPolicies).expect("enabled");
    for (node, policy) in attached {
        let attach = Operation::AttachPolicy {
            policy: (*policy).to_owned(),
            node: node.clone(),
        };
        state = act(&state, attach).expect("attached");
        if full_access == FullAccess::Detached {
            let detach = Operation::DetachPolicy {
                policy: FULL_AWS_ACCESS.to_owned(),
                node: node.clone(),
            };
            state = act(&state, detach).expect("detached");
        }
    }
    state
}

fn statement(effect: Effect, actions: &[&str]) -> Statement {
    let actions = actions.iter().map(|action| (*action).to_owned());
    Statement::new(effect, Actions::Only(actions.collect()))
}

fn condition(operator: &str, key: &str, value: &str) -> Condition {
    Condition {
        operator: operator.to_owned(),
        key: key.to_owned(),
        values: vec![value.to_owned()],
    }
}

fn policy(id: &str, statements: Vec<Statement>) -> Policy {
    Policy {
        id: id.to_owned(),
        name: id.to_owned(),
        statements,
    }
}

/// Evaluates a request of `member` under one policy at the root.
fn under(policy: Policy, request: &Request) -> Evaluation {
    let organization = with_policies(&[(Node::Root, &policy.id)], FullAccess::Kept);
    evaluate(
        &organization,
        &Policies::new(vec![policy]),
        "member",
        request,
    )
}
