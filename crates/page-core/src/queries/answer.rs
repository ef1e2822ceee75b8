//! The sentence at the top: what folding the bills does, and why.

use billfold_billing::comparison::{Cause, transfers};
use billfold_billing::{Exact, Scenario};
use billfold_messages::texts::{self, list};

use super::ladder::Ladder;
use super::names;
use crate::format;
use crate::workspace::{Outcome, Workspace};

/// Whether folding saves, costs, or changes nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    Saves,
    Costs,
    Same,
}

/// The summary of a result, ready to be shown.
#[derive(Clone, Debug, PartialEq)]
pub struct Answer {
    pub verdict: Verdict,
    /// The headline before, in and after its figure.
    pub before: String,
    pub figure: String,
    pub after: String,
    /// Why.
    pub reason: String,
    pub separate: String,
    pub consolidated: String,
    /// The saving, without its sign.
    pub saved: String,
    /// The saving as a part of the separate bills, if there are any.
    pub part: Option<String>,
}

pub fn verdict(saving: Exact) -> Verdict {
    if saving.is_positive() {
        Verdict::Saves
    } else if saving.is_negative() {
        Verdict::Costs
    } else {
        Verdict::Same
    }
}

/// What a result says in short; `ladder` is where its accounts stand on the price's tiers.
///
/// `commitments_reason` is [`commitments_reason`], or nothing where no scenario can have
/// commitments.
pub fn answer(
    workspace: &Workspace,
    ladder: Option<&Ladder>,
    commitments_reason: CommitmentsReason,
) -> Answer {
    let Outcome {
        scenario,
        comparison,
        ..
    } = &*workspace.outcome;
    let money = |amount| format::money(amount, &scenario.currency);
    let separate = comparison.separate.bill.total;
    let saving = comparison.saving.total;
    let verdict = verdict(saving);
    let accounts = texts::answer::accounts_in_words(scenario.organization.accounts.len());
    let month = format::month_name(scenario.month);
    let sentence = match verdict {
        Verdict::Saves => texts::answer::headline_saves(&accounts, &month),
        Verdict::Costs => texts::answer::headline_costs(&accounts, &month),
        Verdict::Same if scenario.organization.accounts.len() == 1 => {
            texts::answer::headline_alone(&accounts, &month)
        }
        Verdict::Same => texts::answer::headline_same(&accounts, &month),
    };
    let parts = sentence.split_once('|');
    let (before, after) = parts.unwrap_or((&sentence, ""));
    let saved = money(saving.abs());
    Answer {
        verdict,
        before: capitalized(before),
        figure: if parts.is_some() {
            saved.clone()
        } else {
            String::new()
        },
        after: after.to_owned(),
        reason: reason(workspace, ladder, commitments_reason),
        separate: money(separate),
        consolidated: money(comparison.consolidated.bill.total),
        saved,
        part: separate
            .is_positive()
            .then(|| saving.abs().over(separate))
            .filter(|part| !part.rounded(3).is_zero())
            .map(format::percent),
    }
}

fn capitalized(sentence: &str) -> String {
    let mut letters = sentence.chars();
    match letters.next() {
        Some(first) => first.to_uppercase().chain(letters).collect(),
        None => String::new(),
    }
}

