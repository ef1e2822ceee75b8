//! Whether a condition holds of a request.

use super::pattern::matches;
use super::statement::{Answer, Reason};
use super::{Condition, Request};

/// Where global services answer; `aws:RequestedRegion` says so for them.
const GLOBAL_REGION: &str = "us-east-1";

/// How a text is compared.
#[derive(Clone, Copy)]
struct Operator {
    like: bool,
    negated: bool,
    if_exists: bool,
}

impl Operator {
    fn parse(text: &str) -> Option<Self> {
        let (name, if_exists) = match text.strip_suffix("IfExists") {
            Some(name) => (name, true),
            None => (text, false),
        };
        let (like, negated) = match name {
            "StringEquals" => (false, false),
            "StringNotEquals" => (false, true),
            "StringLike" => (true, false),
            "StringNotLike" => (true, true),
            _ => return None,
        };
        Some(Self {
            like,
            negated,
            if_exists,
        })
    }

    fn holds(self, values: &[String], actual: Option<&str>) -> bool {
        let Some(actual) = actual else {
            // IAM: a key that is not there matches nothing, so that only negations hold.
            return self.negated || self.if_exists;
        };
        let found = values.iter().any(|value| {
            if self.like {
                matches(value, actual)
            } else {
                value == actual
            }
        });
        found != self.negated
    }
}

/// Whether a condition holds, as far as Billfold can tell: it knows the Region and the instance type
/// of a usage line, not who is asking.
pub(super) fn holds(condition: &Condition, request: &Request) -> Answer {
    let Some(operator) = Operator::parse(&condition.operator) else {
        return Answer::Unknown(Reason::Operator(condition.operator.clone()));
    };
    if let Some(value) = condition.values.iter().find(|value| value.contains("${")) {
        return Answer::Unknown(Reason::PolicyVariable(value.clone()));
    }
    // The names of condition keys are the same in upper and lower case.
    let actual = match condition.key.to_ascii_lowercase().as_str() {
        "aws:requestedregion" => Some(request.region.as_deref().unwrap_or(GLOBAL_REGION)),
        "ec2:instancetype" => request.instance_type.as_deref(),
        _ => return Answer::Unknown(Reason::ConditionKey(condition.key.clone())),
    };
    Answer::known(operator.holds(&condition.values, actual))
}
