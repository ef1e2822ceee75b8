//! Files of the page that are fetched.

use gloo::net::http::Request;

/// The answer to a request.
pub use gloo::net::http::Response;

/// Fetches a file of the page; `None` if it cannot be had.
pub async fn fetch(address: &str) -> Option<Response> {
    let response = Request::get(address).send().await.ok()?;
    response.ok().then_some(response)
}

/// The text of a fetched file.
pub async fn text_of(file: Option<Response>) -> Option<String> {
    // The bytes are UTF-8 already; a text of JavaScript's would be UTF-16, there and back.
    String::from_utf8(file?.binary().await.ok()?).ok()
}
