//! Why AWS refuses an operation.

use super::{InvitationState, Marketplace, Node, Quota};
use billfold_billing::calendar::Moment;

/// Why AWS refuses an operation, with the figures that decide it.
///
/// The variants stand for errors of the AWS Organizations API and name them. The crate of messages
/// words them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// The action's time is before the time of the latest action.
    BeforeLatestAction {
        /// The time of the latest action.
        latest: Moment,
    },
    /// `ACCOUNT_NUMBER_LIMIT_EXCEEDED`, `HANDSHAKE_RATE_LIMIT_EXCEEDED`, `OU_NUMBER_LIMIT_EXCEEDED`,
    /// `OU_DEPTH_LIMIT_EXCEEDED`, `MAX_POLICY_TYPE_ATTACHMENT_LIMIT_EXCEEDED`.
    QuotaReached {
        /// The quota.
        quota: Quota,
        /// The limit.
        limit: u32,
        /// How much is in use.
        used: u32,
    },
    /// The requested quota is lower than what is in use.
    QuotaBelowUse {
        /// The quota.
        quota: Quota,
        /// The requested quota.
        requested: u32,
        /// How much is in use.
        used: u32,
    },
    /// `AccountNotFoundException`, `OrganizationalUnitNotFoundException`, `ParentNotFoundException`.
    NotFound {
        /// The node that does not exist.
        node: Node,
    },
    /// The id of a new account or unit is in use already.
    IdTaken {
        /// The node that has the id.
        node: Node,
    },
    /// `MIN_LENGTH_EXCEEDED`, `MAX_LENGTH_EXCEEDED`.
    NameLength {
        /// The length of the name in characters.
        length: u32,
        /// The greatest length that AWS accepts.
        longest: u32,
    },
    /// `ALREADY_IN_AN_ORGANIZATION`.
    AlreadyInOrganization {
        /// The account id.
        account: String,
    },
    /// `ORGANIZATION_FROM_DIFFERENT_SELLER_OF_RECORD`.
    OtherMarketplace {
        /// The account id.
        account: String,
        /// The AWS business that the account is a customer of.
        marketplace: Marketplace,
        /// The AWS business that the organization's accounts are customers of.
        organization: Marketplace,
    },
    /// `DuplicateHandshakeException`.
    InvitationPending {
        /// The account id.
        account: String,
        /// When the account's open invitation expires.
        expires: Moment,
    },
    /// `HandshakeNotFoundException`.
    NoInvitation {
        /// The account id.
        account: String,
    },
    /// `InvalidHandshakeTransitionException`, `HandshakeAlreadyInStateException`.
    InvitationNotOpen {
        /// The account id.
        account: String,
        /// The state of the account's latest invitation.
        state: InvitationState,
        /// When the invitation got that state.
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
    /// The account is suspended: it is closed, and AWS will delete it.
    AccountClosed {
        /// The account id.
        account: String,
        /// When AWS deletes the account.
        deleted: Moment,
    },
    /// `WAIT_PERIOD_ACTIVE`.
    TooYoungToLeave {
        /// The account id.
        account: String,
        /// How old a created account must be, in days.
        days: u32,
        /// From when on the account may leave.
        until: Moment,
    },
    /// `ACCOUNT_CANNOT_LEAVE_WITHOUT_EULA`, `MEMBER_ACCOUNT_PAYMENT_INSTRUMENT_REQUIRED`.
    CannotStandAlone {
        /// The account id.
        account: String,
    },
    /// `AccessDeniedException`: a service control policy denies `organizations:LeaveOrganization`.
    LeavingDenied {
        /// The account id.
        account: String,
        /// The node whose policies deny it.
        node: Node,
        /// The id of the policy that denies it; `None` if no policy of the node allows it.
        policy: Option<String>,
    },
    /// `DuplicateAccountException`: the account or unit is there already.
    AlreadyThere {
        /// The node.
        node: Node,
    },
    /// `DuplicateOrganizationalUnitException`: a sibling has the name.
    SiblingHasName {
        /// The name.
        name: String,
    },
    /// A unit cannot move into itself.
    UnitIntoItself {
        /// The unit id.
        unit: String,
    },
    /// `OrganizationalUnitNotEmptyException`.
    UnitNotEmpty {
        /// The unit id.
        unit: String,
        /// Number of accounts in the unit.
        accounts: u32,
        /// Number of units in the unit.
        units: u32,
    },
    /// `ORGANIZATION_ALREADY_HAS_ALL_FEATURES`.
    AlreadyAllFeatures,
    /// `ORGANIZATION_IS_ALREADY_PENDING_ALL_FEATURES_MIGRATION`.
    AllFeaturesPending {
        /// When the upgrade expires.
        expires: Moment,
    },
    /// No upgrade to all features is under way.
    NoUpgrade,
    /// The account has no open request to approve all features.
    NoOpenRequest {
        /// The account id.
        account: String,
    },
    /// Some invited accounts have not approved all features.
    ApprovalsMissing {
        /// The ids of accounts that have not answered.
        waiting: Vec<String>,
        /// The ids of accounts that declined.
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
        /// The policy id.
        policy: String,
        /// The node.
        node: Node,
    },
    /// `PolicyNotAttachedException`.
    PolicyNotAttached {
        /// The policy id.
        policy: String,
        /// The node.
        node: Node,
    },
    /// `POLICY_CONTENT_LIMIT_EXCEEDED`.
    PolicyTooLong {
        /// The length of the policy as it would be saved, in characters.
        characters: u32,
        /// The greatest length that AWS accepts.
        limit: u32,
    },
    /// `MIN_POLICY_TYPE_ATTACHMENT_LIMIT_EXCEEDED`.
    LastPolicy {
        /// The node.
        node: Node,
    },
}
