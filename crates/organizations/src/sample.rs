//! An organization for the tests of this crate.

use crate::lifecycle::{Action, Creator, FeatureSet, Node, Operation, OrganizationState, Refusal};
use billfold_billing::calendar::Moment;

/// 1 November 2026.
pub const START: Moment = Moment(1_793_491_200);

/// The state after an operation at the start.
pub fn act(
    organization: &OrganizationState,
    operation: Operation,
) -> Result<OrganizationState, Refusal> {
    organization.apply(&Action::new(START, operation))
}

pub fn outer() -> Node {
    Node::Unit("outer".to_owned())
}

pub fn member() -> Node {
    Node::Account("member".to_owned())
}

/// The account `member` in the unit `inner` in the unit `outer` under the root.
pub fn organization(feature_set: FeatureSet) -> OrganizationState {
    let mut state = OrganizationState::create(START, Creator::new("payer", "Payer"), feature_set);
    let unit = |unit: &str, parent: Option<&str>| Operation::CreateUnit {
        unit: unit.to_owned(),
        name: unit.to_owned(),
        parent: parent.map(str::to_owned),
    };
    for operation in [
        unit("outer", None),
        unit("inner", Some("outer")),
        Operation::CreateAccount {
            account: "member".to_owned(),
            name: "Member".to_owned(),
        },
        Operation::MoveAccount {
            account: "member".to_owned(),
            to: Some("inner".to_owned()),
        },
    ] {
        state = act(&state, operation).expect("AWS allows it");
    }
    state
}
