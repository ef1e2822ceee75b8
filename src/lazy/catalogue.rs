//! Fetching the price catalogue.

use billfold_messages::texts;
use wasm_bindgen_futures::spawn_local;

use super::Loader;
use crate::browser;
use crate::store::Store;

/// The catalogue's file.
pub(super) const ADDRESS: &str = "catalogue.json";

/// Starts to fetch the catalogue once the page has painted; the chunk reads it.
pub fn fetch_catalogue_after_paint(loader: Loader, store: Store) {
    browser::after_paint(move || {
        browser::prefetch(ADDRESS);
        spawn_local(receive(loader, store));
    });
}

async fn receive(loader: Loader, store: Store) {
    match loader.connect(&store).await {
        Some(chunk) => chunk.services.receive_catalogue(&store),
        None => store.do_without_prices(texts::app::part_missing()),
    }
}
