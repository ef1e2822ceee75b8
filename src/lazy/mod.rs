//! What the first paint does not need: a WebAssembly chunk of its own, fetched right after it.
//!
//! Whatever only [`chunk::load`] reaches is put into that chunk when the page is built for
//! deployment (`xtask/src/page/split.rs`). Other builds have everything in one file. No other
//! module knows of the chunk: the store and the views work with traits, and the loader hands over
//! what implements them.

mod catalogue;
mod chunk;
mod loader;
mod panels;
mod placeholders;
mod services;
mod styles;

pub use catalogue::fetch_catalogue_after_paint;
pub use loader::{Loader, use_panels};
