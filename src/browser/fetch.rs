//! Files of the page that are fetched.

use gloo::net::http::{Request, Response};
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};

#[wasm_bindgen(module = "/src/js/prefetch.js")]
extern "C" {
    /// Starts to fetch a file of the page.
    pub fn prefetch(address: &str);

    #[wasm_bindgen(js_name = prefetched)]
    async fn prefetched_response(address: &str) -> JsValue;
}

/// The text of a file of the page; `None` if it cannot be had.
pub async fn fetch(address: &str) -> Option<String> {
    text_of(Request::get(address).send().await.ok()?).await
}

/// The text of a file that [`prefetch`] started to fetch; `None` if it cannot be had.
pub async fn prefetched(address: &str) -> Option<String> {
    let response = prefetched_response(address).await;
    text_of(response.dyn_into::<web_sys::Response>().ok()?.into()).await
}

async fn text_of(response: Response) -> Option<String> {
    if !response.ok() {
        return None;
    }
    // The bytes are UTF-8 already; a text of JavaScript's would be UTF-16, there and back.
    String::from_utf8(response.binary().await.ok()?).ok()
}
