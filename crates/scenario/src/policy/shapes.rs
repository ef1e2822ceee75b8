//! The shapes of JSON that only policies have.

use billfold_organizations::policies::{self, Condition};

use crate::json::{Fault, Json, Node, names};

/// The language that every service control policy is written in.
#[derive(Clone, Copy)]
pub(super) enum Version {
    Current,
}

names!(Version { Current as "2012-10-17", });

/// What a statement does.
#[derive(Clone, Copy)]
pub(super) enum Effect {
    Allow,
    Deny,
}

names!(Effect {
    Allow as "Allow",
    Deny as "Deny",
});

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

impl<T: Json> Json for OneOrMany<T> {
    fn from_node(node: &Node<'_>) -> Result<Self, Fault> {
        match node {
            Node::List(_) => Vec::from_node(node).map(Self),
            one => T::from_node(one).map(|one| Self(vec![one])),
        }
    }

    fn to_node(&self) -> Node<'_> {
        one_or_many(&self.0)
    }
}

/// A condition's value: mostly a text, but `false` and `7` are written without quotes too.
#[derive(Clone, PartialEq)]
struct Value(String);

impl Json for Value {
    fn from_node(node: &Node<'_>) -> Result<Self, Fault> {
        Ok(Self(match node {
            Node::Bool(value) => value.to_string(),
            Node::Whole(number) => number.to_string(),
            Node::Number(number) => number.clone(),
            _ => String::from_node(node)?,
        }))
    }

    fn to_node(&self) -> Node<'_> {
        self.0.to_node()
    }
}

/// `{"StringEquals": {"aws:RequestedRegion": ["eu-west-1"]}}`
#[derive(Clone, Default, PartialEq)]
pub(super) struct Conditions(pub Vec<Condition>);

impl Json for Conditions {
    fn from_node(node: &Node<'_>) -> Result<Self, Fault> {
        let mut conditions = Vec::new();
        for (operator, keys) in entries(node)? {
            let keys = entries(keys).map_err(|fault| fault.within_key(operator))?;
            for (key, values) in keys {
                let values = OneOrMany::<Value>::from_node(values);
                let values = values.map_err(|fault| fault.within_key(key).within_key(operator))?;
                conditions.push(Condition {
                    operator: operator.to_owned(),
                    key: key.to_owned(),
                    values: values.0.into_iter().map(|value| value.0).collect(),
                });
            }
        }
        Ok(Self(conditions))
    }

    fn to_node(&self) -> Node<'_> {
        conditions(&self.0)
    }
}

/// Conditions, those of one operator together.
pub(super) fn conditions(conditions: &[Condition]) -> Node<'_> {
    let mut operators: Vec<(&str, Vec<_>)> = Vec::new();
    for condition in conditions {
        let entry = (
            condition.key.as_str().into(),
            one_or_many(&condition.values),
        );
        let mut known = operators.iter_mut();
        match known.find(|(name, _)| *name == condition.operator) {
            Some((_, keys)) => keys.push(entry),
            None => operators.push((&condition.operator, vec![entry])),
        }
    }
    let operators = operators.into_iter();
    Node::Object(
        operators
            .map(|(name, keys)| (name.into(), Node::Object(keys)))
            .collect(),
    )
}

/// A list, or its only element.
pub(super) fn one_or_many<T: Json>(values: &[T]) -> Node<'_> {
    match values {
        [one] => one.to_node(),
        _ => Node::List(values.iter().map(Json::to_node).collect()),
    }
}

fn entries<'n>(node: &'n Node<'_>) -> Result<impl Iterator<Item = (&'n str, &'n Node<'n>)>, Fault> {
    match node {
        Node::Object(entries) => Ok(entries.iter().map(|(key, value)| (key.as_ref(), value))),
        _ => Err(Fault::wrong_kind(node, "an object")),
    }
}
