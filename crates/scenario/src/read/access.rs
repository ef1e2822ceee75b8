//! The fields of objects and the elements of lists, with the path to them.

use std::borrow::Cow;

use serde::de::value::{BorrowedStrDeserializer, StrDeserializer};
use serde::de::{DeserializeSeed, Deserializer, MapAccess, SeqAccess};

use super::deserializer::{Errors, PathDeserializer, Slot};
use super::error::{ReadError, Segment};
use super::scalar::{Scalar, ScalarVisitor};
use crate::error::ErrorKind;

/// The fields of an object.
pub(super) struct Fields<'e, 's, 'de, A, E> {
    object: A,
    errors: &'e Errors<'s, E>,
    /// The key of the value that comes next.
    key: Cow<'de, str>,
}

impl<'e, 's, A, E> Fields<'e, 's, '_, A, E> {
    pub(super) fn new(object: A, errors: &'e Errors<'s, E>) -> Self {
        Self {
            object,
            errors,
            key: Cow::Borrowed(""),
        }
    }
}

impl<'de, A: MapAccess<'de>> MapAccess<'de> for Fields<'_, '_, 'de, A, A::Error> {
    type Error = ReadError;

    fn next_key_seed<K: DeserializeSeed<'de>>(
        &mut self,
        seed: K,
    ) -> Result<Option<K::Value>, ReadError> {
        let key = self.object.next_key_seed(ScalarVisitor);
        let text = match self.errors.catch(key)? {
            None => return Ok(None),
            Some(Scalar::Text(text)) => text,
            // No format of ours has other keys.
            Some(other) => return Err(ReadError::wrong_type(other.found(), &"a string")),
        };
        let key = match &text {
            Cow::Borrowed(text) => seed.deserialize(BorrowedStrDeserializer::new(text)),
            Cow::Owned(text) => seed.deserialize(StrDeserializer::new(text)),
        };
        self.key = text;
        key.map(Some)
    }

    fn next_value_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<S::Value, ReadError> {
        let value = self.object.next_value_seed(PathSeed {
            seed,
            slot: self.errors.slot(),
        });
        self.errors
            .catch(value)
            .map_err(|error| error.within(Segment::Key(self.key.clone().into_owned())))
    }

    fn size_hint(&self) -> Option<usize> {
        self.object.size_hint()
    }
}

/// The elements of a list.
pub(super) struct Elements<'e, 's, A, E> {
    list: A,
    errors: &'e Errors<'s, E>,
    index: usize,
    /// How many there may be.
    most: usize,
}

impl<'e, 's, A, E> Elements<'e, 's, A, E> {
    pub(super) fn new(list: A, errors: &'e Errors<'s, E>, most: usize) -> Self {
        Self {
            list,
            errors,
            index: 0,
            most,
        }
    }
}

impl<'de, A: SeqAccess<'de>> SeqAccess<'de> for Elements<'_, '_, A, A::Error> {
    type Error = ReadError;

    fn next_element_seed<S: DeserializeSeed<'de>>(
        &mut self,
        seed: S,
    ) -> Result<Option<S::Value>, ReadError> {
        let element = self.list.next_element_seed(PathSeed {
            seed,
            slot: self.errors.slot(),
        });
        let element = self
            .errors
            .catch(element)
            .map_err(|error| error.within(Segment::Index(self.index)))?;
        if self.index == self.most && element.is_some() {
            return Err(ReadError::new(ErrorKind::TooManyElements {
                most: self.most,
            }));
        }
        self.index += 1;
        Ok(element)
    }

    fn size_hint(&self) -> Option<usize> {
        self.list.size_hint()
    }
}

/// Reads a value below a key or an index.
struct PathSeed<'s, S> {
    seed: S,
    slot: &'s Slot,
}

impl<'de, S: DeserializeSeed<'de>> DeserializeSeed<'de> for PathSeed<'_, S> {
    type Value = S::Value;

    fn deserialize<D: Deserializer<'de>>(self, format: D) -> Result<S::Value, D::Error> {
        let errors = Errors::new(self.slot);
        let value = self
            .seed
            .deserialize(PathDeserializer::new(format, &errors));
        errors.rethrow(value)
    }
}
