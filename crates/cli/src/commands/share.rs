//! `billfold share`

use std::io::{self, Write};

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use flate2::Compression;
use flate2::write::DeflateEncoder;

use crate::arguments::Share;
use crate::failure::Failure;

/// What links begin with after `#`: the page's own word, and the version of the envelope.
const ENVELOPE: &str = "s=1.";

pub(super) fn run(options: &Share) -> Result<String, Failure> {
    // A link to a scenario that the page would refuse helps nobody.
    let document = options.input.compute()?.document;
    let packed = pack(&document.to_compact_json())
        .map_err(|error| Failure::new(format!("the link cannot be made: {error}")))?;
    let page = options.page.as_deref().unwrap_or_default();
    // An address that was copied with a fragment still leads to the page.
    let page = page.split('#').next().unwrap_or_default();
    Ok(format!("{page}#{ENVELOPE}{packed}\n"))
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
