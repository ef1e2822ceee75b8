//! Policy documents as data. Reading them from JSON is the file format's business.

use super::ready;

/// A service control policy.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Policy {
    /// The id that attachments name.
    pub id: String,
    /// The name that people use.
    pub name: String,
    /// What it says.
    pub statements: Vec<Statement>,
}

/// One statement of a policy.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Statement {
    /// Its `Sid`, if it has one.
    pub sid: Option<String>,
    /// Whether it allows or denies.
    pub effect: Effect,
    /// Which actions.
    pub actions: Actions,
    /// On which resources.
    pub resources: Resources,
    /// Under which conditions; all must hold.
    pub conditions: Vec<Condition>,
}

impl Statement {
    /// A statement about all resources, without conditions.
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

/// What a statement does with what it is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Effect {
    /// Lets it through at this level.
    Allow,
    /// Denies it for every account below, whatever allows it elsewhere.
    Deny,
}

/// `Action` or `NotAction`: patterns such as `ec2:Run*`, upper and lower case alike.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Actions {
    /// `Action`: what matches one of them.
    Only(Vec<String>),
    /// `NotAction`: what matches none of them.
    AllBut(Vec<String>),
}

/// `Resource` or `NotResource`: patterns of ARNs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Resources {
    /// `Resource`: what matches one of them.
    Only(Vec<String>),
    /// `NotResource`: what matches none of them.
    AllBut(Vec<String>),
}

/// One condition: `"StringEquals": {"aws:RequestedRegion": ["eu-west-1"]}`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Condition {
    /// The operator as written.
    pub operator: String,
    /// The condition key as written.
    pub key: String,
    /// The values, of which one is enough, or none may match if the operator is negated.
    pub values: Vec<String>,
}

/// The policies that attachments can name, `FullAWSAccess` always among them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Policies(Vec<Policy>);

impl Policies {
    /// These policies and `FullAWSAccess`. Of several with one id the first counts.
    #[must_use]
    pub fn new(mut policies: Vec<Policy>) -> Self {
        policies.push(ready::full_aws_access());
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
