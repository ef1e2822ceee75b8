//! The two feature sets and the upgrade from one to the other (rule 12.1).

use std::collections::BTreeMap;

use super::{JoinMethod, OrganizationState, Refusal};
use billfold_billing::calendar::Moment;

/// Days that invited accounts have to approve all features (rule 12.1).
pub const APPROVAL_DAYS: u32 = 90;

/// The feature set of an organization (rule 12.1).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum FeatureSet {
    /// Consolidated billing without policies.
    ConsolidatedBilling,
    /// Consolidated billing and policies: the default for new organizations. The bill is the same
    /// (rule 1.6).
    #[default]
    AllFeatures,
}

/// An upgrade from consolidated billing features to all features that is under way (rule 12.1).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Upgrade {
    /// When the upgrade began.
    pub began: Moment,
    /// The answers of the accounts that must approve, by account id: invited accounts that are not
    /// closed.
    pub approvals: BTreeMap<String, Approval>,
}

impl Upgrade {
    /// When the upgrade and all its requests expire.
    #[must_use]
    pub fn expires(&self) -> Moment {
        self.began.plus_days(APPROVAL_DAYS)
    }
}

/// An invited account's answer to the request to approve all features.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Approval {
    /// Not answered yet.
    Requested,
    /// The account approved.
    Approved,
    /// The account declined. It must be asked again or removed.
    Declined,
}

impl OrganizationState {
    /// Asks every invited account, and cancels all open invitations.
    pub(super) fn begin_all_features(&mut self) -> Result<(), Refusal> {
        if self.feature_set == FeatureSet::AllFeatures {
            return Err(Refusal::AlreadyAllFeatures);
        }
        if let Some(upgrade) = &self.upgrade {
            return Err(Refusal::AllFeaturesPending {
                expires: upgrade.expires(),
            });
        }
        let must_approve = self.accounts.iter().filter(|account| {
            // Nobody can sign in to a closed account to approve.
            account.joined == JoinMethod::Invited && account.closed.is_none()
        });
        let request = |id: &String| (id.clone(), Approval::Requested);
        self.upgrade = Some(Upgrade {
            began: self.as_of,
            approvals: must_approve.map(|account| request(&account.id)).collect(),
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
        let accounts_with = |answer: Approval| -> Vec<String> {
            let approvals = upgrade.approvals.iter();
            let matching = approvals.filter(|(_, approval)| **approval == answer);
            matching.map(|(account, _)| account.clone()).collect()
        };
        let waiting = accounts_with(Approval::Requested);
        let declined = accounts_with(Approval::Declined);
        if !waiting.is_empty() || !declined.is_empty() {
            return Err(Refusal::ApprovalsMissing { waiting, declined });
        }
        self.feature_set = FeatureSet::AllFeatures;
        self.upgrade = None;
        Ok(())
    }

    /// Drops the request to an account that left or is closed, so that it no longer blocks the
    /// upgrade.
    pub(super) fn withdraw_approval_request(&mut self, account: &str) {
        if let Some(upgrade) = &mut self.upgrade {
            upgrade.approvals.remove(account);
        }
    }

    pub(super) fn expire_upgrade(&mut self) {
        let now = self.as_of;
        self.upgrade.take_if(|upgrade| upgrade.expires() <= now);
    }
}
