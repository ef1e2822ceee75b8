//! Policy evaluation: what an account may do, level by level (rule 12.4).

use super::statement::{Answer, UnknownReason, applies};
use super::{Effect, Policies, Request, StatementIndex};
use crate::lifecycle::{FeatureSet, Node, OrganizationState, Tree};

/// A verdict, and the statements that it leaves out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Evaluation {
    /// Whether the policies let the request pass.
    pub verdict: Verdict,
    /// Statements that could have changed the verdict but cannot be evaluated. They count as absent: an
    /// unknown denial does not deny, an unknown allowance does not allow.
    pub not_evaluated: Vec<NotEvaluated>,
}

/// Whether service control policies let a request pass. They only filter: the account's IAM policies
/// must allow the request too.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// Every level allows the request and no level denies it.
    Allowed,
    /// No service control policy applies.
    Exempt(Exemption),
    /// A statement denies the request explicitly.
    Denied {
        /// The level; the highest one if there are several.
        node: Node,
        /// The policy id.
        policy: String,
        /// The statement in the policy.
        statement: StatementIndex,
    },
    /// No policy of a level allows the request.
    NotAllowed {
        /// The level; the highest one if there are several.
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

/// Why no service control policy applies to a request.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Exemption {
    /// The account is not in the organization.
    NotAMember,
    /// The account is the management account.
    ManagementAccount,
    /// The organization has consolidated billing features only.
    ConsolidatedBilling,
    /// Service control policies are not enabled.
    PoliciesNotEnabled,
    /// The usage needs no known action, such as data transfer.
    NoAction,
}

/// A statement or policy that was left out of an evaluation.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct NotEvaluated {
    /// The node to which the policy is attached.
    pub node: Node,
    /// The policy id.
    pub policy: String,
    /// The statement in the policy; `None` if the whole policy is unknown.
    pub statement: Option<StatementIndex>,
    /// Why it was left out.
    pub reason: UnknownReason,
}

/// Whether an account of the organization may make a request.
#[must_use]
pub fn evaluate(
    organization: &OrganizationState,
    policies: &Policies,
    account: &str,
    request: &Request,
) -> Evaluation {
    Evaluator::new(organization, policies).evaluate(account, request)
}

/// Evaluates the policies of an organization for many requests.
pub struct Evaluator<'o> {
    organization: &'o OrganizationState,
    tree: Tree<'o>,
    policies: &'o Policies,
}

impl<'o> Evaluator<'o> {
    /// An evaluator of the policies that are attached to an organization's nodes.
    #[must_use]
    pub fn new(organization: &'o OrganizationState, policies: &'o Policies) -> Self {
        Self {
            organization,
            tree: Tree::new(organization),
            policies,
        }
    }

    /// Whether an account may make a request.
    #[must_use]
    pub fn evaluate(&self, account: &str, request: &Request) -> Evaluation {
        let mut not_evaluated = Vec::new();
        let verdict = match self.levels(account) {
            Err(exemption) => Verdict::Exempt(exemption),
            Ok(nodes) => {
                let levels = nodes.into_iter().map(|node| {
                    let mut level = Level::default();
                    level.read(self, &node, request, &mut not_evaluated);
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

    /// Whether an account may make all the requests that its usage needs. The first request that is
    /// blocked decides.
    #[must_use]
    pub fn evaluate_all(&self, account: &str, requests: &[Request]) -> Evaluation {
        let mut all = Evaluation {
            verdict: Verdict::Exempt(Exemption::NoAction),
            not_evaluated: Vec::new(),
        };
        for request in requests {
            let one = self.evaluate(account, request);
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

    /// The levels that filter an account's requests, from the root down to the account.
    fn levels(&self, account: &str) -> Result<Vec<Node>, Exemption> {
        let organization = self.organization;
        let nodes = self.tree.path(account).ok_or(Exemption::NotAMember)?;
        if organization.feature_set() == FeatureSet::ConsolidatedBilling {
            Err(Exemption::ConsolidatedBilling)
        } else if account == organization.management() {
            Err(Exemption::ManagementAccount)
        } else if !organization.has_policies() {
            Err(Exemption::PoliciesNotEnabled)
        } else {
            Ok(nodes)
        }
    }
}

/// What the policies of one level say about a request.
#[derive(Default)]
struct Level {
    allows: bool,
    denial: Option<Denial>,
}

/// A statement that denies a request.
struct Denial {
    policy: String,
    statement: StatementIndex,
}

impl Level {
    fn read(
        &mut self,
        evaluator: &Evaluator<'_>,
        node: &Node,
        request: &Request,
        not_evaluated: &mut Vec<NotEvaluated>,
    ) {
        for id in evaluator.organization.attached(node) {
            let mut leave_out = |statement, reason| {
                not_evaluated.push(NotEvaluated {
                    node: node.clone(),
                    policy: id.clone(),
                    statement,
                    reason,
                });
            };
            let Some(policy) = evaluator.policies.get(id) else {
                leave_out(None, UnknownReason::Policy);
                continue;
            };
            for (index, statement) in policy.statements.iter().enumerate() {
                let index = StatementIndex(index);
                match (applies(statement, request), statement.effect) {
                    (Answer::No, _) => {}
                    (Answer::Unknown(reason), _) => leave_out(Some(index), reason),
                    (Answer::Yes, Effect::Allow) => self.allows = true,
                    (Answer::Yes, Effect::Deny) => {
                        self.denial.get_or_insert_with(|| Denial {
                            policy: id.clone(),
                            statement: index,
                        });
                    }
                }
            }
        }
    }
}

/// The verdict over all levels: a denial at any level wins; otherwise every level must allow.
fn decide(levels: Vec<(Node, Level)>) -> Verdict {
    let mut not_allowing = None;
    for (node, level) in levels {
        if let Some(Denial { policy, statement }) = level.denial {
            return Verdict::Denied {
                node,
                policy,
                statement,
            };
        }
        if !level.allows && not_allowing.is_none() {
            not_allowing = Some(node);
        }
    }
    not_allowing.map_or(Verdict::Allowed, |node| Verdict::NotAllowed { node })
}
