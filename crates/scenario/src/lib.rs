//! The scenario file: read, checked value by value, and written back.
//!
//! [`Document`] is the file as people write it; the page edits it, keeps it and puts it in links.
//! The `resolve` crate checks what a single value cannot show and builds the engine's scenario.

pub mod document;
pub mod error;
mod file;
mod near;
pub mod policy;
pub mod read;
#[cfg(test)]
mod sample;
#[cfg(feature = "schema")]
pub mod schema;
pub mod write;

pub use document::Document;
pub use error::{ErrorKind, Found, KnownIds, ScenarioError, did_you_mean, shown};
pub use near::nearest;
