//! What a comparison says in short: a headline, and the reason under it.

use billfold_billing::bill::Line;
use billfold_billing::calendar::Month;
use billfold_billing::commitments::CommitmentKind;
use billfold_billing::comparison::{
    Benefits, Cause, Comparison, PooledTiers, Reason, Verdict, benefits, best_tiers, reason,
    worth_of_shared,
};
use billfold_billing::index::IndexVec;
use billfold_billing::organization::AccountIndex;
use billfold_billing::rating::{ChargeKind, OfferStanding, offer_standing};
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
    /// The amount that consolidation saves or costs, without a sign; empty if there is none.
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

/// Stands in a sentence where its figure comes.
const SAVED: char = '\u{fffc}';

/// `Two accounts on one bill save $81.92 in November.`
#[must_use]
pub fn headline(scenario: &Scenario, comparison: &Comparison, figures: &dyn Figures) -> Headline {
    let number = scenario.organization.accounts.len();
    let accounts = answer::accounts_in_words(number);
    let month = figures.month(scenario.month);
    let saving = &comparison.saving;
    let saved = figures.money(saving.by_consolidation().abs().into(), &scenario.currency);
    let place = SAVED.to_string();
    let mut sentence = match saving.verdict() {
        Verdict::Saves => answer::headline_saves(&accounts, &place, &month),
        Verdict::Costs => answer::headline_costs(&accounts, &place, &month),
        Verdict::Same if number == 1 => answer::headline_alone(&accounts, &month),
        Verdict::Same => answer::headline_same(&accounts, &month),
    };
    if !saving.part(Cause::DeniedUsage).is_zero() {
        sentence.pop();
        sentence.push_str(answer::headline_denied_aside());
    }
    let (before, figure, after) = match sentence.split_once(SAVED) {
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
    /// Who has what from whose commitments of the cause's kind.
    pub benefits: Option<&'a Benefits>,
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
    let found = match reason {
        Reason::Cause(Cause::ReservedInstances) => {
            benefits(scenario, comparison, CommitmentKind::Reserved)
        }
        Reason::Cause(Cause::SavingsPlans) => benefits(scenario, comparison, CommitmentKind::Plan),
        _ => None,
    };
    let evidence = Evidence {
        tiers: tiers.as_ref(),
        benefits: found.as_ref(),
    };
    [
        headline(scenario, comparison, figures).sentence(),
        reason_in_words(scenario, comparison, &reason, evidence, figures),
    ]
}

/// The reason where it needs little code: what a page can say before the rest of it is loaded. None for
/// other reasons.
#[must_use]
pub fn simple_reason_in_words(
    scenario: &Scenario,
    comparison: &Comparison,
    reason: &Reason,
    tiers: Option<&PooledTiers>,
    figures: &dyn Figures,
) -> Option<String> {
    match reason {
        Reason::NothingUsed => Some(answer::reason_nothing_used().to_owned()),
        Reason::OneAccount => Some(answer::reason_alone().to_owned()),
        Reason::NothingShared => Some(answer::reason_same().to_owned()),
        Reason::Cause(Cause::VolumeTiers) => {
            let tiers = tiers?;
            let sentence = tiers_in_words(scenario, tiers, figures)?;
            let part = Exact::from(comparison.saving.part(Cause::VolumeTiers));
            let words = answer::reason_part_of_tiers;
            Some(with_part(
                scenario,
                comparison,
                sentence,
                (part, words),
                figures,
            ))
        }
        Reason::SharingOff(_) | Reason::SharedInGroups | Reason::Cause(_) => None,
    }
}

/// A sentence about a part of the saving, with the amount of the part if there is more to the saving
/// than what rounding leaves.
fn with_part(
    scenario: &Scenario,
    comparison: &Comparison,
    sentence: String,
    (part, words): (Exact, fn(&str) -> String),
    figures: &dyn Figures,
) -> String {
    let rest = Exact::from(comparison.saving.by_consolidation()) - part;
    if rest.is_zero() || rest == comparison.saving.part(Cause::Rounding).into() {
        return sentence;
    }
    let amount = figures.money(part.abs(), &scenario.currency);
    sentence + &words(&amount)
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
    let simple = simple_reason_in_words(scenario, comparison, reason, evidence.tiers, figures);
    let mut words = simple
        .unwrap_or_else(|| other_reason_in_words(scenario, comparison, reason, evidence, figures));
    let denied = comparison.saving.part(Cause::DeniedUsage);
    if !denied.is_zero() {
        let amount = figures.money(denied.into(), &scenario.currency);
        words.push_str(&answer::reason_denied(&amount));
    }
    words
}

/// A reason that takes more words.
fn other_reason_in_words(
    scenario: &Scenario,
    comparison: &Comparison,
    reason: &Reason,
    evidence: Evidence,
    figures: &dyn Figures,
) -> String {
    match (reason, evidence.benefits) {
        (Reason::SharedInGroups, _) => answer::reason_in_groups().to_owned(),
        (Reason::SharingOff(accounts), _) => {
            answer::reason_not_shared(&accounts_in_words(scenario, accounts))
        }
        (Reason::Cause(cause @ (Cause::ReservedInstances | Cause::SavingsPlans)), Some(found)) => {
            let sentence = benefits_in_words(scenario, found, figures);
            let part = Exact::from(comparison.saving.part(*cause));
            let words = answer::reason_part;
            with_part(scenario, comparison, sentence, (part, words), figures)
                + &dearer_in_words(scenario, comparison, found.kind, figures)
        }
        (Reason::Cause(cause), _) => cause_in_words(scenario, comparison, *cause, figures),
        // These are simple.
        (Reason::NothingUsed | Reason::OneAccount | Reason::NothingShared, _) => String::new(),
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
        (Cause::FreeTier, false) => free_tier_in_words(scenario, comparison, &amount, rounded),
        (Cause::Rounding, _) => answer::reason_rounding(&amount),
        (_, true) if part == comparison.saving.by_consolidation() => answer::reason_other_all(name),
        (_, true) => answer::reason_other_saves(name, &amount, rounded),
        (_, false) => answer::reason_other_costs(name, &amount, rounded),
    }
}

/// Why one free tier costs something: the organization has one, where each account had its own; or
/// it has none, because twelve-month offers follow the date of the management account (rule 6.2).
fn free_tier_in_words(
    scenario: &Scenario,
    comparison: &Comparison,
    amount: &str,
    rounded: &str,
) -> String {
    let is_free = |line: &&Line| line.kind == ChargeKind::Free;
    let management = scenario.organization.management;
    let offers = &scenario.prices.free;
    let ended = offers.iter().find_map(|offer| {
        let standing = offer_standing(scenario, offer, management);
        (standing != OfferStanding::InForce).then_some(standing)
    });
    let bill = &comparison.consolidated.bill;
    let (Some(ended), None) = (ended, bill.lines.iter().find(is_free)) else {
        return answer::reason_free_tier(amount, rounded);
    };
    let alone = comparison.separate.bill.lines.iter().filter(is_free);
    let accounts = &scenario.organization.accounts;
    let mut has_free: IndexVec<AccountIndex, bool> = IndexVec::repeat(false, accounts.len());
    for share in alone.flat_map(|line| &line.shares) {
        has_free[share.account] = true;
    }
    let who: Vec<AccountIndex> = accounts.indices().filter(|&one| has_free[one]).collect();
    let who = accounts_in_words(scenario, &who);
    let payer = &scenario.organization.accounts[management].name;
    let template = match ended {
        OfferStanding::NoDate => answer::reason_free_no_date,
        OfferStanding::NotYet => answer::reason_free_not_yet,
        _ => answer::reason_free_over,
    };
    template(payer, &who, amount, rounded)
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
        &english::per_unit(unit),
        &there,
    ))
}

/// `Savings Plans of Ana cover usage of Ben and Cleo worth $12.00 On-Demand.`
fn benefits_in_words(scenario: &Scenario, found: &Benefits, figures: &dyn Figures) -> String {
    let value = figures.money(found.on_demand, &scenario.currency);
    let from = accounts_in_words(scenario, &found.from);
    let to = accounts_in_words(scenario, &found.to);
    match found.kind {
        CommitmentKind::Plan => answer::reason_plans(&from, &to, &value),
        CommitmentKind::Reserved => answer::reason_reserved(&from, &to, &value),
    }
}

/// Commitments that others use can still make the one bill dearer. Empty if those of a kind do not.
fn dearer_in_words(
    scenario: &Scenario,
    comparison: &Comparison,
    kind: CommitmentKind,
    figures: &dyn Figures,
) -> String {
    let saved = worth_of_shared(scenario, comparison, kind).saved();
    if Verdict::of(saved) != Verdict::Costs {
        return String::new();
    }
    let amount = figures.money(saved.abs().into(), &scenario.currency);
    match kind {
        CommitmentKind::Reserved => answer::reason_dearer_reserved(&amount),
        CommitmentKind::Plan => answer::reason_dearer_plans(&amount),
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
