//! Which usage the organization's policies deny.

use billfold_billing::usage::InstanceAmount;
use billfold_billing::{Exact, Scenario};
use billfold_organizations::policies::{
    Evaluation, NotEvaluated, Verdict, evaluate_all as judge_requests, launch_request,
    usage_requests,
};
use rustc_hash::FxHashMap;

use super::Governed;
use crate::{PriceSource, UsageLine};
use billfold_scenario::FileError;
use billfold_scenario::document::Document;

/// The service whose instances are launched one by one, with a type that policies can look at.
const EC2: &str = "AmazonEC2";

/// What the policies say of the usage.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Judgement {
    /// The lines that are denied, in the document's order.
    pub denied: Vec<Denied>,
    /// Statements that could have decided otherwise, but ask for what usage does not say.
    pub not_evaluated: Vec<NotEvaluated>,
    /// Whether the bill is computed without the denied lines.
    pub left_out: bool,
}

impl Judgement {
    /// Why a line is denied, if it is.
    #[must_use]
    pub fn of(&self, line: UsageLine) -> Option<&Denied> {
        let place = self
            .denied
            .binary_search_by(|denied| denied.line.cmp(&line));
        place.ok().map(|place| &self.denied[place])
    }
}

/// A usage line that policies deny.
#[derive(Clone, Debug, PartialEq)]
pub struct Denied {
    /// The line.
    pub line: UsageLine,
    /// Its id.
    pub id: String,
    /// Who denies it.
    pub verdict: Verdict,
}

/// Judges all usage of a scenario by the policies of its document, and takes what is denied out of
/// it where the document asks for that: such a line stays in its place and uses nothing.
///
/// # Errors
/// The first thing that is wrong with what the document says, in one line.
pub fn judge(
    document: &Document,
    scenario: &mut Scenario,
    prices: &dyn PriceSource,
) -> Result<Judgement, FileError> {
    let governed = Governed::of(document)?;
    let mut judgement = Judgement {
        left_out: governed.settings.without_denied,
        ..Judgement::default()
    };
    // Where every node has FullAWSAccess alone, nothing is denied.
    if governed.settings.attachments.is_empty() {
        return Ok(judgement);
    }
    let mut judge = Judge {
        governed: &governed,
        scenario,
        prices,
        known: FxHashMap::default(),
    };
    let metered = 0..scenario.usage.metered.len();
    let instances = 0..scenario.usage.instances.len();
    let lines = metered.map(UsageLine::Metered);
    for line in lines.chain(instances.map(UsageLine::Instance)) {
        let evaluation = judge.line(line);
        if evaluation.verdict.blocks() {
            let verdict = evaluation.verdict.clone();
            judgement.denied.push(Denied {
                line,
                id: judge.id(line),
                verdict,
            });
        }
    }
    for evaluation in judge.known.into_values() {
        for left_out in evaluation.not_evaluated {
            if !judgement.not_evaluated.contains(&left_out) {
                judgement.not_evaluated.push(left_out);
            }
        }
    }
    let order = |one: &NotEvaluated| (one.node.clone(), one.policy.clone(), one.statement);
    judgement.not_evaluated.sort_by_key(order);
    if judgement.left_out {
        for denied in &judgement.denied {
            match denied.line {
                UsageLine::Metered(place) => {
                    scenario.usage.metered[place].quantity = Exact::ZERO;
                }
                UsageLine::Instance(place) => {
                    scenario.usage.instances[place].amount = InstanceAmount::Count(0);
                }
            }
        }
    }
    Ok(judgement)
}

struct Judge<'j> {
    governed: &'j Governed,
    scenario: &'j Scenario,
    prices: &'j dyn PriceSource,
    /// Lines of one account at one price have one verdict.
    known: FxHashMap<(bool, usize, usize), Evaluation>,
}

impl Judge<'_> {
    fn id(&self, line: UsageLine) -> String {
        let usage = &self.scenario.usage;
        match line {
            UsageLine::Metered(place) => usage.metered[place].id.to_string(),
            UsageLine::Instance(place) => usage.instances[place].id.to_string(),
        }
    }

    fn line(&mut self, line: UsageLine) -> &Evaluation {
        let (scenario, governed, prices) = (self.scenario, self.governed, self.prices);
        let (usage, known) = (&scenario.usage, &scenario.prices);
        let (key, service, region) = match line {
            UsageLine::Metered(place) => {
                let line = &usage.metered[place];
                let price = &known.metered[line.price];
                let key = (false, line.account, line.price);
                (key, &price.service, &price.region)
            }
            UsageLine::Instance(place) => {
                let line = &usage.instances[place];
                let kind = &known.instances[line.price].kind;
                let key = (true, line.account, line.price);
                (key, &kind.service, &kind.region)
            }
        };
        self.known.entry(key).or_insert_with(|| {
            let (is_instance, account, price) = key;
            let account = &scenario.organization.accounts[account].id;
            let requests = if is_instance && service == EC2 {
                let kind = &known.instances[price].kind;
                vec![launch_request(kind.instance_type.name(), region, account)]
            } else {
                let actions = prices.actions(service);
                let actions: Vec<&str> = actions.iter().map(String::as_str).collect();
                usage_requests(&actions, region)
            };
            judge_requests(
                &governed.organization,
                &governed.policies,
                account,
                &requests,
            )
        })
    }
}
