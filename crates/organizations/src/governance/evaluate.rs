//! What an account may do, level by level (rule 12.4).

use super::statement::{Answer, Reason, applies};
use super::{Effect, Policies, Request};
use crate::lifecycle::{FeatureSet, Node, Organization};

/// A verdict and what it left out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Evaluation {
    /// Whether the request passes.
    pub verdict: Verdict,
    /// Statements that could have changed the verdict, but ask for what Billfold does not know. They
    /// count as if they were not there: an unknown denial does not deny, an unknown allowance does not
    /// allow.
    pub not_evaluated: Vec<NotEvaluated>,
}

/// Whether service control policies let a request pass. They only filter: IAM policies of the account
/// must allow it too.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// Every level allows it and none denies it.
    Allowed,
    /// No service control policy applies.
    Exempt(Exemption),
    /// A statement denies it explicitly.
    Denied {
        /// The level, the highest of several.
        node: Node,
        /// The policy's id.
        policy: String,
        /// The statement's place in it, from 0.
        statement: usize,
    },
    /// No policy of a level allows it.
    NotAllowed {
        /// The level, the highest of several.
        node: Node,
    },
}

impl Verdict {
    /// Whether the request is blocked.
    #[must_use]
    pub fn blocks(&self) -> bool {
        matches!(self, Self::Denied { .. } | Self::NotAllowed { .. })
    }
}

/// Why no service control policy applies.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Exemption {
    /// The account is not in the organization.
    NotAMember,
    /// The management account is exempt.
    ManagementAccount,
    /// The organization has consolidated billing features only.
    ConsolidatedBilling,
    /// Service control policies are not enabled.
    PoliciesNotEnabled,
    /// No action is known that the usage needs, as with data transfer.
    NoAction,
}

/// Something that was left out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotEvaluated {
    /// Where it is attached.
    pub node: Node,
    /// The policy's id.
    pub policy: String,
    /// The statement's place in it, from 0; none if the whole policy is unknown.
    pub statement: Option<usize>,
    /// What Billfold does not know.
    pub reason: Reason,
}

/// Whether an account of the organization may make a request.
#[must_use]
pub fn evaluate(
    organization: &Organization,
    policies: &Policies,
    account: &str,
    request: &Request,
) -> Evaluation {
    let mut not_evaluated = Vec::new();
    let verdict = match path(organization, account) {
        Err(exemption) => Verdict::Exempt(exemption),
        Ok(path) => {
            let levels = path.into_iter().map(|node| {
                let mut level = Level::default();
                level.read(organization, policies, &node, request, &mut not_evaluated);
                (node, level)
            });
            decide(levels.collect())
        }
    };
    Evaluation {
        verdict,
        not_evaluated,
    }
}

/// Whether an account may make all the requests that its usage needs: the first that is blocked
/// decides.
#[must_use]
pub fn judge(
    organization: &Organization,
    policies: &Policies,
    account: &str,
    requests: &[Request],
) -> Evaluation {
    let mut all = Evaluation {
        verdict: Verdict::Exempt(Exemption::NoAction),
        not_evaluated: Vec::new(),
    };
    for request in requests {
        let one = evaluate(organization, policies, account, request);
        for left_out in one.not_evaluated {
            if !all.not_evaluated.contains(&left_out) {
                all.not_evaluated.push(left_out);
            }
        }
        all.verdict = one.verdict;
        if all.verdict.blocks() {
            break;
        }
    }
    all
}

/// The levels that filter an account's requests, from the root down.
fn path(organization: &Organization, account: &str) -> Result<Vec<Node>, Exemption> {
    let path = organization.path(account).ok_or(Exemption::NotAMember)?;
    if organization.feature_set() == FeatureSet::ConsolidatedBilling {
        Err(Exemption::ConsolidatedBilling)
    } else if account == organization.management() {
        Err(Exemption::ManagementAccount)
    } else if !organization.has_policies() {
        Err(Exemption::PoliciesNotEnabled)
    } else {
        Ok(path)
    }
}

/// What the policies of one level say.
#[derive(Default)]
struct Level {
    allows: bool,
    denial: Option<(String, usize)>,
}

impl Level {
    fn read(
        &mut self,
        organization: &Organization,
        policies: &Policies,
        node: &Node,
        request: &Request,
        not_evaluated: &mut Vec<NotEvaluated>,
    ) {
        for id in organization.attached(node) {
            let mut leave_out = |statement, reason| {
                not_evaluated.push(NotEvaluated {
                    node: node.clone(),
                    policy: id.clone(),
                    statement,
                    reason,
                });
            };
            let Some(policy) = policies.get(id) else {
                leave_out(None, Reason::Policy);
                continue;
            };
            for (place, statement) in policy.statements.iter().enumerate() {
                match (applies(statement, request), statement.effect) {
                    (Answer::No, _) => {}
                    (Answer::Unknown(reason), _) => leave_out(Some(place), reason),
                    (Answer::Yes, Effect::Allow) => self.allows = true,
                    (Answer::Yes, Effect::Deny) => {
                        self.denial.get_or_insert((id.clone(), place));
                    }
                }
            }
        }
    }
}

/// A denial anywhere wins; then every level must allow.
fn decide(levels: Vec<(Node, Level)>) -> Verdict {
    let mut silent = None;
    for (node, level) in levels {
        if let Some((policy, statement)) = level.denial {
            return Verdict::Denied {
                node,
                policy,
                statement,
            };
        }
        if !level.allows && silent.is_none() {
            silent = Some(node);
        }
    }
    silent.map_or(Verdict::Allowed, |node| Verdict::NotAllowed { node })
}
