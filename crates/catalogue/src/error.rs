//! Errors of a catalogue in one line: path, value and expectation.

use std::fmt;

use billfold_scenario::ScenarioError;

/// The first error of a catalogue.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CatalogueError {
    /// The path, such as `services[0].usageTypes[3].prices[1].tiers`; empty for the whole file.
    pub path: String,
    /// The value, and what was expected.
    pub message: String,
}

impl CatalogueError {
    pub(crate) fn new(path: impl Into<String>, message: impl Into<String>) -> Self {
        Self {
            path: path.into(),
            message: message.into(),
        }
    }
}

impl From<ScenarioError> for CatalogueError {
    fn from(error: ScenarioError) -> Self {
        Self::new(error.path, error.kind.to_string())
    }
}

impl fmt::Display for CatalogueError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if !self.path.is_empty() {
            write!(f, "{}: ", self.path)?;
        }
        f.write_str(&self.message)
    }
}

impl std::error::Error for CatalogueError {}
