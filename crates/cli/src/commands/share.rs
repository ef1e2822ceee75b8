//! `billfold share`

use std::io::{self, Write};

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use flate2::Compression;
use flate2::write::DeflateEncoder;

use billfold_messages::count;

use super::page_address;
use crate::arguments::Share;
use crate::failure::Failure;

/// What links begin with after `#`: the page's own word, and the version of the envelope.
const ENVELOPE: &str = "s=1.";

/// The largest scenario, as compact JSON, that the page opens from a link: `src/js/link.js` has the
/// same bound.
const MOST_BYTES: usize = 8_000_000;

/// The longest link, in characters. All are ASCII. Firefox opens no longer address; Chromium's bound
/// is twice that.
const LONGEST_LINK: usize = 1_048_576;

pub(super) fn run(options: &Share) -> Result<String, Failure> {
    let page = match &options.page {
        Some(page) => page_address::checked(page)
            .map_err(|problem| Failure::about("--page", format_args!("{page:?} {problem}")))?,
        None => "",
    };
    // A link to a scenario that the page would refuse helps nobody.
    let json = options.input.compute()?.document.to_compact_json();
    let name = options.input.name();
    fits("the scenario", "bytes of JSON", json.len(), MOST_BYTES)
        .map_err(|problem| Failure::about(&name, problem))?;
    let packed =
        pack(&json).map_err(|error| Failure::new(format!("the link cannot be made: {error}")))?;
    let link = format!("{page}#{ENVELOPE}{packed}\n");
    fits(
        "the link",
        "characters",
        link.trim_end().len(),
        LONGEST_LINK,
    )
    .map_err(|problem| Failure::about(&name, problem))?;
    Ok(link)
}

/// Refuses what is too large for a link, with the bound.
fn fits(what: &str, unit: &str, size: usize, most: usize) -> Result<(), String> {
    if size <= most {
        return Ok(());
    }
    let (size, most) = (count(size), count(most));
    Err(format!(
        "{what} has {size} {unit}; expected at most {most} for a link; save it as a file instead"
    ))
}

/// The text squeezed (raw DEFLATE) and in base64url, as the page packs it.
fn pack(text: &str) -> io::Result<String> {
    let mut squeezed = DeflateEncoder::new(Vec::new(), Compression::best());
    squeezed.write_all(text.as_bytes())?;
    Ok(URL_SAFE_NO_PAD.encode(squeezed.finish()?))
}

#[cfg(test)]
mod tests {
    use std::io::Read;

    use flate2::read::DeflateDecoder;

    use super::*;

    #[test]
    fn the_bound_is_that_of_the_page() {
        let page = include_str!("../../../../src/js/link.js");
        let bound = page
            .split_once("const MOST_BYTES = ")
            .and_then(|(_, rest)| rest.split_once(';'))
            .map(|(number, _)| number.replace('_', ""));
        assert_eq!(bound, Some(MOST_BYTES.to_string()));
        assert_eq!(fits("the link", "characters", 10, 10), Ok(()));
        assert_eq!(
            fits("the link", "characters", 1_001, 1_000),
            Err("the link has 1,001 characters; expected at most 1,000 for a link; save it as a file instead".to_owned())
        );
    }

    #[test]
    fn what_is_packed_unfolds_again() {
        let text = r#"{"name":"Büro → 50 %"}"#.repeat(100);
        let packed = pack(&text).expect("it is packed");
        assert!(packed.len() < text.len() / 10, "{packed}");
        let squeezed = URL_SAFE_NO_PAD.decode(packed).expect("base64url");
        let mut unfolded = String::new();
        DeflateDecoder::new(&*squeezed)
            .read_to_string(&mut unfolded)
            .expect("DEFLATE");
        assert_eq!(unfolded, text);
    }
}
