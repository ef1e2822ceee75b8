//! Where CloudTrail writes the organization's logs: the bucket policy that lets every account's trail
//! write into one bucket of the payer (rule 12.6).
//!
//! CloudTrail records API calls, per account and per Region; CloudWatch watches performance. Old notes
//! mix the two up.

use std::collections::{BTreeMap, BTreeSet};

use super::Condition;
use crate::lifecycle::{FeatureSet, Organization, Refusal};
use billfold_billing::Exact;

/// A trail and the bucket that takes its logs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trail {
    /// The trail's name, the same in every account.
    pub name: String,
    /// The Region that it is made in.
    pub region: String,
    /// The bucket's name.
    pub bucket: String,
    /// Whether the management account's trail records every account, in all Regions.
    pub organization: bool,
    /// What the trails of accounts that turned them on record.
    pub accounts: BTreeMap<String, Regions>,
}

/// Which Regions' events a trail records.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Regions {
    /// All of them: a multi-Region trail, as the console makes them.
    All,
    /// A single-Region trail's own, in which it is made.
    One(String),
}

/// Where events of services without a Region of their own are logged.
const GLOBAL_EVENTS: &str = "us-east-1";

/// A statement of a bucket policy that lets a service of AWS in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ServiceGrant {
    /// Its `Sid`.
    pub sid: String,
    /// The service that is the principal.
    pub service: String,
    /// The action.
    pub action: String,
    /// The resources' ARNs.
    pub resources: Vec<String>,
    /// The conditions, all of them.
    pub conditions: Vec<Condition>,
}

/// Gigabytes that trails write in a month, given events and bytes of each event in the bucket, in so
/// many accounts. Both are the owner's guess: AWS states neither.
///
/// ```
/// use billfold_organizations::governance::log_gigabytes;
/// // 1,073,741,824 bytes are a GB (rule 3.7).
/// let gigabytes = log_gigabytes("2147483648".parse()?, "0.5".parse()?, 3);
/// assert_eq!(gigabytes.to_string(), "3");
/// # Ok::<(), billfold_billing::ParseExactError>(())
/// ```
#[must_use]
pub fn log_gigabytes(events: Exact, bytes: Exact, accounts: u64) -> Exact {
    let of_all = events.times(accounts).divided_by(1 << 30);
    (of_all * bytes).without_dust()
}

impl Trail {
    /// What is recorded of an account; nothing if it has turned no trail on.
    #[must_use]
    pub fn recorded(&self, account: &str) -> Option<&Regions> {
        match self.organization {
            true => Some(&Regions::All),
            false => self.accounts.get(account),
        }
    }

    /// The Regions of an account's usage of which nothing is recorded. Usage without a Region
    /// (`global`) is logged in us-east-1.
    #[must_use]
    pub fn missed<'u>(
        &self,
        account: &str,
        used: impl Iterator<Item = &'u str>,
    ) -> BTreeSet<&'u str> {
        let logged_in = |region: &'u str| match region {
            "global" => GLOBAL_EVENTS,
            other => other,
        };
        match self.recorded(account) {
            Some(Regions::All) => BTreeSet::new(),
            Some(Regions::One(one)) => used.map(logged_in).filter(|used| used != one).collect(),
            None => used.map(logged_in).collect(),
        }
    }

    /// The policy of the payer's bucket when each account turns its own trail on: it may write under
    /// each account's id. Closed accounts write nothing.
    #[must_use]
    pub fn bucket_policy(&self, organization: &Organization) -> Vec<ServiceGrant> {
        let accounts = organization.accounts().iter();
        let open = accounts.filter(|account| account.closed.is_none());
        let ids: Vec<&str> = open.map(|account| account.id.as_str()).collect();
        let sources: Vec<String> = ids.iter().map(|id| self.arn(id)).collect();
        let write = self.write("AWSCloudTrailWrite20150319", &ids, &sources);
        vec![self.acl_check(&sources), write]
    }

    /// The policy when the management account makes one trail for the organization, whose id AWS gave
    /// it: the third statement is for the members' logs, the second for the day on which the trail is
    /// made one of the management account alone again.
    ///
    /// # Errors
    /// An organization trail needs all features.
    pub fn organization_bucket_policy(
        &self,
        organization: &Organization,
        organization_id: &str,
    ) -> Result<Vec<ServiceGrant>, Refusal> {
        if organization.feature_set() == FeatureSet::ConsolidatedBilling {
            return Err(Refusal::NeedsAllFeatures);
        }
        let payer = organization.management();
        let sources = [self.arn(payer)];
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

    /// A single-Region trail is made in its Region, the others in the one that all share.
    fn arn(&self, account: &str) -> String {
        let region = match self.recorded(account) {
            Some(Regions::One(region)) => region,
            _ => &self.region,
        };
        format!("arn:aws:cloudtrail:{region}:{account}:trail/{}", self.name)
    }

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

    fn write(&self, sid: &str, folders: &[&str], sources: &[String]) -> ServiceGrant {
        let folders = folders.iter();
        let folder = |id: &&str| format!("arn:aws:s3:::{}/AWSLogs/{id}/*", self.bucket);
        // Without the source a stranger's trail could fill the bucket.
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
