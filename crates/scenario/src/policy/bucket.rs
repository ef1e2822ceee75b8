//! Bucket policies, which name a principal.

use billfold_organizations::trails::ServiceGrant;

use serde::Serialize;

use super::shapes::{Conditions, Effect, OneOrMany, Version};
use crate::write;

/// A bucket policy.
#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
struct BucketPolicy<'a> {
    version: Version,
    statement: Vec<BucketStatement<'a>>,
}

#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
struct BucketStatement<'a> {
    sid: &'a str,
    effect: Effect,
    principal: Principal<'a>,
    action: &'a str,
    resource: OneOrMany<&'a String>,
    condition: Conditions,
}

#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
struct Principal<'a> {
    service: &'a str,
}

/// A bucket policy as readable JSON, ready to paste into S3's console.
#[must_use]
pub fn write_bucket(grants: &[ServiceGrant]) -> String {
    let statement = grants.iter().map(|grant| BucketStatement {
        sid: &grant.sid,
        effect: Effect::Allow,
        principal: Principal {
            service: &grant.service,
        },
        action: &grant.action,
        resource: OneOrMany(grant.resources.iter().collect()),
        condition: Conditions(grant.conditions.clone()),
    });
    write::pretty(&BucketPolicy {
        version: Version::Current,
        statement: statement.collect(),
    })
}

#[cfg(test)]
mod tests {
    use billfold_organizations::lifecycle::{Creator, FeatureSet, OrganizationState};
    use billfold_organizations::trails::{Trail, TrailScope};

    use super::*;

    #[test]
    fn the_policy_of_aws_guide() {
        let at = "2026-11-01".parse().expect("a moment");
        let founder = Creator::new("111111111111", "Payer");
        let organization = OrganizationState::create(at, founder, FeatureSet::AllFeatures);
        let trail = Trail {
            name: "trailName".to_owned(),
            region: "us-east-1".to_owned(),
            bucket: "myOrganizationBucket".to_owned(),
            scope: TrailScope::Organization,
        };
        let grants = trail.organization_bucket_policy(&organization, "o-exampleorgid");
        let text = write_bucket(&grants.expect("all features"));
        let written: serde_json::Value = serde_json::from_str(&text).expect("JSON");
        let source = "arn:aws:cloudtrail:us-east-1:111111111111:trail/trailName";
        let members = serde_json::json!({
            "Sid": "AWSCloudTrailOrganizationWrite20150319",
            "Effect": "Allow",
            "Principal": {"Service": "cloudtrail.amazonaws.com"},
            "Action": "s3:PutObject",
            "Resource": "arn:aws:s3:::myOrganizationBucket/AWSLogs/o-exampleorgid/*",
            "Condition": {"StringEquals": {
                "s3:x-amz-acl": "bucket-owner-full-control",
                "aws:SourceArn": source,
            }},
        });
        assert_eq!(written["Statement"][2], members);
        assert_eq!(written["Statement"][0]["Action"], "s3:GetBucketAcl");
    }
}
