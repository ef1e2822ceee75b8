//! The address of the page that a link leads to.

/// The address without its fragment, or what is wrong with it. A link is clicked: whoever pastes an
/// address such as `javascript:…` must not get one that runs something.
///
/// # Errors
/// What is wrong with the address, and what was expected.
pub(super) fn checked(address: &str) -> Result<&str, String> {
    let expected = "expected an http, https or file URL, or a relative path";
    // Browsers drop some of these before they look for the scheme.
    let is_graphic = |character: char| character.is_ascii_graphic();
    if address.is_empty() || !address.chars().all(is_graphic) {
        let problem = "is empty, or has a space or a character that is not ASCII";
        return Err(format!(
            "{problem}; {expected}, with others percent-encoded"
        ));
    }
    // An address that was copied with a fragment still leads to the page.
    let page = address.split('#').next().unwrap_or_default();
    let Some((scheme, rest)) = page.split_once(':') else {
        return Ok(page);
    };
    // A colon behind a slash or a question mark belongs to a path.
    if scheme.contains(['/', '?', '\\']) {
        return Ok(page);
    }
    match &*scheme.to_ascii_lowercase() {
        "http" | "https" if rest.len() > 2 && rest.starts_with("//") => Ok(page),
        "http" | "https" => Err(format!("names no host; {expected}")),
        "file" if rest.starts_with('/') => Ok(page),
        _ => Err(format!("begins with another scheme; {expected}")),
    }
}

#[cfg(test)]
mod tests {
    use super::checked;

    #[test]
    fn addresses_of_pages_are_taken() {
        for address in [
            "https://example.org/billfold/",
            "HTTP://localhost:8080",
            "file:///home/me/billfold/index.html",
            "billfold/index.html",
            "./a:b.html",
            "../",
            "/billfold/?lang=en",
            "//example.org/billfold/",
        ] {
            assert_eq!(checked(address), Ok(address));
        }
        assert_eq!(
            checked("https://example.org/#bill"),
            Ok("https://example.org/")
        );
        assert_eq!(checked("#bill"), Ok(""));
    }

    #[test]
    fn addresses_that_run_something_are_refused() {
        for address in [
            "",
            "javascript:alert(1)",
            "JavaScript:alert(1)//",
            " javascript:alert(1)",
            "java\nscript:alert(1)",
            "\u{1}javascript:alert(1)",
            "\u{feff}javascript:alert(1)",
            "data:text/html,x",
            "vbscript:x",
            "blob:https://example.org/x",
            "view-source:https://example.org",
            "https:example.org",
            "https://",
            "C:\\billfold\\index.html",
        ] {
            assert!(checked(address).is_err(), "{address:?}");
        }
    }
}
