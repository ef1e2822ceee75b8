//! Reading JSON so that errors say where they are, for other files than scenarios.

use serde::Deserialize;

use crate::document::read;
use crate::error::FileError;

/// Reads one JSON value.
///
/// # Errors
/// The first thing that is wrong, in one line, with its path.
pub fn read<'de, T: Deserialize<'de>>(text: &'de str) -> Result<T, FileError> {
    read::read(text)
}
