//! The shapes of JSON that only policies have.

use std::collections::HashSet;
use std::fmt;
use std::marker::PhantomData;

use billfold_organizations::policies::{self, Condition};
use serde::de::value::SeqAccessDeserializer;
use serde::de::{Error, IntoDeserializer, SeqAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::document::Entries;
use crate::error::english;

/// The language that every service control policy is written in.
#[derive(Clone, Copy, Serialize, Deserialize)]
pub(super) enum Version {
    #[serde(rename = "2012-10-17")]
    Current,
}

/// What a statement does.
#[derive(Clone, Copy, Serialize, Deserialize)]
pub(super) enum Effect {
    Allow,
    Deny,
}

impl From<Effect> for policies::Effect {
    fn from(effect: Effect) -> Self {
        match effect {
            Effect::Allow => Self::Allow,
            Effect::Deny => Self::Deny,
        }
    }
}

impl From<policies::Effect> for Effect {
    fn from(effect: policies::Effect) -> Self {
        match effect {
            policies::Effect::Allow => Self::Allow,
            policies::Effect::Deny => Self::Deny,
        }
    }
}

/// A list, of which AWS writes a single element without brackets.
#[derive(Clone, PartialEq)]
pub(super) struct OneOrMany<T>(pub Vec<T>);

impl<T: Serialize> Serialize for OneOrMany<T> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        match &self.0[..] {
            [one] => one.serialize(to),
            many => many.serialize(to),
        }
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for OneOrMany<T> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        from.deserialize_any(OneOrManyVisitor(PhantomData))
    }
}

struct OneOrManyVisitor<T>(PhantomData<T>);

impl<'de, T: Deserialize<'de>> Visitor<'de> for OneOrManyVisitor<T> {
    type Value = OneOrMany<T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a string or a list of strings")
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<OneOrMany<T>, E> {
        one(value)
    }

    fn visit_u64<E: Error>(self, number: u64) -> Result<OneOrMany<T>, E> {
        one(number)
    }

    fn visit_i64<E: Error>(self, number: i64) -> Result<OneOrMany<T>, E> {
        one(number)
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<OneOrMany<T>, E> {
        T::deserialize(text.into_deserializer()).map(|one| OneOrMany(vec![one]))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, list: A) -> Result<OneOrMany<T>, A::Error> {
        Vec::deserialize(SeqAccessDeserializer::new(list)).map(OneOrMany)
    }
}

fn one<'de, T, V, E>(value: V) -> Result<OneOrMany<T>, E>
where
    T: Deserialize<'de>,
    V: IntoDeserializer<'de, E>,
    E: Error,
{
    T::deserialize(value.into_deserializer()).map(|one| OneOrMany(vec![one]))
}

/// A condition's value: mostly a text, but `false` and `7` are written without quotes too.
#[derive(Clone, PartialEq, Serialize)]
#[serde(transparent)]
struct Value(String);

impl<'de> Deserialize<'de> for Value {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        struct Scalar;

        impl Visitor<'_> for Scalar {
            type Value = Value;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a string, a whole number, true or false")
            }

            fn visit_bool<E: Error>(self, value: bool) -> Result<Value, E> {
                Ok(Value(value.to_string()))
            }

            fn visit_u64<E: Error>(self, number: u64) -> Result<Value, E> {
                Ok(Value(number.to_string()))
            }

            fn visit_i64<E: Error>(self, number: i64) -> Result<Value, E> {
                Ok(Value(number.to_string()))
            }

            fn visit_str<E: Error>(self, text: &str) -> Result<Value, E> {
                Ok(Value(text.to_owned()))
            }
        }

        from.deserialize_any(Scalar)
    }
}

/// `{"StringEquals": {"aws:RequestedRegion": ["eu-west-1"]}}`
#[derive(Clone, Default, PartialEq)]
pub(super) struct Conditions(pub Vec<Condition>);

/// Operators with their keys and the keys' values.
type Operators<V> = Entries<Entries<OneOrMany<V>>>;

impl Conditions {
    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl Serialize for Conditions {
    /// Conditions of one operator stand together.
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let mut operators: Operators<&str> = Entries::default();
        for condition in &self.0 {
            let values = condition.values.iter().map(String::as_str).collect();
            let key = (condition.key.clone(), OneOrMany(values));
            let mut known = operators.0.iter_mut();
            match known.find(|(name, _)| *name == condition.operator) {
                Some((_, keys)) => keys.0.push(key),
                None => {
                    let operator = condition.operator.clone();
                    operators.0.push((operator, Entries(vec![key])));
                }
            }
        }
        operators.serialize(to)
    }
}

impl<'de> Deserialize<'de> for Conditions {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let mut conditions = Vec::new();
        for (operator, keys) in Operators::<Value>::deserialize(from)?.0 {
            // Names of condition keys have no case.
            let mut names = HashSet::new();
            for (key, values) in keys.0 {
                if !names.insert(key.to_ascii_lowercase()) {
                    return Err(D::Error::custom(english::repeated_key(&key)));
                }
                conditions.push(Condition {
                    operator: operator.clone(),
                    key,
                    values: values.0.into_iter().map(|value| value.0).collect(),
                });
            }
        }
        Ok(Self(conditions))
    }
}
