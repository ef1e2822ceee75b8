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
