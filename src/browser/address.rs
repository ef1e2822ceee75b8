//! The address of the page, and what follows `#` in it.

use gloo::utils::{history, window};
use wasm_bindgen::JsValue;

/// What follows `#`.
pub fn fragment() -> String {
    let hash = window().location().hash().unwrap_or_default();
    hash.strip_prefix('#').unwrap_or_default().to_owned()
}

/// A fragment without escapes; as it is where they make no sense.
pub fn unescaped(fragment: String) -> String {
    if !fragment.contains('%') {
        return fragment;
    }
    let plain = js_sys::decode_uri_component(&fragment);
    plain.map_or(fragment, |plain| plain.into())
}

/// Goes to a fragment, as a link to it would.
pub fn set_fragment(fragment: &str) {
    // A page that may not touch its address stays where it is.
    let _ = window().location().set_hash(fragment);
}

/// Puts a fragment in place of the one that is there; a way back does not lead to that.
pub fn replace_fragment(fragment: &str) {
    replace(&format!("#{fragment}"));
}

/// Puts an address in place of the page's own.
pub fn replace(address: &str) {
    // A page that may not touch its address keeps it.
    let _ = history().replace_state_with_url(&JsValue::NULL, "", Some(address));
}

/// The address without a fragment.
pub fn without_fragment() -> String {
    let address = window().location().href().unwrap_or_default();
    address.split('#').next().unwrap_or_default().to_owned()
}
