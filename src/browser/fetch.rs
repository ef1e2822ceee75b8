//! Files of the page that are fetched.

use js_sys::Uint8Array;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};

#[wasm_bindgen(module = "/src/js/prefetch.js")]
extern "C" {
    /// Starts to fetch a file of the page.
    pub fn prefetch(address: &str);

    #[wasm_bindgen(js_name = prefetched)]
    async fn prefetched_bytes(address: &str) -> JsValue;

    #[wasm_bindgen(js_name = fetched)]
    async fn fetched_bytes(address: &str) -> JsValue;
}

/// The text of a file of the page; `None` if it cannot be had.
pub async fn fetch(address: &str) -> Option<String> {
    text_of(fetched_bytes(address).await)
}

/// The text of a file that [`prefetch`] started to fetch; `None` if it cannot be had.
pub async fn prefetched(address: &str) -> Option<String> {
    text_of(prefetched_bytes(address).await)
}

fn text_of(bytes: JsValue) -> Option<String> {
    // The bytes are UTF-8 already; a text of JavaScript's would be UTF-16, there and back.
    String::from_utf8(bytes.dyn_into::<Uint8Array>().ok()?.to_vec()).ok()
}
