//! What each commitment changes on the one bill.

use billfold_billing::Exact;
use billfold_billing::comparison::{Verdict, unused, worth};
use billfold_messages::texts;

use crate::format;
use crate::workspace::Outcome;

/// What a commitment changes on the one bill, in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CommitmentWorth {
    /// Whether it makes the one bill cheaper.
    pub verdict: Verdict,
    /// `saves $259.20`, `costs $230.40`, `changes nothing`.
    pub changes: String,
    /// The one bill without it.
    pub without: String,
    /// The hours in which some of it stood idle, and the idle part of its fees.
    pub idle: String,
}

/// Up to so many usage lines, times commitments, every worth is computed at once: each takes the
/// one bill computed again. Above that a reader asks for it commitment by commitment.
const COMPUTED_AT_ONCE: usize = 20_000;

/// Whether the worth of all commitments takes so little that nobody has to ask for it.
pub fn is_quick(outcome: &Outcome) -> bool {
    let usage = &outcome.scenario.usage;
    let commitments = outcome.scenario.commitments.refs().count();
    (usage.metered.len() + usage.instances.len()) * commitments <= COMPUTED_AT_ONCE
}

/// What the commitment with an id is worth; none if there is no such commitment.
pub fn of(outcome: &Outcome, id: &str) -> Option<CommitmentWorth> {
    let scenario = &outcome.scenario;
    let commitments = &scenario.commitments;
    let one = commitments.refs().find(|one| commitments.id(*one) == id)?;
    let money = |amount: Exact| format::money(amount, &scenario.currency);
    let worth = worth(scenario, &outcome.comparison, &|other| other == one);
    let idle = unused(scenario, &outcome.comparison.consolidated.matching, one);
    let verdict = Verdict::of(worth.saved());
    let amount = money(worth.saved().abs().into());
    Some(CommitmentWorth {
        verdict,
        changes: match verdict {
            Verdict::Saves => texts::commitments::worth_saves(&amount),
            Verdict::Costs => texts::commitments::worth_costs(&amount),
            Verdict::Same => texts::commitments::worth_nothing().to_owned(),
        },
        without: texts::commitments::worth_without(&money(worth.without.into())),
        idle: texts::commitments::worth_idle(
            &format::number(Exact::from(idle.hours), 0),
            &format::number(Exact::from(idle.in_force), 0),
            &money(idle.cost),
        ),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::test_support::shop;

    #[test]
    fn a_commitment_that_covers_more_than_it_costs_saves() {
        let workspace = shop();
        let reserved = of(&workspace.outcome, "susan-reserved").expect("a commitment");
        // Two of Eve's four at 0.096 in 720 hours, for fees of 86.40.
        assert_eq!(
            (reserved.verdict, &*reserved.changes),
            (Verdict::Saves, "saves $51.84")
        );
        assert_eq!(reserved.idle, "idle in 0 of 720 hours: $0.00");
    }

    #[test]
    fn an_unknown_commitment_has_no_worth() {
        assert_eq!(of(&shop().outcome, "nobody"), None);
    }

    #[test]
    fn a_small_scenario_is_quick() {
        assert!(is_quick(&shop().outcome));
    }
}
