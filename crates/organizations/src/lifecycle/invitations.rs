//! Invitations: sent, answered, taken back or expired (rule 12.3).

use super::{Account, Joined, Marketplace, Organization, Quota, Refusal};
use billfold_billing::calendar::Moment;

/// Days after which an invitation that nobody answered expires (rule 12.3).
pub const INVITATION_DAYS: u32 = 15;

/// Days that AWS lists an invitation after its end.
pub const LISTED_DAYS: u32 = 30;

/// An invitation to join the organization.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Invitation {
    /// The account.
    pub account: String,
    /// The account's name.
    pub name: String,
    /// When it was sent.
    pub sent: Moment,
    /// What has become of it.
    pub state: InvitationState,
    /// Since when.
    pub since: Moment,
}

impl Invitation {
    /// When it expires unless somebody answers.
    #[must_use]
    pub fn expires(&self) -> Moment {
        self.sent.plus_days(INVITATION_DAYS)
    }

    fn end(&mut self, state: InvitationState, at: Moment) {
        self.state = state;
        self.since = at;
    }
}

/// What has become of an invitation: the states of AWS's handshakes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum InvitationState {
    /// Nobody has answered; it counts toward the account quota.
    Open,
    /// The account joined.
    Accepted,
    /// The account declined.
    Declined,
    /// The management account took it back, or an upgrade to all features began.
    Canceled,
    /// Nobody answered in time.
    Expired,
}

impl Organization {
    /// Invitations that await an answer.
    pub fn open_invitations(&self) -> impl Iterator<Item = &Invitation> {
        let open = |invitation: &&Invitation| invitation.state == InvitationState::Open;
        self.invitations.iter().filter(open)
    }

    pub(super) fn invitations_of_the_day(&self) -> usize {
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
                its: marketplace,
                organizations: self.marketplace,
            });
        }
        if let Some(upgrade) = &self.upgrade {
            return Err(Refusal::InvitationsPaused {
                began: upgrade.began,
            });
        }
        Self::check_account_name(name)?;
        for quota in [Quota::Accounts, Quota::InvitationsPerDay] {
            self.quotas.admit(quota, self.used(quota), 1)?;
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

    /// The account joins at the root, and the payer owes what it uses from now on (rule 9.1).
    pub(super) fn accept_invitation(&mut self, account: &str) -> Result<(), Refusal> {
        let invitation = self.end_invitation(account, InvitationState::Accepted)?;
        self.join(Account {
            id: invitation.account,
            name: invitation.name,
            unit: None,
            joined: Joined::Invited,
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

    /// Ends the open invitation of an account; it is the last one that was sent, if any is open.
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

    /// An upgrade to all features cancels what is open (rule 12.1).
    pub(super) fn cancel_invitations(&mut self) {
        let at = self.as_of;
        for invitation in &mut self.invitations {
            if invitation.state == InvitationState::Open {
                invitation.end(InvitationState::Canceled, at);
            }
        }
    }

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
