//! From the file's JSON to a document and back.

use serde::Deserialize;

use crate::document::{Document, Version};
use crate::error::{ErrorKind, ScenarioError};
use crate::{policy, read, write};

/// The path of the section that is kept as JSON.
const GOVERNANCE: &str = "governance";

impl Document {
    /// Reads a scenario file.
    ///
    /// # Errors
    /// The first thing that is wrong, in one line. The version comes first: a newer file may well
    /// have fields that this Billfold does not know.
    ///
    /// ```
    /// use billfold_scenario::Document;
    /// let file = r#"{
    ///     "version": 1,
    ///     "month": "2026-11",
    ///     "organization": { "managementAccount": "111111111111" },
    ///     "accounts": [{ "id": "111111111111", "name": "Payer" }]
    /// }"#;
    /// let document = Document::from_json(file)?;
    /// assert_eq!(document.accounts[0].name.as_deref(), Some("Payer"));
    /// assert_eq!(Document::from_json(document.to_json())?, document);
    ///
    /// let error = Document::from_json(file.replace("2026-11", "2026-13")).expect_err("no month");
    /// assert_eq!(
    ///     error.to_string(),
    ///     "month: \"2026-13\" is not a month; expected a month like 2026-11, from 1970-01 to 9998-12"
    /// );
    /// # Ok::<(), billfold_scenario::ScenarioError>(())
    /// ```
    pub fn from_json(json: impl AsRef<[u8]>) -> Result<Self, ScenarioError> {
        let bytes = json.as_ref();
        let text = std::str::from_utf8(bytes).map_err(|error| {
            let byte = error.valid_up_to();
            ScenarioError::new("", ErrorKind::NotUtf8 { byte })
        })?;
        // Editors on Windows begin a file with a byte order mark.
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        if text.trim_ascii().is_empty() {
            return Err(ScenarioError::new("", ErrorKind::EmptyFile));
        }
        let document: Self =
            read::from_json(text).map_err(|error: ScenarioError| match error.kind {
                ErrorKind::Incomplete { .. } | ErrorKind::NotJson { .. } => error,
                _ => version_error(text).unwrap_or(error),
            })?;
        document.check_raw()?;
        Ok(document)
    }

    /// Reads what is kept as JSON too, so that nothing wrong is kept.
    fn check_raw(&self) -> Result<(), ScenarioError> {
        let Some(governance) = &self.governance else {
            return Ok(());
        };
        for (place, written) in governance.read(GOVERNANCE)?.policies.iter().enumerate() {
            let path = format!("{GOVERNANCE}.policies[{place}].content");
            policy::read(&written.id, &written.id, written.content.text())
                .map_err(|error| error.below(&path))?;
        }
        Ok(())
    }

    /// Writes the scenario file: readable, and always the same for the same document.
    #[must_use]
    pub fn to_json(&self) -> String {
        let mut json = write::pretty(self);
        json.push('\n');
        json
    }

    /// The scenario file on one line without white space, for links.
    #[must_use]
    pub fn to_compact_json(&self) -> String {
        write::compact(self)
    }
}

/// What is wrong with the version, in a file with which something is wrong.
fn version_error(json: &str) -> Option<ScenarioError> {
    #[derive(Deserialize)]
    struct File {
        version: Version,
    }

    let version = read::from_json(json).map(|file: File| file.version);
    let error = version.err()?;
    match error.kind {
        ErrorKind::Incomplete { .. } | ErrorKind::NotJson { .. } => None,
        _ => Some(error),
    }
}
