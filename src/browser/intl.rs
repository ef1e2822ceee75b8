//! Figures by the browser's `Intl`, asked by `intl.js`.

use billfold_messages::texts;
use std::fmt::Display;

use billfold_page_core::format::{Formatter, Style};
use wasm_bindgen::prelude::wasm_bindgen;

#[wasm_bindgen(module = "/src/js/intl.js")]
extern "C" {
    #[wasm_bindgen(js_name = format)]
    fn intl(figure: &str) -> String;
}

/// Writes figures by `Intl`, fixed to the locale of the page's language.
pub struct Intl;

impl Formatter for Intl {
    fn format(&self, style: Style, currency: &str, figure: &dyn Display) -> String {
        let style = match style {
            Style::Money => "money",
            Style::Rate => "rate",
            Style::Cents => "cents",
            Style::Number => "number",
            Style::Percent => "percent",
            Style::Month => "month",
            Style::Year => "year",
        };
        intl(&format!(
            "{figure}|{style}|{}|{currency}",
            texts::app::locale()
        ))
    }
}
