//! From one state to the next.

use super::{Action, Ending, Organization, Refusal, Step};
use billfold_billing::calendar::Moment;

impl Organization {
    /// The organization after an action, or AWS's reason why not. What AWS ends by itself up to the
    /// action's moment has ended before the action is looked at. A refused action changes nothing.
    ///
    /// # Errors
    /// The reason why AWS refuses the action.
    pub fn apply(&self, action: &Action) -> Result<Self, Refusal> {
        if action.at < self.as_of {
            return Err(Refusal::BeforeLatestAction { latest: self.as_of });
        }
        let mut next = self.clone();
        next.let_time_pass(action.at);
        next.take(&action.step)?;
        Ok(next)
    }

    fn let_time_pass(&mut self, to: Moment) {
        self.quotas = self.quotas.renewed(self.as_of, to);
        self.as_of = to;
        self.expire_invitations();
        self.expire_upgrade();
        self.delete_closed_accounts();
    }

    fn take(&mut self, step: &Step) -> Result<(), Refusal> {
        match step {
            Step::Wait => Ok(()),
            Step::CreateAccount { account, name } => self.create_account(account, name),
            Step::CompleteSignUp { account } => self.complete_sign_up(account),
            Step::Invite {
                account,
                name,
                marketplace,
            } => self.invite(account, name, *marketplace),
            Step::AcceptInvitation { account } => self.accept_invitation(account),
            Step::DeclineInvitation { account } => self.decline_invitation(account),
            Step::CancelInvitation { account } => self.cancel_invitation(account),
            Step::RemoveAccount { account } => self.release(account, Ending::Removed),
            Step::LeaveOrganization { account } => self.release(account, Ending::Left),
            Step::CloseAccount { account } => self.close_account(account),
            Step::RenameAccount { account, name } => self.rename_account(account, name),
            Step::MoveAccount { account, to } => self.move_account(account, to.as_deref()),
            Step::CreateUnit { unit, name, parent } => {
                self.create_unit(unit, name, parent.as_deref())
            }
            Step::RenameUnit { unit, name } => self.rename_unit(unit, name),
            Step::MoveUnit { unit, to } => self.move_unit(unit, to.as_deref()),
            Step::DeleteUnit { unit } => self.delete_unit(unit),
            Step::BeginAllFeatures => self.begin_all_features(),
            Step::ApproveAllFeatures { account } => self.approve_all_features(account),
            Step::DeclineAllFeatures { account } => self.decline_all_features(account),
            Step::ResendAllFeaturesRequest { account } => self.resend_request(account),
            Step::CancelAllFeatures => self.cancel_all_features(),
            Step::FinalizeAllFeatures => self.finalize_all_features(),
            Step::EnableServiceControlPolicies => self.enable_policies(),
            Step::DisableServiceControlPolicies => self.disable_policies(),
            Step::AttachPolicy { policy, node } => self.attach(policy, node),
            Step::DetachPolicy { policy, node } => self.detach(policy, node),
            Step::AdjustQuotas(quotas) => self.adjust(*quotas),
        }
    }
}
