//! Reading with serde so that an error says where it is, which value it is and what was expected.
//!
//! Types derive [`Deserialize`] as anywhere. `PathDeserializer` stands between them and the
//! format, such as serde_json's deserializer: it notes the path, takes objects for structs and
//! lists for sequences only, and reports `ReadError`s, which are kinds with arguments, where
//! serde_json has text.

mod access;
mod deserializer;
mod error;
mod scalar;
mod text;
mod visitors;

use serde::{Deserialize, Deserializer};
use serde_json::error::Category;

use crate::error::{ErrorKind, ScenarioError};
use deserializer::{Errors, PathDeserializer, Slot};
use error::ReadError;
pub use text::from_text;

/// The most elements of a list, and the most entries of an object of free keys.
pub const LIST_MOST: usize = 100_000;
/// The most characters of a free key.
pub(crate) const KEY_MOST: usize = 256;

/// Why a value cannot be read from a format.
#[derive(Debug)]
pub enum DeserializeError<E> {
    /// The text is not of the format.
    Format {
        /// Where the reader stood.
        path: String,
        /// The error of the format's deserializer.
        error: E,
    },
    /// The text is of the format, and a value in it is wrong.
    Value(ScenarioError),
}

/// Reads a value by the deserializer of a format.
///
/// # Errors
/// The first thing that is wrong, with its path.
pub fn deserialize<'de, T, D>(format: D) -> Result<T, DeserializeError<D::Error>>
where
    T: Deserialize<'de>,
    D: Deserializer<'de>,
{
    let slot = Slot::new(None);
    let errors = Errors::new(&slot);
    let read = T::deserialize(PathDeserializer::new(format, &errors));
    errors.rethrow(read).map_err(|error| {
        let (path, kind) = slot.take().map(ReadError::into_parts).unwrap_or_default();
        match kind {
            Some(kind) => DeserializeError::Value(ScenarioError { path, kind }),
            None => DeserializeError::Format { path, error },
        }
    })
}

/// Reads a value from JSON.
///
/// # Errors
/// The first thing that is wrong, in one line, with its path.
///
/// ```
/// use billfold_scenario::read;
/// #[derive(Debug, serde::Deserialize)]
/// #[serde(rename_all = "camelCase", deny_unknown_fields)]
/// struct Account {
///     account_id: String,
/// }
///
/// let account: Account = read::from_json(r#"{"accountId": "111111111111"}"#)?;
/// assert_eq!(account.account_id, "111111111111");
/// let error = read::from_json::<Account>(r#"{"account": 1}"#).expect_err("an unknown field");
/// assert_eq!(error.to_string(), "account: unknown field; expected accountId");
/// # Ok::<(), billfold_scenario::ScenarioError>(())
/// ```
pub fn from_json<'de, T: Deserialize<'de>>(json: &'de str) -> Result<T, ScenarioError> {
    let mut format = serde_json::Deserializer::from_str(json);
    let value = deserialize(&mut format).map_err(|error| match error {
        DeserializeError::Format { path, error } => not_json(path, &error),
        DeserializeError::Value(error) => error,
    })?;
    format
        .end()
        .map_err(|error| not_json(String::new(), &error))?;
    Ok(value)
}

/// An error of serde_json's.
fn not_json(path: String, error: &serde_json::Error) -> ScenarioError {
    let (line, column) = (error.line(), error.column());
    let text = error.to_string();
    let position = format!(" at line {line} column {column}");
    let problem = text.strip_suffix(&position).unwrap_or(&text).to_owned();
    let kind = match error.classify() {
        Category::Eof => ErrorKind::Incomplete {
            line,
            column,
            problem,
        },
        _ => ErrorKind::NotJson {
            line,
            column,
            problem,
        },
    };
    ScenarioError { path, kind }
}
