//! Fetching the price catalogue.

use billfold_messages::texts;
use wasm_bindgen_futures::spawn_local;

use super::Loader;
use crate::browser;
use crate::store::Store;

/// Fetches the catalogue once the page has painted; the chunk reads it.
pub fn fetch_catalogue_after_paint(loader: Loader, store: Store) {
    browser::after_paint(move || spawn_local(fetch(loader, store)));
}

async fn fetch(loader: Loader, store: Store) {
    let file = browser::fetch("catalogue.json").await;
    match loader.connect(&store).await {
        Some(chunk) => chunk.services.receive_catalogue(&store, file),
        None => store.do_without_prices(texts::app::part_missing()),
    }
}
