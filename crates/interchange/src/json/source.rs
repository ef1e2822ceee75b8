//! A tree as serde's source of values.
//!
//! Stricter than JSON's own: an object is taken only where an object is meant, and a name only
//! as a string. serde's derived code by itself would read `["111111111111"]` as an account.

use std::borrow::Cow;
use std::slice::Iter;

use serde::de::value::StrDeserializer;
use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use serde::forward_to_deserialize_any;

use super::fault::{Expects, Fault, OneOf};
use super::node::Node;
use crate::error::shown;

impl<'de> Deserializer<'de> for &'de Node<'_> {
    type Error = Fault;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        match self {
            Node::Text(_) => self.deserialize_str(visitor),
            Node::List(_) => self.deserialize_seq(visitor),
            Node::Object(_) => self.deserialize_map(visitor),
            _ => Err(Fault::wrong_kind(self, &Expects(&visitor))),
        }
    }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        match self {
            Node::Bool(value) => visitor.visit_bool(*value),
            _ => Err(Fault::wrong_kind(self, &"true or false")),
        }
    }

    fn deserialize_u64<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        match self {
            Node::Whole(number) => visitor.visit_u64(*number),
            _ => Err(Fault::wrong_kind(self, &Expects(&visitor))),
        }
    }

    fn deserialize_u32<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        self.deserialize_u64(visitor)
    }

    fn deserialize_str<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        match self {
            Node::Text(text) => visitor.visit_str(text),
            _ => Err(Fault::wrong_kind(self, &Expects(&visitor))),
        }
    }

    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        self.deserialize_str(visitor)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        match self {
            Node::Null => visitor.visit_none(),
            _ => visitor.visit_some(self),
        }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        visitor: V,
    ) -> Result<V::Value, Fault> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        match self {
            Node::List(nodes) => visitor.visit_seq(List {
                nodes: nodes.iter(),
                place: 0,
            }),
            _ => Err(Fault::wrong_kind(self, &"a list")),
        }
    }

    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        match self {
            Node::Object(entries) => visitor.visit_map(Object {
                entries: entries.iter(),
                entry: None,
            }),
            _ => Err(Fault::wrong_kind(self, &"an object")),
        }
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Fault> {
        self.deserialize_map(visitor)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        names: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Fault> {
        match self {
            Node::Text(name) if names.contains(&&**name) => {
                visitor.visit_enum(StrDeserializer::new(name))
            }
            Node::Text(name) => Err(unknown_name(name, names)),
            _ => Err(Fault::wrong_kind(self, &OneOf(names))),
        }
    }

    fn deserialize_ignored_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        visitor.visit_unit()
    }

    forward_to_deserialize_any! {
        i8 i16 i32 i64 i128 u8 u16 u128 f32 f64 char bytes byte_buf unit unit_struct tuple
        tuple_struct identifier
    }
}

fn unknown_name(name: &str, names: &'static [&'static str]) -> Fault {
    Fault::custom(format_args!(
        "{} is unknown; expected {}",
        shown(name),
        OneOf(names)
    ))
}

struct List<'de, 't> {
    nodes: Iter<'de, Node<'t>>,
    place: usize,
}

impl<'de> SeqAccess<'de> for List<'de, '_> {
    type Error = Fault;

    fn next_element_seed<S: DeserializeSeed<'de>>(
        &mut self,
        seed: S,
    ) -> Result<Option<S::Value>, Fault> {
        let Some(node) = self.nodes.next() else {
            return Ok(None);
        };
        let place = self.place;
        self.place += 1;
        match seed.deserialize(node) {
            Ok(value) => Ok(Some(value)),
            Err(fault) => Err(fault.within_place(place)),
        }
    }

    fn size_hint(&self) -> Option<usize> {
        Some(self.nodes.len())
    }
}

type Entry<'t> = (Cow<'t, str>, Node<'t>);

struct Object<'de, 't> {
    entries: Iter<'de, Entry<'t>>,
    /// The one whose key was read last.
    entry: Option<&'de Entry<'t>>,
}

impl<'de> MapAccess<'de> for Object<'de, '_> {
    type Error = Fault;

    fn next_key_seed<S: DeserializeSeed<'de>>(
        &mut self,
        seed: S,
    ) -> Result<Option<S::Value>, Fault> {
        self.entry = self.entries.next();
        match self.entry {
            Some((key, _)) => seed.deserialize(StrDeserializer::new(key)).map(Some),
            None => Ok(None),
        }
    }

    fn next_value_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<S::Value, Fault> {
        // serde asks for a value only after its key.
        let Some((key, node)) = self.entry else {
            return Err(Fault::custom("a value without a key"));
        };
        seed.deserialize(node)
            .map_err(|fault| fault.within_key(key))
    }
}
