//! A policy as it stands in JSON.

use std::fmt;

use billfold_organizations::policies::{Actions, Policy, Resources, Statement};
use serde::de::value::{MapAccessDeserializer, SeqAccessDeserializer};
use serde::de::{MapAccess, SeqAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize};

use super::shapes::{Conditions, Effect, OneOrMany, Version};
use crate::document::present;
use crate::error::{ErrorKind, ScenarioError};

/// The whole policy.
#[derive(Serialize, Deserialize)]
#[serde(rename_all = "PascalCase", deny_unknown_fields)]
pub(super) struct PolicyDocument {
    version: Version,
    statement: Statements,
}

/// The statements. One alone may stand without brackets.
#[derive(Serialize)]
#[serde(transparent)]
struct Statements(Vec<StatementDocument>);

impl<'de> Deserialize<'de> for Statements {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        struct OneOrList;

        impl<'de> Visitor<'de> for OneOrList {
            type Value = Statements;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object or a list of objects")
            }

            fn visit_map<A: MapAccess<'de>>(self, one: A) -> Result<Statements, A::Error> {
                let one = StatementDocument::deserialize(MapAccessDeserializer::new(one))?;
                Ok(Statements(vec![one]))
            }

            fn visit_seq<A: SeqAccess<'de>>(self, list: A) -> Result<Statements, A::Error> {
                Vec::deserialize(SeqAccessDeserializer::new(list)).map(Statements)
            }
        }

        from.deserialize_any(OneOrList)
    }
}

/// One statement.
#[derive(Serialize, Deserialize)]
#[serde(rename_all = "PascalCase", deny_unknown_fields)]
struct StatementDocument {
    #[serde(
        default,
        deserialize_with = "present",
        skip_serializing_if = "Option::is_none"
    )]
    sid: Option<String>,
    effect: Effect,
    #[serde(
        default,
        deserialize_with = "present",
        skip_serializing_if = "Option::is_none"
    )]
    action: Option<OneOrMany<String>>,
    #[serde(
        default,
        deserialize_with = "present",
        skip_serializing_if = "Option::is_none"
    )]
    not_action: Option<OneOrMany<String>>,
    #[serde(
        default,
        deserialize_with = "present",
        skip_serializing_if = "Option::is_none"
    )]
    resource: Option<OneOrMany<String>>,
    #[serde(
        default,
        deserialize_with = "present",
        skip_serializing_if = "Option::is_none"
    )]
    not_resource: Option<OneOrMany<String>>,
    #[serde(default, skip_serializing_if = "Conditions::is_empty")]
    condition: Conditions,
}

impl PolicyDocument {
    pub(super) fn of(policy: &Policy) -> Self {
        let statements = policy.statements.iter().map(StatementDocument::of);
        Self {
            version: Version::Current,
            statement: Statements(statements.collect()),
        }
    }

    pub(super) fn statements(self) -> Result<Vec<Statement>, ScenarioError> {
        let statements = self.statement.0.into_iter().enumerate();
        statements
            .map(|(index, statement)| {
                let statement = statement.checked();
                statement.map_err(|error| error.below(&format!("Statement[{index}]")))
            })
            .collect()
    }
}

impl StatementDocument {
    fn of(statement: &Statement) -> Self {
        let (action, not_action) = match &statement.actions {
            Actions::Only(patterns) => (Some(patterns), None),
            Actions::AllExcept(patterns) => (None, Some(patterns)),
        };
        let (resource, not_resource) = match &statement.resources {
            Resources::Only(patterns) => (Some(patterns), None),
            Resources::AllExcept(patterns) => (None, Some(patterns)),
        };
        let list = |patterns: Option<&Vec<String>>| patterns.cloned().map(OneOrMany);
        Self {
            sid: statement.sid.clone(),
            effect: statement.effect.into(),
            action: list(action),
            not_action: list(not_action),
            resource: list(resource),
            not_resource: list(not_resource),
            condition: Conditions(statement.conditions.clone()),
        }
    }

    fn checked(self) -> Result<Statement, ScenarioError> {
        Ok(Statement {
            sid: self.sid,
            effect: self.effect.into(),
            actions: match either("Action", self.action, "NotAction", self.not_action)? {
                (patterns, true) => Actions::Only(patterns),
                (patterns, false) => Actions::AllExcept(patterns),
            },
            resources: match either("Resource", self.resource, "NotResource", self.not_resource)? {
                (patterns, true) => Resources::Only(patterns),
                (patterns, false) => Resources::AllExcept(patterns),
            },
            conditions: self.condition.0,
        })
    }
}

/// The patterns of an element or of its negation, and whether they are the element's.
fn either(
    name: &'static str,
    patterns: Option<OneOrMany<String>>,
    negation: &str,
    negated: Option<OneOrMany<String>>,
) -> Result<(Vec<String>, bool), ScenarioError> {
    match (patterns, negated) {
        (Some(patterns), None) => Ok((patterns.0, true)),
        (None, Some(patterns)) => Ok((patterns.0, false)),
        (None, None) => Err(ScenarioError::new(
            name,
            ErrorKind::MissingField { field: name },
        )),
        (Some(_), Some(_)) => {
            let kind = ErrorKind::GivenBeside { other: name };
            Err(ScenarioError::new(negation, kind))
        }
    }
}
