//! "Prevent member accounts from leaving the organization".

use super::*;
use crate::lifecycle::{Action, Marketplace, Refusal};
use crate::policies::{apply_under_policies, templates};
use crate::sample::START;

#[test]
fn leaving_can_be_denied_but_not_removing() {
    let account = || "guest".to_owned();
    let mut state = with_policies(&[(Node::Root, "stay")], FullAccess::Kept);
    for operation in [
        Operation::Invite {
            account: account(),
            name: "Guest".to_owned(),
            marketplace: Marketplace::Aws,
        },
        Operation::AcceptInvitation { account: account() },
    ] {
        state = act(&state, operation).expect("AWS allows it");
    }
    let policies = Policies::new(vec![templates::deny_leaving("stay")]);
    let apply = |operation| apply_under_policies(&state, &policies, &Action::new(START, operation));
    let refused = Refusal::LeavingDenied {
        account: account(),
        node: Node::Root,
        policy: Some("stay".to_owned()),
    };
    assert_eq!(
        apply(Operation::LeaveOrganization { account: account() }),
        Err(refused)
    );
    assert!(apply(Operation::RemoveAccount { account: account() }).is_ok());
}
