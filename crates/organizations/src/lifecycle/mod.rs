//! The organization as AWS Organizations lets it grow and change: who may join, leave, move, and why
//! not.
//!
//! [`billfold_billing::organization::Organization`] is the organization as one month's bill sees it. [`Organization`] here is
//! the same thing while a person builds it: a state that [`Organization::apply`] turns into the next
//! one, or a [`Refusal`] with AWS's reason. Time is that of the [`Action`]s; what AWS ends by itself
//! (invitations after 15 days, requests after 90, closed accounts after 90) ends when an action's
//! moment has passed it.
//!
//! ```
//! use billfold_organizations::lifecycle::{
//!     Action, FeatureSet, Founder, Marketplace, Organization, Refusal, Step,
//! };
//!
//! let start = "2026-11-01".parse()?;
//! let founder = Founder::new("111111111111", "Payer");
//! let alone = Organization::create(start, founder, FeatureSet::AllFeatures);
//!
//! let invite = Step::Invite {
//!     account: "222222222222".to_owned(),
//!     name: "Shop".to_owned(),
//!     marketplace: Marketplace::Aws,
//! };
//! let accept = Step::AcceptInvitation { account: "222222222222".to_owned() };
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
mod action;
mod apply;
mod attachments;
mod features;
mod founder;
mod frozen;
mod invitations;
mod memory;
mod quotas;
mod refusal;
mod rule;
mod state;
mod stays;
#[cfg(test)]
mod tests;
mod units;

pub use action::{Action, Step};
pub use attachments::FULL_AWS_ACCESS;
pub use features::{APPROVAL_DAYS, Approval, FeatureSet, Upgrade};
pub use founder::{Founder, Marketplace};
pub use invitations::{INVITATION_DAYS, Invitation, InvitationState, LISTED_DAYS};
pub use memory::{Member, Memory};
pub use quotas::{Quota, Quotas};
pub use refusal::Refusal;
pub use state::{Account, Joined, Node, Organization, Unit};
pub use stays::{CLOSED_DAYS, Ending, Stay};
