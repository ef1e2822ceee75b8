//! A simulator of AWS Organizations.
//!
//! | module | contents |
//! |---|---|
//! | [`lifecycle`] | the organization's state, the operations that change it, and why AWS refuses one |
//! | [`policies`] | service control policies: what an account may do |
//! | [`trails`] | CloudTrail trails and the bucket that stores their logs |
//! | [`alerts`] | billing alerts: on which day a bill crosses a threshold |
//! | [`practice`] | what AWS advises every organization to do |
//!
//! The crate is pure: no I/O, no web types, no clock. It uses the calendar, the numbers and the bills
//! of [`billfold_billing`]; the billing engine does not depend on it. Numbers in comments such as
//! `rule 12.4` are those of `docs/rules.md`, which names each rule's source, code and test.

pub mod alerts;
pub mod lifecycle;
pub mod policies;
pub mod practice;
#[cfg(test)]
mod sample;
pub mod trails;
