//! Operations that policies can deny: leaving the organization.

use super::{Policies, Request, Verdict, evaluate};
use crate::lifecycle::{Action, Operation, OrganizationState, Refusal};

/// [`OrganizationState::apply`] under the organization's policies (rule 12.4).
///
/// A member cannot leave if policies deny it `organizations:LeaveOrganization`. The management account
/// can still remove the member, because policies do not apply to it.
///
/// # Errors
/// The reason why AWS refuses the operation.
pub fn apply_under_policies(
    organization: &OrganizationState,
    policies: &Policies,
    action: &Action,
) -> Result<OrganizationState, Refusal> {
    let next = organization.apply(action)?;
    let Operation::LeaveOrganization { account } = &action.operation else {
        return Ok(next);
    };
    let request = Request::new("organizations:LeaveOrganization");
    let (node, policy) = match evaluate(organization, policies, account, &request).verdict {
        Verdict::Denied { node, policy, .. } => (node, Some(policy)),
        Verdict::NotAllowed { node } => (node, None),
        Verdict::Allowed | Verdict::Exempt(_) => return Ok(next),
    };
    Err(Refusal::LeavingDenied {
        account: account.clone(),
        node,
        policy,
    })
}