/// One sentence on the cause that matters most.
fn reason(
    workspace: &Workspace,
    ladder: Option<&Ladder>,
    commitments_reason: CommitmentsReason,
) -> String {
    let Outcome {
        scenario,
        comparison,
        ..
    } = &*workspace.outcome;
    if comparison.separate.bill.lines.is_empty() {
        return texts::answer::reason_nothing_used().to_owned();
    }
    if scenario.organization.accounts.len() == 1 {
        return texts::answer::reason_alone().to_owned();
    }
    let parts = Cause::ALL.map(|cause| (cause, comparison.saving.part(cause)));
    let strongest = parts
        .into_iter()
        .filter(|(_, part)| !part.is_zero())
        .max_by_key(|(_, part)| part.abs());
    let Some((cause, part)) = strongest else {
        return not_shared(workspace).unwrap_or_else(|| texts::answer::reason_same().to_owned());
    };
    let amount = format::money(part.abs(), &scenario.currency);
    let (shared, told) = match cause {
        Cause::VolumeTiers => {
            let saving = ladder.map_or(part, |ladder| ladder.saving.rounded(2));
            (ladder.and_then(tiers_reason), saving)
        }
        Cause::ReservedInstances => (commitments_reason(workspace, false), part),
        Cause::SavingsPlans => (commitments_reason(workspace, true), part),
        _ => (None, part),
    };
    let shared = shared.map(|reason| match told == comparison.saving.total {
        true => reason,
        // Others are at work too.
        false => {
            let told = format::money(told.abs(), &scenario.currency);
            reason + &texts::answer::reason_part(&told)
        }
    });
    shared.unwrap_or_else(|| {
        let name = billfold_messages::english::cause(cause);
        // Then it may differ from the headline by a cent or two.
        let rounded = match comparison.saving.part(Cause::Rounding).is_zero() {
            true => "",
            false => texts::answer::before_rounding(),
        };
        match (cause, part.is_positive()) {
            (Cause::FreeTier, false) => texts::answer::reason_free_tier(&amount, rounded),
            (Cause::Rounding, _) => texts::answer::reason_rounding(&amount),
            (_, true) if part == comparison.saving.total => texts::answer::reason_other_all(name),
            (_, true) => texts::answer::reason_other_saves(name, &amount, rounded),
            (_, false) => texts::answer::reason_other_costs(name, &amount, rounded),
        }
    })
}

/// Who keeps commitments from being used by another account.
fn not_shared(workspace: &Workspace) -> Option<String> {
    let commitments = &workspace.outcome.scenario.commitments;
    let accounts = workspace.document.accounts.iter().enumerate();
    let alone = accounts.filter(|(_, account)| {
        let sharing = &account.sharing;
        (!sharing.reserved_instances && !commitments.reserved.is_empty())
            || (!sharing.savings_plans && !commitments.plans.is_empty())
    });
    let name = |(at, _)| names::account(&workspace.outcome.scenario, at).to_string();
    let names: Vec<String> = alone.map(name).collect();
    let who = match names.len() {
        0 => return None,
        1..=3 => list(&names),
        many => texts::answer::accounts(many),
    };
    Some(texts::answer::reason_not_shared(&who))
}

fn tiers_reason(ladder: &Ladder) -> Option<String> {
    let crossed = ladder.crossed?;
    let end = ladder.steps[crossed].until.as_ref()?;
    let users = ladder.bars.len() + ladder.others.len();
    let names: Vec<String> = ladder.bars.iter().map(|bar| bar.name.to_string()).collect();
    let own = ladder.bars.iter().map(|bar| bar.until);
    let own = own.chain(ladder.others.iter().copied());
    let alone = own.filter(|own| *own > end.value).count();
    let who = if users <= 3 {
        list(&names)
    } else {
        texts::answer::accounts(users)
    };
    let there = match (alone, users) {
        (0, 2) => texts::answer::alone_neither().to_owned(),
        (0, _) => texts::answer::alone_none().to_owned(),
        (1, all) => texts::answer::alone_one(&all.to_string()),
        (some, all) => texts::answer::alone_some(&some.to_string(), &all.to_string()),
    };
    Some(texts::answer::reason_tiers(
        &ladder.item,
        &who,
        &ladder.together.text,
        &end.text,
        &ladder.unit,
        &there,
    ))
}

/// Says whose commitments are used by another account: of Savings Plans, or of Reserved Instances.
pub type CommitmentsReason<'a> = &'a dyn Fn(&Workspace, bool) -> Option<String>;

/// The largest gift of one account's commitments to another.
pub fn commitments_reason(workspace: &Workspace, plans: bool) -> Option<String> {
    let Outcome {
        scenario,
        comparison,
        ..
    } = &*workspace.outcome;
    let gifts = transfers(scenario, &comparison.consolidated.matching);
    let gift = gifts
        .iter()
        .filter(|gift| gift.is_plan == plans && gift.from != gift.to)
        .max_by_key(|gift| gift.on_demand)?;
    let template = if plans {
        texts::answer::reason_plans
    } else {
        texts::answer::reason_reserved
    };
    Some(template(
        &names::account(scenario, gift.from),
        &names::account(scenario, gift.to),
        &format::money(gift.on_demand, &scenario.currency),
    ))
}

/// `two bills`.
pub fn bills_in_words(scenario: &Scenario) -> String {
    texts::answer::bills_in_words(scenario.organization.accounts.len())
}
