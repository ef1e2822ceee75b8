//! A JSON value as it stands in the text.

use std::borrow::Cow;
use std::fmt;

use serde::de::{DeserializeSeed, Error, MapAccess, SeqAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::fault::{push_key, push_place};

/// A JSON value. Objects keep the order of their keys, and keys that come twice.
///
/// Any format that serde reads can be read into one.
#[derive(Debug)]
pub enum Node<'t> {
    /// `null`
    Null,
    /// `true` or `false`
    Bool(bool),
    /// A whole number of zero or more.
    Whole(u64),
    /// Any other number, as text: nothing of ours takes or writes one.
    Number(String),
    /// A string.
    Text(Cow<'t, str>),
    /// A list.
    List(Vec<Node<'t>>),
    /// An object's keys and values.
    Object(Vec<(Cow<'t, str>, Node<'t>)>),
}

impl<'t> Node<'t> {
    /// Reads a value. After an error `path` says where in the value it came up.
    pub(super) fn read<D: Deserializer<'t>>(json: D, path: &mut String) -> Result<Self, D::Error> {
        let mut outwards = Vec::new();
        let node = Reader(&mut outwards).deserialize(json);
        for step in outwards.iter().rev().take(DEPTH_SHOWN) {
            match step {
                Step::Key(key) => push_key(path, key),
                Step::Place(place) => push_place(path, *place),
            }
        }
        if outwards.len() > DEPTH_SHOWN {
            path.push('…');
        }
        node
    }

    /// The value of an object's key.
    pub(crate) fn get(&self, key: &str) -> Option<&Self> {
        let Self::Object(entries) = self else {
            return None;
        };
        let entry = entries.iter().find(|(known, _)| known == key);
        entry.map(|(_, value)| value)
    }
}

impl<'de> Deserialize<'de> for Node<'de> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        Reader(&mut Vec::new()).deserialize(from)
    }
}

impl Serialize for Node<'_> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Null => to.serialize_unit(),
            Self::Bool(value) => to.serialize_bool(*value),
            Self::Whole(number) => to.serialize_u64(*number),
            Self::Number(text) => to.serialize_str(text),
            Self::Text(text) => to.serialize_str(text),
            Self::List(nodes) => to.collect_seq(nodes),
            Self::Object(entries) => to.collect_map(entries.iter().map(|(key, node)| (key, node))),
        }
    }
}

/// How many steps of a path an error shows; no scenario is deeper.
const DEPTH_SHOWN: usize = 12;

/// A step to the fault, noted on the way out.
enum Step {
    Key(String),
    Place(usize),
}

struct Reader<'p>(&'p mut Vec<Step>);

impl<'t> DeserializeSeed<'t> for Reader<'_> {
    type Value = Node<'t>;

    fn deserialize<D: Deserializer<'t>>(self, json: D) -> Result<Node<'t>, D::Error> {
        json.deserialize_any(self)
    }
}

impl<'t> Visitor<'t> for Reader<'_> {
    type Value = Node<'t>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON")
    }

    fn visit_unit<E: Error>(self) -> Result<Node<'t>, E> {
        Ok(Node::Null)
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<Node<'t>, E> {
        Ok(Node::Bool(value))
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<Node<'t>, E> {
        Ok(Node::Whole(value))
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<Node<'t>, E> {
        // TOML hands on all whole numbers as signed ones.
        Ok(match u64::try_from(value) {
            Ok(value) => Node::Whole(value),
            Err(_) => Node::Number(value.to_string()),
        })
    }

    fn visit_f64<E: Error>(self, value: f64) -> Result<Node<'t>, E> {
        Ok(Node::Number(approximate(value)))
    }

    fn visit_borrowed_str<E: Error>(self, text: &'t str) -> Result<Node<'t>, E> {
        Ok(Node::Text(Cow::Borrowed(text)))
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Node<'t>, E> {
        Ok(Node::Text(Cow::Owned(text.to_owned())))
    }

    fn visit_seq<A: SeqAccess<'t>>(self, mut list: A) -> Result<Node<'t>, A::Error> {
        let mut nodes = Vec::new();
        loop {
            match list.next_element_seed(Reader(self.0)) {
                Ok(Some(node)) => nodes.push(node),
                Ok(None) => return Ok(Node::List(nodes)),
                Err(error) => {
                    self.0.push(Step::Place(nodes.len()));
                    return Err(error);
                }
            }
        }
    }

    fn visit_map<A: MapAccess<'t>>(self, mut object: A) -> Result<Node<'t>, A::Error> {
        let mut entries = Vec::new();
        while let Some(key) = object.next_key_seed(Key)? {
            match object.next_value_seed(Reader(self.0)) {
                Ok(node) => entries.push((key, node)),
                Err(error) => {
                    self.0.push(Step::Key(key.into_owned()));
                    return Err(error);
                }
            }
        }
        Ok(Node::Object(entries))
    }
}

/// A number as a message shows it. No figure of ours is one, and writing out floating point
/// exactly takes a table that the page can do without.
fn approximate(value: f64) -> String {
    const MILLIONS: f64 = 1e6;
    if value.abs() >= 1e12 {
        return "a number beyond a million million".to_owned();
    }
    let millionths = (value.abs() * MILLIONS).round() as u64;
    let sign = if value < 0.0 { "-" } else { "" };
    let text = format!(
        "{sign}{}.{:06}",
        millionths / 1_000_000,
        millionths % 1_000_000
    );
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

struct Key;

impl<'t> DeserializeSeed<'t> for Key {
    type Value = Cow<'t, str>;

    fn deserialize<D: Deserializer<'t>>(self, json: D) -> Result<Cow<'t, str>, D::Error> {
        json.deserialize_str(self)
    }
}

impl<'t> Visitor<'t> for Key {
    type Value = Cow<'t, str>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a key")
    }

    fn visit_borrowed_str<E: Error>(self, key: &'t str) -> Result<Cow<'t, str>, E> {
        Ok(Cow::Borrowed(key))
    }

    fn visit_str<E: Error>(self, key: &str) -> Result<Cow<'t, str>, E> {
        Ok(Cow::Owned(key.to_owned()))
    }
}
