//! When the page has shown something for the first time.

use wasm_bindgen::JsValue;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::prelude::wasm_bindgen;

#[wasm_bindgen(module = "/src/js/paint.js")]
extern "C" {
    #[wasm_bindgen(js_name = afterFirstPaint)]
    fn after_first_paint(done: JsValue);
}

/// Calls back after the first paint.
pub fn after_paint(callback: impl FnOnce() + 'static) {
    after_first_paint(Closure::once_into_js(callback));
}
