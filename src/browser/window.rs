//! The window around the page.

use gloo::utils::{body, document, window};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{HtmlElement, ScrollIntoViewOptions, ScrollLogicalPosition};

/// What the window shows of the page, in pixels.
pub struct Viewport {
    /// Without the scroll bar.
    pub width: f64,
    pub height: f64,
    pub scroll_x: f64,
    pub scroll_y: f64,
    /// The height of the whole page.
    pub page_height: f64,
}

/// What the window shows of the page.
pub fn viewport() -> Viewport {
    let window = window();
    let length = |value: Result<JsValue, JsValue>| {
        let value = value.ok().and_then(|value| value.as_f64());
        value.unwrap_or_default()
    };
    Viewport {
        width: f64::from(body().client_width()),
        height: length(window.inner_height()),
        scroll_x: window.scroll_x().unwrap_or_default(),
        scroll_y: window.scroll_y().unwrap_or_default(),
        page_height: f64::from(body().offset_height()),
    }
}

/// Scrolls to the top of the page.
pub fn scroll_to_top() {
    window().scroll_to_with_x_and_y(0.0, 0.0);
}

/// Scrolls down by some pixels, or up by a negative number.
pub fn scroll_vertically(pixels: f64) {
    window().scroll_by_with_x_and_y(0.0, pixels);
}

/// Scrolls as little as it takes for an element to be in sight.
pub fn reveal(id: &str) {
    if let Some(element) = document().get_element_by_id(id) {
        let options = ScrollIntoViewOptions::new();
        options.set_block(ScrollLogicalPosition::Nearest);
        element.scroll_into_view_with_scroll_into_view_options(&options);
    }
}

/// Whether the page is a part of another one, whose address the window shows.
pub fn is_framed() -> bool {
    let window = window();
    // A page of another host hides what it is.
    !matches!(window.top(), Ok(Some(top)) if top == window)
}

/// Opens an address in a tab of its own. Returns whether the browser did.
pub fn open_in_tab(address: &str) -> bool {
    let opened = window().open_with_url_and_target(address, "_blank");
    matches!(opened, Ok(Some(_)))
}

/// Names the window.
pub fn set_title(title: &str) {
    document().set_title(title);
}

/// Prints the page as it stands.
pub fn print() {
    // A page that may not print does not.
    let _ = window().print();
}

/// Whether a media query holds.
pub fn matches_media(query: &str) -> bool {
    let list = window().match_media(query).ok().flatten();
    list.is_some_and(|list| list.matches())
}

/// Shows a popover or hides it. Returns whether there is one.
pub fn toggle_popover(id: &str) -> bool {
    let popover = document().get_element_by_id(id);
    popover
        .and_then(|popover| popover.dyn_into::<HtmlElement>().ok())
        .is_some_and(|popover| popover.toggle_popover().is_ok())
}
