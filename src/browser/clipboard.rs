//! The clipboard.

use wasm_bindgen::prelude::wasm_bindgen;

#[wasm_bindgen(module = "/src/js/clipboard.js")]
extern "C" {
    #[wasm_bindgen(js_name = copyText)]
    async fn copy(text: &str) -> wasm_bindgen::JsValue;
}

/// Puts a text into the clipboard. `false` where that is blocked.
pub async fn copy_text(text: &str) -> bool {
    copy(text).await.is_truthy()
}
