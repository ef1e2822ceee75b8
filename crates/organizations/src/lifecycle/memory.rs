//! What an organization remembers beyond what one month's bill shows of it.

use super::{
    Approval, FeatureSet, Invitation, Joined, Marketplace, Node, Organization, Quotas, Stay,
    Upgrade,
};
use billfold_billing::calendar::Moment;
use billfold_billing::organization as bill;

/// An organization's past, and what is under way: with the month's view of it, all that
/// [`Organization::recall`] needs to go on with its life.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Memory {
    /// The latest action's moment.
    pub as_of: Moment,
    /// What the organization can do.
    pub feature_set: FeatureSet,
    /// Whose customers its accounts are.
    pub marketplace: Marketplace,
    /// Its quotas; the default ones, raised to what is there, if none.
    pub quotas: Option<Quotas>,
    /// How its accounts came. One that is not here counts as invited before everything else.
    pub members: Vec<Member>,
    /// Stays that ended.
    pub past: Vec<Stay>,
    /// Its invitations, oldest first.
    pub invitations: Vec<Invitation>,
    /// The upgrade to all features while it is under way.
    pub upgrade: Option<Upgrade>,
    /// The policies of nodes that have others than `FullAWSAccess` alone; none while the policy
    /// type is disabled.
    pub attachments: Option<Vec<(Node, Vec<String>)>>,
}

/// How an account came to be a member.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Member {
    /// The account.
    pub account: String,
    /// How it came.
    pub joined: Joined,
    /// When it came.
    pub since: Moment,
    /// Whether it has what an account needs to stand alone.
    pub signed_up: bool,
    /// When it was closed.
    pub closed: Option<Moment>,
}

impl Memory {
    /// Of an organization of which nothing is known but that it was there at a moment.
    #[must_use]
    pub fn none(at: Moment) -> Self {
        Self {
            as_of: at,
            feature_set: FeatureSet::default(),
            marketplace: Marketplace::default(),
            quotas: None,
            members: Vec::new(),
            past: Vec::new(),
            invitations: Vec::new(),
            upgrade: None,
            attachments: None,
        }
    }
}

impl Organization {
    /// The life of an organization, from a month's view and its memory. Accounts that the memory says
    /// nothing about were there at `start`. What it says about accounts and nodes that are not there
    /// is left out.
    #[must_use]
    pub fn recall(seen: &bill::Organization, start: Moment, memory: Memory) -> Self {
        let mut living = Self::resume(seen, start, memory.feature_set);
        living.as_of = memory.as_of;
        living.marketplace = memory.marketplace;
        living.past = memory.past;
        living.invitations = memory.invitations;
        for member in memory.members {
            let mut accounts = living.accounts.iter_mut();
            let Some(account) = accounts.find(|account| account.id == member.account) else {
                continue;
            };
            if account.joined != Joined::Founded {
                account.joined = member.joined;
            }
            account.since = member.since;
            account.signed_up = member.signed_up;
            account.closed = member.closed;
        }
        living.upgrade = memory.upgrade;
        if let Some(upgrade) = &mut living.upgrade {
            let accounts = &living.accounts;
            upgrade
                .approvals
                .retain(|id, _: &mut Approval| accounts.iter().any(|one| one.id == *id));
        }
        if let Some(others) = memory.attachments {
            let mut nodes = living.every_node();
            for (node, policies) in others {
                if let Some(attached) = nodes.get_mut(&node) {
                    *attached = policies;
                }
            }
            living.attachments = Some(nodes);
        }
        living.quotas = memory.quotas.unwrap_or(living.quotas);
        living
    }

    /// What [`Self::recall`] takes: nothing of it is in the month's view.
    #[must_use]
    pub fn memory(&self) -> Memory {
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
                .filter(|(_, policies)| **policies != super::attachments::by_default());
            others
                .map(|(node, policies)| (node.clone(), policies.clone()))
                .collect()
        });
        Memory {
            as_of: self.as_of,
            feature_set: self.feature_set,
            marketplace: self.marketplace,
            quotas: Some(self.quotas),
            members: members.collect(),
            past: self.past.clone(),
            invitations: self.invitations.clone(),
            upgrade: self.upgrade.clone(),
            attachments,
        }
    }
}
