//! What AWS Organizations knows of an organization beyond what its bill shows.

use serde::{Deserialize, Serialize};

use super::bounds;
use super::defaults::{is_default, is_yes, yes};
#[cfg(feature = "schema")]
use super::rules;
use super::{ApprovalName, Document, EndingName, FeatureSet, InvitationState, Joined, Marketplace};
use super::{Entries, Id, Quantity, RawJson, Text, Time};

/// What AWS Organizations knows of an organization beyond what its bill shows: how far it has
/// come, what its policies say, what watches over it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Governance {
    /// The organization's id, such as `o-exampleorgid`; bucket policies of organization trails
    /// name it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub organization_id: Option<Id>,
    /// What the organization can do; `allFeatures` if absent, as AWS has it.
    #[serde(default, skip_serializing_if = "is_default")]
    pub feature_set: FeatureSet,
    /// Whose customers its accounts are; `aws` if absent.
    #[serde(default, skip_serializing_if = "is_default")]
    pub marketplace: Marketplace,
    /// The day of the latest step; the first of the month if absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub as_of: Option<Time>,
    /// What AWS has adjusted; AWS's defaults of the day if absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub quotas: Option<Quotas>,
    /// How accounts came. One that is not here was invited before the month.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub members: Vec<Member>,
    /// Accounts that left.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub former_members: Vec<FormerMember>,
    /// Invitations, oldest first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub invitations: Vec<Invitation>,
    /// The upgrade to all features while it is under way.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub upgrade: Option<Upgrade>,
    /// Whether service control policies are enabled. Then every node has `p-FullAWSAccess`,
    /// unless `attachments` says otherwise.
    #[serde(default, skip_serializing_if = "is_default")]
    pub service_control_policies: bool,
    /// The library of policies.
    #[serde(
        default,
        deserialize_with = "bounds::list::<_, _, 10_000>",
        skip_serializing_if = "Vec::is_empty"
    )]
    #[cfg_attr(feature = "schema", schemars(length(max = 10_000)))]
    pub policies: Vec<Policy>,
    /// The policies of nodes that have others than `p-FullAWSAccess` alone.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub attachments: Vec<Attachment>,
    /// Computes the consolidated bill without the usage that policies deny. The separate bills keep it:
    /// an account alone is in no organization.
    #[serde(default, skip_serializing_if = "is_default")]
    pub without_denied: bool,
    /// Billing alerts.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub alerts: Vec<Alert>,
    /// Where CloudTrail writes, and whose.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub trail: Option<Trail>,
    /// What only the owner knows. Never a password.
    #[serde(default, skip_serializing_if = "is_default")]
    pub good_practice: GoodPractice,
}

/// How much AWS lets the organization have; what is absent is as AWS has it by default.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Quotas {
    /// Accounts.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub accounts: Option<u32>,
    /// Invitations of 24 hours.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub invitations_per_day: Option<u32>,
    /// Organizational units.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub units: Option<u32>,
    /// Levels of units under the root.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unit_depth: Option<u32>,
    /// Service control policies at one node.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub policies_per_node: Option<u32>,
    /// Characters of one service control policy, white space between its parts not counted.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub policy_characters: Option<u32>,
    /// Days that a created account must be old before it can leave.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub days_before_removal: Option<u32>,
}

/// How an account came to be a member.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Member {
    /// The account.
    pub account: Id,
    /// How it came; `invited` if absent.
    #[serde(default, skip_serializing_if = "is_default")]
    pub joined: Joined,
    /// When it came; before the month if absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub since: Option<Time>,
    /// Whether it has what an account needs to stand alone; `true` if absent.
    #[serde(default = "yes", skip_serializing_if = "is_yes")]
    pub signed_up: bool,
    /// When it was closed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub closed: Option<Time>,
}

/// An account that was a member once.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct FormerMember {
    /// The account.
    pub account: Id,
    /// When it came.
    pub from: Time,
    /// When it was gone.
    pub to: Time,
    /// How it went.
    #[serde(default, skip_serializing_if = "is_default")]
    pub ended: EndingName,
}

