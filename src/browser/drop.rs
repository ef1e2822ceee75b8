//! Files and texts that are dropped on the page.

use gloo::file::File;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue, closure::Closure};

#[wasm_bindgen(module = "/src/js/drop.js")]
extern "C" {
    #[wasm_bindgen(js_name = watchDrops)]
    fn watch(opened: JsValue);
}

/// What was dropped.
pub enum Dropped {
    File(File),
    Text(String),
}

/// Calls back with each file, or text beside a field, that is dropped on the page from now on.
pub fn watch_drops(opened: impl Fn(Dropped) + 'static) {
    let opened = Closure::<dyn Fn(JsValue)>::new(move |dropped: JsValue| {
        match dropped.dyn_into::<web_sys::File>() {
            Ok(file) => opened(Dropped::File(file.into())),
            Err(text) => opened(Dropped::Text(text.as_string().unwrap_or_default())),
        }
    });
    watch(opened.into_js_value());
}
