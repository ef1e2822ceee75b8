//! The services of the store in full.

use billfold_catalogue::Catalogue;
use billfold_messages::texts;
use billfold_scenario::{Document, ScenarioError};
use wasm_bindgen_futures::spawn_local;
use web_sys::Event;
use yew::Callback;

use super::catalogue::ADDRESS;
use crate::browser::{self, Dropped};
use crate::shortcuts;
use crate::store::{Services, Store, address, files, saved};
use billfold_page_core::workspace::PriceList;

/// All services of the store.
pub struct LoadedServices;

impl Services for LoadedServices {
    fn begin(&self, store: &Store) {
        let store = store.clone();
        browser::watch_drops(move |dropped| match dropped {
            Dropped::File(file) => files::open(store.clone(), file),
            Dropped::Text(text) => files::open_text(&store, texts::scenarios::dropped_text(), text),
        });
    }

    fn load(&self, store: &Store, id: &str) -> Option<Document> {
        if saved::was_interrupted(id) {
            return None;
        }
        store.mark_opening(id);
        saved::load(id)
    }

    fn adopt(&self, store: &Store, id: String) {
        store.adopt(id);
    }

    fn open_saved(&self, store: &Store, id: &str) {
        let act = {
            let (store, id) = (store.clone(), id.to_owned());
            Callback::from(move |()| store.open_saved(&id, false))
        };
        let name = saved::name(id).unwrap_or_default();
        if !store.ask_before_opening(id, &texts::scenarios::quoted(&name), act) {
            store.open_saved(id, true);
        }
    }

    fn save(&self, store: &Store) {
        store.save_now();
    }

    fn undo(&self, store: &Store) {
        store.undo();
    }

    fn redo(&self, store: &Store) {
        store.redo();
    }

    fn open_link(&self, store: &Store, fragment: String) {
        address::open_asking(store, fragment);
    }

    fn copy_link(&self, store: &Store) {
        address::copy_link(store.clone());
    }

    fn receive_catalogue(&self, store: &Store) {
        let store = store.clone();
        spawn_local(async move {
            open_catalogue(&store, browser::prefetched(ADDRESS).await);
        });
    }

    fn describe(&self, error: &ScenarioError) -> String {
        error.to_string()
    }

    fn describe_value(&self, error: &ScenarioError) -> String {
        error.message()
    }

    fn handle_key(&self, store: &Store, event: &Event) {
        shortcuts::handle_key(store, event);
    }

    fn receive_storage_event(&self, store: &Store, event: &Event) {
        shortcuts::handle_storage_event(store, event);
    }
}

fn open_catalogue(store: &Store, json: Option<String>) {
    let opened = match json {
        Some(json) => Catalogue::from_json(&json).map_err(|problem| problem.to_string()),
        None => Err(texts::app::problem_offline().to_owned()),
    };
    match opened {
        Ok(catalogue) => store.take_prices(PriceList::of(catalogue), None),
        Err(problem) => {
            let notice = texts::scenarios::problem_prices(&problem);
            store.take_prices(PriceList::Unavailable, Some(notice.into()));
        }
    }
}
