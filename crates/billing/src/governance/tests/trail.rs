//! "Amazon S3 bucket policy for CloudTrail" and its version for organizations.

use super::*;
use crate::governance::Trail;

fn trail() -> Trail {
    Trail {
        name: "all".to_owned(),
        region: "us-east-1".to_owned(),
        bucket: "logs".to_owned(),
    }
}

#[test]
fn every_open_account_may_write_under_its_own_id() {
    let both = organization(FeatureSet::ConsolidatedBilling);
    let policy = trail().bucket_policy(&both);
    let folders = [
        "arn:aws:s3:::logs/AWSLogs/payer/*",
        "arn:aws:s3:::logs/AWSLogs/member/*",
    ];
    assert_eq!(policy[0].action, "s3:GetBucketAcl");
    assert_eq!(policy[1].resources, folders);
    let sources = &policy[1].conditions[1].values;
    assert_eq!(sources[1], "arn:aws:cloudtrail:us-east-1:member:trail/all");
    let close = Step::CloseAccount {
        account: "member".to_owned(),
    };
    let closed = act(&both, close).expect("closed");
    assert_eq!(trail().bucket_policy(&closed)[1].resources, folders[..1]);
}

#[test]
fn one_trail_for_all_needs_all_features() {
    let id = "o-exampleorgid";
    let billing = organization(FeatureSet::ConsolidatedBilling);
    let refused = trail().organization_bucket_policy(&billing, id);
    assert_eq!(refused, Err(Refusal::NeedsAllFeatures));
    let all = organization(FeatureSet::AllFeatures);
    let policy = trail()
        .organization_bucket_policy(&all, id)
        .expect("a policy");
    let members = "arn:aws:s3:::logs/AWSLogs/o-exampleorgid/*";
    assert_eq!(policy[2].resources, [members]);
    assert_eq!(policy[2].sid, "AWSCloudTrailOrganizationWrite20150319");
}
