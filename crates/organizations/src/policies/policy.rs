//! Policies as data. The crate of the scenario file reads them from JSON.

use super::templates;

/// A service control policy (rule 12.4).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Policy {
    /// The policy id; attachments name it.
    pub id: String,
    /// The policy name.
    pub name: String,
    /// The statements.
    pub statements: Vec<Statement>,
}

/// One statement of a policy.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Statement {
    /// The `Sid`, if the statement has one.
    pub sid: Option<String>,
    /// Whether the statement allows or denies.
    pub effect: Effect,
    /// The actions that the statement applies to.
    pub actions: Actions,
    /// The resources that the statement applies to.
    pub resources: Resources,
    /// The conditions; all must hold for the statement to apply.
    pub conditions: Vec<Condition>,
}

impl Statement {
    /// A statement that applies to all resources and has no conditions.
    #[must_use]
    pub fn new(effect: Effect, actions: Actions) -> Self {
        Self {
            sid: None,
            effect,
            actions,
            resources: Resources::Only(vec!["*".to_owned()]),
            conditions: Vec::new(),
        }
    }
}

/// The index of a statement in its policy, from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct StatementIndex(pub usize);

impl StatementIndex {
    /// The number of the statement as people count, from 1.
    #[must_use]
    pub fn number(self) -> usize {
        self.0 + 1
    }
}

/// The effect of a statement on the requests that it applies to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Effect {
    /// The request passes this level.
    Allow,
    /// The request is denied for every account below this level, whatever other policies allow.
    Deny,
}

/// `Action` or `NotAction`: patterns such as `ec2:Run*`. Case does not matter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Actions {
    /// `Action`: the actions that match one of the patterns.
    Only(Vec<String>),
    /// `NotAction`: the actions that match none of the patterns.
    AllExcept(Vec<String>),
}

/// `Resource` or `NotResource`: patterns of ARNs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Resources {
    /// `Resource`: the resources that match one of the patterns.
    Only(Vec<String>),
    /// `NotResource`: the resources that match none of the patterns.
    AllExcept(Vec<String>),
}

/// One condition: `"StringEquals": {"aws:RequestedRegion": ["eu-west-1"]}`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Condition {
    /// The operator as written.
    pub operator: String,
    /// The condition key as written.
    pub key: String,
    /// The values. One must match; if the operator is negated, none may match.
    pub values: Vec<String>,
}

/// The policies that can be attached, always including `FullAWSAccess`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Policies(Vec<Policy>);

impl Policies {
    /// These policies and `FullAWSAccess`. If several have one id, the first counts.
    #[must_use]
    pub fn new(mut policies: Vec<Policy>) -> Self {
        policies.push(templates::full_aws_access());
        Self(policies)
    }

    /// The policy of an id.
    #[must_use]
    pub fn get(&self, id: &str) -> Option<&Policy> {
        self.0.iter().find(|policy| policy.id == id)
    }
}

impl Default for Policies {
    fn default() -> Self {
        Self::new(Vec::new())
    }
}
