//! The adapter between the scenario file and the simulator of AWS Organizations.
//!
//! [`GovernedOrganization`] is the organization of a document, checked. [`perform`] returns the document after an
//! operation of AWS Organizations. [`evaluate_policies`] reports which usage the policies deny.
//!
//! ```
//! use billfold_organizations::lifecycle::{Action, Operation};
//! use billfold_resolve::governance::{OperationError, perform};
//! use billfold_scenario::Document;
//!
//! let document = Document::from_json(
//!     r#"{
//!         "version": 1,
//!         "month": "2026-11",
//!         "organization": { "managementAccount": "111111111111" },
//!         "accounts": [{ "id": "111111111111" }]
//!     }"#,
//! )?;
//! let create = Operation::CreateAccount { account: "222222222222".to_owned(), name: "Shop".to_owned() };
//! let action = Action::new("2026-11-02".parse()?, create);
//! let after = perform(&document, &action).map_err(|refused| format!("{refused:?}"))?;
//! assert_eq!(after.accounts.len(), 2);
//! let again = perform(&after, &action);
//! assert!(matches!(again, Err(OperationError::Refusal(_))), "its id is taken");
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

pub mod alarm;
mod evaluate_usage;
mod operations;
mod organization;
mod read;
mod report;
#[cfg(test)]
mod tests;
#[cfg(test)]
mod twice;
mod write;

pub use evaluate_usage::{DeniedUsage, PolicyReport, evaluate_policies};
pub use operations::{OperationError, perform, perform_all, save_policy};
pub use organization::GovernedOrganization;
pub use report::{Branch, Report, report};
