//! The version of the file format.

use crate::json::{Fault, Json, Node};

/// The one version there is: 1.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Version;

impl Version {
    /// The number that files carry.
    pub const NUMBER: u64 = 1;
}

impl Json for Version {
    fn from_node(node: &Node<'_>) -> Result<Self, Fault> {
        let problem = match node {
            Node::Whole(Self::NUMBER) => return Ok(Self),
            Node::Whole(number) if *number > Self::NUMBER => {
                format!("{number} is newer than this Billfold understands")
            }
            Node::Whole(number) => format!("{number} is no version"),
            _ => return Err(Fault::wrong_kind(node, &Self::NUMBER.to_string())),
        };
        Err(Fault::new(format!("{problem}; expected {}", Self::NUMBER)))
    }

    fn to_node(&self) -> Node<'_> {
        Node::Whole(Self::NUMBER)
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Version {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Version".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "description": "The version of the file format.",
            "const": Self::NUMBER,
        })
    }
}
