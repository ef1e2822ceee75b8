//! What an organization's state holds beyond the organization of one month's bill.

use std::collections::BTreeMap;

use super::{
    AccountState, Approval, FeatureSet, Invitation, JoinMethod, Marketplace, Membership, Node,
    OrganizationState, Quotas, Upgrade,
};
use billfold_billing::calendar::Moment;
use billfold_billing::organization::Organization;

/// An organization's past and what is under way.
///
/// [`OrganizationState::restore`] makes a state of it and of the organization of a month's bill.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct History {
    /// The time of the latest action.
    pub as_of: Moment,
    /// The feature set.
    pub feature_set: FeatureSet,
    /// The AWS business that all accounts are customers of (rule 1.5).
    pub marketplace: Marketplace,
    /// The quotas; `None` means AWS's defaults, raised to what is in use.
    pub quotas: Option<Quotas>,
    /// How and when its accounts joined. An account that is not listed counts as invited before
    /// everything else.
    pub members: Vec<Member>,
    /// Memberships that have ended.
    pub past_memberships: Vec<Membership>,
    /// The invitations, oldest first.
    pub invitations: Vec<Invitation>,
    /// The upgrade to all features while it is under way.
    pub upgrade: Option<Upgrade>,
    /// The policies of the nodes that have other policies than `FullAWSAccess` alone; `None` while
    /// service control policies are disabled.
    pub attachments: Option<Vec<(Node, Vec<String>)>>,
}

/// How and when an account joined.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Member {
    /// The account id.
    pub account: String,
    /// How the account joined.
    pub joined: JoinMethod,
    /// When the account joined.
    pub since: Moment,
    /// Whether the account has what a standalone account needs (rule 9.2).
    pub signed_up: bool,
    /// When the account was closed; `None` for an open account.
    pub closed: Option<Moment>,
}

impl History {
    /// The history of an organization of which nothing is known before a time.
    #[must_use]
    pub fn none(at: Moment) -> Self {
        Self {
            as_of: at,
            feature_set: FeatureSet::default(),
            marketplace: Marketplace::default(),
            quotas: None,
            members: Vec::new(),
            past_memberships: Vec::new(),
            invitations: Vec::new(),
            upgrade: None,
            attachments: None,
        }
    }
}

impl OrganizationState {
    /// The state of an organization, from the organization of a month's bill and its history.
    ///
    /// Accounts that the history does not list joined at `start`. Entries of the history about accounts
    /// and nodes that do not exist are ignored.
    #[must_use]
    pub fn restore(billed: &Organization, start: Moment, history: History) -> Self {
        let mut state = Self::from_billed(billed, start, history.feature_set);
        state.as_of = history.as_of;
        state.marketplace = history.marketplace;
        state.past_memberships = history.past_memberships;
        state.invitations = history.invitations;
        let mut accounts: BTreeMap<String, &mut AccountState> = BTreeMap::new();
        for account in &mut state.accounts {
            accounts.insert(account.id.clone(), account);
        }
        for member in history.members {
            let Some(account) = accounts.get_mut(&member.account) else {
                continue;
            };
            if account.joined != JoinMethod::Founded {
                account.joined = member.joined;
            }
            account.since = member.since;
            account.signed_up = member.signed_up;
            account.closed = member.closed;
        }
        state.upgrade = history.upgrade;
        if let Some(upgrade) = &mut state.upgrade {
            upgrade
                .approvals
                .retain(|id, _: &mut Approval| accounts.contains_key(id));
        }
        if let Some(others) = history.attachments {
            let mut nodes = state.default_attachments();
            for (node, policies) in others {
                if let Some(attached) = nodes.get_mut(&node) {
                    *attached = policies;
                }
            }
            state.attachments = Some(nodes);
        }
        state.quotas = history.quotas.unwrap_or(state.quotas);
        state
    }

    /// What [`Self::restore`] needs beside the organization of the month's bill.
    #[must_use]
    pub fn history(&self) -> History {
        let members = self.accounts.iter().map(|account| Member {
            account: account.id.clone(),
            joined: account.joined,
            since: account.since,
            signed_up: account.signed_up,
            closed: account.closed,
        });
        let attachments = self.attachments.as_ref().map(|nodes| {
            let others = nodes
                .iter()
                .filter(|(_, policies)| **policies != super::attachments::default_policies());
            others
                .map(|(node, policies)| (node.clone(), policies.clone()))
                .collect()
        });
        History {
            as_of: self.as_of,
            feature_set: self.feature_set,
            marketplace: self.marketplace,
            quotas: Some(self.quotas),
            members: members.collect(),
            past_memberships: self.past_memberships.clone(),
            invitations: self.invitations.clone(),
            upgrade: self.upgrade.clone(),
            attachments,
        }
    }
}
