//! Derivations in the page's figures, and rules in a sentence.

use std::cell::OnceCell;
use std::collections::HashMap;

use billfold_billing::catalogue::PricedItem;
use billfold_billing::commitments::CommitmentRef;
use billfold_billing::explanation::{IdleWords, Measure, Message};
use billfold_billing::organization::AccountIndex;
use billfold_billing::rating::Item;
use billfold_billing::{Exact, Scenario};
use billfold_messages::render::Notation;
use billfold_messages::{Rule, english, texts};

use super::commitments::plan_name;
use super::names;
use crate::format;
use crate::workspace::Outcome;

/// Derivations as the page writes them: `$0.17 per GB`; usage and commitments by their names, for
/// nobody sees their ids there.
pub struct PageNotation<'o> {
    outcome: &'o Outcome,
    /// What usage lines and commitments are called, by their ids. Made when one is named.
    usage: OnceCell<HashMap<&'o str, String>>,
    commitments: OnceCell<HashMap<&'o str, String>>,
}

impl<'o> PageNotation<'o> {
    /// The notation for derivations of an outcome's figures.
    pub fn new(outcome: &'o Outcome) -> Self {
        Self {
            outcome,
            usage: OnceCell::new(),
            commitments: OnceCell::new(),
        }
    }

    /// What a usage line is called: by what is used, and by its number where its account has several
    /// lines of that.
    fn usage<'s>(&'s self, id: &'s str) -> &'s str {
        let scenario = &self.outcome.scenario;
        let names = self.usage.get_or_init(|| {
            let usage = &scenario.usage;
            let key = |line| (usage.account(line), usage.item(line));
            let mut count: HashMap<(AccountIndex, PricedItem), usize> = HashMap::new();
            for line in usage.refs() {
                *count.entry(key(line)).or_default() += 1;
            }
            let mut seen: HashMap<(AccountIndex, PricedItem), usize> = HashMap::new();
            let named = usage.refs().map(|line| {
                let what = names::item(scenario, Item::Usage(usage.item(line)));
                let number = seen.entry(key(line)).or_default();
                *number += 1;
                let name = match count[&key(line)] {
                    1 => what,
                    _ => texts::explanation::numbered(&what, &format::number(*number as u64, 0)),
                };
                (usage.id(line), name)
            });
            named.collect()
        });
        names.get(id).map_or(id, |name| name)
    }

    /// What a commitment is called: by its kind, and by its number where its owner has several of
    /// that kind.
    fn commitment<'s>(&'s self, id: &'s str) -> &'s str {
        let scenario = &self.outcome.scenario;
        let names = self.commitments.get_or_init(|| {
            let commitments = &scenario.commitments;
            let all: Vec<(AccountIndex, &str, String)> = commitments
                .refs()
                .map(|one| {
                    (
                        commitments.owner(one),
                        commitments.id(one),
                        commitment(scenario, one),
                    )
                })
                .collect();
            let mut count: HashMap<(AccountIndex, &str), usize> = HashMap::new();
            for (owner, _, name) in &all {
                *count.entry((*owner, name)).or_default() += 1;
            }
            let mut seen: HashMap<(AccountIndex, &str), usize> = HashMap::new();
            let named = all.iter().map(|(owner, id, name)| {
                let number = seen.entry((*owner, name)).or_default();
                *number += 1;
                let name = match count[&(*owner, &**name)] {
                    1 => name.clone(),
                    _ => format!("{name} {number}"),
                };
                (*id, name)
            });
            named.collect()
        });
        names.get(id).map_or(id, |name| name)
    }
}

/// The kind of a commitment: `Reserved Instances of m5.large`, `Compute Savings Plan`.
fn commitment(scenario: &Scenario, one: CommitmentRef) -> String {
    match one {
        CommitmentRef::Reserved(index) => {
            let kind = &scenario.commitments.reserved[index].kind;
            texts::commitments::reserved_of(kind.instance_type.name())
        }
        CommitmentRef::Plan(index) => {
            let plan = &scenario.commitments.plans[index];
            plan_name(plan.plan_type).to_owned()
        }
    }
}

impl PageNotation<'_> {
    /// A reason with the usage line's name in place of its id, which the page shows nowhere.
    fn named(&self, idle: &IdleWords) -> IdleWords {
        IdleWords {
            line: self.usage(&idle.line).to_owned(),
            ..idle.clone()
        }
    }
}

