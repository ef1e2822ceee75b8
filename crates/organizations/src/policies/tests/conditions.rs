//! The examples of AWS's guide that have conditions, and how IAM compares.

use super::*;
use crate::policies::{
    Resources, StatementIndex, UnknownReason, Verdict, launch_request, templates,
};

fn deny_if(conditions: Vec<Condition>) -> Policy {
    let deny = statement(Effect::Deny, &["*"]);
    policy("p", vec![Statement { conditions, ..deny }])
}

fn blocks(policy: Policy, request: &Request) -> bool {
    let evaluation = under(policy, request);
    assert_eq!(evaluation.not_evaluated, [], "all of it is evaluated");
    evaluation.verdict.blocks()
}

#[test]
fn every_region_except_two_is_denied_but_global_services_are_not() {
    let regions = || templates::deny_all_regions_except("eu", &["eu-central-1", "eu-west-1"]);
    let run = Request::new("ec2:RunInstances");
    assert!(!blocks(regions(), &run.clone().in_region("eu-west-1")));
    assert!(blocks(regions(), &run.in_region("us-east-1")));
    let zone = Request::new("route53:CreateHostedZone");
    assert!(!blocks(regions(), &zone));
    // What is not listed as global and answers in us-east-1 is denied, as AWS says.
    let pool = Request::new("cognito-idp:CreateUserPool");
    assert!(blocks(regions(), &pool));
}

#[test]
fn one_region_is_denied() {
    let one = || templates::deny_regions("p", &["ap-southeast-2"]);
    let bucket = Request::new("s3:PutObject");
    assert!(blocks(one(), &bucket.clone().in_region("ap-southeast-2")));
    assert!(!blocks(one(), &bucket.in_region("us-east-1")));
}

#[test]
fn instances_must_be_of_one_type() {
    let micro = || templates::require_instance_types("p", &["t2.micro"]);
    let launch = |name| launch_request(name, "us-east-1", "member");
    assert!(!blocks(micro(), &launch("t2.micro")));
    assert!(blocks(micro(), &launch("m5.large")));
}

#[test]
fn a_family_is_denied_and_its_namesakes_are_not() {
    let family = || templates::deny_instance_families("p", &["p4d"]);
    let launch = |name| launch_request(name, "us-east-1", "member");
    assert!(blocks(family(), &launch("p4d.24xlarge")));
    assert!(!blocks(family(), &launch("p4de.24xlarge")));
}

#[test]
fn a_service_is_denied() {
    let no_rds = || templates::deny_services("p", &["rds"]);
    assert!(blocks(no_rds(), &Request::new("rds:CreateDBInstance")));
    assert!(!blocks(no_rds(), &Request::new("ec2:RunInstances")));
}

#[test]
fn operators_and_keys_that_are_absent() {
    let key = "ec2:InstanceType";
    let typed = Request::new("ec2:RunInstances").of_type("m5.large");
    let untyped = Request::new("s3:PutObject");
    for (operator, value, if_typed, if_absent) in [
        ("StringEquals", "m5.large", true, false),
        ("StringEquals", "m5.*", false, false),
        ("StringEqualsIfExists", "t2.micro", false, true),
        ("StringNotEquals", "m5.large", false, true),
        ("StringNotEqualsIfExists", "t2.micro", true, true),
        ("StringLike", "m5.*", true, false),
        ("StringLike", "M5.*", false, false),
        ("StringLikeIfExists", "t2.*", false, true),
        ("StringNotLike", "m?.large", false, true),
    ] {
        let denies = |request| blocks(deny_if(vec![condition(operator, key, value)]), request);
        assert_eq!(denies(&typed), if_typed, "{operator} {value}");
        assert_eq!(denies(&untyped), if_absent, "{operator} {value}, absent");
    }
}

#[test]
fn unknown_statements_are_reported_and_ignored() {
    for (unknown, reason) in [
        (
            condition("StringEquals", "aws:PrincipalTag/team", "web"),
            UnknownReason::ConditionKey("aws:PrincipalTag/team".to_owned()),
        ),
        (
            condition("BoolIfExists", "aws:MultiFactorAuthPresent", "false"),
            UnknownReason::Operator("BoolIfExists".to_owned()),
        ),
        (
            condition("StringLike", "aws:RequestedRegion", "${aws:PrincipalTag/r}"),
            UnknownReason::PolicyVariable("${aws:PrincipalTag/r}".to_owned()),
        ),
    ] {
        let request = Request::new("ec2:StopInstances").in_region("eu-west-1");
        let evaluation = under(deny_if(vec![unknown.clone()]), &request);
        assert_eq!(evaluation.verdict, Verdict::Allowed);
        let reported = &evaluation.not_evaluated[0];
        assert_eq!(
            (&reported.node, reported.statement),
            (&Node::Root, Some(StatementIndex(0)))
        );
        assert_eq!(reported.reason, reason);
        // What fails anyway needs no report.
        let elsewhere = condition("StringEquals", "aws:RequestedRegion", "us-east-1");
        assert!(!blocks(deny_if(vec![unknown, elsewhere]), &request));
    }
}

#[test]
fn resources_that_a_usage_line_does_not_have() {
    let deny = |resource: &str| {
        let resources = Resources::Only(vec![resource.to_owned()]);
        let all = statement(Effect::Deny, &["*"]);
        policy("p", vec![Statement { resources, ..all }])
    };
    let launch = launch_request("m5.large", "us-east-1", "member");
    assert!(blocks(deny("arn:aws:ec2:*:*:instance/*"), &launch));
    assert!(!blocks(deny("arn:aws:s3:::secret/*"), &launch));
    let one = under(deny("arn:aws:ec2:*:*:instance/i-1"), &launch);
    assert_eq!(one.verdict, Verdict::Allowed);
    let named = vec!["arn:aws:ec2:*:*:instance/i-1".to_owned()];
    assert_eq!(one.not_evaluated[0].reason, UnknownReason::Resource(named));
}
