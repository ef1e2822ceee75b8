//! Keys and values in the order in which people wrote them.

use std::borrow::Cow;
use std::collections::HashSet;

use crate::error::shown;
use crate::json::{Fault, Json, Node};

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

impl<T: Json> Json for Entries<T> {
    fn from_node(node: &Node<'_>) -> Result<Self, Fault> {
        let nodes = entries(node)?;
        let mut entries = Vec::with_capacity(nodes.len());
        for (key, node) in nodes {
            let value = T::from_node(node).map_err(|fault| fault.within_key(key))?;
            entries.push((key.clone().into_owned(), value));
        }
        Ok(Self(entries))
    }

    fn to_node(&self) -> Node<'_> {
        let entries = self.0.iter();
        Node::Object(
            entries
                .map(|(key, value)| (key.as_str().into(), value.to_node()))
                .collect(),
        )
    }
}

/// The entries of an object without a key that comes twice.
fn entries<'n, 't>(node: &'n Node<'t>) -> Result<&'n [(Cow<'t, str>, Node<'t>)], Fault> {
    let Node::Object(entries) = node else {
        return Err(Fault::wrong_kind(node, "an object"));
    };
    let mut keys = HashSet::with_capacity(entries.len());
    match entries.iter().find(|(key, _)| !keys.insert(&**key)) {
        Some((twice, _)) => Err(Fault::new(format!(
            "{} is given twice; expected each key once",
            shown(twice)
        ))),
        None => Ok(entries),
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
        })
    }
}
