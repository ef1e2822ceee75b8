//! What people do to an organization.

use super::{Marketplace, Node, Quotas};
use billfold_billing::calendar::Moment;

/// A step and when it is taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Action {
    /// When, on the scenario's own calendar.
    pub at: Moment,
    /// What.
    pub step: Step,
}

impl Action {
    /// A step at a moment.
    #[must_use]
    pub fn new(at: Moment, step: Step) -> Self {
        Self { at, step }
    }
}

/// One operation of AWS Organizations. Accounts, units and policies go by their ids; a parent of none
/// is the root.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Step {
    /// Nothing but time passing.
    Wait,
    /// The management account creates a member account, which is linked at once.
    CreateAccount {
        /// The new account.
        account: String,
        /// Its name.
        name: String,
    },
    /// A created account gives what it needs to stand alone: agreement, contact, payment method.
    CompleteSignUp {
        /// The account.
        account: String,
    },
    /// The management account invites an account that exists.
    Invite {
        /// The account.
        account: String,
        /// Its name.
        name: String,
        /// Whose customer it is (rule 1.5).
        marketplace: Marketplace,
    },
    /// The invited account accepts and joins.
    AcceptInvitation {
        /// The account.
        account: String,
    },
    /// The invited account declines.
    DeclineInvitation {
        /// The account.
        account: String,
    },
    /// The management account takes its invitation back.
    CancelInvitation {
        /// The account.
        account: String,
    },
    /// The management account removes a member.
    RemoveAccount {
        /// The account.
        account: String,
    },
    /// A member leaves by itself.
    LeaveOrganization {
        /// The account.
        account: String,
    },
    /// A member account is closed.
    CloseAccount {
        /// The account.
        account: String,
    },
    /// An account gets another name.
    RenameAccount {
        /// The account.
        account: String,
        /// Its new name.
        name: String,
    },
    /// An account moves to a unit, or to the root.
    MoveAccount {
        /// The account.
        account: String,
        /// Where to.
        to: Option<String>,
    },
    /// A new organizational unit.
    CreateUnit {
        /// The new unit.
        unit: String,
        /// Its name, unlike its siblings'.
        name: String,
        /// The unit above.
        parent: Option<String>,
    },
    /// A unit gets another name.
    RenameUnit {
        /// The unit.
        unit: String,
        /// Its new name.
        name: String,
    },
    /// A unit moves with all that is in it. AWS has no such operation: there it means a new unit, its
    /// accounts moved, and the old one deleted; the outcome is the same.
    MoveUnit {
        /// The unit.
        unit: String,
        /// Where to.
        to: Option<String>,
    },
    /// An empty unit goes.
    DeleteUnit {
        /// The unit.
        unit: String,
    },
    /// The way from consolidated billing features to all features begins (rule 12.1).
    BeginAllFeatures,
    /// An invited account approves of all features.
    ApproveAllFeatures {
        /// The account.
        account: String,
    },
    /// An invited account does not approve.
    DeclineAllFeatures {
        /// The account.
        account: String,
    },
    /// An account that declined is asked again.
    ResendAllFeaturesRequest {
        /// The account.
        account: String,
    },
    /// The management account gives the upgrade up.
    CancelAllFeatures,
    /// The management account completes it: there is no way back.
    FinalizeAllFeatures,
    /// Service control policies are enabled: every node gets `FullAWSAccess` (rule 12.4).
    EnableServiceControlPolicies,
    /// They are disabled: all attachments are lost (rule 12.4).
    DisableServiceControlPolicies,
    /// A policy is attached.
    AttachPolicy {
        /// The policy's id.
        policy: String,
        /// Where.
        node: Node,
    },
    /// A policy is detached.
    DetachPolicy {
        /// The policy's id.
        policy: String,
        /// Where.
        node: Node,
    },
    /// AWS Support grants other quotas (rule 12.2).
    AdjustQuotas(Quotas),
}
