//! Visitors that hand on to a type's own what the format has found.

use std::fmt;

use serde::de::{Deserializer, Error, MapAccess, SeqAccess, Visitor};

use super::LIST_MOST;
use super::access::{Elements, Fields};
use super::deserializer::{Errors, PathDeserializer, Slot};
use super::error::ReadError;
use super::scalar::whole;
use crate::error::{Found, english};

macro_rules! visitors {
    ($($(#[$doc:meta])* $name:ident;)*) => {$(
        $(#[$doc])*
        pub(super) struct $name<'s, V> {
            visitor: V,
            slot: &'s Slot,
        }

        impl<'s, V> $name<'s, V> {
            pub(super) fn new(visitor: V, slot: &'s Slot) -> Self {
                Self { visitor, slot }
            }
        }
    )*};
}

visitors! {
    /// For types that take values of several types: their visitor says what is wrong.
    AnyVisitor;
    /// For types that are objects.
    ObjectVisitor;
    /// For values that may be null.
    OptionVisitor;
}

/// For types that are lists.
pub(super) struct ListVisitor<'s, V> {
    visitor: V,
    slot: &'s Slot,
    /// How many elements there may be.
    most: usize,
}

impl<'s, V> ListVisitor<'s, V> {
    pub(super) fn new(visitor: V, slot: &'s Slot, most: usize) -> Self {
        Self {
            visitor,
            slot,
            most,
        }
    }
}

/// Reports a value of another type than expected.
fn refuse<T, E: Error>(slot: &Slot, found: Found, expected: &'static str) -> Result<T, E> {
    let error = ReadError::wrong_type(found, &expected);
    Errors::new(slot).rethrow(Err(error))
}

/// Every value but lists and objects is of the wrong type.
macro_rules! refuse_scalars {
    ($expected:expr) => {
        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str($expected)
        }

        fn visit_unit<E: Error>(self) -> Result<V::Value, E> {
            refuse(self.slot, Found::Null, $expected)
        }

        fn visit_bool<E: Error>(self, value: bool) -> Result<V::Value, E> {
            refuse(self.slot, Found::Bool(value), $expected)
        }

        fn visit_u64<E: Error>(self, number: u64) -> Result<V::Value, E> {
            refuse(self.slot, Found::Number(number.to_string()), $expected)
        }

        fn visit_i64<E: Error>(self, number: i64) -> Result<V::Value, E> {
            refuse(self.slot, Found::Number(number.to_string()), $expected)
        }

        fn visit_f64<E: Error>(self, number: f64) -> Result<V::Value, E> {
            refuse(self.slot, Found::float(number), $expected)
        }

        fn visit_str<E: Error>(self, text: &str) -> Result<V::Value, E> {
            refuse(self.slot, Found::text(text), $expected)
        }
    };
}

impl<'de, V: Visitor<'de>> Visitor<'de> for ObjectVisitor<'_, V> {
    type Value = V::Value;

    refuse_scalars!(english::OBJECT);

    fn visit_seq<A: SeqAccess<'de>>(self, _: A) -> Result<V::Value, A::Error> {
        refuse(self.slot, Found::List, english::OBJECT)
    }

    fn visit_map<A: MapAccess<'de>>(self, object: A) -> Result<V::Value, A::Error> {
        let errors = Errors::new(self.slot);
        let value = self.visitor.visit_map(Fields::new(object, &errors));
        errors.rethrow(value)
    }
}

impl<'de, V: Visitor<'de>> Visitor<'de> for ListVisitor<'_, V> {
    type Value = V::Value;

    refuse_scalars!(english::LIST);

    fn visit_seq<A: SeqAccess<'de>>(self, list: A) -> Result<V::Value, A::Error> {
        let errors = Errors::new(self.slot);
        let value = self
            .visitor
            .visit_seq(Elements::new(list, &errors, self.most));
        errors.rethrow(value)
    }

    fn visit_map<A: MapAccess<'de>>(self, _: A) -> Result<V::Value, A::Error> {
        refuse(self.slot, Found::Object, english::LIST)
    }
}

impl<'de, V: Visitor<'de>> Visitor<'de> for OptionVisitor<'_, V> {
    type Value = V::Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.visitor.expecting(f)
    }

    fn visit_unit<E: Error>(self) -> Result<V::Value, E> {
        self.visit_none()
    }

    fn visit_none<E: Error>(self) -> Result<V::Value, E> {
        Errors::new(self.slot).rethrow(self.visitor.visit_none())
    }

    fn visit_some<D: Deserializer<'de>>(self, format: D) -> Result<V::Value, D::Error> {
        let errors = Errors::new(self.slot);
        let value = self
            .visitor
            .visit_some(PathDeserializer::new(format, &errors));
        errors.rethrow(value)
    }
}

impl<'de, V: Visitor<'de>> Visitor<'de> for AnyVisitor<'_, V> {
    type Value = V::Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.visitor.expecting(f)
    }

    fn visit_unit<E: Error>(self) -> Result<V::Value, E> {
        Errors::new(self.slot).rethrow(self.visitor.visit_unit())
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<V::Value, E> {
        Errors::new(self.slot).rethrow(self.visitor.visit_bool(value))
    }

    fn visit_u64<E: Error>(self, number: u64) -> Result<V::Value, E> {
        Errors::new(self.slot).rethrow(self.visitor.visit_u64(number))
    }

    fn visit_i64<E: Error>(self, number: i64) -> Result<V::Value, E> {
        Errors::new(self.slot).rethrow(self.visitor.visit_i64(number))
    }

    fn visit_f64<E: Error>(self, number: f64) -> Result<V::Value, E> {
        let value = match whole(number) {
            Some(whole) => self.visitor.visit_u64(whole),
            None => self.visitor.visit_f64(number),
        };
        Errors::new(self.slot).rethrow(value)
    }

    fn visit_borrowed_str<E: Error>(self, text: &'de str) -> Result<V::Value, E> {
        Errors::new(self.slot).rethrow(self.visitor.visit_borrowed_str(text))
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<V::Value, E> {
        Errors::new(self.slot).rethrow(self.visitor.visit_str(text))
    }

    fn visit_newtype_struct<D: Deserializer<'de>>(self, format: D) -> Result<V::Value, D::Error> {
        let errors = Errors::new(self.slot);
        let value = self
            .visitor
            .visit_newtype_struct(PathDeserializer::new(format, &errors));
        errors.rethrow(value)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, list: A) -> Result<V::Value, A::Error> {
        let errors = Errors::new(self.slot);
        let value = self
            .visitor
            .visit_seq(Elements::new(list, &errors, LIST_MOST));
        errors.rethrow(value)
    }

    fn visit_map<A: MapAccess<'de>>(self, object: A) -> Result<V::Value, A::Error> {
        let errors = Errors::new(self.slot);
        let value = self.visitor.visit_map(Fields::new(object, &errors));
        errors.rethrow(value)
    }
}
