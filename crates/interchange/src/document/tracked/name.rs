//! Names of which one is chosen.

use std::fmt;

use serde::de::value::StrDeserializer;
use serde::de::{Error, IntoDeserializer, Visitor};

use crate::error::shown;

/// One of a few names.
pub(super) struct Name<V> {
    pub(super) names: &'static [&'static str],
    pub(super) visitor: V,
}

impl<'de, V: Visitor<'de>> Visitor<'de> for Name<V> {
    type Value = V::Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (at, name) in self.names.iter().enumerate() {
            let joint = match at {
                0 => "",
                _ if at + 1 == self.names.len() => " or ",
                _ => ", ",
            };
            write!(f, "{joint}{name:?}")?;
        }
        Ok(())
    }

    fn visit_str<E: Error>(self, value: &str) -> Result<V::Value, E> {
        if !self.names.contains(&value) {
            let expected: &dyn serde::de::Expected = &self;
            return Err(E::custom(format_args!(
                "{} is unknown; expected {expected}",
                shown(value)
            )));
        }
        let name: StrDeserializer<'_, E> = value.into_deserializer();
        self.visitor.visit_enum(name)
    }
}
