//! The headline, the reason under it and the summary, in the page's figures.

use billfold_billing::Exact;
use billfold_billing::calendar::Month;
use billfold_billing::commitments::CommitmentKind;
use billfold_billing::comparison::{self, Cause, PooledTiers, Reason, Verdict};
use billfold_messages::headline::{
    Evidence, Figures, Headline, headline, reason_in_words, simple_reason_in_words,
};
use billfold_scenario::document::UnitStep;
use rust_decimal::Decimal;

use super::names::isolated;

use crate::format;
use crate::workspace::{Outcome, Workspace};

/// The summary of a result, ready to be shown.
#[derive(Clone, Debug, PartialEq)]
pub struct Answer {
    /// Whether one bill saves, costs more, or changes nothing by consolidation.
    pub verdict: Verdict,
    /// The sentence at the top.
    pub headline: Headline,
    /// Why.
    pub reason: String,
    /// The total of the separate bills.
    pub separate: String,
    /// The total of the consolidated bill.
    pub consolidated: String,
    /// The difference of both totals, without its sign: the saving, unless a part of it is usage that
    /// policies deny.
    pub saved: String,
    /// Whether a part of the difference is usage that policies deny.
    pub has_denied: bool,
    /// The saving as a part of the separate bills, if there are any.
    pub part: Option<String>,
}

/// Puts a reason into words, with all the code that this takes; none while that is not loaded.
pub type ReasonWords<'a> = &'a dyn Fn(&Workspace, &Reason, Option<&PooledTiers>) -> Option<String>;

/// Figures as the page writes them.
struct PageFigures {
    step: UnitStep,
}

impl Figures for PageFigures {
    fn money(&self, amount: Exact, currency: &str) -> String {
        format::money(amount, currency)
    }

    fn quantity(&self, quantity: Exact, unit: &str) -> String {
        format::scaled(quantity, unit, self.step).text()
    }

    fn month(&self, month: Month) -> String {
        format::month_name(month)
    }
}

/// What a result says in short; `tiers` are those that save most.
pub fn answer(workspace: &Workspace, tiers: Option<&PooledTiers>, words: ReasonWords) -> Answer {
    let Outcome {
        scenario,
        comparison,
        ..
    } = &*workspace.outcome;
    let figures = PageFigures {
        step: workspace.document.assumptions.gigabytes_per_terabyte,
    };
    let money = |amount: Decimal| format::money(amount, &scenario.currency);
    let separate = comparison.separate.bill.total;
    let saving = comparison.saving.total;
    let has_denied = !comparison.saving.part(Cause::DeniedUsage).is_zero();
    let reason = comparison::reason(scenario, comparison);
    let words = words(workspace, &reason, tiers);
    let simple = || simple_reason_in_words(scenario, comparison, &reason, tiers, &figures);
    Answer {
        verdict: comparison.saving.verdict(),
        headline: isolated_headline(headline(scenario, comparison, &figures)),
        reason: isolated(&words.or_else(simple).unwrap_or_default()).into_owned(),
        separate: money(separate),
        consolidated: money(comparison.consolidated.bill.total),
        saved: money(saving.abs()),
        has_denied,
        part: (separate > Decimal::ZERO && !has_denied)
            .then(|| Exact::from(saving.abs()).over(separate.into()))
            .filter(|part| !part.rounded(3).is_zero())
            .map(format::percent),
    }
}

/// The headline with names that leave the order of its words alone.
fn isolated_headline(headline: Headline) -> Headline {
    Headline {
        before: isolated(&headline.before).into_owned(),
        after: isolated(&headline.after).into_owned(),
        ..headline
    }
}

/// Every reason in words.
pub fn reason_words(workspace: &Workspace, reason: &Reason, tiers: Option<&PooledTiers>) -> String {
    let Outcome {
        scenario,
        comparison,
        ..
    } = &*workspace.outcome;
    let benefits = |kind| comparison::benefits(scenario, comparison, kind);
    let found = match reason {
        Reason::Cause(Cause::ReservedInstances) => benefits(CommitmentKind::Reserved),
        Reason::Cause(Cause::SavingsPlans) => benefits(CommitmentKind::Plan),
        _ => None,
    };
    let evidence = Evidence {
        tiers,
        benefits: found.as_ref(),
    };
    let figures = PageFigures {
        step: workspace.document.assumptions.gigabytes_per_terabyte,
    };
    reason_in_words(scenario, comparison, reason, evidence, &figures)
}

#[cfg(test)]
mod tests;
