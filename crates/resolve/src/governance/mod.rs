//! The organization's life and its rules, between the scenario file and the engine.
//!
//! [`Governed`] is what a document says of them, checked; [`step`] takes one step of AWS
//! Organizations' console and gives the document after it; [`judge`] says which usage its policies
//! deny.
//!
//! ```
//! use billfold_organizations::lifecycle::{Action, Operation};
//! use billfold_resolve::governance::{Refused, step};
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
//! let after = step(&document, &action).map_err(|refused| format!("{refused:?}"))?;
//! assert_eq!(after.accounts.len(), 2);
//! let again = step(&after, &action);
//! assert!(matches!(again, Err(Refused::Refusal(_))), "its id is taken");
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

pub mod alarm;
mod judge;
mod read;
mod report;
mod step;
#[cfg(test)]
mod tests;
mod write;

pub use judge::{Denied, Judgement, judge};
pub use read::Governed;
pub use report::{Branch, Report, report};
pub use step::{Refused, save_policy, step, steps};
