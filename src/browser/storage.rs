//! The browser's storage: entries of text by their keys.

use gloo::utils::window;
use web_sys::Storage;

/// The storage of all tabs; `None` where the reader allows none.
///
/// gloo's `LocalStorage` panics there, which would end the page.
pub fn of_browser() -> Option<Storage> {
    window().local_storage().ok()?
}

/// The storage of this tab; `None` where the reader allows none.
pub fn of_tab() -> Option<Storage> {
    window().session_storage().ok()?
}
