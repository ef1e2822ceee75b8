//! `Intl.NumberFormat`, one kept per style.

use std::cell::RefCell;

use js_sys::{Array, Function, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};

use crate::messages::texts;

/// What kind of figure it is.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Style {
    Money,
    Rate,
    Cents,
    Number,
    Percent,
}

/// A style, a currency and the format made for them.
type Kept = (Style, String, Option<Function>);

thread_local! {
    static FORMATS: RefCell<Vec<Kept>> = const { RefCell::new(Vec::new()) };
}

/// Formats a decimal text; `Intl` reads it exactly. Without `Intl` the text itself.
pub fn format(style: Style, currency: &str, text: &str) -> String {
    let format = FORMATS.with_borrow_mut(|formats| {
        if let Some((.., format)) = formats
            .iter()
            .find(|(kept, of, _)| *kept == style && of == currency)
        {
            return format.clone();
        }
        let format = make(style, currency);
        formats.push((style, currency.to_owned(), format.clone()));
        format
    });
    format
        .and_then(|format| format.call1(&JsValue::NULL, &text.into()).ok())
        .and_then(|formatted| formatted.as_string())
        .unwrap_or_else(|| text.to_owned())
}

fn make(style: Style, currency: &str) -> Option<Function> {
    let options = Object::new();
    let set = |name: &str, value: JsValue| Reflect::set(&options, &name.into(), &value).is_ok();
    let places = |least: u32, most: u32| {
        set("minimumFractionDigits", least.into());
        set("maximumFractionDigits", most.into());
    };
    match style {
        Style::Money | Style::Rate => {
            set("style", "currency".into());
            set("currency", currency.into());
            set("currencyDisplay", "narrowSymbol".into());
            places(2, if style == Style::Money { 2 } else { 12 });
        }
        Style::Cents => places(2, 2),
        Style::Number => places(0, 12),
        Style::Percent => {
            set("style", "percent".into());
            places(0, 1);
        }
    }
    construct("NumberFormat", &options)
}

/// The `format` function of a new `Intl` object; none where the browser refuses, as it does for
/// a currency that is no currency.
pub fn construct(class: &str, options: &Object) -> Option<Function> {
    let intl = Reflect::get(&js_sys::global(), &"Intl".into()).ok()?;
    let class = Reflect::get(&intl, &class.into()).ok()?;
    let arguments = Array::of2(&texts().locale.into(), options);
    let made = Reflect::construct::<fn() -> JsValue>(class.unchecked_ref(), &arguments).ok()?;
    let format = Reflect::get(&made, &"format".into()).ok()?;
    Some(format.unchecked_into())
}
