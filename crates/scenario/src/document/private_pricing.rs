//! What a scenario changes of list prices, and what it takes from a catalogue.

use super::{Id, Percent, Text};
use crate::error::shown;
use crate::json::{Fault, Json, Node};

document_object! {
    /// Private pricing: a percentage off the rates of usage, metered and On-Demand.
    ///
    /// A service's own discount stands in place of the one for the whole account.
    #[derive(Clone, Debug, PartialEq)]
    pub struct Discount {
        /// AWS's service code; all services if absent.
        pub service: Option<Text> = None,
        /// Per cent off, up to 100.
        pub percent: Percent,
    }
}

/// The free offers of the price catalogue that a scenario takes.
#[derive(Clone, Debug, PartialEq)]
pub enum FreeTierOffers {
    /// Those with these ids.
    Listed(Vec<Id>),
    /// All of them.
    Catalogue,
}

/// What stands for all offers.
const CATALOGUE: &str = "catalogue";

impl Default for FreeTierOffers {
    /// None.
    fn default() -> Self {
        Self::Listed(Vec::new())
    }
}

impl Json for FreeTierOffers {
    fn from_node(node: &Node<'_>) -> Result<Self, Fault> {
        const EXPECTED: &str = "a list of ids, or \"catalogue\"";
        match node {
            Node::List(_) => Json::from_node(node).map(Self::Listed),
            Node::Text(text) if text == CATALOGUE => Ok(Self::Catalogue),
            Node::Text(text) => Err(Fault::new(format!(
                "{} is unknown; expected {EXPECTED}",
                shown(text)
            ))),
            _ => Err(Fault::wrong_kind(node, EXPECTED)),
        }
    }

    fn to_node(&self) -> Node<'_> {
        match self {
            Self::Listed(ids) => ids.to_node(),
            Self::Catalogue => Node::Text(CATALOGUE.into()),
        }
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for FreeTierOffers {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "FreeTierOffers".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "description": "The free offers of the price catalogue that the scenario takes.",
            "anyOf": [
                { "type": "array", "items": generator.subschema_for::<Id>() },
                { "const": CATALOGUE },
            ],
        })
    }
}
