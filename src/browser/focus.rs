//! Where the focus is, and where it goes.

use gloo::utils::document;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::{Element, FocusOptions, HtmlElement, HtmlInputElement};

#[wasm_bindgen(module = "/src/js/focus.js")]
extern "C" {
    /// Gives the focus to another row when its own is taken away, from now on.
    #[wasm_bindgen(js_name = keepFocus)]
    pub fn keep_focus_in_rows();
}

fn focus_element(element: Option<Element>) {
    if let Some(element) = element.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        // An element that does not take the focus is none that anybody was in.
        let _ = element.focus();
    }
}

/// Whether no element has the focus.
fn is_lost() -> bool {
    focused_element().is_none_or(|holder| holder.tag_name() == "BODY")
}

/// Moves the focus to the first element that a selector finds.
pub fn focus(selector: &str) {
    focus_element(document().query_selector(selector).ok().flatten());
}

/// Moves the focus there unless something has it: what had it may have left the page.
pub fn focus_if_lost(selector: &str) {
    if is_lost() {
        focus(selector);
    }
}

/// Moves the focus to the element with an id, whatever letters that has.
pub fn focus_id(id: &str) {
    focus_element(document().get_element_by_id(id));
}

/// Gives the focus back to an element that lost it by being moved.
pub fn refocus(id: &str) {
    if is_lost() {
        focus_id(id);
    }
}

/// Moves the focus to an element without scrolling to it.
pub fn focus_quietly(element: &HtmlElement) {
    let options = FocusOptions::new();
    options.set_prevent_scroll(true);
    // An element that has left the page takes no focus; nor does that matter.
    let _ = element.focus_with_options(&options);
}

/// Moves the focus to a text field with an id, and selects what is in it.
pub fn select_id(id: &str) {
    let element = document().get_element_by_id(id);
    if let Some(field) = element.and_then(|element| element.dyn_into::<HtmlInputElement>().ok()) {
        let _ = field.focus();
        field.select();
    }
}

/// The element that has the focus.
pub fn focused_element() -> Option<Element> {
    document().active_element()
}

/// The id of the element that has the focus.
pub fn focused_id() -> Option<String> {
    let id = focused_element()?.id();
    (!id.is_empty()).then_some(id)
}
