//! What a comparison says in short: a headline, and the reason under it.

use billfold_billing::calendar::Month;
use billfold_billing::commitments::CommitmentKind;
use billfold_billing::comparison::{
    Cause, Comparison, PooledTiers, Reason, SharedBenefit, Verdict, best_tiers, largest_benefit,
    reason,
};
use billfold_billing::organization::AccountIndex;
use billfold_billing::{Exact, Scenario};
use billfold_resolve::scaled;
use billfold_scenario::document::UnitStep;

use crate::texts::{self, answer};
use crate::{english, grouped};

/// How a front end (the page or the command line) writes figures in sentences.
pub trait Figures {
    /// An amount of money, rounded to cents.
    fn money(&self, amount: Exact, currency: &str) -> String;
    /// A number of units, in the size that reads best: `12 TB` for 12,288 GB.
    fn quantity(&self, quantity: Exact, unit: &str) -> String;
    /// A month, such as `November`.
    fn month(&self, month: Month) -> String;
}

/// Figures as the command line writes them: `81.92 USD`, `12 TB`, `November 2026`.
#[derive(Clone, Copy, Debug)]
pub struct PlainFigures {
    /// Units of data that make one of the next size.
    pub step: UnitStep,
}

impl Figures for PlainFigures {
    fn money(&self, amount: Exact, currency: &str) -> String {
        format!("{} {currency}", crate::money(amount.without_dust()))
    }

    fn quantity(&self, quantity: Exact, unit: &str) -> String {
        let (value, unit) = scaled(quantity, unit, self.step);
        format!(
            "{} {}",
            grouped(value.rounded(2)),
            english::units(&unit, value)
        )
    }

    fn month(&self, month: Month) -> String {
        format!("{} {}", english::month_name(month), month.year())
    }
}

/// The headline in three parts, so that a front end can set the figure apart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Headline {
    /// What is written before the figure; all of it if there is none.
    pub before: String,
    /// The difference, without its sign; empty if there is none.
    pub figure: String,
    /// What is written after the figure.
    pub after: String,
}

impl Headline {
    /// The whole sentence.
    #[must_use]
    pub fn sentence(&self) -> String {
        [&*self.before, &self.figure, &self.after].concat()
    }
}

/// `Two accounts on one bill save $81.92 in November.`
#[must_use]
pub fn headline(scenario: &Scenario, comparison: &Comparison, figures: &dyn Figures) -> Headline {
    let number = scenario.organization.accounts.len();
    let accounts = answer::accounts_in_words(number);
    let month = figures.month(scenario.month);
    let saved = figures.money(comparison.saving.total.abs().into(), &scenario.currency);
    let sentence = match comparison.saving.verdict() {
        Verdict::Saves => answer::headline_saves(&accounts, &saved, &month),
        Verdict::Costs => answer::headline_costs(&accounts, &saved, &month),
        Verdict::Same if number == 1 => answer::headline_alone(&accounts, &month),
        Verdict::Same => answer::headline_same(&accounts, &month),
    };
    let (before, figure, after) = match sentence.split_once(&saved) {
        Some((before, after)) => (before, saved.as_str(), after),
        None => (&*sentence, "", ""),
    };
    Headline {
        before: capitalized(before),
        figure: figure.to_owned(),
        after: after.to_owned(),
    }
}

/// What shows that the strongest cause is at work. Without it the reason only names the cause.
#[derive(Clone, Copy, Debug, Default)]
pub struct Evidence<'a> {
    /// Where the accounts stand on the tiers that save most.
    pub tiers: Option<&'a PooledTiers<'a>>,
    /// Whose commitments of the cause's kind save another account most.
    pub benefit: Option<&'a SharedBenefit>,
}

/// The headline and the reason, as the command line prints them.
#[must_use]
pub fn sentences(
    scenario: &Scenario,
    comparison: &Comparison,
    figures: &dyn Figures,
) -> [String; 2] {
    let reason = reason(scenario, comparison);
    let tiers = best_tiers(scenario, comparison);
    let benefit = match reason {
        Reason::Cause(Cause::ReservedInstances) => {
            largest_benefit(scenario, comparison, CommitmentKind::Reserved)
        }
        Reason::Cause(Cause::SavingsPlans) => {
            largest_benefit(scenario, comparison, CommitmentKind::Plan)
        }
        _ => None,
    };
    let evidence = Evidence {
        tiers: tiers.as_ref(),
        benefit: benefit.as_ref(),
    };
    [
        headline(scenario, comparison, figures).sentence(),
        reason_in_words(scenario, comparison, &reason, evidence, figures),
    ]
}

