//! What a scenario changes of list prices, and what it takes from a catalogue.

use std::fmt;

use serde::de::value::SeqAccessDeserializer;
use serde::de::{Error, SeqAccess, Unexpected, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::{Id, Percent, Text};

/// Private pricing: a percentage off the rates of usage, metered and On-Demand.
///
/// A service's own discount stands in place of the one for the whole account.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Discount {
    /// AWS's service code; all services if absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub service: Option<Text>,
    /// Per cent off, up to 100.
    pub percent: Percent,
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

impl Serialize for FreeTierOffers {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Listed(ids) => ids.serialize(to),
            Self::Catalogue => to.serialize_str(CATALOGUE),
        }
    }
}

impl<'de> Deserialize<'de> for FreeTierOffers {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        struct Offers;

        impl<'de> Visitor<'de> for Offers {
            type Value = FreeTierOffers;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, "a list of ids, or \"{CATALOGUE}\"")
            }

            fn visit_str<E: Error>(self, text: &str) -> Result<FreeTierOffers, E> {
                match text {
                    CATALOGUE => Ok(FreeTierOffers::Catalogue),
                    _ => Err(E::invalid_value(Unexpected::Str(text), &self)),
                }
            }

            fn visit_seq<A: SeqAccess<'de>>(self, ids: A) -> Result<FreeTierOffers, A::Error> {
                Vec::deserialize(SeqAccessDeserializer::new(ids)).map(FreeTierOffers::Listed)
            }
        }

        from.deserialize_any(Offers)
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
