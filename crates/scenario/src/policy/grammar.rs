//! A policy as it stands in JSON.

use billfold_organizations::policies::{Actions, Policy, Resources, Statement};

use super::shapes::{Conditions, Effect, OneOrMany, Version};
use crate::json::{Fault, Fields, Json, Node, object};

/// The whole policy.
pub(super) struct PolicyDocument(Vec<StatementDocument>);

impl Json for PolicyDocument {
    fn from_node(node: &Node<'_>) -> Result<Self, Fault> {
        let mut values = [None; 2];
        let mut fields = Fields::of(node, &["Version", "Statement"], &mut values)?;
        fields.required::<Version>()?;
        fields
            .required::<Statements>()
            .map(|statements| Self(statements.0))
    }

    fn to_node(&self) -> Node<'_> {
        Node::Object(vec![
            ("Version".into(), Version::Current.to_node()),
            ("Statement".into(), self.0.to_node()),
        ])
    }
}

/// The statements. One alone may stand without brackets, but has a place in errors too.
struct Statements(Vec<StatementDocument>);

impl Json for Statements {
    fn from_node(node: &Node<'_>) -> Result<Self, Fault> {
        match node {
            Node::List(_) => Vec::from_node(node).map(Self),
            one => match StatementDocument::from_node(one) {
                Ok(one) => Ok(Self(vec![one])),
                Err(fault) => Err(fault.within_place(0)),
            },
        }
    }

    fn to_node(&self) -> Node<'_> {
        self.0.to_node()
    }
}

object! {
    /// One statement.
    struct StatementDocument {
        sid as "Sid": Option<String> = None,
        effect as "Effect": Effect,
        action as "Action": Option<OneOrMany<String>> = None,
        not_action as "NotAction": Option<OneOrMany<String>> = None,
        resource as "Resource": Option<OneOrMany<String>> = None,
        not_resource as "NotResource": Option<OneOrMany<String>> = None,
        condition as "Condition": Conditions = Conditions::default(),
    }
}

impl PolicyDocument {
    pub(super) fn of(policy: &Policy) -> Self {
        let statements = policy.statements.iter().map(StatementDocument::of);
        Self(statements.collect())
    }

    pub(super) fn statements(self) -> Result<Vec<Statement>, Fault> {
        let statements = self.0.into_iter().enumerate();
        statements
            .map(|(place, statement)| {
                let statement = statement.checked();
                statement.map_err(|fault| fault.within_place(place).within_key("Statement"))
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

    fn checked(self) -> Result<Statement, Fault> {
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
    name: &str,
    patterns: Option<OneOrMany<String>>,
    negation: &str,
    negated: Option<OneOrMany<String>>,
) -> Result<(Vec<String>, bool), Fault> {
    match (patterns, negated) {
        (Some(patterns), None) => Ok((patterns.0, true)),
        (None, Some(patterns)) => Ok((patterns.0, false)),
        (None, None) => Err(Fault::missing(name)),
        (Some(_), Some(_)) => {
            let both = format!("given beside {name}; expected one of the two");
            Err(Fault::new(both).within_key(negation))
        }
    }
}
