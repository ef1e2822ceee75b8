//! Why AWS refuses what is done to an organization: the words of its own errors where it has some,
//! and the figures.

mod parts;

use billfold_organizations::lifecycle::{APPROVAL_DAYS, CLOSED_DAYS, Refusal};

use super::governance::node;
use parts::{approvals_missing, counted, invitation_not_open, marketplace, quota_reached, some};

/// Why an action was refused, in a sentence or two. [`Refusal::rule`] has the number of the rule.
#[must_use]
pub fn refusal(refusal: &Refusal) -> String {
    match refusal {
        Refusal::BeforeLatestAction { latest } => format!(
            "The organization has already changed on {latest}; choose that moment or a later one."
        ),
        Refusal::QuotaReached { quota, limit, used } => quota_reached(*quota, *limit, *used),
        Refusal::QuotaBelowUse { quota, requested, used } => {
            let what = counted(*quota);
            format!("A quota of {requested} {what} is less than the {used} that are there already.")
        }
        Refusal::NotFound { node: it } => {
            format!("We can't find {} in this organization.", node(it))
        }
        Refusal::IdTaken { node: it } => format!("There is or was {} already.", node(it)),
        Refusal::NameLength { length: 0, longest } => {
            format!("A name is missing; it can have 1 to {longest} characters.")
        }
        Refusal::NameLength { length, longest } => {
            format!("The name has {length} characters; it can have at most {longest}.")
        }
        Refusal::AlreadyThere { node: it } => {
            format!(
                "It is already present in the specified destination, {}.",
                node(it)
            )
        }
        Refusal::SiblingHasName { name } => {
            format!("An OU with the same name already exists: {name}.")
        }
        Refusal::UnitIntoItself { unit } => format!("The unit {unit} cannot be under itself."),
        Refusal::UnitNotEmpty {
            unit,
            accounts,
            units,
        } => format!(
            "The specified OU is not empty: {unit} has {} and {}. Move all accounts to another root \
             or to other OUs, remove all child OUs, and try the operation again.",
            some(*accounts, "account"),
            some(*units, "unit"),
        ),
        Refusal::AlreadyInOrganization { account } => format!(
            "The handshake request is invalid because the invited account is already a member of an \
             organization: {account}."
        ),
        Refusal::OtherMarketplace {
            account,
            marketplace: of_account,
            organization: of_organization,
        } => format!(
            "The request failed because the account is from a different marketplace than the \
             accounts in the organization: {account} is with {}, the organization with {}. All \
             accounts in an organization must be from the same marketplace.",
            marketplace(*of_account),
            marketplace(*of_organization),
        ),
        Refusal::InvitationPending { account, expires } => format!(
            "A handshake with the same action and target already exists: {account} has an open \
             invitation until {expires}. Cancel it before you send another one."
        ),
        Refusal::NoInvitation { account } => format!(
            "We can't find a handshake: {account} has no invitation from this organization."
        ),
        Refusal::InvitationNotOpen {
            account,
            state,
            since,
        } => invitation_not_open(account, *state, *since),
        Refusal::ManagementAccountStays => {
            "You can't remove a management account from an organization. If you want the management \
             account to become a member account in another organization, you must first delete the \
             current organization of the management account."
                .to_owned()
        }
        Refusal::ManagementAccountCannotClose { members } => format!(
            "You attempted to close the management account. To close the management account for the \
             organization, you must first either remove or close all member accounts in the \
             organization ({members} now); the organization ends with it."
        ),
        Refusal::AccountClosed { account, deleted } => format!(
            "{account} is closed. It stays in the organization and counts toward the quota until AWS \
             deletes it, {CLOSED_DAYS} days after its closing: on {deleted}."
        ),
        Refusal::TooYoungToLeave {
            account,
            days,
            until,
        } => format!(
            "After you create an AWS account, there is a waiting period before you can remove it \
             from the organization: {account} must be at least {days} days old, which is on {until}."
        ),
        Refusal::CannotStandAlone { account } => format!(
            "You attempted to remove an account from the organization that doesn't yet have enough \
             information to exist as a standalone account: {account} must first agree to the AWS \
             Customer Agreement, complete phone verification, choose a support plan and give a \
             payment method."
        ),
        Refusal::InvitationsPaused { began } => format!(
            "You can't issue new invitations to join an organization while it's in the process of \
             enabling all features, as this one is since {began}. You can resume inviting accounts \
             after you finalize the process when all accounts have agreed to the change."
        ),
        Refusal::AlreadyAllFeatures => {
            "The handshake request is invalid because the organization has already enabled all \
             features. There is no way back to consolidated billing features only."
                .to_owned()
        }
        Refusal::AllFeaturesPending { expires } => format!(
            "The handshake request is invalid because the organization has already started the \
             process to enable all features. It ends by itself on {expires}, {APPROVAL_DAYS} days \
             after its beginning."
        ),
        Refusal::NoUpgrade => {
            "The organization is not in the process of enabling all features.".to_owned()
        }
        Refusal::NoOpenRequest { account } => format!(
            "{account} has no request to answer: only accounts that were invited approve of all \
             features, and each answers once."
        ),
        Refusal::ApprovalsMissing { waiting, declined } => approvals_missing(waiting, declined),
        Refusal::NeedsAllFeatures => {
            "You attempted to perform an operation that requires the organization to be configured \
             to support all features. An organization that supports only consolidated billing \
             features can't perform this operation."
                .to_owned()
        }
        Refusal::PoliciesAlreadyEnabled => {
            "The specified policy type is already enabled in the specified root.".to_owned()
        }
        Refusal::PoliciesNotEnabled => {
            "The specified policy type isn't currently enabled in this root. You can't attach \
             policies of the specified type to entities in a root until you enable that type in the \
             root."
                .to_owned()
        }
        Refusal::PolicyAlreadyAttached { policy, node: it } => format!(
            "The selected policy is already attached to the specified target: {policy} to {}.",
            node(it)
        ),
        Refusal::PolicyNotAttached { policy, node: it } => format!(
            "The policy isn't attached to the specified target: {policy} to {}.",
            node(it)
        ),
        Refusal::PolicyTooLong { characters, limit } => format!(
            "You attempted to create a policy that is larger than the maximum size. It has \
             {characters} characters; it can have at most {limit}."
        ),
        Refusal::LastPolicy { node: it } => format!(
            "You attempted to detach a policy from an entity, which would cause the entity to have \
             fewer than the minimum number of policies of the required type: this is the last one \
             of {}.",
            node(it)
        ),
        Refusal::LeavingDenied {
            account,
            node: it,
            policy: Some(policy),
        } => format!(
            "{account} may not leave: the service control policy {policy} at {} denies \
             organizations:LeaveOrganization. The management account can still remove it.",
            node(it)
        ),
        Refusal::LeavingDenied {
            account, node: it, ..
        } => format!(
            "{account} may not leave: no service control policy at {} allows \
             organizations:LeaveOrganization. The management account can still remove it.",
            node(it)
        ),
    }
}
