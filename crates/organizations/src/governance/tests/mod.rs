//! Policies, trails and alerts as AWS documents them.

mod alerts;
mod conditions;
mod inheritance;
mod leaving;
mod trail;

use super::{
    Actions, Condition, Effect, Evaluation, Policies, Policy, Request, Statement, evaluate,
};
use crate::lifecycle::{
    Action, FULL_AWS_ACCESS, FeatureSet, Founder, Node, Organization, Refusal, Step,
};
use billfold_billing::calendar::Moment;

const START: Moment = Moment(1_793_491_200);

fn act(organization: &Organization, step: Step) -> Result<Organization, Refusal> {
    organization.apply(&Action::new(START, step))
}

fn outer() -> Node {
    Node::Unit("outer".to_owned())
}

fn member() -> Node {
    Node::Account("member".to_owned())
}

/// The account `member` in the unit `inner` in the unit `outer` under the root.
fn organization(feature_set: FeatureSet) -> Organization {
    let mut state = Organization::create(START, Founder::new("payer", "Payer"), feature_set);
    let unit = |unit: &str, parent: Option<&str>| Step::CreateUnit {
        unit: unit.to_owned(),
        name: unit.to_owned(),
        parent: parent.map(str::to_owned),
    };
    for step in [
        unit("outer", None),
        unit("inner", Some("outer")),
        Step::CreateAccount {
            account: "member".to_owned(),
            name: "Member".to_owned(),
        },
        Step::MoveAccount {
            account: "member".to_owned(),
            to: Some("inner".to_owned()),
        },
    ] {
        state = act(&state, step).expect("a step");
    }
    state
}

/// The same with policies enabled and attached: each at a node, beside or instead of `FullAWSAccess`.
fn governed(attached: &[(Node, &str)], instead: bool) -> Organization {
    let mut state = organization(FeatureSet::AllFeatures);
    state = act(&state, Step::EnableServiceControlPolicies).expect("enabled");
    for (node, policy) in attached {
        let attach = Step::AttachPolicy {
            policy: (*policy).to_owned(),
            node: node.clone(),
        };
        state = act(&state, attach).expect("attached");
        if instead {
            let detach = Step::DetachPolicy {
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

/// One policy at the root, asked by `member`.
fn under(policy: Policy, request: &Request) -> Evaluation {
    let organization = governed(&[(Node::Root, &policy.id)], false);
    evaluate(
        &organization,
        &Policies::new(vec![policy]),
        "member",
        request,
    )
}
