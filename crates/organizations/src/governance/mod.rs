//! What the organization's owner governs: policies, trails and billing alerts (sections 12 and 13).
//!
//! A service control policy never grants anything, it filters: what an account may do is what every
//! level from the root down to it allows, less what any of them denies (rule 12.4). [`evaluate`] says
//! it of one request, [`judge`] of what a usage line needs.
//!
//! ```
//! use billfold_organizations::governance::{Policies, Request, Verdict, evaluate, ready};
//! use billfold_organizations::lifecycle::{
//!     Action, FeatureSet, Founder, Node, Organization, Step,
//! };
//!
//! let at = "2026-11-01".parse()?;
//! let policies = Policies::new(vec![ready::deny_services("p-no-rds", &["rds"])]);
//! let founder = Founder::new("111111111111", "Payer");
//! let mut organization = Organization::create(at, founder, FeatureSet::AllFeatures);
//! for step in [
//!     Step::CreateAccount { account: "222222222222".to_owned(), name: "Shop".to_owned() },
//!     Step::EnableServiceControlPolicies,
//!     Step::AttachPolicy { policy: "p-no-rds".to_owned(), node: Node::Root },
//! ] {
//!     let next = organization.apply(&Action::new(at, step));
//!     organization = next.map_err(|refusal| format!("{refusal:?}"))?;
//! }
//!
//! let request = Request::new("rds:CreateDBInstance").in_region("eu-west-1");
//! let denied = evaluate(&organization, &policies, "222222222222", &request);
//! assert!(matches!(denied.verdict, Verdict::Denied { node: Node::Root, .. }));
//! let payer = evaluate(&organization, &policies, "111111111111", &request);
//! assert!(!payer.verdict.blocks(), "the management account is exempt");
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod alerts;
mod condition;
mod evaluate;
mod leaving;
mod pattern;
mod policy;
mod practice;
pub mod ready;
mod request;
mod statement;
#[cfg(test)]
mod tests;
mod trail;
mod usage;

pub use alerts::{Alarm, Alert, BILLING_METRICS_REGION, Firing};
pub use evaluate::{Evaluation, Exemption, NotEvaluated, Verdict, evaluate, judge};
pub use leaving::apply;
pub use policy::{Actions, Condition, Effect, Policies, Policy, Resources, Statement};
pub use practice::{PasswordLack, Practice, Practised, Ticks, good_practice, password_lacks};
pub use request::Request;
pub use statement::Reason;
pub use trail::{Regions, ServiceGrant, Trail, log_gigabytes};
pub use usage::{launch_request, usage_requests};
