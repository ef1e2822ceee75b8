//! Names of months.

use billfold_billing::calendar::Month;
use js_sys::{Date, Object, Reflect};
use wasm_bindgen::JsValue;

use super::intl::construct;

/// `November 2026`.
pub fn month_and_year(month: Month) -> String {
    named(month, true)
}

/// `November`.
pub fn month_name(month: Month) -> String {
    named(month, false)
}

fn named(month: Month, with_year: bool) -> String {
    let options = Object::new();
    let set = |name: &str, value: &str| {
        // Setting a property of a fresh object cannot fail.
        let _ = Reflect::set(&options, &name.into(), &value.into());
    };
    set("timeZone", "UTC");
    set("month", "long");
    if with_year {
        set("year", "numeric");
    }
    let milliseconds = month.start().0 as f64 * 1_000.0;
    let date = Date::new(&JsValue::from_f64(milliseconds));
    construct("DateTimeFormat", &options)
        .and_then(|format| format.call1(&JsValue::NULL, &date).ok())
        .and_then(|name| name.as_string())
        .unwrap_or_else(|| month.to_string())
}
