//! What service control policies decide, in words.

use billfold_organizations::lifecycle::Node;
use billfold_organizations::policies::{Exemption, NotEvaluated, UnknownReason, Verdict};

/// A place that policies are attached to: "the root", "the unit Web", "the account 111111111111".
#[must_use]
pub fn node(node: &Node) -> String {
    match node {
        Node::Root => "the root".to_owned(),
        Node::Unit(unit) => format!("the unit {unit}"),
        Node::Account(account) => format!("the account {account}"),
    }
}

/// Whether policies block something, and where.
#[must_use]
pub fn verdict(verdict: &Verdict) -> String {
    match verdict {
        Verdict::Allowed => "Allowed at every level from the root down.".to_owned(),
        Verdict::Denied {
            node: it,
            policy,
            statement,
        } => format!(
            "Denied by statement {} of the policy {policy} at {}. A denial wins over every allowance.",
            statement.number(),
            node(it)
        ),
        Verdict::NotAllowed { node: it } => format!(
            "Blocked: no policy at {} allows it, and every level must.",
            node(it)
        ),
        Verdict::Exempt(exemption) => exempt(*exemption).to_owned(),
    }
}

fn exempt(exemption: Exemption) -> &'static str {
    match exemption {
        Exemption::NotAMember => "The account is not in the organization.",
        Exemption::ManagementAccount => {
            "Service control policies have no effect on the management account."
        }
        Exemption::ConsolidatedBilling => {
            "Service control policies need all features; this organization has consolidated billing \
             features only."
        }
        Exemption::PoliciesNotEnabled => "Service control policies are not enabled.",
        Exemption::NoAction => "No action is known that policies could deny.",
    }
}

/// What of a policy was left out, and why.
#[must_use]
pub fn not_evaluated(left_out: &NotEvaluated) -> String {
    let why = match &left_out.reason {
        UnknownReason::ConditionKey(key) => {
            format!("it asks for {key}, which usage says nothing about")
        }
        UnknownReason::Operator(operator) => format!("it compares with {operator}"),
        UnknownReason::PolicyVariable(value) => format!("it has the policy variable {value}"),
        UnknownReason::Resource(patterns) => {
            format!(
                "usage does not say which resource it is of {}",
                patterns.join(", ")
            )
        }
        UnknownReason::Policy => "its document is not known".to_owned(),
    };
    let what = match left_out.statement {
        Some(statement) => format!("Statement {} of the policy", statement.number()),
        None => "The policy".to_owned(),
    };
    let (policy, place) = (&left_out.policy, node(&left_out.node));
    format!("{what} {policy} at {place} was not evaluated: {why}.")
}
