//! The billing engine of Billfold: the separate and the consolidated bill of an AWS Organization.
//!
//! The engine does no I/O and has no web types and no clock. Numbers in comments such as `rule 3.2`
//! refer to `docs/rules.md`, which gives the source of each rule, its code and its test.
//!
//! A [`Scenario`] holds everything that a bill depends on. [`comparison::compare`] makes both bills
//! and the saving from it, in these steps:
//!
//! 1. [`matching`] finds which commitment covers which usage, hour by hour.
//! 2. [`rating`] takes the rest of the usage through free tier and volume tiers, and adds fees.
//! 3. [`bill`] adds charges up to lines and rounds them to cents.
//! 4. [`payment`] pays lines of the bill with credits.
//!
//! [`explanation`] names every figure of the result and derives it.

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
pub mod payment;
pub mod rating;
mod scenario;
pub mod usage;

pub use exact::{Exact, ParseExactError};
pub use scenario::Scenario;
