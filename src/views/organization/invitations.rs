//! Invitations and their answers.

use billfold_messages::texts;
use billfold_organizations::lifecycle::{Invitation, InvitationState, Operation};
use yew::prelude::*;

use super::context::{OrganizationContext, day};

pub fn invitations(context: &OrganizationContext) -> Html {
    let sent = context.governed.organization.invitations();
    html! {
        <section class="panel" aria-labelledby="invitations-heading">
            <h3 id="invitations-heading" tabindex="-1">{ texts::organization::invitations() }</h3>
            if sent.is_empty() {
                <p class="note">{ texts::organization::no_invitations() }</p>
            } else {
                <ul class="panel-list">{ for sent.iter().map(|one| row(context, one)) }</ul>
            }
            { context.problem("invitations") }
        </section>
    }
}

fn row(context: &OrganizationContext, sent: &Invitation) -> Html {
    let name = &sent.name;
    let (state, moment): (fn(&str) -> String, _) = match sent.state {
        InvitationState::Open => (texts::organization::open_until, sent.expires()),
        InvitationState::Accepted => (texts::organization::state_accepted, sent.since),
        InvitationState::Declined => (texts::organization::state_declined, sent.since),
        InvitationState::Canceled => (texts::organization::state_canceled, sent.since),
        InvitationState::Expired => (texts::organization::state_expired, sent.since),
    };
    let account = || sent.account.clone();
    let step = |label: &str, template: fn(&str) -> String, step: Operation| {
        context.button("invitations", label, template(name), step)
    };
    html! {
        <li key={format!("{} {}", sent.account, sent.sent)}>
            <span><bdi>{ name }</bdi>{ " " }<small class="code">{ &sent.account }</small>
                <small>{ state(&day(moment)) }</small></span>
            if sent.state == InvitationState::Open {
                <div class="panel-actions">
                    { step(texts::organization::accept(), texts::organization::accept_of, Operation::AcceptInvitation { account: account() }) }
                    { step(texts::organization::decline(), texts::organization::decline_of, Operation::DeclineInvitation { account: account() }) }
                    { step(texts::organization::cancel_invitation(), texts::organization::cancel_of, Operation::CancelInvitation { account: account() }) }
                </div>
            }
        </li>
    }
}
