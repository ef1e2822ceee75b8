//! Evaluates the organization's policies for all usage (rule 12.4).

use std::collections::BTreeSet;

use billfold_billing::assumptions::Reading;
use billfold_billing::catalogue::PricedItem;
use billfold_billing::organization::AccountIndex;
use billfold_billing::usage::{InstanceAmount, UsageRef};
use billfold_billing::{Exact, Scenario};
use billfold_organizations::policies::{
    Evaluation, Evaluator, NotEvaluated, Request, Verdict, launch_request, usage_requests,
};
use rustc_hash::FxHashMap;

use super::GovernedOrganization;
use crate::price_source::PriceSource;
use billfold_scenario::ScenarioError;
use billfold_scenario::document::Document;

/// The service whose instances are launched by a request with an instance type.
const EC2: &str = "AmazonEC2";

/// What the organization's policies say about the usage.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PolicyReport {
    /// The denied usage lines, in the document's order.
    pub denied: Vec<DeniedUsage>,
    /// Statements that could have changed a verdict but cannot be evaluated.
    pub not_evaluated: Vec<NotEvaluated>,
    /// Whether the bill is computed without the denied lines.
    pub without_denied: bool,
}

impl PolicyReport {
    /// The denial of a usage line; `None` if it is not denied.
    #[must_use]
    pub fn denial(&self, line: UsageRef) -> Option<&DeniedUsage> {
        let index = self
            .denied
            .binary_search_by(|denied| denied.line.cmp(&line));
        index.ok().map(|index| &self.denied[index])
    }
}

/// A usage line that policies deny.
#[derive(Clone, Debug, PartialEq)]
pub struct DeniedUsage {
    /// The usage line.
    pub line: UsageRef,
    /// The line's id.
    pub id: String,
    /// The verdict, with the level and the policy.
    pub verdict: Verdict,
}

/// Evaluates the policies of a document for all usage of its scenario. If the document asks for a bill
/// without denied usage, denied lines stay in the scenario and use nothing, and what they use outside
/// the organization is in [`Scenario::without_policies`].
///
/// # Errors
/// The first error in the document's governance section, in one line.
pub fn evaluate_policies(
    document: &Document,
    scenario: &mut Scenario,
    prices: &dyn PriceSource,
) -> Result<PolicyReport, ScenarioError> {
    let governed = GovernedOrganization::of(document)?;
    let mut report = PolicyReport {
        without_denied: governed.settings.without_denied,
        ..PolicyReport::default()
    };
    if governed.has_moved_within_month(document.month.0) {
        scenario.readings.push(Reading::WholeMonths);
    }
    // If every node has FullAWSAccess alone, nothing is denied.
    if governed.settings.attachments.is_empty() {
        return Ok(report);
    }
    let mut evaluations = Evaluations {
        evaluator: Evaluator::new(&governed.organization, &governed.policies),
        scenario,
        prices,
        known: FxHashMap::default(),
    };
    for line in scenario.usage.refs() {
        let evaluation = evaluations.line(line);
        if evaluation.verdict.blocks() {
            let verdict = evaluation.verdict.clone();
            report.denied.push(DeniedUsage {
                line,
                id: scenario.usage.id(line).to_owned(),
                verdict,
            });
        }
    }
    let known = evaluations.known.into_values();
    let left_out: BTreeSet<NotEvaluated> = known.flat_map(|one| one.not_evaluated).collect();
    report.not_evaluated = left_out.into_iter().collect();
    if report.without_denied && !report.denied.is_empty() {
        scenario.without_policies = Some(Box::new(scenario.clone()));
        for denied in &report.denied {
            match denied.line {
                UsageRef::Metered(index) => {
                    scenario.usage.metered[index].quantity = Exact::ZERO;
                }
                UsageRef::Instance(index) => {
                    scenario.usage.instances[index].amount = InstanceAmount::Count(Exact::ZERO);
                }
            }
        }
    }
    Ok(report)
}

/// The evaluations of usage lines.
struct Evaluations<'e> {
    evaluator: Evaluator<'e>,
    scenario: &'e Scenario,
    prices: &'e dyn PriceSource,
    /// Lines of one account at one price have the same evaluation.
    known: FxHashMap<(AccountIndex, PricedItem), Evaluation>,
}

impl Evaluations<'_> {
    fn line(&mut self, line: UsageRef) -> &Evaluation {
        let (scenario, source) = (self.scenario, self.prices);
        let key = (scenario.usage.account(line), scenario.usage.item(line));
        let evaluator = &self.evaluator;
        self.known.entry(key).or_insert_with(|| {
            let (account, price) = key;
            let account = &scenario.organization.accounts[account].id;
            evaluator.evaluate_all(account, &requests(scenario, source, account, price))
        })
    }
}

/// The requests that usage of an account at a price needs.
fn requests(
    scenario: &Scenario,
    source: &dyn PriceSource,
    account: &str,
    price: PricedItem,
) -> Vec<Request> {
    let (service, region) = match price {
        PricedItem::Metered(index) => {
            let price = &scenario.prices.metered[index];
            (&price.service, &price.region)
        }
        PricedItem::Instance(index) => {
            let kind = &scenario.prices.instances[index].kind;
            if kind.service == EC2 {
                let instance_type = kind.instance_type.name();
                return vec![launch_request(instance_type, &kind.region, account)];
            }
            (&kind.service, &kind.region)
        }
    };
    let actions = source.actions(service);
    let actions: Vec<&str> = actions.iter().map(String::as_str).collect();
    usage_requests(&actions, region)
}
