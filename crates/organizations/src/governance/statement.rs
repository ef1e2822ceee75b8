//! Whether a statement is about a request.

use super::condition;
use super::pattern::{matches, matches_in_any_case, overlap};
use super::{Actions, Request, Resources, Statement};

/// What Billfold cannot evaluate.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reason {
    /// A condition key that a usage line says nothing about.
    ConditionKey(String),
    /// An operator other than those for texts.
    Operator(String),
    /// A value with a policy variable.
    PolicyVariable(String),
    /// Resources of which a usage line does not say whether its own is among them.
    Resource(Vec<String>),
    /// A policy is attached whose document is not known.
    Policy,
}

/// Yes, no, or why not known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Answer {
    Yes,
    No,
    Unknown(Reason),
}

impl Answer {
    pub(super) fn known(yes: bool) -> Self {
        if yes { Self::Yes } else { Self::No }
    }
}

/// Whether a statement applies: its actions, its resources and all its conditions. One thing that does
/// not hold is enough for a no, whatever else is unknown.
pub(super) fn applies(statement: &Statement, request: &Request) -> Answer {
    if !is_about(&statement.actions, &request.action) {
        return Answer::No;
    }
    let conditions = statement.conditions.iter();
    let conditions = conditions.map(|condition| condition::holds(condition, request));
    let mut unknown = None;
    for answer in conditions.chain([covers(&statement.resources, request)]) {
        match answer {
            Answer::No => return Answer::No,
            Answer::Yes => {}
            Answer::Unknown(reason) => unknown = unknown.or(Some(reason)),
        }
    }
    unknown.map_or(Answer::Yes, Answer::Unknown)
}

fn is_about(actions: &Actions, action: &str) -> bool {
    let named = |patterns: &[String]| {
        let mut patterns = patterns.iter();
        patterns.any(|pattern| matches_in_any_case(pattern, action))
    };
    match actions {
        Actions::Only(patterns) => named(patterns),
        Actions::AllBut(patterns) => !named(patterns),
    }
}

fn covers(resources: &Resources, request: &Request) -> Answer {
    let (patterns, among) = match resources {
        Resources::Only(patterns) => (patterns, true),
        Resources::AllBut(patterns) => (patterns, false),
    };
    // A star in the request's own ARN stands for what is not known of it: a pattern that covers the
    // star covers the resource, one that merely overlaps may or may not.
    let actual = request.resource.as_deref().unwrap_or("*");
    if patterns.iter().any(|pattern| matches(pattern, actual)) {
        Answer::known(among)
    } else if patterns.iter().any(|pattern| overlap(pattern, actual)) {
        Answer::Unknown(Reason::Resource(patterns.clone()))
    } else {
        Answer::known(!among)
    }
}
