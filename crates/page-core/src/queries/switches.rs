//! The sharing switches of an account, and how the one bill changes if one is turned.

use billfold_billing::Exact;
use billfold_billing::comparison::{Verdict, with_switch_turned};
use billfold_billing::organization::{AccountIndex, SharingSwitch};
use billfold_messages::texts::sharing as texts;

use crate::format;
use crate::workspace::Outcome;

/// The change of the one bill if a switch is turned.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Turned {
    /// Whether the one bill gets cheaper.
    pub verdict: Verdict,
    /// `off costs $529.92`, `on saves $529.92`, `changes nothing`.
    pub changes: String,
}

/// Up to so many usage lines, times accounts, every switch is tried at once.
const COMPUTED_AT_ONCE: usize = 10_000;

/// Whether trying all switches takes so little that nobody has to ask for it.
pub fn is_quick(outcome: &Outcome) -> bool {
    let scenario = &outcome.scenario;
    let lines = scenario.usage.metered.len() + scenario.usage.instances.len();
    lines * scenario.organization.accounts.len() <= COMPUTED_AT_ONCE
}

/// The change of the one bill if a switch of an account is turned; none if there is nothing to share.
pub fn of(outcome: &Outcome, account: AccountIndex, switch: SharingSwitch) -> Option<Turned> {
    let scenario = &outcome.scenario;
    let turned = with_switch_turned(scenario, account, switch)?;
    let saved = outcome.comparison.consolidated.bill.total - turned;
    let amount = format::money(Exact::from(saved.abs()), &scenario.currency);
    let to = match scenario.shares(account, switch) {
        true => texts::off(),
        false => texts::on(),
    };
    let verdict = Verdict::of(saved);
    Some(Turned {
        verdict,
        changes: match verdict {
            Verdict::Saves => texts::turned_saves(to, &amount),
            Verdict::Costs => texts::turned_costs(to, &amount),
            Verdict::Same => texts::turned_nothing(to),
        },
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::test_support::{account, document, edited, open};
    use crate::workspace::PriceList;

    /// By night ten of A's instances run on B's reservations: 552 × 10 × 0.096 = 529.92.
    #[test]
    fn a_switch_says_what_turning_it_changes() {
        let json = include_str!("../../../../tests/cases/ten-reservations.json");
        let workspace = open(document(json), PriceList::Unavailable);
        let of = |workspace: &crate::workspace::Workspace| {
            of(
                &workspace.outcome,
                account(0),
                SharingSwitch::ReservedInstances,
            )
            .expect("reservations")
        };
        let off = of(&workspace);
        assert_eq!(
            (off.verdict, &*off.changes),
            (Verdict::Costs, "off costs $529.92")
        );
        let edit = crate::edits::set_sharing("a", SharingSwitch::ReservedInstances, false, "A");
        let on = of(&edited(&workspace, edit));
        assert_eq!(
            (on.verdict, &*on.changes),
            (Verdict::Saves, "on saves $529.92")
        );
    }

    #[test]
    fn what_nobody_has_is_not_shared() {
        let json = include_str!("../../../../tests/cases/ten-reservations.json");
        let workspace = open(document(json), PriceList::Unavailable);
        assert_eq!(
            of(&workspace.outcome, account(0), SharingSwitch::Credits),
            None
        );
        assert!(is_quick(&workspace.outcome));
    }
}
