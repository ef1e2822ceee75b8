//! Listening to the window, waiting, and fetching.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    Element, Event, HtmlElement, HtmlInputElement, HtmlSelectElement, Response,
    ScrollIntoViewOptions, ScrollLogicalPosition,
};

/// A listener, for as long as it is kept.
pub struct Listener {
    name: &'static str,
    heard: Closure<dyn FnMut(Event)>,
}

impl Listener {
    pub fn on_window(name: &'static str, heard: impl FnMut(Event) + 'static) -> Self {
        let heard = Closure::<dyn FnMut(Event)>::new(heard);
        if let Some(window) = web_sys::window() {
            // Only a listener that is none could be refused.
            let _ = window.add_event_listener_with_callback(name, heard.as_ref().unchecked_ref());
        }
        Self { name, heard }
    }
}

impl Drop for Listener {
    fn drop(&mut self) {
        if let Some(window) = web_sys::window() {
            let function = self.heard.as_ref().unchecked_ref();
            let _ = window.remove_event_listener_with_callback(self.name, function);
        }
    }
}

/// Something that is done later, unless this is dropped before.
pub struct Timer {
    handle: i32,
    _done: Closure<dyn FnMut()>,
}

impl Timer {
    pub fn after(milliseconds: i32, done: impl FnMut() + 'static) -> Self {
        let done = Closure::<dyn FnMut()>::new(done);
        let window = web_sys::window();
        let handle = window.and_then(|window| {
            let function = done.as_ref().unchecked_ref();
            window
                .set_timeout_with_callback_and_timeout_and_arguments_0(function, milliseconds)
                .ok()
        });
        Self {
            handle: handle.unwrap_or_default(),
            _done: done,
        }
    }
}

impl Drop for Timer {
    fn drop(&mut self) {
        if let Some(window) = web_sys::window() {
            window.clear_timeout_with_handle(self.handle);
        }
    }
}

/// A file of the page; none if it cannot be had.
pub async fn fetch(address: &str) -> Option<Response> {
    let window = web_sys::window()?;
    let response = JsFuture::from(window.fetch_with_str(address)).await.ok()?;
    let response: Response = response.dyn_into().ok()?;
    response.ok().then_some(response)
}

/// The text of a file of the page that was fetched.
pub async fn text(file: Option<Response>) -> Option<String> {
    // The bytes are UTF-8 already; a text of JavaScript's would be UTF-16, there and back.
    let bytes = JsFuture::from(file?.array_buffer().ok()?).await.ok()?;
    String::from_utf8(js_sys::Uint8Array::new(&bytes).to_vec()).ok()
}

/// Adds rules to those of the page's stylesheets.
pub fn add_styles(rules: &str) {
    let document = web_sys::window().and_then(|window| window.document());
    let Some(document) = document else { return };
    let head = document.query_selector("head").ok().flatten();
    if let (Some(head), Ok(style)) = (head, document.create_element("style")) {
        style.set_text_content(Some(rules));
        // A page without them is plain, and works.
        let _ = head.append_child(&style);
    }
}

/// Whether a selector finds something.
pub fn finds(selector: &str) -> bool {
    let document = web_sys::window().and_then(|window| window.document());
    document.is_some_and(|document| matches!(document.query_selector(selector), Ok(Some(_))))
}

/// Moves the focus to the first element that a selector finds.
pub fn focus(selector: &str) {
    let document = web_sys::window().and_then(|window| window.document());
    let element = document.and_then(|document| document.query_selector(selector).ok()?);
    if let Some(element) = element.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        let _ = element.focus();
    }
}

/// Moves the focus there unless something has it: what had it may have left the page.
pub fn focus_if_lost(selector: &str) {
    let document = web_sys::window().and_then(|window| window.document());
    let holder = document.and_then(|document| document.active_element());
    if holder.is_none_or(|holder| holder.tag_name() == "BODY") {
        focus(selector);
    }
}

/// Moves the focus to the element with an id, whatever letters that has.
pub fn focus_id(id: &str) {
    let document = web_sys::window().and_then(|window| window.document());
    let element = document.and_then(|document| document.get_element_by_id(id));
    if let Some(element) = element.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        let _ = element.focus();
    }
}

/// Moves the focus to a text field with an id, and selects what is in it.
pub fn select_id(id: &str) {
    let document = web_sys::window().and_then(|window| window.document());
    let element = document.and_then(|document| document.get_element_by_id(id));
    if let Some(field) = element.and_then(|element| element.dyn_into::<HtmlInputElement>().ok()) {
        let _ = field.focus();
        field.select();
    }
}

/// Scrolls as little as it takes for an element to be in sight.
pub fn reveal(id: &str) {
    let document = web_sys::window().and_then(|window| window.document());
    if let Some(element) = document.and_then(|document| document.get_element_by_id(id)) {
        let options = ScrollIntoViewOptions::new();
        options.set_block(ScrollLogicalPosition::Nearest);
        element.scroll_into_view_with_scroll_into_view_options(&options);
    }
}

/// The id of the element that has the focus.
pub fn focused_id() -> Option<String> {
    let document = web_sys::window().and_then(|window| window.document())?;
    let id = document.active_element()?.id();
    (!id.is_empty()).then_some(id)
}

/// Gives the focus back to an element that lost it by being moved.
pub fn refocus(id: &str) {
    let document = web_sys::window().and_then(|window| window.document());
    let Some(document) = document else { return };
    let lost = document
        .active_element()
        .is_none_or(|holder| holder.tag_name() == "BODY");
    let element = document.get_element_by_id(id);
    let element = element.and_then(|element| element.dyn_into::<HtmlElement>().ok());
    if let (true, Some(element)) = (lost, element) {
        // One that does not take the focus is none that anybody was in.
        let _ = element.focus();
    }
}

/// Whether a media query holds.
pub fn matches(query: &str) -> bool {
    let list = web_sys::window().and_then(|window| window.match_media(query).ok()?);
    list.is_some_and(|list| list.matches())
}

/// What is chosen in the first select that a selector finds.
pub fn value_of(selector: &str) -> String {
    let document = web_sys::window().and_then(|window| window.document());
    let element = document.and_then(|document| document.query_selector(selector).ok()?);
    let select = element.and_then(|element| element.dyn_into::<HtmlSelectElement>().ok());
    select.map_or_else(String::new, |select| select.value())
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

/// Shows a popover or hides it; whether there is one.
pub fn toggle_popover(id: &str) -> bool {
    let document = web_sys::window().and_then(|window| window.document());
    let popover = document.and_then(|document| document.get_element_by_id(id));
    popover
        .and_then(|popover| popover.dyn_into::<HtmlElement>().ok())
        .is_some_and(|popover| popover.toggle_popover().is_ok())
}
