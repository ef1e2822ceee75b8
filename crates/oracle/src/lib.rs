//! A second, deliberately naive reading of AWS consolidated billing.
//!
//! The oracle answers the same question as Billfold's engine, from the same scenario file, and
//! shares no code with it. It is written to be read beside `docs/rules.md`: exact fractions, every
//! hour of the month, one rule after the other, nothing clever. Comments cite the rules.
//!
//! Out of scope: support, tax, joining and leaving, and the rules 4.21 to 4.25.

mod allocation;
mod bill;
mod blended;
mod calendar;
pub mod campaign;
mod charge;
mod credits;
pub mod difference;
pub mod exercised;
mod fees;
pub mod figures;
pub mod fraction;
mod free_tier;
pub mod generator;
mod json;
mod matching;
mod month;
mod order;
mod profile;
mod rate;
mod read;
mod result;
mod rounding;
mod run;
mod scenario;
mod sharing;
pub mod shrink;
mod sizes;
mod tiers;

pub use fraction::Fraction;
pub use result::{Bill, LineUse, OracleResult, RunName, compute};