/// The reason for what a comparison comes to, in one or two sentences.
#[must_use]
pub fn reason_in_words(
    scenario: &Scenario,
    comparison: &Comparison,
    reason: &Reason,
    evidence: Evidence,
    figures: &dyn Figures,
) -> String {
    match reason {
        Reason::NothingUsed => answer::reason_nothing_used().to_owned(),
        Reason::OneAccount => answer::reason_alone().to_owned(),
        Reason::NothingShared => answer::reason_same().to_owned(),
        Reason::SharingOff(accounts) => {
            answer::reason_not_shared(&accounts_in_words(scenario, accounts))
        }
        Reason::Cause(cause) => {
            let part = Exact::from(comparison.saving.part(*cause));
            let shown = match (cause, evidence) {
                (Cause::VolumeTiers, Evidence { tiers, .. }) => tiers.and_then(|tiers| {
                    let sentence = tiers_in_words(scenario, tiers, figures)?;
                    Some((sentence, tiers.saving.rounded(2)))
                }),
                (
                    Cause::ReservedInstances | Cause::SavingsPlans,
                    Evidence {
                        benefit: Some(benefit),
                        ..
                    },
                ) => Some((benefit_in_words(scenario, benefit, figures), part)),
                _ => None,
            };
            let total = Exact::from(comparison.saving.total);
            match shown {
                Some((sentence, amount)) if amount == total => sentence,
                // Others are at work too.
                Some((sentence, amount)) => {
                    let amount = figures.money(amount.abs(), &scenario.currency);
                    sentence + &answer::reason_part(&amount)
                }
                None => cause_in_words(scenario, comparison, *cause, figures),
            }
        }
    }
}

/// `Most of it comes from volume tiers reached together: $81.92.`
fn cause_in_words(
    scenario: &Scenario,
    comparison: &Comparison,
    cause: Cause,
    figures: &dyn Figures,
) -> String {
    let part = comparison.saving.part(cause);
    let amount = figures.money(part.abs().into(), &scenario.currency);
    let name = english::cause(cause);
    // Then it may differ from the headline by a cent or two.
    let rounded = match comparison.saving.part(Cause::Rounding).is_zero() {
        true => "",
        false => answer::before_rounding(),
    };
    match (cause, Verdict::of(part) == Verdict::Saves) {
        (Cause::FreeTier, false) => answer::reason_free_tier(&amount, rounded),
        (Cause::Rounding, _) => answer::reason_rounding(&amount),
        (_, true) if part == comparison.saving.total => answer::reason_other_all(name),
        (_, true) => answer::reason_other_saves(name, &amount, rounded),
        (_, false) => answer::reason_other_costs(name, &amount, rounded),
    }
}

/// `Data transfer out: together Bob and Susan use 12 TB. …`; none if no tier is passed.
fn tiers_in_words(
    scenario: &Scenario,
    tiers: &PooledTiers,
    figures: &dyn Figures,
) -> Option<String> {
    let boundary = tiers.steps[tiers.crossed?].up_to?;
    let unit = &tiers.price.unit;
    let users: Vec<_> = tiers.users().collect();
    let passing = tiers.own.iter().filter(|own| **own > boundary).count();
    let there = match (passing, users.len()) {
        (0, 2) => answer::alone_neither().to_owned(),
        (0, _) => answer::alone_none().to_owned(),
        (1, all) => answer::alone_one(&crate::count(all)),
        (some, all) => answer::alone_some(&crate::count(some), &crate::count(all)),
    };
    Some(answer::reason_tiers(
        &tiers.price.name,
        &accounts_in_words(scenario, &users),
        &figures.quantity(tiers.pool.usage, unit),
        &figures.quantity(boundary, unit),
        english::per_unit(unit),
        &there,
    ))
}

/// `Ana’s Savings Plans cover usage of Ben worth $12.00 On-Demand.`
fn benefit_in_words(scenario: &Scenario, benefit: &SharedBenefit, figures: &dyn Figures) -> String {
    let accounts = &scenario.organization.accounts;
    let value = figures.money(benefit.on_demand, &scenario.currency);
    let (from, to) = (&accounts[benefit.from].name, &accounts[benefit.to].name);
    match benefit.kind {
        CommitmentKind::Plan => answer::reason_plans(from, to, &value),
        CommitmentKind::Reserved => answer::reason_reserved(from, to, &value),
    }
}

/// Up to three accounts by name; of more, how many there are.
fn accounts_in_words(scenario: &Scenario, indices: &[AccountIndex]) -> String {
    if indices.len() > 3 {
        return answer::accounts(indices.len());
    }
    let accounts = &scenario.organization.accounts;
    let names: Vec<String> = indices
        .iter()
        .map(|index| accounts[*index].name.clone())
        .collect();
    texts::list(&names)
}

fn capitalized(sentence: &str) -> String {
    let mut letters = sentence.chars();
    match letters.next() {
        Some(first) => first.to_uppercase().chain(letters).collect(),
        None => String::new(),
    }
}

#[cfg(test)]
mod tests;
