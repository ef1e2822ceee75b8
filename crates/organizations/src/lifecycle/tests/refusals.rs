//! The rule of AWS that each refusal follows from.

use super::{START, accept, attach, create, invite, organization, remove, unit};
use crate::lifecycle::*;

/// The rule that a refused operation names.
fn rule(state: &OrganizationState, operation: Operation) -> Option<&'static str> {
    let refused = state.perform_now(operation.clone());
    refused.expect_err(&format!("{operation:?}")).rule()
}

#[test]
fn refusals_name_their_rules() {
    let quotas = Quotas {
        accounts: 2,
        units: 0,
        ..Quotas::in_force(START)
    };
    let state = organization(FeatureSet::ConsolidatedBilling)
        .perform_now(create("a"))
        .and_then(|state| state.perform_now(Operation::AdjustQuotas(quotas)))
        .expect("AWS allows it");
    let close = Operation::CloseAccount {
        account: "payer".to_owned(),
    };
    let indian = Operation::Invite {
        account: "b".to_owned(),
        name: "B".to_owned(),
        marketplace: Marketplace::AwsIndia,
    };
    for (operation, expected) in [
        // There is one management account, and it stays.
        (remove("payer"), Some("1.2")),
        (close, Some("1.2")),
        (invite("a"), Some("1.2")),
        (indian, Some("1.5")),
        // Quotas, and the seven days of a created account.
        (create("b"), Some("12.2")),
        (unit("u", None), Some("12.2")),
        (remove("a"), Some("12.2")),
        // Invitations, features, policies.
        (accept("b"), Some("12.3")),
        (Operation::FinalizeAllFeatures, Some("12.1")),
        (attach("p", Node::Root), Some("12.4")),
        // What only the API demands has no rule.
        (create("a"), None),
        (
            Operation::DeleteUnit {
                unit: "none".to_owned(),
            },
            None,
        ),
    ] {
        assert_eq!(rule(&state, operation.clone()), expected, "{operation:?}");
    }
    // After a week the account may leave, and cannot stand alone.
    let week = Action::new(START.plus_days(7), Operation::Wait);
    let later = state.apply(&week).expect("time passes");
    assert_eq!(rule(&later, remove("a")), Some("9.2"));
}
