//! `Intl`, asked by the script beside this.

use std::fmt::Display;

use wasm_bindgen::prelude::wasm_bindgen;

use crate::messages::texts;

#[wasm_bindgen(module = "/src/format/intl.js")]
extern "C" {
    #[wasm_bindgen(js_name = format)]
    fn intl(figure: &str) -> String;
}

/// Formats a decimal text or a month in one of the styles of `intl.js`.
pub fn format(style: &str, currency: &str, text: &dyn Display) -> String {
    intl(&format!("{text}|{style}|{}|{currency}", texts().locale))
}