/// An invitation to join the organization.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Invitation {
    /// The account.
    pub account: Id,
    /// The account's name; the id if absent.
    #[serde(
        default,
        deserialize_with = "bounds::name",
        skip_serializing_if = "Option::is_none"
    )]
    #[cfg_attr(feature = "schema", schemars(length(max = 1_000)))]
    pub name: Option<String>,
    /// When it was sent.
    pub at: Time,
    /// What has become of it; `open` if absent.
    #[serde(default, skip_serializing_if = "is_default")]
    pub state: InvitationState,
    /// Since when; since it was sent if absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub since: Option<Time>,
}

/// The upgrade from consolidated billing to all features.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Upgrade {
    /// When it began.
    pub at: Time,
    /// What invited accounts have said, by their ids.
    #[serde(default, skip_serializing_if = "Entries::is_empty")]
    pub approvals: Entries<ApprovalName>,
}

/// A service control policy.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Policy {
    /// Its id.
    pub id: Id,
    /// Its name; the id if absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<Text>,
    /// What it says, as AWS writes policies.
    pub content: RawJson<PolicyContent>,
}

/// A policy in AWS's own language: an object with `Version` and `Statement`.
#[derive(Clone, Copy, Debug)]
pub enum PolicyContent {}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for PolicyContent {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "PolicyContent".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        rules::policy()
    }
}

/// The policies of a node: of a unit, of an account, or of the root if neither is given.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(transform = rules::attachment))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Attachment {
    /// The unit.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unit: Option<Id>,
    /// The account.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub account: Option<Id>,
    /// The policies' ids.
    #[serde(deserialize_with = "bounds::list::<_, _, 100>")]
    #[cfg_attr(feature = "schema", schemars(length(min = 1, max = 100)))]
    pub policies: Vec<Id>,
}

/// A billing alert.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Alert {
    /// The alarm's name.
    pub name: Text,
    /// Whose charges it watches; the whole organization's if absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub account: Option<Id>,
    /// It fires when the month's charges are greater than this, in the scenario's currency.
    pub threshold: Quantity,
}

/// CloudTrail: where its logs go.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Trail {
    /// The trail's name.
    pub name: Text,
    /// The Region that it is made in.
    pub region: Text,
    /// The payer's bucket.
    pub bucket: Text,
    /// Whether one trail of the organization takes the place of one an account.
    #[serde(default, skip_serializing_if = "is_default")]
    pub organization_trail: bool,
    /// Accounts that have turned it on.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub accounts: Vec<Id>,
    /// Those of them whose trail records one Region only, and which; the others' record all.
    #[serde(default, skip_serializing_if = "Entries::is_empty")]
    pub single_region: Entries<Text>,
}

/// What only the owner knows of good practice. Never a password.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct GoodPractice {
    /// Accounts with multi-factor authentication on their root user.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub root_mfa: Vec<Id>,
    /// Accounts with a strong password on their root user.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub strong_passwords: Vec<Id>,
}

impl Default for Governance {
    /// What a file without one means.
    fn default() -> Self {
        Self {
            organization_id: None,
            feature_set: FeatureSet::default(),
            marketplace: Marketplace::default(),
            as_of: None,
            quotas: None,
            members: Vec::new(),
            former_members: Vec::new(),
            invitations: Vec::new(),
            upgrade: None,
            service_control_policies: false,
            policies: Vec::new(),
            attachments: Vec::new(),
            without_denied: false,
            alerts: Vec::new(),
            trail: None,
            good_practice: GoodPractice::default(),
        }
    }
}

impl Document {
    /// Puts what is known of the organization into the document; nothing where it says nothing.
    pub fn set_governance(&mut self, governance: &Governance) {
        let says_something = *governance != Governance::default();
        self.governance = says_something.then(|| RawJson::of(governance));
    }
}
