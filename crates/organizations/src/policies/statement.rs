//! Whether a statement of a policy applies to a request (rule 12.4).

use super::condition;
use super::pattern::{matches, matches_ignoring_case, overlap};
use super::{Actions, Request, Resources, Statement};

/// Why a statement cannot be evaluated for a usage line.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum UnknownReason {
    /// The statement has a condition key that a usage line does not have.
    ConditionKey(String),
    /// The statement has a condition operator that does not compare texts.
    Operator(String),
    /// The statement has a value with a policy variable.
    PolicyVariable(String),
    /// The statement names resources, and a usage line does not say whether its own is one of them.
    Resource(Vec<String>),
    /// The attached policy's document is not known.
    Policy,
}

/// Whether something applies: yes, no, or why that is not known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Answer {
    Yes,
    No,
    Unknown(UnknownReason),
}

impl From<bool> for Answer {
    fn from(applies: bool) -> Self {
        if applies { Self::Yes } else { Self::No }
    }
}

/// Whether a statement applies to a request: its actions, its resources and all its conditions. If one
/// of them does not, the answer is no, even if another is unknown.
pub(super) fn applies(statement: &Statement, request: &Request) -> Answer {
    if !includes_action(&statement.actions, &request.action) {
        return Answer::No;
    }
    let conditions = statement.conditions.iter();
    let conditions = conditions.map(|condition| condition::holds(condition, request));
    let mut unknown = None;
    for answer in conditions.chain([includes_resource(&statement.resources, request)]) {
        match answer {
            Answer::No => return Answer::No,
            Answer::Yes => {}
            Answer::Unknown(reason) => unknown = unknown.or(Some(reason)),
        }
    }
    unknown.map_or(Answer::Yes, Answer::Unknown)
}

/// Whether an action is among the actions of a statement.
fn includes_action(actions: &Actions, action: &str) -> bool {
    let is_listed = |patterns: &[String]| {
        let mut patterns = patterns.iter();
        patterns.any(|pattern| matches_ignoring_case(pattern, action))
    };
    match actions {
        Actions::Only(patterns) => is_listed(patterns),
        Actions::AllExcept(patterns) => !is_listed(patterns),
    }
}

/// Whether a request's resource is among the resources of a statement.
fn includes_resource(resources: &Resources, request: &Request) -> Answer {
    let (patterns, if_listed) = match resources {
        Resources::Only(patterns) => (patterns, true),
        Resources::AllExcept(patterns) => (patterns, false),
    };
    // A star in the request's own ARN stands for what is not known of it. A pattern that matches the
    // star includes the resource; a pattern that only overlaps with it may or may not.
    let actual = request.resource.as_deref().unwrap_or("*");
    if patterns.iter().any(|pattern| matches(pattern, actual)) {
        Answer::from(if_listed)
    } else if patterns.iter().any(|pattern| overlap(pattern, actual)) {
        Answer::Unknown(UnknownReason::Resource(patterns.clone()))
    } else {
        Answer::from(!if_listed)
    }
}
