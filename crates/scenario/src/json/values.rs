//! The plain kinds of JSON values.

use std::borrow::Cow;
use std::sync::Arc;

use super::text::text;
use super::{Fault, Json, Node};

impl Json for bool {
    fn from_node(node: &Node<'_>) -> Result<Self, Fault> {
        match node {
            Node::Bool(value) => Ok(*value),
            _ => Err(Fault::wrong_kind(node, "true or false")),
        }
    }

    fn to_node(&self) -> Node<'_> {
        Node::Bool(*self)
    }
}

impl Json for u32 {
    fn from_node(node: &Node<'_>) -> Result<Self, Fault> {
        // A u64 holds any u32, and what was up to u32's most is one.
        whole(node, Self::MAX.into()).map(|number| number as Self)
    }

    fn to_node(&self) -> Node<'_> {
        Node::Whole((*self).into())
    }
}

/// A whole number within bounds.
///
/// # Errors
/// When it is none, or above `most`.
pub fn whole(node: &Node<'_>, most: u64) -> Result<u64, Fault> {
    match node {
        Node::Whole(number) if *number <= most => Ok(*number),
        Node::Whole(number) => Err(Fault::new(format!(
            "{number} is too large; expected a whole number from 0 to {most}"
        ))),
        _ => Err(Fault::wrong_kind(
            node,
            &format!("a whole number from 0 to {most}"),
        )),
    }
}

impl Json for String {
    fn from_node(node: &Node<'_>) -> Result<Self, Fault> {
        text(node, "").map(str::to_owned)
    }

    fn to_node(&self) -> Node<'_> {
        Node::Text(Cow::Borrowed(self))
    }
}

impl<T: Json> Json for Option<T> {
    fn from_node(node: &Node<'_>) -> Result<Self, Fault> {
        match node {
            Node::Null => Ok(None),
            _ => T::from_node(node).map(Some),
        }
    }

    fn to_node(&self) -> Node<'_> {
        self.as_ref().map_or(Node::Null, Json::to_node)
    }
}

impl<T: Json> Json for Arc<T> {
    fn from_node(node: &Node<'_>) -> Result<Self, Fault> {
        T::from_node(node).map(Self::new)
    }

    fn to_node(&self) -> Node<'_> {
        T::to_node(self)
    }
}

impl<T: Json> Json for Vec<T> {
    fn from_node(node: &Node<'_>) -> Result<Self, Fault> {
        let Node::List(nodes) = node else {
            return Err(Fault::wrong_kind(node, "a list"));
        };
        let mut values = Self::with_capacity(nodes.len());
        for (place, node) in nodes.iter().enumerate() {
            values.push(T::from_node(node).map_err(|fault| fault.within_place(place))?);
        }
        Ok(values)
    }

    fn to_node(&self) -> Node<'_> {
        Node::List(self.iter().map(Json::to_node).collect())
    }
}
