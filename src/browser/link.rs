//! Squeezing texts for links, by the browser's own compression.

use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

#[wasm_bindgen(module = "/src/js/link.js")]
extern "C" {
    #[wasm_bindgen(catch, js_name = pack)]
    async fn pack_text(json: &str) -> Result<JsValue, JsValue>;

    /// Whether the browser can unpack at all.
    #[wasm_bindgen(js_name = canUnpack)]
    pub fn can_unpack() -> bool;

    #[wasm_bindgen(catch, js_name = unpack)]
    async fn unpack_text(packed: &str) -> Result<JsValue, JsValue>;
}

/// A JSON text, squeezed and in base64url.
pub async fn pack(json: &str) -> Option<String> {
    pack_text(json).await.ok()?.as_string()
}

/// The JSON text that was packed; `None` if it is damaged or far too large.
pub async fn unpack(packed: &str) -> Option<String> {
    unpack_text(packed).await.ok()?.as_string()
}
