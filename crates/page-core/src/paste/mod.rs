//! Rows that people paste from a spreadsheet, understood as usage lines and accounts.
//!
//! The cells are read by `billfold-paste`; here they get their meaning in a scenario.

mod known;
mod reading;
mod row;

pub use reading::{Line, ROWS, Reading, Remembered};
pub use row::{Good, Wrong};

#[cfg(test)]
mod tests;
