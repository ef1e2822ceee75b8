//! Elements of the page that no view holds a reference to.

use gloo::utils::document;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::{Element, HtmlElement, HtmlInputElement, HtmlSelectElement};

#[wasm_bindgen(module = "/src/js/styles.js")]
extern "C" {
    /// Adds rules to those of the page's stylesheets.
    #[wasm_bindgen(js_name = addStyles)]
    pub fn add_styles(rules: &str);
}

/// Whether a selector finds an element.
pub fn exists(selector: &str) -> bool {
    matches!(document().query_selector(selector), Ok(Some(_)))
}

/// The first element that a selector finds.
pub fn find(selector: &str) -> Option<Element> {
    document().query_selector(selector).ok().flatten()
}

/// The value that is chosen in the first select that a selector finds.
pub fn value_of(selector: &str) -> String {
    let select = find(selector).and_then(|element| element.dyn_into::<HtmlSelectElement>().ok());
    select.map_or_else(String::new, |select| select.value())
}

/// The element at a point of the window, in pixels from its upper left corner.
pub fn element_at(x: i32, y: i32) -> Option<Element> {
    document().element_from_point(x as f32, y as f32)
}

/// The text field of the same column in the nearest row below, or above, that has one.
pub fn field_beside(field: &Element, below: bool) -> Option<HtmlInputElement> {
    let cell = field.closest("td, th").ok()??;
    let mut column = 1;
    let mut before = cell.previous_element_sibling();
    while let Some(cell) = before {
        column += 1;
        before = cell.previous_element_sibling();
    }
    let field = format!(":scope > :nth-child({column}) input[type=text]");
    let mut row = cell.parent_element()?;
    loop {
        row = if below {
            row.next_element_sibling()?
        } else {
            row.previous_element_sibling()?
        };
        if let Some(field) = row.query_selector(&field).ok()? {
            return field.dyn_into().ok();
        }
    }
}

/// Scrolls a list as little as it takes for the option with an id to be in sight. The page around
/// the list stays where it is.
pub fn scroll_into_list(id: &str) {
    let option = document().get_element_by_id(id);
    let Some(option) = option.and_then(|option| option.dyn_into::<HtmlElement>().ok()) else {
        return;
    };
    if let Some(list) = option.parent_element() {
        let (top, height) = (option.offset_top(), option.offset_height());
        let lowest = top + height - list.client_height();
        list.set_scroll_top(list.scroll_top().clamp(lowest.min(top), top));
    }
}
