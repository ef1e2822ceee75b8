//! The operations of AWS Organizations.

use super::{Marketplace, Node, Quotas};
use billfold_billing::calendar::Moment;

/// An operation and its time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Action {
    /// When the operation is performed, on the scenario's calendar.
    pub at: Moment,
    /// The operation.
    pub operation: Operation,
}

impl Action {
    /// An operation at a time.
    #[must_use]
    pub fn new(at: Moment, operation: Operation) -> Self {
        Self { at, operation }
    }
}

/// One operation of AWS Organizations. Accounts, units and policies are named by their ids. A parent
/// of `None` is the root.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Operation {
    /// Time passes and nothing else happens.
    Wait,
    /// The management account creates a member account, which joins at once.
    CreateAccount {
        /// The id of the new account.
        account: String,
        /// The name of the new account.
        name: String,
    },
    /// A created account adds what a standalone account needs: agreement, contact, payment method.
    CompleteSignUp {
        /// The account id.
        account: String,
    },
    /// The management account invites an existing account.
    Invite {
        /// The account id.
        account: String,
        /// The account name.
        name: String,
        /// The AWS business that the account is a customer of (rule 1.5).
        marketplace: Marketplace,
    },
    /// The invited account accepts and joins.
    AcceptInvitation {
        /// The account id.
        account: String,
    },
    /// The invited account declines.
    DeclineInvitation {
        /// The account id.
        account: String,
    },
    /// The management account cancels its invitation.
    CancelInvitation {
        /// The account id.
        account: String,
    },
    /// The management account removes a member.
    RemoveAccount {
        /// The account id.
        account: String,
    },
    /// A member leaves by itself.
    LeaveOrganization {
        /// The account id.
        account: String,
    },
    /// A member account is closed.
    CloseAccount {
        /// The account id.
        account: String,
    },
    /// An account is renamed.
    RenameAccount {
        /// The account id.
        account: String,
        /// The new name.
        name: String,
    },
    /// An account moves to a unit or to the root.
    MoveAccount {
        /// The account id.
        account: String,
        /// The id of the new unit.
        to: Option<String>,
    },
    /// An organizational unit is created.
    CreateUnit {
        /// The id of the new unit.
        unit: String,
        /// The name; no sibling may have it.
        name: String,
        /// The id of the parent unit.
        parent: Option<String>,
    },
    /// A unit is renamed.
    RenameUnit {
        /// The unit id.
        unit: String,
        /// The new name.
        name: String,
    },
    /// A unit moves with everything in it. AWS has no such operation: there one creates a new unit,
    /// moves the accounts and deletes the old unit. The result is the same.
    MoveUnit {
        /// The unit id.
        unit: String,
        /// The id of the new parent unit.
        to: Option<String>,
    },
    /// An empty unit is deleted.
    DeleteUnit {
        /// The unit id.
        unit: String,
    },
    /// The upgrade from consolidated billing features to all features begins (rule 12.1).
    BeginAllFeatures,
    /// An invited account approves all features.
    ApproveAllFeatures {
        /// The account id.
        account: String,
    },
    /// An invited account declines all features.
    DeclineAllFeatures {
        /// The account id.
        account: String,
    },
    /// An account that declined gets a new request.
    ResendAllFeaturesRequest {
        /// The account id.
        account: String,
    },
    /// The management account cancels the upgrade.
    CancelAllFeatures,
    /// The management account completes the upgrade, which cannot be undone (rule 12.1).
    FinalizeAllFeatures,
    /// Service control policies are enabled: every node gets `FullAWSAccess` (rule 12.4).
    EnableServiceControlPolicies,
    /// Service control policies are disabled: all attachments are lost (rule 12.4).
    DisableServiceControlPolicies,
    /// A policy is attached to a node.
    AttachPolicy {
        /// The policy id.
        policy: String,
        /// The node.
        node: Node,
    },
    /// A policy is detached from a node.
    DetachPolicy {
        /// The policy id.
        policy: String,
        /// The node.
        node: Node,
    },
    /// AWS Support grants other quotas (rule 12.2).
    AdjustQuotas(Quotas),
}
