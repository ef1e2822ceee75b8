//! Billfold's catalogue of AWS list prices: reading, checking, search and lookup.
//!
//! People edit the files in `prices/`. `cargo xtask prices` compiles them into
//! `static/catalogue.json`, which the page fetches and the command line contains. [`Catalogue`] is
//! that file, opened. Every price has a source, a date and a certainty.

mod catalogue;
pub mod entry;
mod error;
mod listing;
mod lookup;
mod near;
mod price_source;
mod search;
#[cfg(feature = "source")]
pub mod source;

pub use catalogue::Catalogue;
pub use error::CatalogueError;
pub use listing::{InstanceListing, MeteredListing};
pub use lookup::ReservedOffer;
pub use search::Found;
