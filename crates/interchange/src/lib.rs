//! The scenario file: read and checked, resolved for the engine, written back.
//!
//! [`Document`] is the file as people write it; the page edits it, keeps it and puts it in
//! links. [`resolve()`] checks what a single value cannot show (references, duplicates, ladders)
//! and builds the engine's [`billfold_billing::Scenario`].

pub mod cells;
pub mod document;
mod error;
pub mod export;
pub mod governance;
pub mod json;
pub mod policy;
pub mod resolve;
#[cfg(test)]
mod sample;
#[cfg(feature = "schema")]
pub mod schema;

pub use document::Document;
pub use error::FileError;
pub use resolve::{
    Context, Govern, ListedOffer, MissingPrices, NoCatalogue, PriceSource, Resolved, Rest,
    Shortage, TimeZones, Unpriced, UsageLine, UtcOnly, convert, resolve, resolve_again,
    resolve_with, rest,
};
