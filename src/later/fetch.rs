//! Fetching the later part.

use std::cell::Cell;

use wasm_bindgen_futures::spawn_local;
use yew::Callback;

use super::ways::{LATER, Later};

#[cfg(feature = "split")]
mod entry {
    use super::{LATER, Later};
    use wasm_split_helpers::{SplitLoaderError, wasm_split};

    /// Where the page is split: the later part is what only this function reaches.
    #[wasm_split(later, fallible)]
    pub fn later() -> Result<&'static Later, SplitLoaderError> {
        Ok(&LATER)
    }
}

#[cfg(not(feature = "split"))]
mod entry {
    use super::{LATER, Later};
    use std::convert::Infallible;

    /// In one piece, the later part is always here.
    pub async fn later() -> Result<&'static Later, Infallible> {
        Ok(&LATER)
    }
}

/// Where the later part is.
#[derive(Clone, Copy, PartialEq)]
pub enum Part {
    Coming,
    Here,
    /// It could not be fetched; whoever needs it asks again.
    Missing,
}

thread_local! {
    static ARRIVED: Cell<Option<&'static Later>> = const { Cell::new(None) };
    static MISSING: Cell<bool> = const { Cell::new(false) };
}

/// The ways into the part, if it is here.
pub fn arrived() -> Option<&'static Later> {
    ARRIVED.get()
}

pub fn part() -> Part {
    match arrived() {
        Some(_) => Part::Here,
        None if MISSING.get() => Part::Missing,
        None => Part::Coming,
    }
}

/// The ways into the part, once it is here; none if it cannot be fetched.
pub async fn ways_in() -> Option<&'static Later> {
    let later = entry::later().await.ok();
    if let (Some(later), None) = (later, arrived()) {
        (later.arrive)();
    }
    ARRIVED.set(later);
    MISSING.set(later.is_none());
    later
}

/// Fetches the part, and calls back when it is here or could not be fetched.
pub fn fetch(done: Callback<Part>) {
    spawn_local(async move {
        ways_in().await;
        done.emit(part());
    });
}
