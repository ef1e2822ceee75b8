//! "Inheritance for service control policies" of AWS's Organizations guide.

use super::*;
use crate::policies::{
    Evaluator, Exemption, NotEvaluated, StatementIndex, UnknownReason, Verdict, usage_requests,
};

fn allow(id: &str, actions: &[&str]) -> Policy {
    policy(id, vec![statement(Effect::Allow, actions)])
}

#[test]
fn levels_intersect() {
    // AWS's picture: the root allows A, B and C, the unit allows C, D and E.
    let policies = Policies::new(vec![
        allow("abc", &["x:A", "x:B", "x:C"]),
        allow("cde", &["x:C", "x:D", "x:E"]),
    ]);
    let organization = with_policies(
        &[(Node::Root, "abc"), (outer(), "cde")],
        FullAccess::Detached,
    );
    let verdict = |action: &str| {
        let request = Request::new(action);
        evaluate(&organization, &policies, "member", &request).verdict
    };
    let not_at = |node| Verdict::NotAllowed { node };
    assert_eq!(verdict("x:A"), not_at(outer()));
    assert_eq!(verdict("x:B"), not_at(outer()));
    assert_eq!(verdict("x:C"), Verdict::Allowed);
    assert_eq!(verdict("x:D"), not_at(Node::Root));
    assert_eq!(verdict("x:E"), not_at(Node::Root));
}

#[test]
fn allowances_of_one_level_add_up() {
    let policies = Policies::new(vec![allow("a", &["x:A"]), allow("b", &["x:B"])]);
    let both = with_policies(&[(Node::Root, "a")], FullAccess::Detached);
    let attach = Operation::AttachPolicy {
        policy: "b".to_owned(),
        node: Node::Root,
    };
    let both = act(&both, attach).expect("attached");
    for action in ["x:A", "x:B"] {
        let verdict = evaluate(&both, &policies, "member", &Request::new(action)).verdict;
        assert_eq!(verdict, Verdict::Allowed);
    }
}

#[test]
fn a_denial_at_any_level_wins() {
    // "SCP syntax": everything is allowed and then all of EC2 is denied.
    let no_ec2 = policy(
        "no-ec2",
        vec![
            statement(Effect::Allow, &["*"]),
            statement(Effect::Deny, &["ec2:*"]),
        ],
    );
    let policies = Policies::new(vec![no_ec2, allow("ec2", &["ec2:*"])]);
    let run = Request::new("ec2:RunInstances");
    for node in [Node::Root, outer(), member()] {
        let organization = with_policies(
            &[(node.clone(), "no-ec2"), (member(), "ec2")],
            FullAccess::Kept,
        );
        let denied = Verdict::Denied {
            node,
            policy: "no-ec2".to_owned(),
            statement: StatementIndex(1),
        };
        assert_eq!(
            evaluate(&organization, &policies, "member", &run).verdict,
            denied
        );
        let s3 = Request::new("s3:PutObject");
        let allowed = evaluate(&organization, &policies, "member", &s3).verdict;
        assert_eq!(allowed, Verdict::Allowed);
    }
}

#[test]
fn of_several_denials_and_refusals_the_highest_level_is_named() {
    let deny = policy("no", vec![statement(Effect::Deny, &["s3:*"])]);
    let policies = Policies::new(vec![deny, allow("ec2", &["ec2:*"])]);
    let request = Request::new("s3:PutObject");
    let verdict = |attached: &[(Node, &str)], full_access| {
        let organization = with_policies(attached, full_access);
        evaluate(&organization, &policies, "member", &request).verdict
    };
    let denied = verdict(&[(member(), "no"), (outer(), "no")], FullAccess::Kept);
    let expected = Verdict::Denied {
        node: outer(),
        policy: "no".to_owned(),
        statement: StatementIndex(0),
    };
    assert_eq!(denied, expected);
    // An explicit denial below decides, although a level above it does not allow the request.
    let below = verdict(
        &[(Node::Root, "ec2"), (member(), "no")],
        FullAccess::Detached,
    );
    assert!(matches!(below, Verdict::Denied { node, .. } if node == member()));
    let not_allowed = verdict(&[(member(), "ec2"), (outer(), "ec2")], FullAccess::Detached);
    assert_eq!(not_allowed, Verdict::NotAllowed { node: outer() });
}

#[test]
fn policies_do_not_apply_to_exempt_accounts() {
    let policies = Policies::new(vec![policy("no", vec![statement(Effect::Deny, &["*"])])]);
    let request = Request::new("s3:PutObject");
    let verdict = |organization: &OrganizationState, account: &str| {
        evaluate(organization, &policies, account, &request).verdict
    };
    let denied = with_policies(&[(Node::Root, "no")], FullAccess::Kept);
    assert!(verdict(&denied, "member").blocks());
    let exempt = Verdict::Exempt;
    assert_eq!(
        verdict(&denied, "payer"),
        exempt(Exemption::ManagementAccount)
    );
    assert_eq!(verdict(&denied, "stranger"), exempt(Exemption::NotAMember));
    let disabled = act(&denied, Operation::DisableServiceControlPolicies).expect("disabled");
    assert_eq!(
        verdict(&disabled, "member"),
        exempt(Exemption::PoliciesNotEnabled)
    );
    let billing = organization(FeatureSet::ConsolidatedBilling);
    assert_eq!(
        verdict(&billing, "member"),
        exempt(Exemption::ConsolidatedBilling)
    );
}

#[test]
fn a_policy_without_a_document_is_reported() {
    let organization = with_policies(&[(outer(), "lost")], FullAccess::Detached);
    let request = Request::new("s3:PutObject");
    let evaluation = evaluate(&organization, &Policies::default(), "member", &request);
    assert_eq!(evaluation.verdict, Verdict::NotAllowed { node: outer() });
    let lost = NotEvaluated {
        node: outer(),
        policy: "lost".to_owned(),
        statement: None,
        reason: UnknownReason::Policy,
    };
    assert_eq!(evaluation.not_evaluated, [lost]);
}

#[test]
fn usage_is_blocked_if_one_of_its_actions_is() {
    let no_queues = statement(Effect::Deny, &["sqs:CreateQueue"]);
    let policies = Policies::new(vec![policy("no", vec![no_queues])]);
    let organization = with_policies(&[(Node::Root, "no")], FullAccess::Kept);
    let verdict = |actions: &[&str]| {
        let needed = usage_requests(actions, "us-east-1");
        Evaluator::new(&organization, &policies)
            .evaluate_all("member", &needed)
            .verdict
    };
    assert!(verdict(&["sqs:*", "sqs:CreateQueue", "sqs:SendMessage"]).blocks());
    assert_eq!(verdict(&["sqs:SendMessage"]), Verdict::Allowed);
    assert_eq!(verdict(&[]), Verdict::Exempt(Exemption::NoAction));
}
