//! A deserializer that knows where it is.
//!
//! It wraps another one, and on an error notes the keys and places passed on the way out. Unlike
//! `serde_path_to_error` it allocates nothing per key (files may have a million lines), and it
//! takes an object only where an object is meant and a name only as a string: serde's derived
//! code by itself would also read `["111111111111"]` as an account.

mod key;
mod name;

use std::cell::RefCell;
use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use serde::forward_to_deserialize_any;

use crate::error::shown;
use key::{Key, LastKey};
use name::Name;

/// Keys and places from the fault outwards.
#[derive(Default)]
pub(super) struct Trail(RefCell<Vec<Segment>>);

enum Segment {
    Key(String),
    Place(usize),
}

impl Trail {
    fn add(&self, segment: Segment) {
        self.0.borrow_mut().push(segment);
    }

    /// `usage.metered[1].quantity`
    pub(super) fn path(&self) -> String {
        let mut path = String::new();
        for segment in self.0.borrow().iter().rev() {
            match segment {
                Segment::Key(key) => push_key(&mut path, key),
                Segment::Place(place) => path.push_str(&format!("[{place}]")),
            }
        }
        path
    }
}

/// Appends `.key`, or `["odd key"]` where the key is no plain name.
pub(super) fn push_key(path: &mut String, key: &str) {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'_' || byte == b'-';
    if (1..=64).contains(&key.len()) && key.bytes().all(plain) {
        if !path.is_empty() {
            path.push('.');
        }
        path.push_str(key);
    } else {
        path.push_str(&format!("[{}]", shown(key)));
    }
}

/// Anything of serde's with a trail to note errors on.
pub(super) struct Tracked<'t, T> {
    pub(super) inner: T,
    pub(super) trail: &'t Trail,
}

impl<'t, T> Tracked<'t, T> {
    fn wrap<U>(&self, inner: U) -> Tracked<'t, U> {
        Tracked {
            inner,
            trail: self.trail,
        }
    }
}

impl<'de, D: Deserializer<'de>> Deserializer<'de> for Tracked<'_, D> {
    type Error = D::Error;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, D::Error> {
        let visitor = self.wrap(visitor);
        self.inner.deserialize_any(visitor)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, D::Error> {
        let visitor = self.wrap(visitor);
        self.inner.deserialize_option(visitor)
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, D::Error> {
        self.deserialize_map(visitor)
    }

    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, D::Error> {
        let visitor = self.wrap(visitor);
        self.inner.deserialize_map(visitor)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        names: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, D::Error> {
        self.inner.deserialize_any(Name { names, visitor })
    }

    fn deserialize_ignored_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, D::Error> {
        self.inner.deserialize_ignored_any(visitor)
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf unit
        unit_struct newtype_struct seq tuple tuple_struct identifier
    }
}

impl<'de, V: Visitor<'de>> Visitor<'de> for Tracked<'_, V> {
    type Value = V::Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.inner.expecting(f)
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<V::Value, E> {
        self.inner.visit_bool(value)
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<V::Value, E> {
        self.inner.visit_i64(value)
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<V::Value, E> {
        self.inner.visit_u64(value)
    }

    fn visit_f64<E: Error>(self, value: f64) -> Result<V::Value, E> {
        self.inner.visit_f64(value)
    }

    fn visit_str<E: Error>(self, value: &str) -> Result<V::Value, E> {
        self.inner.visit_str(value)
    }

    fn visit_borrowed_str<E: Error>(self, value: &'de str) -> Result<V::Value, E> {
        self.inner.visit_borrowed_str(value)
    }

    fn visit_unit<E: Error>(self) -> Result<V::Value, E> {
        self.inner.visit_unit()
    }

    fn visit_none<E: Error>(self) -> Result<V::Value, E> {
        self.inner.visit_none()
    }

    fn visit_some<D: Deserializer<'de>>(self, value: D) -> Result<V::Value, D::Error> {
        let value = self.wrap(value);
        self.inner.visit_some(value)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, list: A) -> Result<V::Value, A::Error> {
        let list = List {
            list: self.wrap(list),
            place: 0,
        };
        self.inner.visit_seq(list)
    }

    fn visit_map<A: MapAccess<'de>>(self, object: A) -> Result<V::Value, A::Error> {
        let object = Object {
            object: self.wrap(object),
            key: LastKey::default(),
        };
        self.inner.visit_map(object)
    }
}

impl<'de, S: DeserializeSeed<'de>> DeserializeSeed<'de> for Tracked<'_, S> {
    type Value = S::Value;

    fn deserialize<D: Deserializer<'de>>(self, value: D) -> Result<S::Value, D::Error> {
        let value = self.wrap(value);
        self.inner.deserialize(value)
    }
}

struct List<'t, A> {
    list: Tracked<'t, A>,
    place: usize,
}

impl<'de, A: SeqAccess<'de>> SeqAccess<'de> for List<'_, A> {
    type Error = A::Error;

    fn next_element_seed<S: DeserializeSeed<'de>>(
        &mut self,
        seed: S,
    ) -> Result<Option<S::Value>, A::Error> {
        let seed = self.list.wrap(seed);
        let element = self.list.inner.next_element_seed(seed);
        if element.is_err() {
            self.list.trail.add(Segment::Place(self.place));
        }
        self.place += 1;
        element
    }

    fn size_hint(&self) -> Option<usize> {
        self.list.inner.size_hint()
    }
}

struct Object<'t, A> {
    object: Tracked<'t, A>,
    key: LastKey,
}

impl<'de, A: MapAccess<'de>> MapAccess<'de> for Object<'_, A> {
    type Error = A::Error;

    fn next_key_seed<S: DeserializeSeed<'de>>(
        &mut self,
        seed: S,
    ) -> Result<Option<S::Value>, A::Error> {
        self.key.clear();
        let seed = Key {
            inner: seed,
            key: &mut self.key,
        };
        let key = self.object.inner.next_key_seed(seed);
        if key.is_err() && self.key.is_read {
            self.object.trail.add(Segment::Key(self.key.take()));
        }
        key
    }

    fn next_value_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<S::Value, A::Error> {
        let seed = self.object.wrap(seed);
        let value = self.object.inner.next_value_seed(seed);
        if value.is_err() {
            self.object.trail.add(Segment::Key(self.key.take()));
        }
        value
    }

    fn size_hint(&self) -> Option<usize> {
        self.object.inner.size_hint()
    }
}
