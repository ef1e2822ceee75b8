//! The logic of the page that needs no browser: what people type is understood here, and figures
//! are written as people read them.
//!
//! The page shows what this crate computes and hands it what people do. Everything here is tested
//! natively.

pub mod charts;
pub mod choice;
pub mod format;
pub mod input;
pub mod virtual_rows;
