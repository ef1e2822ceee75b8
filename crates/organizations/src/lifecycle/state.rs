//! An organization at a moment of its life.

use std::collections::BTreeMap;

use super::{FeatureSet, Founder, Invitation, Marketplace, Quotas, Stay, Upgrade};
use billfold_billing::calendar::Moment;

/// An organization, from its creation on. There is always exactly one management account, the one that
/// created it (rule 1.2).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Organization {
    pub(super) as_of: Moment,
    pub(super) feature_set: FeatureSet,
    pub(super) marketplace: Marketplace,
    pub(super) quotas: Quotas,
    pub(super) management: String,
    pub(super) accounts: Vec<Account>,
    pub(super) past: Vec<Stay>,
    pub(super) units: Vec<Unit>,
    pub(super) invitations: Vec<Invitation>,
    pub(super) upgrade: Option<Upgrade>,
    /// The policies of every node; none while the policy type is disabled.
    pub(super) attachments: Option<BTreeMap<Node, Vec<String>>>,
}

/// An account of the organization.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Account {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// The unit that it is in; the root if none.
    pub unit: Option<String>,
    /// How it came.
    pub joined: Joined,
    /// When it came: the payer owes its charges from here (rule 9.1).
    pub since: Moment,
    /// Whether it has what an account needs to stand alone.
    pub signed_up: bool,
    /// When it was closed.
    pub closed: Option<Moment>,
}

/// How an account became part of the organization.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Joined {
    /// It created the organization.
    Founded,
    /// It was created in the organization; it need not approve of all features (rule 12.1).
    Created,
    /// It existed and was invited.
    Invited,
}

/// An organizational unit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unit {
    /// Its id.
    pub id: String,
    /// Its name, unlike its siblings'.
    pub name: String,
    /// The unit above; the root if none.
    pub parent: Option<String>,
}

/// A place that policies are attached to.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Node {
    /// The root.
    Root,
    /// A unit, by its id.
    Unit(String),
    /// An account, by its id.
    Account(String),
}

impl Organization {
    /// The organization that an account creates: it becomes the management account, for good
    /// (rule 1.2).
    #[must_use]
    pub fn create(at: Moment, founder: Founder, feature_set: FeatureSet) -> Self {
        Self {
            as_of: at,
            feature_set,
            marketplace: founder.marketplace,
            quotas: Quotas::in_force(at),
            management: founder.account.clone(),
            accounts: vec![Account {
                id: founder.account,
                name: founder.name,
                unit: None,
                joined: Joined::Founded,
                since: at,
                signed_up: true,
                closed: None,
            }],
            past: Vec::new(),
            units: Vec::new(),
            invitations: Vec::new(),
            upgrade: None,
            attachments: None,
        }
    }

    /// The latest action's moment.
    #[must_use]
    pub fn as_of(&self) -> Moment {
        self.as_of
    }

    /// What the organization can do.
    #[must_use]
    pub fn feature_set(&self) -> FeatureSet {
        self.feature_set
    }

    /// Whose customers its accounts are.
    #[must_use]
    pub fn marketplace(&self) -> Marketplace {
        self.marketplace
    }

    /// Its quotas.
    #[must_use]
    pub fn quotas(&self) -> &Quotas {
        &self.quotas
    }

    /// The management account's id.
    #[must_use]
    pub fn management(&self) -> &str {
        &self.management
    }

    /// Its accounts in the order they came, the management account and closed ones among them.
    #[must_use]
    pub fn accounts(&self) -> &[Account] {
        &self.accounts
    }

    /// One of its accounts.
    #[must_use]
    pub fn account(&self, id: &str) -> Option<&Account> {
        self.accounts.iter().find(|account| account.id == id)
    }

    /// Its units in the order of their creation.
    #[must_use]
    pub fn units(&self) -> &[Unit] {
        &self.units
    }

    /// One of its units.
    #[must_use]
    pub fn unit(&self, id: &str) -> Option<&Unit> {
        self.units.iter().find(|unit| unit.id == id)
    }

    /// Its invitations of the last weeks, oldest first; AWS lists answered ones for 30 days.
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
