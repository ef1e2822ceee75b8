//! The billing engine of Billfold: the separate and the consolidated bill of an AWS Organization.
//!
//! Pure: no I/O, no web types, no clock. Numbers in comments such as `rule 3.2` are those of
//! `docs/rules.md`, which names each rule's source, the code that holds it and its test.

pub mod assumptions;
pub mod bill;
pub mod calendar;
pub mod catalogue;
pub mod commitments;
pub mod comparison;
pub mod credits;
pub mod exact;
pub mod explanation;
pub mod index;
pub mod matching;
pub mod order;
pub mod organization;
pub mod rating;
mod scenario;
pub mod usage;

pub use exact::{Exact, ParseExactError};
pub use scenario::Scenario;
