//! What AWS Organizations knows of an organization beyond what its bill shows.

use super::{ApprovalName, Document, EndingName, FeatureSet, InvitationState, Joined, Marketplace};
use super::{Entries, Id, Quantity, Text, Time, Unread};

document_object! {
    /// What AWS Organizations knows of an organization beyond what its bill shows: how far it has
    /// come, what its policies say, what watches over it.
    #[derive(Clone, Debug, PartialEq)]
    pub struct Governance {
        /// The organization's id, such as `o-exampleorgid`; bucket policies of organization trails
        /// name it.
        pub organization_id: Option<Id> = None,
        /// What the organization can do; `allFeatures` if absent, as AWS has it.
        pub feature_set: FeatureSet = Default::default(),
        /// Whose customers its accounts are; `aws` if absent.
        pub marketplace: Marketplace = Default::default(),
        /// The day of the latest step; the first of the month if absent.
        pub as_of: Option<Time> = None,
        /// What AWS has adjusted; AWS's defaults of the day if absent.
        pub quotas: Option<Quotas> = None,
        /// How accounts came. One that is not here was invited before the month.
        pub members: Vec<Member> = Vec::new(),
        /// Accounts that left.
        pub former_members: Vec<FormerMember> = Vec::new(),
        /// Invitations, oldest first.
        pub invitations: Vec<Invitation> = Vec::new(),
        /// The upgrade to all features while it is under way.
        pub upgrade: Option<Upgrade> = None,
        /// Whether service control policies are enabled. Then every node has `p-FullAWSAccess`,
        /// unless `attachments` says otherwise.
        pub service_control_policies: bool = false,
        /// The library of policies.
        pub policies: Vec<Policy> = Vec::new(),
        /// The policies of nodes that have others than `p-FullAWSAccess` alone.
        pub attachments: Vec<Attachment> = Vec::new(),
        /// Computes the bill without the usage that policies deny.
        pub without_denied: bool = false,
        /// Billing alerts.
        pub alerts: Vec<Alert> = Vec::new(),
        /// Where CloudTrail writes, and whose.
        pub trail: Option<Trail> = None,
        /// What only the owner knows. Never a password.
        pub good_practice: GoodPractice = Default::default(),
    }
}

document_object! {
    /// How much AWS lets the organization have; what is absent is as AWS has it by default.
    #[derive(Clone, Debug, PartialEq)]
    pub struct Quotas {
        /// Accounts.
        pub accounts: Option<u32> = None,
        /// Invitations of 24 hours.
        pub invitations_per_day: Option<u32> = None,
        /// Organizational units.
        pub units: Option<u32> = None,
        /// Levels of units under the root.
        pub unit_depth: Option<u32> = None,
        /// Service control policies at one node.
        pub policies_per_node: Option<u32> = None,
        /// Characters of one service control policy, white space between its parts not counted.
        pub policy_characters: Option<u32> = None,
        /// Days that a created account must be old before it can leave.
        pub days_before_removal: Option<u32> = None,
    }
}

document_object! {
    /// How an account came to be a member.
    #[derive(Clone, Debug, PartialEq)]
    pub struct Member {
        /// The account.
        pub account: Id,
        /// How it came; `invited` if absent.
        pub joined: Joined = Default::default(),
        /// When it came; before the month if absent.
        pub since: Option<Time> = None,
        /// Whether it has what an account needs to stand alone; `true` if absent.
        pub signed_up: bool = true,
        /// When it was closed.
        pub closed: Option<Time> = None,
    }
}

document_object! {
    /// An account that was a member once.
    #[derive(Clone, Debug, PartialEq)]
    pub struct FormerMember {
        /// The account.
        pub account: Id,
        /// When it came.
        pub from: Time,
        /// When it was gone.
        pub to: Time,
        /// How it went.
        pub ended: EndingName = Default::default(),
    }
}

document_object! {
    /// An invitation to join the organization.
    #[derive(Clone, Debug, PartialEq)]
    pub struct Invitation {
        /// The account.
        pub account: Id,
        /// The account's name; the id if absent.
        pub name: Option<String> = None,
        /// When it was sent.
        pub at: Time,
        /// What has become of it; `open` if absent.
        pub state: InvitationState = Default::default(),
        /// Since when; since it was sent if absent.
        pub since: Option<Time> = None,
    }
}

document_object! {
    /// The upgrade from consolidated billing to all features.
    #[derive(Clone, Debug, PartialEq)]
    pub struct Upgrade {
        /// When it began.
        pub at: Time,
        /// What invited accounts have said, by their ids.
        pub approvals: Entries<ApprovalName> = Default::default(),
    }
}

document_object! {
    /// A service control policy.
    #[derive(Clone, Debug, PartialEq)]
    pub struct Policy {
        /// Its id.
        pub id: Id,
        /// Its name; the id if absent.
        pub name: Option<Text> = None,
        /// What it says, as AWS writes policies.
        pub content: Unread<PolicyContent>,
    }
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
        schemars::json_schema!({
            "description": "A policy in AWS's own language.",
            "type": "object",
            "required": ["Version", "Statement"],
        })
    }
}

document_object! {
    /// The policies of a node: of a unit, of an account, or of the root if neither is given.
    #[derive(Clone, Debug, PartialEq)]
    pub struct Attachment {
        /// The unit.
        pub unit: Option<Id> = None,
        /// The account.
        pub account: Option<Id> = None,
        /// The policies' ids.
        pub policies: Vec<Id>,
    }
}

document_object! {
    /// A billing alert.
    #[derive(Clone, Debug, PartialEq)]
    pub struct Alert {
        /// The alarm's name.
        pub name: Text,
        /// Whose charges it watches; the whole organization's if absent.
        pub account: Option<Id> = None,
        /// It fires when the month's charges are greater than this, in the scenario's currency.
        pub threshold: Quantity,
    }
}

document_object! {
    /// CloudTrail: where its logs go.
    #[derive(Clone, Debug, PartialEq)]
    pub struct Trail {
        /// The trail's name.
        pub name: Text,
        /// The Region that it is made in.
        pub region: Text,
        /// The payer's bucket.
        pub bucket: Text,
        /// Whether one trail of the organization takes the place of one an account.
        pub organization_trail: bool = false,
        /// Accounts that have turned it on.
        pub accounts: Vec<Id> = Vec::new(),
        /// Those of them whose trail records one Region only, and which; the others' record all.
        pub single_region: Entries<Text> = Default::default(),
    }
}

document_object! {
    /// What only the owner knows of good practice. Never a password.
    #[derive(Clone, Debug, Default, PartialEq)]
    pub struct GoodPractice {
        /// Accounts with multi-factor authentication on their root user.
        pub root_mfa: Vec<Id> = Vec::new(),
        /// Accounts with a strong password on their root user.
        pub strong_passwords: Vec<Id> = Vec::new(),
    }
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
        self.governance = says_something.then(|| Unread::of(governance));
    }
}
