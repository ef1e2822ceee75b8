//! "Prevent member accounts from leaving the organization".

use super::*;
use crate::governance::{apply, ready};
use crate::lifecycle::Marketplace;

#[test]
fn leaving_can_be_denied_but_not_removing() {
    let account = || "guest".to_owned();
    let mut state = governed(&[(Node::Root, "stay")], false);
    for step in [
        Step::Invite {
            account: account(),
            name: "Guest".to_owned(),
            marketplace: Marketplace::Aws,
        },
        Step::AcceptInvitation { account: account() },
    ] {
        state = act(&state, step).expect("a step");
    }
    let policies = Policies::new(vec![ready::deny_leaving("stay")]);
    let take = |step| apply(&state, &policies, &Action::new(START, step));
    let refused = Refusal::LeavingDenied {
        account: account(),
        node: Node::Root,
        policy: Some("stay".to_owned()),
    };
    assert_eq!(
        take(Step::LeaveOrganization { account: account() }),
        Err(refused)
    );
    assert!(take(Step::RemoveAccount { account: account() }).is_ok());
}
