//! All that was covered in one hour, and what it costs.

use std::rc::Rc;

use billfold_billing::Exact;
use billfold_billing::commitments::CommitmentRef;
use billfold_billing::explanation::{FigureId, Side, UtilizationMeasure, explain};
use billfold_billing::matching::{Coverage, MatchedHour, hour_unit, matched_hour, pass_rule};
use billfold_billing::organization::AccountIndex;
use billfold_billing::usage::UsageRef;
use billfold_messages::render::Notation;
use billfold_messages::rule;
use billfold_messages::texts::hours as texts;

use super::super::derivation::{PageNotation, rule_in_words};
use super::super::names;
use super::amount_in_words;
use crate::format;
use crate::workspace::Outcome;

/// So many entries of a list are shown.
const LISTED: usize = 24;

/// One hour of one bill.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Assignment {
    /// The passes in which commitments met usage, in order.
    pub passes: Vec<Pass>,
    /// Its costs: fees of commitments, then usage On-Demand.
    pub costs: Vec<Entry>,
    /// The sum of the costs.
    pub total: String,
}

/// One commitment meets the usage of its owner, or that of other accounts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pass {
    /// `10 × m5.large of B, the owner`.
    pub name: String,
    /// The rule that orders it, or the reason why nobody uses it.
    pub why: String,
    /// The usage that it covered.
    pub entries: Vec<Entry>,
}

/// One line of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Whose usage it is.
    pub account: Option<AccountIndex>,
    /// Its name.
    pub name: String,
    /// How much, or what it costs.
    pub figure: String,
}

/// One hour of the month, counted from 0; none if nothing is committed.
pub fn assignment(outcome: &Outcome, side: Side, hour: u16) -> Option<Assignment> {
    let (scenario, is_shared) = match side {
        Side::Separate => (outcome.scenario.alone(), false),
        Side::Consolidated => (&outcome.scenario, true),
    };
    let hour = matched_hour(scenario, is_shared, hour)?;
    let view = View {
        outcome,
        side,
        scenario,
        hour: &hour,
    };
    Some(Assignment {
        passes: view.passes(),
        costs: view.costs(),
        total: view.cost(hour.cost()),
    })
}

struct View<'a> {
    outcome: &'a Outcome,
    side: Side,
    scenario: &'a billfold_billing::Scenario,
    hour: &'a MatchedHour,
}

impl View<'_> {
    fn passes(&self) -> Vec<Pass> {
        let mut passes: Vec<Pass> = Vec::new();
        for one in &self.hour.commitments {
            let owner = self.scenario.commitments.owner(one.commitment);
            let of_it = self.hour.coverage.iter();
            let of_it = of_it.filter(|coverage| coverage.commitment == one.commitment);
            let (own, shared): (Vec<_>, Vec<_>) =
                of_it.partition(|coverage| self.scenario.usage.account(coverage.usage) == owner);
            let name = self.commitment_name(one.commitment);
            let titles = [texts::pass_own(&name), texts::pass_shared(&name)];
            for ((covered, is_own), name) in [(own, true), (shared, false)].into_iter().zip(titles)
            {
                let rule = pass_rule(one.commitment, is_own);
                if !covered.is_empty() {
                    let entries = covered.iter().map(|one| self.covered(one));
                    passes.push(Pass {
                        name,
                        why: rule_with_words(rule),
                        entries: shortened(entries.collect()),
                    });
                }
            }
            let idle = one.offered - one.used;
            if !idle.is_dust() {
                let entry = Entry {
                    account: None,
                    name: texts::left_idle().to_owned(),
                    figure: self.amount(one.commitment, idle),
                };
                match passes.last_mut().filter(|_| !one.used.is_dust()) {
                    Some(pass) => pass.entries.push(entry),
                    None => passes.push(Pass {
                        name: texts::pass_idle(&name),
                        why: self.why_idle(one.commitment),
                        entries: vec![entry],
                    }),
                }
            }
        }
        passes.truncate(LISTED);
        passes
    }

    /// Why a part of a commitment is idle in the month, with the rule.
    fn why_idle(&self, commitment: CommitmentRef) -> String {
        let figure = FigureId::Commitment(self.side, commitment, UtilizationMeasure::Unused);
        let explanation = explain(&self.outcome.figures(), figure);
        let words = PageNotation::new(self.outcome).words(&explanation.message);
        let rule = explanation.rule.map(rule_with_words);
        [words, rule.unwrap_or_default()].join("; ")
    }

    fn covered(&self, one: &Coverage) -> Entry {
        Entry {
            account: Some(self.scenario.usage.account(one.usage)),
            name: self.usage_name(one.usage, one.quantity),
            figure: self.amount(one.commitment, one.used),
        }
    }

    fn costs(&self) -> Vec<Entry> {
        let rate = |cost: Exact| self.cost(cost);
        let fees = self
            .hour
            .commitments
            .iter()
            .filter(|one| !one.offered.is_zero());
        let fees = fees.map(|one| Entry {
            account: Some(self.scenario.commitments.owner(one.commitment)),
            name: texts::fees_of(&self.commitment_name(one.commitment)),
            figure: rate(one.fees),
        });
        let on_demand = self.hour.on_demand.iter().map(|one| Entry {
            account: Some(self.scenario.usage.account(one.usage)),
            name: texts::paid_on_demand(&self.usage_name(one.usage, one.quantity)),
            figure: rate(one.cost),
        });
        shortened(fees.chain(on_demand).collect())
    }

    /// A cost of one hour, to the hundredth of a cent.
    fn cost(&self, cost: Exact) -> String {
        format::rate(cost.rounded(4), &self.scenario.currency)
    }

    fn commitment_name(&self, commitment: CommitmentRef) -> String {
        let commitments = &self.scenario.commitments;
        let owner = names::account(self.scenario, commitments.owner(commitment));
        let what = super::super::commitments::name(&self.outcome.scenario, commitment);
        let what = match commitment {
            CommitmentRef::Reserved(index) => {
                let count = commitments.reserved[index].count;
                texts::several(&format::number(Exact::from(count), 0), &what)
            }
            CommitmentRef::Plan(_) => what,
        };
        texts::of(&what, &owner)
    }

    /// `B, 5 m5.xlarge`.
    fn usage_name(&self, usage: UsageRef, quantity: Exact) -> String {
        let account: Rc<str> = names::account(self.scenario, self.scenario.usage.account(usage));
        let item = billfold_billing::rating::Item::Usage(self.scenario.usage.item(usage));
        let name = billfold_billing::bill::name_of(self.scenario, item);
        let what = name.label.unwrap_or(&name.usage_type);
        texts::usage_of(&account, &format::quantity(quantity), what)
    }

    fn amount(&self, commitment: CommitmentRef, amount: Exact) -> String {
        let unit = hour_unit(self.scenario, commitment);
        amount_in_words(amount, unit, &self.scenario.currency)
    }
}

fn rule_with_words(number: &str) -> String {
    rule_in_words(number, rule(number).as_ref())
}

/// The first entries of a list; of the rest, how many they are.
fn shortened(mut entries: Vec<Entry>) -> Vec<Entry> {
    let more = entries.len().saturating_sub(LISTED);
    if more > 1 {
        entries.truncate(LISTED);
        entries.push(Entry {
            account: None,
            name: texts::more(more),
            figure: String::new(),
        });
    }
    entries
}
