//! Links that hold the whole scenario: `#s=1.` and the file, squeezed and in base64url. The
//! number is the version of this envelope; the file inside has one of its own. What may follow a
//! slash is the view to open it in, as in other addresses of the page.

use billfold_messages::texts;
use billfold_scenario::Document;

use crate::browser::{can_unpack, pack, unpack};

/// How the fragment of every link begins.
const START: &str = "s=";
/// The version of links that this page writes.
const VERSION: &str = "1";

/// The fragment of a link to a document, without `#`.
pub async fn fragment(document: &Document) -> Option<String> {
    let packed = pack(&document.to_json()).await?;
    Some(format!("{START}{VERSION}.{packed}"))
}

/// Whether a fragment is that of a link to a scenario.
pub fn is_link(fragment: &str) -> bool {
    fragment.starts_with(START)
}

/// The document that a fragment holds, or what is wrong with it.
pub async fn open(fragment: &str) -> Result<Document, String> {
    let broken = || texts::scenarios::link_broken().to_owned();
    let body = fragment.strip_prefix(START).ok_or_else(broken)?;
    let (version, packed) = body.split_once('.').ok_or_else(broken)?;
    if version != VERSION {
        let number = version.parse::<u32>().map_err(|_| broken())?;
        return Err(texts::scenarios::link_too_new(&number.to_string()));
    }
    if !can_unpack() {
        return Err(texts::scenarios::link_unsupported().to_owned());
    }
    let json = unpack(packed).await.ok_or_else(broken)?;
    Document::from_json(json).map_err(|problem| problem.to_string())
}
