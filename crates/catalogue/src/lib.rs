//! Billfold's catalogue of AWS list prices: read, checked, searched, handed to scenarios.
//!
//! People edit the files in `prices/`; `cargo xtask prices` makes `static/catalogue.json` of
//! them, which the page fetches and the command line carries. [`Catalogue`] is that file, opened.
//! Every figure knows its source, its date and how certain it is.

mod catalogue;
mod check;
pub mod entry;
mod error;
mod listing;
mod lookup;
mod price_source;
mod search;
#[cfg(feature = "source")]
pub mod source;

pub use catalogue::Catalogue;
pub use error::CatalogueError;
pub use listing::{InstanceListing, MeteredListing};
pub use lookup::ReservedOffer;
pub use search::Found;
