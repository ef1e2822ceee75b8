//! A part of the file that is kept as it was written, and read only by what needs it.

use std::fmt;
use std::marker::PhantomData;
use std::sync::Arc;

use crate::error::FileError;
use crate::json::{self, Fault, Json, Node};

/// JSON of a `T` that nobody has looked into yet. It is written back as it is.
///
/// The page's first paint needs nothing of what a governance or a policy says; what reads them is
/// fetched later.
pub struct Unread<T> {
    text: Arc<str>,
    kind: PhantomData<fn() -> T>,
}

impl<T> Unread<T> {
    /// The JSON, on one line.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// JSON that was written by us.
    pub fn holding(text: String) -> Self {
        Self {
            text: text.into(),
            kind: PhantomData,
        }
    }
}

impl<T: Json> Unread<T> {
    /// The value as JSON.
    #[must_use]
    pub fn of(value: &T) -> Self {
        Self::holding(json::write(value))
    }

    /// Reads it.
    ///
    /// # Errors
    /// The first thing that is wrong, with its path below `place`.
    pub fn read(&self, place: &str) -> Result<T, FileError> {
        json::read(&self.text).map_err(|error| below(place, error))
    }
}

/// An error of a part of the file as one of the file.
pub fn below(place: &str, error: FileError) -> FileError {
    let FileError { path, message } = error;
    // What is said of a whole file is said of the part here.
    let message = match message.strip_prefix("the file is ") {
        Some(rest) if path.is_empty() => rest.to_owned(),
        _ => message,
    };
    let path = match path.as_str() {
        "" => place.to_owned(),
        inner if inner.starts_with('[') => format!("{place}{inner}"),
        inner => format!("{place}.{inner}"),
    };
    FileError { path, message }
}

impl<T> Json for Unread<T> {
    fn from_node(node: &Node<'_>) -> Result<Self, Fault> {
        match node {
            Node::Object(_) => Ok(Self::holding(
                serde_json::to_string(node).unwrap_or_default(),
            )),
            _ => Err(Fault::wrong_kind(node, "an object")),
        }
    }

    fn to_node(&self) -> Node<'_> {
        // It was written by us.
        json::parse(&self.text).unwrap_or(Node::Null)
    }
}

impl<T> Clone for Unread<T> {
    fn clone(&self) -> Self {
        Self {
            text: self.text.clone(),
            kind: PhantomData,
        }
    }
}

impl<T> PartialEq for Unread<T> {
    fn eq(&self, other: &Self) -> bool {
        self.text == other.text
    }
}

impl<T> fmt::Debug for Unread<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

#[cfg(feature = "schema")]
impl<T: schemars::JsonSchema> schemars::JsonSchema for Unread<T> {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> std::borrow::Cow<'static, str> {
        T::schema_name()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        generator.subschema_for::<T>()
    }
}
