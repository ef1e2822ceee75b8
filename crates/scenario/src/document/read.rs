//! From JSON and back.

use super::{Document, Version};
use crate::error::FileError;
use crate::json::{self, Fault, Json, Node};

impl Document {
    /// Reads a scenario file.
    ///
    /// # Errors
    /// The first thing that is wrong, in one line. The version is looked at first: a newer file
    /// may well have fields that this Billfold does not know.
    pub fn from_json(json: impl AsRef<[u8]>) -> Result<Self, FileError> {
        let bytes = json.as_ref();
        let text = std::str::from_utf8(bytes).map_err(|error| {
            let message = format!("byte {} is not UTF-8; expected JSON", error.valid_up_to());
            FileError::new("", message)
        })?;
        // Editors on Windows begin a file with a byte order mark.
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        if text.trim_ascii().is_empty() {
            return Err(FileError::new("", "the file is empty; expected a scenario"));
        }
        let root = json::parse(text)?;
        check_version(&root)
            .and_then(|()| Self::from_node(&root))
            .map_err(Fault::into_file_error)
    }

    /// Writes the scenario file: readable, and always the same for the same document.
    #[must_use]
    pub fn to_json(&self) -> String {
        let mut json = json::write_pretty(self);
        json.push('\n');
        json
    }
}

fn check_version(root: &Node<'_>) -> Result<(), Fault> {
    match (root, root.get("version")) {
        (Node::Object(_), None) => Err(Fault::missing("version")),
        (_, Some(version)) => Version::from_node(version)
            .map(drop)
            .map_err(|fault| fault.within_key("version")),
        _ => Ok(()),
    }
}
