//! Keys and values in the order in which people wrote them.

use std::collections::HashSet;
use std::fmt;
use std::marker::PhantomData;

use serde::de::{Error, MapAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::bounds::is_longer;
use crate::error::{ErrorKind, english};
use crate::read::{KEY_MOST, LIST_MOST};

/// A JSON object of free keys: their order is kept, a key that comes twice is refused.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Entries<T>(pub Vec<(String, T)>);

impl<T> Entries<T> {
    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The keys and values, in order.
    pub fn iter(&self) -> std::slice::Iter<'_, (String, T)> {
        self.0.iter()
    }
}

impl<T> Default for Entries<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<T: Serialize> Serialize for Entries<T> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_map(self.0.iter().map(|(key, value)| (key, value)))
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Entries<T> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        from.deserialize_map(EntriesVisitor(PhantomData))
    }
}

struct EntriesVisitor<T>(PhantomData<T>);

impl<'de, T: Deserialize<'de>> Visitor<'de> for EntriesVisitor<T> {
    type Value = Entries<T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(english::OBJECT)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut object: A) -> Result<Entries<T>, A::Error> {
        let mut entries: Vec<(String, T)> = Vec::new();
        while let Some(entry) = object.next_entry::<String, T>()? {
            if entries.len() == LIST_MOST {
                let most = LIST_MOST;
                return Err(A::Error::custom(ErrorKind::TooManyElements { most }));
            }
            if is_longer(&entry.0, KEY_MOST) {
                let most = KEY_MOST;
                return Err(A::Error::custom(ErrorKind::TooLong { most }));
            }
            entries.push(entry);
        }
        let mut keys = HashSet::with_capacity(entries.len());
        match entries.iter().find(|(key, _)| !keys.insert(key.as_str())) {
            Some((twice, _)) => Err(A::Error::custom(english::repeated_key(twice))),
            None => Ok(Entries(entries)),
        }
    }
}

#[cfg(feature = "schema")]
impl<T: schemars::JsonSchema> schemars::JsonSchema for Entries<T> {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> std::borrow::Cow<'static, str> {
        format!("EntriesOf{}", T::schema_name()).into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "type": "object",
            "additionalProperties": generator.subschema_for::<T>(),
            "propertyNames": { "maxLength": KEY_MOST },
            "maxProperties": LIST_MOST,
        })
    }
}
