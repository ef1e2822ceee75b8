//! CloudTrail trails, and the bucket policy that lets the trail of every account write into one bucket
//! of the payer (rule 12.6).
//!
//! CloudTrail records API calls per account and Region. CloudWatch, which watches performance, is
//! another service.

use std::collections::{BTreeMap, BTreeSet};

use crate::lifecycle::{FeatureSet, OrganizationState, Refusal};
use crate::policies::Condition;
use billfold_billing::Exact;

#[cfg(test)]
mod tests;

/// A trail and the bucket that stores its logs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trail {
    /// The trail name, the same in every account.
    pub name: String,
    /// The Region in which multi-Region trails are created.
    pub region: String,
    /// The bucket name.
    pub bucket: String,
    /// The accounts that are recorded.
    pub scope: TrailScope,
}

/// The accounts that a trail records.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TrailScope {
    /// An organization trail of the management account: every account, in all Regions.
    Organization,
    /// A trail in each account that turned one on: the recorded Regions by account id.
    Accounts(BTreeMap<String, RecordedRegions>),
}

/// The Regions whose events a trail records.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RecordedRegions {
    /// All Regions: a multi-Region trail, as the console creates it.
    All,
    /// The Region of a single-Region trail, in which the trail is created.
    One(String),
}

/// The Region in which events of global services are logged.
const GLOBAL_EVENTS_REGION: &str = "us-east-1";

/// A statement of a bucket policy that allows an AWS service to act.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ServiceGrant {
    /// The `Sid`.
    pub sid: String,
    /// The principal: an AWS service.
    pub service: String,
    /// The action.
    pub action: String,
    /// The ARNs of the resources.
    pub resources: Vec<String>,
    /// The conditions; all must hold.
    pub conditions: Vec<Condition>,
}

/// Gigabytes that trails write in a month, given the events of each account in a month and the bytes of
/// an event in the bucket. The owner estimates both: AWS states neither.
///
/// ```
/// use billfold_organizations::trails::log_gigabytes;
/// // 1,073,741,824 bytes are a GB (rule 3.7).
/// let gigabytes = log_gigabytes("2147483648".parse()?, "0.5".parse()?, 3);
/// assert_eq!(gigabytes.to_string(), "3");
/// # Ok::<(), billfold_billing::ParseExactError>(())
/// ```
#[must_use]
pub fn log_gigabytes(events: Exact, bytes: Exact, accounts: u64) -> Exact {
    let all_events = events.times(accounts).divided_by(1 << 30);
    (all_events * bytes).without_dust()
}

impl Trail {
    /// The Regions recorded for an account; `None` if the account has no trail.
    #[must_use]
    pub fn recorded(&self, account: &str) -> Option<&RecordedRegions> {
        match &self.scope {
            TrailScope::Organization => Some(&RecordedRegions::All),
            TrailScope::Accounts(accounts) => accounts.get(account),
        }
    }

    /// The Regions of an account's usage that no trail records. Usage of global services (`global`) is
    /// logged in us-east-1.
    #[must_use]
    pub fn missed<'u>(
        &self,
        account: &str,
        used: impl Iterator<Item = &'u str>,
    ) -> BTreeSet<&'u str> {
        let logging_region = |region: &'u str| match region {
            "global" => GLOBAL_EVENTS_REGION,
            other => other,
        };
        match self.recorded(account) {
            Some(RecordedRegions::All) => BTreeSet::new(),
            Some(RecordedRegions::One(one)) => used
                .map(logging_region)
                .filter(|used| used != one)
                .collect(),
            None => used.map(logging_region).collect(),
        }
    }

    /// The policy of the payer's bucket when each account has its own trail: CloudTrail may write into
    /// the folder of each account. Closed accounts have none.
    #[must_use]
    pub fn bucket_policy(&self, organization: &OrganizationState) -> Vec<ServiceGrant> {
        let accounts = organization.accounts().iter();
        let open = accounts.filter(|account| account.closed.is_none());
        let ids: Vec<&str> = open.map(|account| account.id.as_str()).collect();
        let sources: Vec<String> = ids.iter().map(|id| self.trail_arn(id)).collect();
        let write = self.write("AWSCloudTrailWrite20150319", &ids, &sources);
        vec![self.acl_check(&sources), write]
    }

    /// The policy of the payer's bucket for an organization trail, given the id that AWS gave the
    /// organization.
    ///
    /// The third statement is for the members' logs. The second is for the management account's own, in
    /// case the trail is changed back to a trail of that account.
    ///
    /// # Errors
    /// [`Refusal::NeedsAllFeatures`]: an organization trail needs all features (rule 12.6).
    pub fn organization_bucket_policy(
        &self,
        organization: &OrganizationState,
        organization_id: &str,
    ) -> Result<Vec<ServiceGrant>, Refusal> {
        if organization.feature_set() == FeatureSet::ConsolidatedBilling {
            return Err(Refusal::NeedsAllFeatures);
        }
        let payer = organization.management();
        let sources = [self.trail_arn(payer)];
        Ok(vec![
            self.acl_check(&sources),
            self.write("AWSCloudTrailWrite20150319", &[payer], &sources),
            self.write(
                "AWSCloudTrailOrganizationWrite20150319",
                &[organization_id],
                &sources,
            ),
        ])
    }

    /// The ARN of an account's trail. A single-Region trail is created in its own Region, a
    /// multi-Region trail in the Region of this trail.
    fn trail_arn(&self, account: &str) -> String {
        let region = match self.recorded(account) {
            Some(RecordedRegions::One(region)) => region,
            _ => &self.region,
        };
        format!("arn:aws:cloudtrail:{region}:{account}:trail/{}", self.name)
    }

    /// The statement that lets CloudTrail check the bucket's owner.
    fn acl_check(&self, sources: &[String]) -> ServiceGrant {
        let bucket = vec![format!("arn:aws:s3:::{}", self.bucket)];
        let conditions = vec![equals("aws:SourceArn", sources.to_vec())];
        grant(
            "AWSCloudTrailAclCheck20150319",
            "s3:GetBucketAcl",
            bucket,
            conditions,
        )
    }

    /// The statement that lets CloudTrail write into folders of the bucket.
    fn write(&self, sid: &str, folders: &[&str], sources: &[String]) -> ServiceGrant {
        let folders = folders.iter();
        let folder = |id: &&str| format!("arn:aws:s3:::{}/AWSLogs/{id}/*", self.bucket);
        // Without the source condition, trails of other organizations could write into the bucket.
        let conditions = vec![
            equals("s3:x-amz-acl", vec!["bucket-owner-full-control".to_owned()]),
            equals("aws:SourceArn", sources.to_vec()),
        ];
        grant(
            sid,
            "s3:PutObject",
            folders.map(folder).collect(),
            conditions,
        )
    }
}

fn equals(key: &str, values: Vec<String>) -> Condition {
    Condition {
        operator: "StringEquals".to_owned(),
        key: key.to_owned(),
        values,
    }
}

fn grant(
    sid: &str,
    action: &str,
    resources: Vec<String>,
    conditions: Vec<Condition>,
) -> ServiceGrant {
    ServiceGrant {
        sid: sid.to_owned(),
        service: "cloudtrail.amazonaws.com".to_owned(),
        action: action.to_owned(),
        resources,
        conditions,
    }
}
