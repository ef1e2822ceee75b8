//! From one state of an organization to the next.

use super::{Action, LeaveReason, Operation, OrganizationState, Refusal};
use billfold_billing::calendar::Moment;

impl OrganizationState {
    /// The state after an action. What AWS ends by itself by the time of the action has ended before
    /// the operation is looked at. A refused action changes nothing.
    ///
    /// # Errors
    /// The reason why AWS refuses the operation.
    pub fn apply(&self, action: &Action) -> Result<Self, Refusal> {
        if action.at < self.as_of {
            return Err(Refusal::BeforeLatestAction { latest: self.as_of });
        }
        let mut next = self.clone();
        next.advance_time(action.at);
        next.perform(&action.operation)?;
        Ok(next)
    }

    fn advance_time(&mut self, to: Moment) {
        self.quotas = self.quotas.renewed(self.as_of, to);
        self.as_of = to;
        self.expire_invitations();
        self.expire_upgrade();
        self.delete_closed_accounts();
    }

    fn perform(&mut self, operation: &Operation) -> Result<(), Refusal> {
        match operation {
            Operation::Wait => Ok(()),
            Operation::CreateAccount { account, name } => self.create_account(account, name),
            Operation::CompleteSignUp { account } => self.complete_sign_up(account),
            Operation::Invite {
                account,
                name,
                marketplace,
            } => self.invite(account, name, *marketplace),
            Operation::AcceptInvitation { account } => self.accept_invitation(account),
            Operation::DeclineInvitation { account } => self.decline_invitation(account),
            Operation::CancelInvitation { account } => self.cancel_invitation(account),
            Operation::RemoveAccount { account } => self.release(account, LeaveReason::Removed),
            Operation::LeaveOrganization { account } => self.release(account, LeaveReason::Left),
            Operation::CloseAccount { account } => self.close_account(account),
            Operation::RenameAccount { account, name } => self.rename_account(account, name),
            Operation::MoveAccount { account, to } => self.move_account(account, to.as_deref()),
            Operation::CreateUnit { unit, name, parent } => {
                self.create_unit(unit, name, parent.as_deref())
            }
            Operation::RenameUnit { unit, name } => self.rename_unit(unit, name),
            Operation::MoveUnit { unit, to } => self.move_unit(unit, to.as_deref()),
            Operation::DeleteUnit { unit } => self.delete_unit(unit),
            Operation::BeginAllFeatures => self.begin_all_features(),
            Operation::ApproveAllFeatures { account } => self.approve_all_features(account),
            Operation::DeclineAllFeatures { account } => self.decline_all_features(account),
            Operation::ResendAllFeaturesRequest { account } => self.resend_request(account),
            Operation::CancelAllFeatures => self.cancel_all_features(),
            Operation::FinalizeAllFeatures => self.finalize_all_features(),
            Operation::EnableServiceControlPolicies => self.enable_policies(),
            Operation::DisableServiceControlPolicies => self.disable_policies(),
            Operation::AttachPolicy { policy, node } => self.attach_policy(policy, node),
            Operation::DetachPolicy { policy, node } => self.detach_policy(policy, node),
            Operation::AdjustQuotas(quotas) => self.adjust_quotas(*quotas),
        }
    }
}
