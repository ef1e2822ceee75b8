//! The rule that a refusal follows from.

use super::{Quota, Refusal};

impl Refusal {
    /// The number of the rule in `docs/rules.md`; `None` if only AWS's API or Billfold demands it.
    #[must_use]
    pub fn rule(&self) -> Option<&'static str> {
        match self {
            Self::QuotaReached { quota, .. } | Self::QuotaBelowUse { quota, .. } => {
                Some(match quota {
                    Quota::Accounts | Quota::Units | Quota::UnitDepth => "12.2",
                    Quota::InvitationsPerDay => "12.3",
                    Quota::PoliciesPerNode => "12.4",
                })
            }
            Self::AlreadyInOrganization { .. }
            | Self::ManagementAccountStays
            | Self::ManagementAccountCannotClose { .. } => Some("1.2"),
            Self::OtherMarketplace { .. } => Some("1.5"),
            Self::CannotStandAlone { .. } => Some("9.2"),
            Self::InvitationsPaused { .. }
            | Self::AlreadyAllFeatures
            | Self::AllFeaturesPending { .. }
            | Self::NoUpgrade
            | Self::NoOpenRequest { .. }
            | Self::ApprovalsMissing { .. } => Some("12.1"),
            Self::AccountClosed { .. } | Self::TooYoungToLeave { .. } => Some("12.2"),
            Self::InvitationPending { .. }
            | Self::NoInvitation { .. }
            | Self::InvitationNotOpen { .. } => Some("12.3"),
            Self::LeavingDenied { .. }
            | Self::NeedsAllFeatures
            | Self::PoliciesAlreadyEnabled
            | Self::PoliciesNotEnabled
            | Self::PolicyAlreadyAttached { .. }
            | Self::PolicyNotAttached { .. }
            | Self::PolicyTooLong { .. }
            | Self::LastPolicy { .. } => Some("12.4"),
            Self::BeforeLatestAction { .. }
            | Self::NotFound { .. }
            | Self::IdTaken { .. }
            | Self::NameLength { .. }
            | Self::AlreadyThere { .. }
            | Self::SiblingHasName { .. }
            | Self::UnitIntoItself { .. }
            | Self::UnitNotEmpty { .. } => None,
        }
    }
}
