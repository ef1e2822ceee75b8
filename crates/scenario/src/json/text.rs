//! Values that JSON holds as a string.

use std::borrow::Cow;
use std::fmt::Display;
use std::str::FromStr;

use super::{Fault, Node};

/// Makes kinds of values JSON that are written as one text: what `FromStr` reads and `Display`
/// writes. `FromStr`'s error becomes the message as it is.
#[macro_export]
macro_rules! json_texts {
    ($($kind:ty: $expected:expr;)*) => {$(
        impl $crate::json::Json for $kind {
            fn from_node(
                node: &$crate::json::Node<'_>,
            ) -> ::std::result::Result<Self, $crate::json::Fault> {
                $crate::json::from_text(node, $expected)
            }

            fn to_node(&self) -> $crate::json::Node<'_> {
                $crate::json::to_text(self)
            }
        }
    )*};
}

pub use crate::json_texts as texts;

/// Reads a value from a string.
///
/// # Errors
/// When it is no string, or none that the kind of value takes.
#[doc(hidden)]
pub fn from_text<T: FromStr<Err: Display>>(node: &Node<'_>, expected: &str) -> Result<T, Fault> {
    text(node, expected)?
        .parse()
        .map_err(|error: T::Err| Fault::new(error.to_string()))
}

/// The text of a string.
pub(super) fn text<'n>(node: &'n Node<'_>, expected: &str) -> Result<&'n str, Fault> {
    match node {
        Node::Text(text) => Ok(text),
        _ if expected.is_empty() => Err(Fault::wrong_kind(node, "a string")),
        _ => Err(Fault::wrong_kind(node, &format!("a string: {expected}"))),
    }
}

/// A value as a string.
#[doc(hidden)]
pub fn to_text(value: &impl Display) -> Node<'_> {
    Node::Text(Cow::Owned(value.to_string()))
}
