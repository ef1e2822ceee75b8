//! The state of an organization at one time.

use std::collections::BTreeMap;

use super::{Creator, FeatureSet, Invitation, Marketplace, Membership, Quotas, Upgrade};
use billfold_billing::calendar::Moment;

/// The state of an organization after its latest action.
///
/// There is always exactly one management account: the account that created the organization
/// (rule 1.2).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OrganizationState {
    pub(super) as_of: Moment,
    pub(super) feature_set: FeatureSet,
    pub(super) marketplace: Marketplace,
    pub(super) quotas: Quotas,
    pub(super) management: String,
    pub(super) accounts: Vec<AccountState>,
    pub(super) past_memberships: Vec<Membership>,
    pub(super) units: Vec<Unit>,
    pub(super) invitations: Vec<Invitation>,
    pub(super) upgrade: Option<Upgrade>,
    /// The ids of the policies attached to each node; `None` while service control policies are
    /// disabled.
    pub(super) attachments: Option<BTreeMap<Node, Vec<String>>>,
}

/// An account that is in the organization.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AccountState {
    /// The account id.
    pub id: String,
    /// The account name.
    pub name: String,
    /// The id of the unit that contains the account; `None` for the root.
    pub unit: Option<String>,
    /// How the account joined.
    pub joined: JoinMethod,
    /// When the account joined. The payer owes the account's charges from then on (rule 9.1).
    pub since: Moment,
    /// Whether the account has what a standalone account needs: agreement, contact and payment
    /// method (rule 9.2).
    pub signed_up: bool,
    /// When the account was closed; `None` for an open account.
    pub closed: Option<Moment>,
}

/// How an account became part of the organization.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum JoinMethod {
    /// The account created the organization.
    Founded,
    /// The account was created in the organization. It need not approve all features (rule 12.1).
    Created,
    /// The account existed before and was invited.
    Invited,
}

/// An organizational unit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unit {
    /// The unit id.
    pub id: String,
    /// The unit name; siblings have different names.
    pub name: String,
    /// The id of the parent unit; `None` for the root.
    pub parent: Option<String>,
}

/// A node of the organization's tree. Policies are attached to nodes.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Node {
    /// The root.
    Root,
    /// A unit, by its id.
    Unit(String),
    /// An account, by its id.
    Account(String),
}

impl OrganizationState {
    /// A new organization. Its creator becomes the management account, permanently (rule 1.2).
    #[must_use]
    pub fn create(at: Moment, creator: Creator, feature_set: FeatureSet) -> Self {
        Self {
            as_of: at,
            feature_set,
            marketplace: creator.marketplace,
            quotas: Quotas::in_force(at),
            management: creator.account.clone(),
            accounts: vec![AccountState {
                id: creator.account,
                name: creator.name,
                unit: None,
                joined: JoinMethod::Founded,
                since: at,
                signed_up: true,
                closed: None,
            }],
            past_memberships: Vec::new(),
            units: Vec::new(),
            invitations: Vec::new(),
            upgrade: None,
            attachments: None,
        }
    }

    /// The time of the latest action.
    #[must_use]
    pub fn as_of(&self) -> Moment {
        self.as_of
    }

    /// The feature set.
    #[must_use]
    pub fn feature_set(&self) -> FeatureSet {
        self.feature_set
    }

    /// The AWS business that all accounts are customers of (rule 1.5).
    #[must_use]
    pub fn marketplace(&self) -> Marketplace {
        self.marketplace
    }

    /// The quotas.
    #[must_use]
    pub fn quotas(&self) -> &Quotas {
        &self.quotas
    }

    /// The id of the management account.
    #[must_use]
    pub fn management(&self) -> &str {
        &self.management
    }

    /// All accounts in the order in which they joined, including the management account and closed
    /// accounts.
    #[must_use]
    pub fn accounts(&self) -> &[AccountState] {
        &self.accounts
    }

    /// The account of an id.
    #[must_use]
    pub fn account(&self, id: &str) -> Option<&AccountState> {
        self.accounts.iter().find(|account| account.id == id)
    }

    /// All units in the order of their creation.
    #[must_use]
    pub fn units(&self) -> &[Unit] {
        &self.units
    }

    /// The unit of an id.
    #[must_use]
    pub fn unit(&self, id: &str) -> Option<&Unit> {
        self.units.iter().find(|unit| unit.id == id)
    }

    /// The invitations that AWS lists, oldest first. An invitation that has ended is listed for
    /// [`LISTED_DAYS`](super::LISTED_DAYS) more days.
    #[must_use]
    pub fn invitations(&self) -> &[Invitation] {
        &self.invitations
    }

    /// The upgrade to all features while it is under way.
    #[must_use]
    pub fn upgrade(&self) -> Option<&Upgrade> {
        self.upgrade.as_ref()
    }
}
