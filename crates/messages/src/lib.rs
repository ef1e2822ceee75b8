//! The words for what the engine finds, and ways to write a derivation down.
//!
//! The engine speaks in [`billfold_billing::explanation::Message`]s and figures; every front end,
//! the page and the command line alike, takes its sentences from here. One module a language.

pub mod english;
pub mod headline;
mod number;
pub mod render;
pub mod report;
mod rules;
pub mod templates;

pub use english::amount;
pub use english::page as texts;
pub use number::{count, group_thousands, grouped, money};
pub use rules::{Rule, rule};
