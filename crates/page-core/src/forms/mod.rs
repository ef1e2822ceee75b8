//! What forms hold, and what comes of it.
//!
//! Each form has a draft of its fields, as they were written and chosen, and makes a part of the
//! scenario of it or says what is wrong.

pub mod commitment;
pub mod credit;
pub mod custom_price;
pub mod free_allowance;
pub mod tiers;
pub mod usage_line;
pub mod week;

use crate::input::Problem;

/// A value of the scenario file, or why the text is none.
fn value<T: std::str::FromStr<Err: std::fmt::Display>>(text: &str) -> Result<T, Problem> {
    text.parse().map_err(|problem: T::Err| problem.to_string())
}
