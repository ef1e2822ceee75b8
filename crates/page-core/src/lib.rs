//! The logic of the page that needs no browser: what people type is understood here, and figures
//! are written as people read them.
//!
//! The page shows what this crate computes and hands it what people do. Everything here is tested
//! natively.

pub mod charts;
pub mod choice;
pub mod edits;
pub mod format;
pub mod forms;
pub mod input;
pub mod paste;
mod price_list;
pub mod ptr_eq_rc;
pub mod queries;
#[cfg(test)]
mod test_support;
pub mod view;
pub mod virtual_rows;
pub mod workspace;
