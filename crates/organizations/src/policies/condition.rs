//! Whether a condition of a statement holds for a request (rule 12.4).

use super::pattern::matches;
use super::statement::{Answer, UnknownReason};
use super::{Condition, Request};

/// The Region of global services: their requests have it as `aws:RequestedRegion`.
const GLOBAL_SERVICE_REGION: &str = "us-east-1";

/// How an operator compares a value of the condition with the value of the request.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Comparison {
    /// `StringEquals`: the same text.
    Equals,
    /// `StringLike`: a pattern.
    Like,
}

/// What an operator demands of the values.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Demand {
    /// One value must match.
    OneMatches,
    /// `…Not…`: no value may match.
    NoneMatches,
}

/// Whether a condition holds when the request does not have its key.
#[derive(Clone, Copy, PartialEq, Eq)]
enum AbsentKey {
    /// The key matches nothing, so that only negated operators hold.
    MatchesNothing,
    /// `…IfExists`: the condition holds.
    Holds,
}

/// An operator for texts, such as `StringNotLikeIfExists`.
#[derive(Clone, Copy)]
struct Operator {
    comparison: Comparison,
    demand: Demand,
    absent_key: AbsentKey,
}

impl Operator {
    fn parse(text: &str) -> Option<Self> {
        let (name, absent_key) = match text.strip_suffix("IfExists") {
            Some(name) => (name, AbsentKey::Holds),
            None => (text, AbsentKey::MatchesNothing),
        };
        let (comparison, demand) = match name {
            "StringEquals" => (Comparison::Equals, Demand::OneMatches),
            "StringNotEquals" => (Comparison::Equals, Demand::NoneMatches),
            "StringLike" => (Comparison::Like, Demand::OneMatches),
            "StringNotLike" => (Comparison::Like, Demand::NoneMatches),
            _ => return None,
        };
        Some(Self {
            comparison,
            demand,
            absent_key,
        })
    }

    fn holds(self, values: &[String], actual: Option<&str>) -> bool {
        let Some(actual) = actual else {
            return self.demand == Demand::NoneMatches || self.absent_key == AbsentKey::Holds;
        };
        let one_matches = values.iter().any(|value| match self.comparison {
            Comparison::Equals => value == actual,
            Comparison::Like => matches(value, actual),
        });
        one_matches == (self.demand == Demand::OneMatches)
    }
}

/// Whether a condition holds, as far as a usage line says: it has a Region and an instance type, but
/// no principal.
pub(super) fn holds(condition: &Condition, request: &Request) -> Answer {
    let Some(operator) = Operator::parse(&condition.operator) else {
        return Answer::Unknown(UnknownReason::Operator(condition.operator.clone()));
    };
    if let Some(value) = condition.values.iter().find(|value| value.contains("${")) {
        return Answer::Unknown(UnknownReason::PolicyVariable(value.clone()));
    }
    // IAM compares the names of condition keys without regard to case.
    let actual = match condition.key.to_ascii_lowercase().as_str() {
        "aws:requestedregion" => Some(request.region.as_deref().unwrap_or(GLOBAL_SERVICE_REGION)),
        "ec2:instancetype" => request.instance_type.as_deref(),
        _ => return Answer::Unknown(UnknownReason::ConditionKey(condition.key.clone())),
    };
    Answer::from(operator.holds(&condition.values, actual))
}
