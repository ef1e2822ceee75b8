//! The words for what the engine finds, and ways to write a derivation down.
//!
//! The engine speaks in [`billfold_billing::explanation::Message`]s and figures; every face, the
//! page and the command line alike, takes its sentences from here. One module a language.

pub mod english;
mod number;
// A text's name says what it is.
#[allow(missing_docs)]
pub mod page;
pub mod render;
pub mod report;

pub use number::{amount, grouped, money};
