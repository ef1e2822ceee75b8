//! The two feature sets and the one way between them (rule 12.1).

use std::collections::BTreeMap;

use super::{Joined, Organization, Refusal};
use billfold_billing::calendar::Moment;

/// Days that invited accounts have to approve of all features (rule 12.1).
pub const APPROVAL_DAYS: u32 = 90;

/// What an organization can do.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum FeatureSet {
    /// Consolidated billing only: no policies.
    ConsolidatedBilling,
    /// Consolidated billing and policies; the default today. The bill is the same (rule 1.6).
    #[default]
    AllFeatures,
}

/// The upgrade from consolidated billing features to all features, while it is under way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Upgrade {
    /// When it began.
    pub began: Moment,
    /// What the accounts that must approve have said: those that were invited and are not closed.
    pub approvals: BTreeMap<String, Approval>,
}

impl Upgrade {
    /// When it ends by itself, with all its requests.
    #[must_use]
    pub fn expires(&self) -> Moment {
        self.began.plus_days(APPROVAL_DAYS)
    }
}

/// An invited account's answer to the request to approve of all features.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Approval {
    /// Not answered yet.
    Requested,
    /// Yes.
    Approved,
    /// No. The account must be asked again or removed.
    Declined,
}

impl Organization {
    /// Every invited account is asked; what invitations are open are canceled.
    pub(super) fn begin_all_features(&mut self) -> Result<(), Refusal> {
        if self.feature_set == FeatureSet::AllFeatures {
            return Err(Refusal::AlreadyAllFeatures);
        }
        if let Some(upgrade) = &self.upgrade {
            return Err(Refusal::AllFeaturesPending {
                expires: upgrade.expires(),
            });
        }
        let asked = self.accounts.iter().filter(|account| {
            // Nobody can sign in to a closed account to approve.
            account.joined == Joined::Invited && account.closed.is_none()
        });
        let request = |id: &String| (id.clone(), Approval::Requested);
        self.upgrade = Some(Upgrade {
            began: self.as_of,
            approvals: asked.map(|account| request(&account.id)).collect(),
        });
        self.cancel_invitations();
        Ok(())
    }

    pub(super) fn approve_all_features(&mut self, account: &str) -> Result<(), Refusal> {
        self.answer(account, Approval::Requested, Approval::Approved)
    }

    pub(super) fn decline_all_features(&mut self, account: &str) -> Result<(), Refusal> {
        self.answer(account, Approval::Requested, Approval::Declined)
    }

    pub(super) fn resend_request(&mut self, account: &str) -> Result<(), Refusal> {
        self.answer(account, Approval::Declined, Approval::Requested)
    }

    fn answer(&mut self, account: &str, from: Approval, to: Approval) -> Result<(), Refusal> {
        let upgrade = self.upgrade.as_mut().ok_or(Refusal::NoUpgrade)?;
        match upgrade.approvals.get_mut(account) {
            Some(approval) if *approval == from => {
                *approval = to;
                Ok(())
            }
            _ => Err(Refusal::NoOpenRequest {
                account: account.to_owned(),
            }),
        }
    }

    pub(super) fn cancel_all_features(&mut self) -> Result<(), Refusal> {
        self.upgrade.take().map(drop).ok_or(Refusal::NoUpgrade)
    }

    pub(super) fn finalize_all_features(&mut self) -> Result<(), Refusal> {
        let upgrade = self.upgrade.as_ref().ok_or(Refusal::NoUpgrade)?;
        let that_said = |answer: Approval| -> Vec<String> {
            let said = upgrade
                .approvals
                .iter()
                .filter(|(_, said)| **said == answer);
            said.map(|(account, _)| account.clone()).collect()
        };
        let (waiting, declined) = (
            that_said(Approval::Requested),
            that_said(Approval::Declined),
        );
        if !waiting.is_empty() || !declined.is_empty() {
            return Err(Refusal::ApprovalsMissing { waiting, declined });
        }
        self.feature_set = FeatureSet::AllFeatures;
        self.upgrade = None;
        Ok(())
    }

    /// An account that is gone or closed blocks the upgrade no longer.
    pub(super) fn forget_request(&mut self, account: &str) {
        if let Some(upgrade) = &mut self.upgrade {
            upgrade.approvals.remove(account);
        }
    }

    pub(super) fn expire_upgrade(&mut self) {
        let now = self.as_of;
        self.upgrade.take_if(|upgrade| upgrade.expires() <= now);
    }
}
