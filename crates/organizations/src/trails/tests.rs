//! "Amazon S3 bucket policy for CloudTrail" and its version for organizations.

use std::collections::{BTreeMap, BTreeSet};

use super::{RecordedRegions, Trail, TrailScope};
use crate::lifecycle::{FeatureSet, Operation, Refusal};
use crate::sample::{act, organization};

fn trail_of(account: &str, regions: RecordedRegions) -> Trail {
    Trail {
        scope: TrailScope::Accounts(BTreeMap::from([(account.to_owned(), regions)])),
        ..trail()
    }
}

fn trail() -> Trail {
    Trail {
        name: "all".to_owned(),
        region: "us-east-1".to_owned(),
        bucket: "logs".to_owned(),
        scope: TrailScope::Accounts(BTreeMap::new()),
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
    let close = Operation::CloseAccount {
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

/// "When you create a single-Region trail, CloudTrail records the events in that Region only"
/// (Working with CloudTrail trails).
#[test]
fn a_single_region_trail_records_its_region_only() {
    let used = || ["eu-west-1", "us-east-1", "eu-west-1"].into_iter();
    assert_eq!(trail().recorded("member"), None);
    let all = BTreeSet::from(["eu-west-1", "us-east-1"]);
    assert_eq!(trail().missed("member", used()), all);
    let one = RecordedRegions::One("eu-west-1".to_owned());
    let trail = trail_of("member", one);
    let missed = trail.missed("member", used());
    assert_eq!(missed, BTreeSet::from(["us-east-1"]));
    let trail = trail_of("member", RecordedRegions::All);
    assert_eq!(trail.missed("member", used()), BTreeSet::new());
}

/// "Amazon S3 bucket policy for CloudTrail": the source is the trail's ARN, with its home Region.
#[test]
fn a_single_region_trail_writes_from_its_region() {
    let both = organization(FeatureSet::AllFeatures);
    let one = RecordedRegions::One("eu-west-1".to_owned());
    let trail = trail_of("member", one);
    let policy = trail.bucket_policy(&both);
    let sources = [
        "arn:aws:cloudtrail:us-east-1:payer:trail/all",
        "arn:aws:cloudtrail:eu-west-1:member:trail/all",
    ];
    assert_eq!(policy[1].conditions[1].values, sources);
}

#[test]
fn an_organization_trail_records_every_account() {
    let trail = Trail {
        scope: TrailScope::Organization,
        ..trail()
    };
    assert_eq!(trail.recorded("member"), Some(&RecordedRegions::All));
}
