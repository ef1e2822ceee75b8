//! The deserializer between a type and a format.

use std::borrow::Cow;
use std::cell::Cell;

use serde::de::value::{BorrowedStrDeserializer, StrDeserializer};
use serde::de::{Deserializer, Error, Visitor};

use super::LIST_MOST;
use super::error::ReadError;
use super::scalar::{Scalar, ScalarVisitor};
use super::visitors::{AnyVisitor, ListVisitor, ObjectVisitor, OptionVisitor};
use crate::error::english;

/// Where an error of ours waits while the format hands one of its own out.
pub(super) type Slot = Cell<Option<ReadError>>;

/// Turns errors of ours into errors of the format, and back.
pub(super) struct Errors<'s, E> {
    slot: &'s Slot,
    /// The format's own error, where it is the cause.
    format: Cell<Option<E>>,
}

impl<'s, E: Error> Errors<'s, E> {
    pub(super) fn new(slot: &'s Slot) -> Self {
        Self {
            slot,
            format: Cell::new(None),
        }
    }

    pub(super) fn slot(&self) -> &'s Slot {
        self.slot
    }

    /// A result of the format as one of ours.
    pub(super) fn catch<T>(&self, result: Result<T, E>) -> Result<T, ReadError> {
        result.map_err(|error| {
            let ours = self.slot.take().unwrap_or_else(ReadError::format);
            if ours.is_format() {
                self.format.set(Some(error));
            }
            ours
        })
    }

    /// A result of ours as one of the format.
    pub(super) fn rethrow<T>(self, result: Result<T, ReadError>) -> Result<T, E> {
        result.map_err(|error| {
            self.slot.set(Some(error));
            self.format.into_inner().unwrap_or_else(|| E::custom(""))
        })
    }
}

/// Reads from a format and reports [`ReadError`]s.
pub(super) struct PathDeserializer<'e, 's, D, E> {
    format: D,
    errors: &'e Errors<'s, E>,
}

impl<'de, 'e, 's, D: Deserializer<'de>> PathDeserializer<'e, 's, D, D::Error> {
    pub(super) fn new(format: D, errors: &'e Errors<'s, D::Error>) -> Self {
        Self { format, errors }
    }

    fn scalar(self) -> Result<Scalar<'de>, ReadError> {
        let scalar = self.format.deserialize_any(ScalarVisitor);
        self.errors.catch(scalar)
    }

    fn whole<V: Visitor<'de>>(self, largest: u64, visitor: V) -> Result<V::Value, ReadError> {
        match self.scalar()? {
            Scalar::Whole(number) if number <= largest => visitor.visit_u64(number),
            Scalar::Whole(number) => Err(ReadError::custom(english::too_large(number, largest))),
            other => Err(ReadError::wrong_type(
                other.found(),
                &&*english::whole_number(largest),
            )),
        }
    }
}

impl<'de, D: Deserializer<'de>> Deserializer<'de> for PathDeserializer<'_, '_, D, D::Error> {
    type Error = ReadError;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, ReadError> {
        let visitor = AnyVisitor::new(visitor, self.errors.slot());
        self.errors.catch(self.format.deserialize_any(visitor))
    }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, ReadError> {
        match self.scalar()? {
            Scalar::Bool(value) => visitor.visit_bool(value),
            other => Err(ReadError::wrong_type(other.found(), &english::BOOL)),
        }
    }

    fn deserialize_u32<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, ReadError> {
        self.whole(u32::MAX.into(), visitor)
    }

    fn deserialize_u64<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, ReadError> {
        match self.scalar()? {
            Scalar::Whole(number) => visitor.visit_u64(number),
            other => Err(ReadError::wrong_type(other.found(), &visitor)),
        }
    }

    fn deserialize_str<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, ReadError> {
        match self.scalar()? {
            Scalar::Text(Cow::Borrowed(text)) => visitor.visit_borrowed_str(text),
            Scalar::Text(Cow::Owned(text)) => visitor.visit_string(text),
            other => Err(ReadError::wrong_type(other.found(), &visitor)),
        }
    }

    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, ReadError> {
        self.deserialize_str(visitor)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, ReadError> {
        let visitor = OptionVisitor::new(visitor, self.errors.slot());
        self.errors.catch(self.format.deserialize_option(visitor))
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        visitor: V,
    ) -> Result<V::Value, ReadError> {
        // serde_json knows its raw values by this name.
        let visitor = AnyVisitor::new(visitor, self.errors.slot());
        self.errors
            .catch(self.format.deserialize_newtype_struct(name, visitor))
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, ReadError> {
        self.deserialize_tuple(LIST_MOST, visitor)
    }

    /// A list of at most so many elements.
    fn deserialize_tuple<V: Visitor<'de>>(
        self,
        most: usize,
        visitor: V,
    ) -> Result<V::Value, ReadError> {
        let visitor = ListVisitor::new(visitor, self.errors.slot(), most);
        self.errors.catch(self.format.deserialize_any(visitor))
    }

    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, ReadError> {
        let visitor = ObjectVisitor::new(visitor, self.errors.slot());
        self.errors.catch(self.format.deserialize_any(visitor))
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _name: &'static str,
        _fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, ReadError> {
        self.deserialize_map(visitor)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _name: &'static str,
        names: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, ReadError> {
        match self.scalar()? {
            Scalar::Text(Cow::Borrowed(text)) => {
                visitor.visit_enum(BorrowedStrDeserializer::new(text))
            }
            Scalar::Text(Cow::Owned(text)) => visitor.visit_enum(StrDeserializer::new(&text)),
            other => Err(ReadError::wrong_type(
                other.found(),
                &&*english::one_of_names(names),
            )),
        }
    }

    fn deserialize_ignored_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, ReadError> {
        self.errors
            .catch(self.format.deserialize_ignored_any(visitor))
    }

    serde::forward_to_deserialize_any! {
        i8 i16 i32 i64 i128 u8 u16 u128 f32 f64 char bytes byte_buf unit unit_struct tuple_struct
        identifier
    }
}