impl Notation for PageNotation<'_> {
    fn value(&self, value: Exact, measure: &Measure) -> String {
        match measure {
            Measure::Money => format::rate(value, &self.outcome.scenario.currency),
            Measure::Units(unit) => [
                &format::number(value, 9),
                " ",
                &*english::units(unit, value),
            ]
            .concat(),
            Measure::Rate(unit) => texts::prices::rate_per(
                &format::rate(value, &self.outcome.scenario.currency),
                &english::per_unit(unit),
            ),
            Measure::Fraction => format::percent(value),
        }
    }

    fn words(&self, message: &Message) -> String {
        match message {
            Message::Usage { account, line } => {
                texts::explanation::usage_of(account, self.usage(line))
            }
            Message::TakenBy {
                line,
                account,
                saving,
            } => match saving {
                None => texts::explanation::used_by(self.usage(line), account),
                Some(saving) => {
                    let percent = format::percent(*saving);
                    texts::explanation::used_by_saving(self.usage(line), account, &percent)
                }
            },
            Message::CoveredBy { commitment, owner } => {
                texts::explanation::covered_by(owner, self.commitment(commitment))
            }
            Message::UsedNothing(idle) => english::words(&Message::UsedNothing(self.named(idle))),
            Message::Wasted(Some(idle)) => english::words(&Message::Wasted(Some(self.named(idle)))),
            other => english::words(other),
        }
    }

    fn longest_sum(&self) -> usize {
        8
    }
}

/// `rule 3.2: tiers are marginal`, and how sure that is where AWS does not say so.
pub fn rule_in_words(number: &str, rule: Option<&Rule>) -> String {
    let words = texts::explanation::rule(number);
    match rule {
        None => words,
        Some(Rule {
            says, sure: None, ..
        }) => [&words, ": ", says].concat(),
        Some(Rule {
            says,
            sure: Some(sure),
            ..
        }) => [&words, ": ", says, " (", sure, ")"].concat(),
    }
}

/// Where the setting is that decides an open rule: the address within the page.
pub fn setting_address(number: &str) -> Option<&'static str> {
    match number {
        "3.6" | "3.7" | "3.12" | "4.2" | "6.4" | "10.4" => Some("#bill/settings"),
        "8.4" => Some("#organization/sharing"),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::edits::{Ids, Lines, duplicate_lines};
    use crate::queries::why::{self, Asked};
    use crate::test_support::{bob_and_susan, edited, shop};
    use crate::workspace::Workspace;
    use billfold_messages::render::{Rendered, render};

    fn asked(workspace: &Workspace, figure: &str) -> Rendered {
        let asked = Asked::Figure(figure.into());
        let found = why::answer(&workspace.outcome, &asked).expect("an answer");
        render(&found, &PageNotation::new(&workspace.outcome))
    }

    fn all_words(node: &Rendered) -> Vec<String> {
        let below = node.steps.iter().chain(&node.parts);
        let below = below.flat_map(|node| all_words(node));
        std::iter::once(node.words.clone()).chain(below).collect()
    }

    #[test]
    fn no_id_of_the_file_is_read_on_the_page() {
        let shop = shop();
        for figure in ["consolidated/total", "saving/total", "saving/savingsPlans"] {
            for words in all_words(&asked(&shop, figure)) {
                for id in [
                    "bob-storage",
                    "susan-storage",
                    "eve-web",
                    "susan-reserved",
                    "bob-plan",
                ] {
                    assert!(!words.contains(id), "{figure}: {words}");
                }
            }
        }
    }

    #[test]
    fn two_lines_of_one_account_are_numbered() {
        let ids = Ids::from(["bob-transfer".into()]).into();
        let twice = edited(
            &bob_and_susan(),
            duplicate_lines(Lines::Usage, ids, "transfer".to_owned()),
        );
        let words = all_words(&asked(&twice, "consolidated/total"));
        for number in ["line 1", "line 2"] {
            let line = format!("Data transfer out to the internet, {number} of Bob");
            assert!(words.contains(&line), "{words:?}");
        }
    }

    #[test]
    fn two_tiers_of_one_price_are_told_apart() {
        let total = asked(&bob_and_susan(), "consolidated/total");
        let words: Vec<&str> = total.steps.iter().map(|step| &*step.words).collect();
        assert_eq!(
            words,
            [
                "Data transfer out to the internet: 10,240 GB × $0.17 per GB",
                "Data transfer out to the internet: 2,048 GB × $0.13 per GB",
            ]
        );
    }

    #[test]
    fn a_rule_that_a_setting_decides_has_a_place_for_it() {
        for number in ["3.6", "3.7", "3.12", "4.2", "8.4"] {
            let rule = billfold_messages::rule(number).expect("a rule");
            assert!(
                rule.sure
                    .is_some_and(|sure| sure.contains("a setting decides")),
                "{number}"
            );
            assert!(setting_address(number).is_some(), "{number}");
        }
        // Nobody can choose how zones are compared.
        let zones = billfold_messages::rule("4.17").expect("a rule");
        assert!(zones.sure.is_some_and(|sure| !sure.contains("setting")));
    }
}
