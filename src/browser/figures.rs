//! Tinting figures that change.

use wasm_bindgen::prelude::wasm_bindgen;

#[wasm_bindgen(module = "/src/js/figure.js")]
extern "C" {
    /// Tints figures that change for a moment, from now on.
    #[wasm_bindgen(js_name = watchFigures)]
    pub fn watch_figures();
}
