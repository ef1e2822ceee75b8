//! Events of the window, and waiting.

use gloo::events::EventListenerOptions;
use gloo::utils::window;
use web_sys::Event;

/// Listens for as long as it is kept.
pub use gloo::events::EventListener;
/// Calls back after a while, unless it is dropped before.
pub use gloo::timers::callback::Timeout;

/// Listens to an event of the window. The callback may prevent what the browser does by default.
pub fn listen_to_window(
    event: &'static str,
    callback: impl FnMut(&Event) + 'static,
) -> EventListener {
    let options = EventListenerOptions::enable_prevent_default();
    EventListener::new_with_options(&window(), event, options, callback)
}

/// Milliseconds since 1970.
pub fn now() -> f64 {
    js_sys::Date::now()
}
