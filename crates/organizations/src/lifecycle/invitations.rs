//! Invitations: sent, answered, canceled or expired (rule 12.3).

use super::{AccountState, JoinMethod, Marketplace, OrganizationState, Quota, Refusal};
use billfold_billing::calendar::Moment;

/// Days after which an unanswered invitation expires (rule 12.3).
pub const INVITATION_DAYS: u32 = 15;

/// Days for which AWS lists an invitation that has ended.
pub const LISTED_DAYS: u32 = 30;

/// An invitation to join the organization.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Invitation {
    /// The account id.
    pub account: String,
    /// The account name.
    pub name: String,
    /// When the invitation was sent.
    pub sent: Moment,
    /// The state of the invitation.
    pub state: InvitationState,
    /// When the invitation got its present state.
    pub since: Moment,
}

impl Invitation {
    /// When the invitation expires unless it is answered.
    #[must_use]
    pub fn expires(&self) -> Moment {
        self.sent.plus_days(INVITATION_DAYS)
    }

    fn end(&mut self, state: InvitationState, at: Moment) {
        self.state = state;
        self.since = at;
    }
}

/// The state of an invitation: the states of AWS's handshakes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum InvitationState {
    /// The invitation is not answered yet. It counts toward the account quota (rule 12.3).
    Open,
    /// The account joined.
    Accepted,
    /// The account declined.
    Declined,
    /// The management account canceled it, or an upgrade to all features began.
    Canceled,
    /// The invitation was not answered in time.
    Expired,
}

impl OrganizationState {
    /// Invitations that are not answered yet.
    pub fn open_invitations(&self) -> impl Iterator<Item = &Invitation> {
        let open = |invitation: &&Invitation| invitation.state == InvitationState::Open;
        self.invitations.iter().filter(open)
    }

    /// How many invitations of the last 24 hours were not accepted (rule 12.3).
    pub(super) fn unaccepted_invitations_of_last_day(&self) -> usize {
        let day_ago = Moment(self.as_of.0.saturating_sub(86_400));
        self.invitations
            .iter()
            .filter(|sent| sent.sent > day_ago && sent.state != InvitationState::Accepted)
            .count()
    }

    pub(super) fn invite(
        &mut self,
        account: &str,
        name: &str,
        marketplace: Marketplace,
    ) -> Result<(), Refusal> {
        if self.account(account).is_some() {
            return Err(Refusal::AlreadyInOrganization {
                account: account.to_owned(),
            });
        }
        if let Some(open) = self.open_invitations().find(|open| open.account == account) {
            return Err(Refusal::InvitationPending {
                account: account.to_owned(),
                expires: open.expires(),
            });
        }
        if marketplace != self.marketplace {
            return Err(Refusal::OtherMarketplace {
                account: account.to_owned(),
                marketplace,
                organization: self.marketplace,
            });
        }
        if let Some(upgrade) = &self.upgrade {
            return Err(Refusal::InvitationsPaused {
                began: upgrade.began,
            });
        }
        Self::check_account_name(name)?;
        for quota in [Quota::Accounts, Quota::InvitationsPerDay] {
            self.quotas.check(quota, self.used(quota), 1)?;
        }
        self.invitations.push(Invitation {
            account: account.to_owned(),
            name: name.to_owned(),
            sent: self.as_of,
            state: InvitationState::Open,
            since: self.as_of,
        });
        Ok(())
    }

    /// The account joins in the root. The payer owes its charges from now on (rule 9.1).
    pub(super) fn accept_invitation(&mut self, account: &str) -> Result<(), Refusal> {
        let invitation = self.end_invitation(account, InvitationState::Accepted)?;
        self.add_account(AccountState {
            id: invitation.account,
            name: invitation.name,
            unit: None,
            joined: JoinMethod::Invited,
            since: self.as_of,
            signed_up: true,
            closed: None,
        });
        Ok(())
    }

    pub(super) fn decline_invitation(&mut self, account: &str) -> Result<(), Refusal> {
        self.end_invitation(account, InvitationState::Declined)
            .map(drop)
    }

    pub(super) fn cancel_invitation(&mut self, account: &str) -> Result<(), Refusal> {
        self.end_invitation(account, InvitationState::Canceled)
            .map(drop)
    }

    /// Ends the open invitation of an account: the latest one, if any is open.
    fn end_invitation(
        &mut self,
        account: &str,
        state: InvitationState,
    ) -> Result<Invitation, Refusal> {
        let at = self.as_of;
        let mut of_account = self.invitations.iter_mut().rev();
        let Some(latest) = of_account.find(|sent| sent.account == account) else {
            return Err(Refusal::NoInvitation {
                account: account.to_owned(),
            });
        };
        if latest.state != InvitationState::Open {
            return Err(Refusal::InvitationNotOpen {
                account: account.to_owned(),
                state: latest.state,
                since: latest.since,
            });
        }
        latest.end(state, at);
        Ok(latest.clone())
    }

    /// Cancels the open invitations, as an upgrade to all features does (rule 12.1).
    pub(super) fn cancel_invitations(&mut self) {
        let at = self.as_of;
        for invitation in &mut self.invitations {
            if invitation.state == InvitationState::Open {
                invitation.end(InvitationState::Canceled, at);
            }
        }
    }

    /// Expires the invitations whose time has come, and drops those that AWS no longer lists.
    pub(super) fn expire_invitations(&mut self) {
        let now = self.as_of;
        for invitation in &mut self.invitations {
            if invitation.state == InvitationState::Open && invitation.expires() <= now {
                invitation.end(InvitationState::Expired, invitation.expires());
            }
        }
        self.invitations.retain(|invitation| {
            invitation.state == InvitationState::Open
                || invitation.since.plus_days(LISTED_DAYS) > now
        });
    }
}
