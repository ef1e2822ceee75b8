//! Files that are opened and saved.

use gloo::file::{Blob, ObjectUrl, futures::read_as_text};
use gloo::utils::document;
use wasm_bindgen::JsCast;
use web_sys::HtmlAnchorElement;

/// A file of the reader's.
pub use gloo::file::File;

/// The text of a file; `None` if it cannot be read.
pub async fn read_file(file: &File) -> Option<String> {
    read_as_text(file).await.ok()
}

/// Saves a text as a file of a media type.
pub fn save_file(name: &str, media_type: &str, text: &str) {
    let blob = Blob::new_with_options(text, Some(media_type));
    let address = ObjectUrl::from(blob);
    let anchor = document().create_element("a").ok();
    if let Some(anchor) = anchor.and_then(|anchor| anchor.dyn_into::<HtmlAnchorElement>().ok()) {
        anchor.set_href(&address);
        anchor.set_download(name);
        anchor.click();
    }
    // The browser has begun to read the file; the address is given up with its owner.
}
