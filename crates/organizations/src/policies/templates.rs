//! Policy templates, after the examples of AWS's Organizations guide.

use super::{Actions, Condition, Effect, Policy, Resources, Statement};
use crate::lifecycle::FULL_AWS_ACCESS;

/// Actions of global services, which answer in one Region only. A policy that denies Regions must
/// exclude them. AWS's list in "Deny access to AWS based on the requested AWS Region".
pub const GLOBAL_ACTIONS: [&str; 38] = [
    "a4b:*",
    "acm:*",
    "aws-marketplace-management:*",
    "aws-marketplace:*",
    "aws-portal:*",
    "budgets:*",
    "ce:*",
    "chime:*",
    "cloudfront:*",
    "config:*",
    "cur:*",
    "directconnect:*",
    "ec2:DescribeRegions",
    "ec2:DescribeTransitGateways",
    "ec2:DescribeVpnGateways",
    "fms:*",
    "globalaccelerator:*",
    "health:*",
    "iam:*",
    "importexport:*",
    "kms:*",
    "mobileanalytics:*",
    "networkmanager:*",
    "organizations:*",
    "pricing:*",
    "route53:*",
    "route53domains:*",
    "s3:GetAccountPublic*",
    "s3:ListAllMyBuckets",
    "s3:PutAccountPublic*",
    "shield:*",
    "sts:*",
    "support:*",
    "supportplans:*",
    "trustedadvisor:*",
    "waf-regional:*",
    "waf:*",
    "wafv2:*",
];

fn owned(texts: &[&str]) -> Vec<String> {
    texts.iter().map(|text| (*text).to_owned()).collect()
}

fn policy(id: &str, name: &str, sid: &str, statement: Statement) -> Policy {
    Policy {
        id: id.to_owned(),
        name: name.to_owned(),
        statements: vec![Statement {
            sid: Some(sid.to_owned()),
            ..statement
        }],
    }
}

fn condition(operator: &str, key: &str, values: &[&str]) -> Vec<Condition> {
    vec![Condition {
        operator: operator.to_owned(),
        key: key.to_owned(),
        values: owned(values),
    }]
}

/// `FullAWSAccess`, which AWS attaches to every node (rule 12.4).
#[must_use]
pub fn full_aws_access() -> Policy {
    let everything = Actions::Only(owned(&["*"]));
    Policy {
        id: FULL_AWS_ACCESS.to_owned(),
        name: "FullAWSAccess".to_owned(),
        statements: vec![Statement::new(Effect::Allow, everything)],
    }
}

/// Denies services by their IAM prefixes, such as `rds`.
#[must_use]
pub fn deny_services(id: &str, prefixes: &[&str]) -> Policy {
    let actions = prefixes.iter().map(|prefix| format!("{prefix}:*"));
    let statement = Statement::new(Effect::Deny, Actions::Only(actions.collect()));
    policy(id, "DenyServices", "DenyServices", statement)
}

/// Denies every Region except some. Global services stay allowed.
#[must_use]
pub fn deny_all_regions_except(id: &str, regions: &[&str]) -> Policy {
    let statement = Statement {
        conditions: condition("StringNotEquals", "aws:RequestedRegion", regions),
        ..Statement::new(Effect::Deny, Actions::AllExcept(owned(&GLOBAL_ACTIONS)))
    };
    policy(id, "DenyOtherRegions", "DenyAllOutside", statement)
}

/// Denies some Regions. Global services stay allowed.
#[must_use]
pub fn deny_regions(id: &str, regions: &[&str]) -> Policy {
    let statement = Statement {
        conditions: condition("StringEquals", "aws:RequestedRegion", regions),
        ..Statement::new(Effect::Deny, Actions::AllExcept(owned(&GLOBAL_ACTIONS)))
    };
    policy(id, "DenyRegions", "DenyAllInside", statement)
}

/// Denies launches of instance families, such as `p4d`.
#[must_use]
pub fn deny_instance_families(id: &str, families: &[&str]) -> Policy {
    let types: Vec<String> = families.iter().map(|f| format!("{f}.*")).collect();
    let types: Vec<&str> = types.iter().map(String::as_str).collect();
    let statement = deny_launches(condition("StringLike", "ec2:InstanceType", &types));
    policy(id, "DenyInstanceFamilies", "DenyFamilies", statement)
}

/// Denies launches of every instance type except some: AWS's example "Require Amazon EC2 instances to
/// use a specific type".
#[must_use]
pub fn require_instance_types(id: &str, types: &[&str]) -> Policy {
    let statement = deny_launches(condition("StringNotEquals", "ec2:InstanceType", types));
    policy(id, "RequireInstanceTypes", "RequireType", statement)
}

/// A statement that denies launches of instances under conditions.
fn deny_launches(conditions: Vec<Condition>) -> Statement {
    Statement {
        // Volumes that are launched with an instance have no instance type.
        resources: Resources::Only(owned(&["arn:aws:ec2:*:*:instance/*"])),
        conditions,
        ..Statement::new(Effect::Deny, Actions::Only(owned(&["ec2:RunInstances"])))
    }
}

/// Denies members to leave the organization by themselves.
#[must_use]
pub fn deny_leaving(id: &str) -> Policy {
    let leaving = Actions::Only(owned(&["organizations:LeaveOrganization"]));
    let statement = Statement::new(Effect::Deny, leaving);
    policy(id, "DenyLeaving", "DenyLeaveOrganization", statement)
}
