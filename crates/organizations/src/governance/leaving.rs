//! Where policies and the organization's life meet: leaving can be denied.

use super::{Policies, Request, Verdict, evaluate};
use crate::lifecycle::{Action, Organization, Refusal, Step};

/// [`Organization::apply`] under the organization's policies: a member cannot leave by itself where
/// `organizations:LeaveOrganization` is denied to it (rule 12.4). The management account can still
/// remove it, for it is exempt.
///
/// # Errors
/// The reason why AWS refuses the action.
pub fn apply(
    organization: &Organization,
    policies: &Policies,
    action: &Action,
) -> Result<Organization, Refusal> {
    let next = organization.apply(action)?;
    let Step::LeaveOrganization { account } = &action.step else {
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
