//! Why AWS says no.

use super::{InvitationState, Marketplace, Node, Quota};
use billfold_billing::calendar::Moment;

/// Why an action was refused, with the figures that AWS's reason turns on.
///
/// The reasons are those of the errors of AWS's Organizations API; each variant names the one that it
/// stands for. Words are up to the face.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// The action's moment is before that of an action already taken.
    BeforeLatestAction {
        /// The latest action's moment.
        latest: Moment,
    },
    /// `ACCOUNT_NUMBER_LIMIT_EXCEEDED`, `HANDSHAKE_RATE_LIMIT_EXCEEDED`, `OU_NUMBER_LIMIT_EXCEEDED`,
    /// `OU_DEPTH_LIMIT_EXCEEDED`, `MAX_POLICY_TYPE_ATTACHMENT_LIMIT_EXCEEDED`.
    QuotaReached {
        /// Which quota.
        quota: Quota,
        /// What it allows.
        limit: u32,
        /// What is used of it.
        used: u32,
    },
    /// A quota is asked for that the organization is beyond already.
    QuotaBelowUse {
        /// Which quota.
        quota: Quota,
        /// What was asked for.
        asked: u32,
        /// What is used of it.
        used: u32,
    },
    /// `AccountNotFoundException`, `OrganizationalUnitNotFoundException`, `ParentNotFoundException`.
    NotFound {
        /// What was looked for.
        node: Node,
    },
    /// The id of a new account or unit belongs to another one.
    IdTaken {
        /// Whose it is.
        node: Node,
    },
    /// `MIN_LENGTH_EXCEEDED`, `MAX_LENGTH_EXCEEDED`.
    NameLength {
        /// Characters of the name.
        length: u32,
        /// The longest that AWS takes.
        longest: u32,
    },
    /// `ALREADY_IN_AN_ORGANIZATION`.
    AlreadyInOrganization {
        /// The account.
        account: String,
    },
    /// `ORGANIZATION_FROM_DIFFERENT_SELLER_OF_RECORD`.
    OtherMarketplace {
        /// The account.
        account: String,
        /// Whose customer it is.
        its: Marketplace,
        /// Whose customers the organization's accounts are.
        organizations: Marketplace,
    },
    /// `DuplicateHandshakeException`.
    InvitationPending {
        /// The account.
        account: String,
        /// When its open invitation ends.
        expires: Moment,
    },
    /// `HandshakeNotFoundException`.
    NoInvitation {
        /// The account.
        account: String,
    },
    /// `InvalidHandshakeTransitionException`, `HandshakeAlreadyInStateException`.
    InvitationNotOpen {
        /// The account.
        account: String,
        /// What became of its invitation.
        state: InvitationState,
        /// When.
        since: Moment,
    },
    /// `INVITE_DISABLED_DURING_ENABLE_ALL_FEATURES`.
    InvitationsPaused {
        /// When the upgrade to all features began.
        began: Moment,
    },
    /// `MasterCannotLeaveOrganizationException`.
    ManagementAccountStays,
    /// `CANNOT_CLOSE_MANAGEMENT_ACCOUNT`.
    ManagementAccountCannotClose {
        /// Member accounts that are not closed.
        members: u32,
    },
    /// The account is suspended: it was closed and waits for its deletion.
    AccountClosed {
        /// The account.
        account: String,
        /// When AWS deletes it.
        deleted: Moment,
    },
    /// `WAIT_PERIOD_ACTIVE`.
    TooYoungToLeave {
        /// The account.
        account: String,
        /// Days that a created account must wait.
        days: u32,
        /// When it may leave.
        until: Moment,
    },
    /// `ACCOUNT_CANNOT_LEAVE_WITHOUT_EULA`, `MEMBER_ACCOUNT_PAYMENT_INSTRUMENT_REQUIRED`.
    CannotStandAlone {
        /// The account.
        account: String,
    },
    /// `AccessDeniedException`: a service control policy denies `organizations:LeaveOrganization`.
    LeavingDenied {
        /// The account.
        account: String,
        /// Where it is denied.
        node: Node,
        /// The policy with the explicit denial; none if no policy of the node allows it.
        policy: Option<String>,
    },
    /// `DuplicateAccountException`: it is where it should go.
    AlreadyThere {
        /// Where.
        node: Node,
    },
    /// `DuplicateOrganizationalUnitException`.
    SiblingHasName {
        /// The name.
        name: String,
    },
    /// A unit cannot be under itself.
    UnitIntoItself {
        /// The unit.
        unit: String,
    },
    /// `OrganizationalUnitNotEmptyException`.
    UnitNotEmpty {
        /// The unit.
        unit: String,
        /// Accounts in it.
        accounts: u32,
        /// Units in it.
        units: u32,
    },
    /// `ORGANIZATION_ALREADY_HAS_ALL_FEATURES`.
    AlreadyAllFeatures,
    /// `ORGANIZATION_IS_ALREADY_PENDING_ALL_FEATURES_MIGRATION`.
    AllFeaturesPending {
        /// When the upgrade ends by itself.
        expires: Moment,
    },
    /// No upgrade is under way.
    NoUpgrade,
    /// The account was not asked, or has answered.
    NoOpenRequest {
        /// The account.
        account: String,
    },
    /// Not every invited account has approved.
    ApprovalsMissing {
        /// Accounts that have not answered.
        waiting: Vec<String>,
        /// Accounts that declined.
        declined: Vec<String>,
    },
    /// `ORGANIZATION_NOT_IN_ALL_FEATURES_MODE`.
    NeedsAllFeatures,
    /// `PolicyTypeAlreadyEnabledException`.
    PoliciesAlreadyEnabled,
    /// `PolicyTypeNotEnabledException`.
    PoliciesNotEnabled,
    /// `DuplicatePolicyAttachmentException`.
    PolicyAlreadyAttached {
        /// The policy.
        policy: String,
        /// Where.
        node: Node,
    },
    /// `PolicyNotAttachedException`.
    PolicyNotAttached {
        /// The policy.
        policy: String,
        /// Where.
        node: Node,
    },
    /// `POLICY_CONTENT_LIMIT_EXCEEDED`.
    PolicyTooLong {
        /// Characters of the policy, as it would be saved.
        characters: u32,
        /// The most that AWS takes.
        limit: u32,
    },
    /// `MIN_POLICY_TYPE_ATTACHMENT_LIMIT_EXCEEDED`.
    LastPolicy {
        /// Where.
        node: Node,
    },
}
