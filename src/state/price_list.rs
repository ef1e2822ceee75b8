//! The price catalogue in the page: fetched once, after the first paint.

use std::rc::Rc;

use billfold_catalogue::Catalogue;
use billfold_interchange::{
    Context, Document, FileError, MissingPrices, NoCatalogue, PriceSource, Resolved, resolve_again,
    resolve_with,
};
use wasm_bindgen::JsValue;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen_futures::spawn_local;

use super::{Outcome, Session};
use crate::messages::texts;
use crate::{dom, later};

/// Where prices come from that a scenario does not hold itself.
#[derive(Clone)]
pub enum PriceList {
    /// The catalogue is on its way: scenarios that need it wait.
    Coming,
    /// The catalogue, and the same as the source of prices: what reads and searches it is in the
    /// later part of the program.
    Here {
        catalogue: Rc<Catalogue>,
        source: Rc<dyn PriceSource>,
    },
    /// It could not be fetched or read: what it would price is marked instead.
    Missing,
}

impl PartialEq for PriceList {
    fn eq(&self, other: &Self) -> bool {
        match (self, other) {
            (
                Self::Here { catalogue, .. },
                Self::Here {
                    catalogue: other, ..
                },
            ) => Rc::ptr_eq(catalogue, other),
            (Self::Coming, Self::Coming) | (Self::Missing, Self::Missing) => true,
            _ => false,
        }
    }
}

impl PriceList {
    pub fn catalogue(&self) -> Option<&Catalogue> {
        match self {
            Self::Here { catalogue, .. } => Some(catalogue),
            Self::Coming | Self::Missing => None,
        }
    }

    /// Checks a document and gives every usage line its price. As long as the catalogue is on its
    /// way, a line without a price is an error.
    pub fn resolve(&self, document: &Document) -> Result<Resolved, FileError> {
        resolve_with(document, &self.context())
    }

    /// The same for a document that was another a moment ago, of which this came.
    pub fn resolve_again(
        &self,
        document: &Document,
        before: &Document,
        outcome: &Outcome,
    ) -> Result<Resolved, FileError> {
        let then = (&outcome.scenario, &*outcome.unpriced);
        resolve_again(document, before, then, &self.context())
    }

    fn context(&self) -> Context<'_> {
        let (prices, missing): (&dyn PriceSource, _) = match self {
            Self::Coming => (&NoCatalogue, MissingPrices::Refused),
            Self::Here { source, .. } => (&**source, MissingPrices::Kept),
            Self::Missing => (&NoCatalogue, MissingPrices::Kept),
        };
        Context {
            zones: later::zones(),
            prices,
            missing,
            govern: later::govern(),
            rest: later::rest(),
        }
    }
}

#[wasm_bindgen(module = "/src/state/paint.js")]
extern "C" {
    #[wasm_bindgen(js_name = afterFirstPaint)]
    fn after_first_paint(done: JsValue);
}

/// Fetches the catalogue once the page has shown itself.
pub fn fetch_after_paint(session: Session) {
    let fetch = Closure::once_into_js(move || spawn_local(fetch(session)));
    after_first_paint(fetch);
}

async fn fetch(session: Session) {
    let file = dom::fetch("catalogue.json").await;
    match later::ways_in().await {
        Some(later) => (later.take_prices)(session, file),
        None => session.do_without_prices(texts().part_missing),
    }
}
