//! Service control policies: what an account of the organization may do (rule 12.4).
//!
//! A service control policy grants nothing, it filters. An account may do what every level from the
//! root down to the account allows and no level denies. [`evaluate`] decides one request,
//! [`Evaluator::evaluate_all`] the requests that a usage line needs.
//!
//! ```
//! use billfold_organizations::lifecycle::{
//!     Action, Creator, FeatureSet, Node, Operation, OrganizationState,
//! };
//! use billfold_organizations::policies::{Policies, Request, Verdict, evaluate, templates};
//!
//! let at = "2026-11-01".parse()?;
//! let policies = Policies::new(vec![templates::deny_services("p-no-rds", &["rds"])]);
//! let creator = Creator::new("111111111111", "Payer");
//! let mut organization = OrganizationState::create(at, creator, FeatureSet::AllFeatures);
//! for operation in [
//!     Operation::CreateAccount { account: "222222222222".to_owned(), name: "Shop".to_owned() },
//!     Operation::EnableServiceControlPolicies,
//!     Operation::AttachPolicy { policy: "p-no-rds".to_owned(), node: Node::Root },
//! ] {
//!     let next = organization.apply(&Action::new(at, operation));
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

mod condition;
mod evaluate;
mod leaving;
mod pattern;
mod policy;
mod request;
mod statement;
pub mod templates;
#[cfg(test)]
mod tests;
mod usage_requests;

pub use evaluate::{Evaluation, Evaluator, Exemption, NotEvaluated, Verdict, evaluate};
pub use leaving::apply_under_policies;
pub use policy::{
    Actions, Condition, Effect, Policies, Policy, Resources, Statement, StatementIndex,
};
pub use request::Request;
pub use statement::UnknownReason;
pub use usage_requests::{launch_request, usage_requests};
