//! Listening to the window, and waiting.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::Event;

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
