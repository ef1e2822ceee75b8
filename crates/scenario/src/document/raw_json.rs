//! JSON that is kept as it was written, and read only by what needs it.

use std::fmt;
use std::marker::PhantomData;
use std::sync::Arc;

use serde::de::{Error, Unexpected};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::value::RawValue;

use crate::error::{ScenarioError, english};
use crate::{read, write};

/// The JSON object of a `T`. It is written back as it was read, white space between its parts
/// aside.
pub struct RawJson<T> {
    text: Arc<str>,
    kind: PhantomData<fn() -> T>,
}

impl<T> RawJson<T> {
    /// The JSON, on one line.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// JSON on one line that was written by us.
    pub(crate) fn from_text(text: String) -> Self {
        Self {
            text: text.into(),
            kind: PhantomData,
        }
    }
}

impl<T: Serialize> RawJson<T> {
    /// The value as JSON.
    #[must_use]
    pub fn of(value: &T) -> Self {
        Self::from_text(write::compact(value))
    }
}

impl<T: for<'de> Deserialize<'de>> RawJson<T> {
    /// Reads the value.
    ///
    /// # Errors
    /// The first thing that is wrong; its path begins with `path`, where the JSON is in the file.
    pub fn read(&self, path: &str) -> Result<T, ScenarioError> {
        read::from_json(&self.text).map_err(|error| error.below(path))
    }
}

impl<T> Serialize for RawJson<T> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let raw: &RawValue = serde_json::from_str(&self.text).map_err(serde::ser::Error::custom)?;
        raw.serialize(to)
    }
}

impl<'de, T> Deserialize<'de> for RawJson<T> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let text = <&RawValue>::deserialize(from)?.get();
        match text.as_bytes().first() {
            Some(b'{') => Ok(Self::from_text(write::without_spaces(text))),
            _ => Err(wrong_type(text)),
        }
    }
}

/// What stands in place of an object.
fn wrong_type<E: Error>(json: &str) -> E {
    let text: String;
    let found = match json.as_bytes().first() {
        Some(b'[') => Unexpected::Seq,
        Some(b't') => Unexpected::Bool(true),
        Some(b'f') => Unexpected::Bool(false),
        Some(b'"') => {
            text = serde_json::from_str(json).unwrap_or_default();
            Unexpected::Str(&text)
        }
        Some(b'n') | None => Unexpected::Unit,
        Some(_) => match (json.parse(), json.parse()) {
            (Ok(number), _) => Unexpected::Unsigned(number),
            (_, Ok(number)) => Unexpected::Float(number),
            _ => Unexpected::Unit,
        },
    };
    E::invalid_type(found, &english::OBJECT)
}

impl<T> Clone for RawJson<T> {
    fn clone(&self) -> Self {
        Self {
            text: self.text.clone(),
            kind: PhantomData,
        }
    }
}

impl<T> PartialEq for RawJson<T> {
    fn eq(&self, other: &Self) -> bool {
        self.text == other.text
    }
}

impl<T> fmt::Debug for RawJson<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

#[cfg(feature = "schema")]
impl<T: schemars::JsonSchema> schemars::JsonSchema for RawJson<T> {
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
