//! The life of an organization: its state, the operations that change it, and why AWS refuses one.
//!
//! [`billfold_billing::organization::Organization`] is the organization of one month's bill.
//! [`OrganizationState`] is the organization while a person builds it: [`OrganizationState::apply`]
//! turns one state into the next, or returns a [`Refusal`] with AWS's reason. Time is the time of the
//! [`Action`]s. What AWS ends by itself (invitations after 15 days, upgrade requests after 90 days,
//! closed accounts after 90 days) has ended once an action's time is past its end.
//!
//! ```
//! use billfold_organizations::lifecycle::{
//!     Action, Creator, FeatureSet, Marketplace, Operation, OrganizationState, Refusal,
//! };
//!
//! let start = "2026-11-01".parse()?;
//! let creator = Creator::new("111111111111", "Payer");
//! let alone = OrganizationState::create(start, creator, FeatureSet::AllFeatures);
//!
//! let invite = Operation::Invite {
//!     account: "222222222222".to_owned(),
//!     name: "Shop".to_owned(),
//!     marketplace: Marketplace::Aws,
//! };
//! let accept = Operation::AcceptInvitation { account: "222222222222".to_owned() };
//! let invited = alone.apply(&Action::new(start, invite)).map_err(|why| format!("{why:?}"))?;
//!
//! let in_time = Action::new("2026-11-10".parse()?, accept.clone());
//! assert_eq!(invited.apply(&in_time).map(|joined| joined.accounts().len()), Ok(2));
//!
//! let too_late = Action::new("2026-11-16".parse()?, accept);
//! let refused = invited.apply(&too_late);
//! assert!(matches!(refused, Err(Refusal::InvitationNotOpen { .. })));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod accounts;
mod apply;
mod attachments;
mod billed;
mod creator;
mod features;
mod history;
mod invitations;
mod memberships;
mod operation;
mod quotas;
mod refusal;
mod refusal_rule;
mod state;
#[cfg(test)]
mod tests;
mod tree;
mod units;

pub use attachments::FULL_AWS_ACCESS;
pub use creator::{Creator, Marketplace};
pub use features::{APPROVAL_DAYS, Approval, FeatureSet, Upgrade};
pub use history::{History, Member};
pub use invitations::{INVITATION_DAYS, Invitation, InvitationState, LISTED_DAYS};
pub use memberships::{CLOSED_DAYS, LeaveReason, Membership};
pub use operation::{Action, Operation};
pub use quotas::{Quota, Quotas};
pub use refusal::Refusal;
pub use state::{AccountState, JoinMethod, Node, OrganizationState, Unit};
pub use tree::{Children, Tree};
