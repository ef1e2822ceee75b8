//! Invitations and their answers.

use billfold_organizations::lifecycle::{Invitation, InvitationState, Step};
use yew::prelude::*;

use super::desk::{Desk, day};
use crate::messages::{fill, organization_texts};

pub fn invitations(desk: &Desk) -> Html {
    let texts = organization_texts();
    let sent = desk.governed.organization.invitations();
    html! {
        <section class="panel" aria-labelledby="invitations-heading">
            <h3 id="invitations-heading" tabindex="-1">{ texts.invitations }</h3>
            if sent.is_empty() {
                <p class="note">{ texts.no_invitations }</p>
            } else {
                <ul class="panel-list">{ for sent.iter().map(|one| row(desk, one)) }</ul>
            }
            { desk.problem("invitations") }
        </section>
    }
}

fn row(desk: &Desk, sent: &Invitation) -> Html {
    let texts = organization_texts();
    let name = &sent.name;
    let (template, moment) = match sent.state {
        InvitationState::Open => (texts.open_until, sent.expires()),
        InvitationState::Accepted => (texts.state_accepted, sent.since),
        InvitationState::Declined => (texts.state_declined, sent.since),
        InvitationState::Canceled => (texts.state_canceled, sent.since),
        InvitationState::Expired => (texts.state_expired, sent.since),
    };
    let account = || sent.account.clone();
    let step = |label: &str, template: &str, step: Step| {
        desk.button(
            "invitations",
            label,
            fill(template, &[("name", name)]),
            step,
        )
    };
    html! {
        <li key={format!("{} {}", sent.account, sent.sent)}>
            <span><bdi>{ name }</bdi>{ " " }<small class="code">{ &sent.account }</small>
                <small>{ fill(template, &[("day", &day(moment))]) }</small></span>
            if sent.state == InvitationState::Open {
                <div class="panel-actions">
                    { step(texts.accept, texts.accept_of, Step::AcceptInvitation { account: account() }) }
                    { step(texts.decline, texts.decline_of, Step::DeclineInvitation { account: account() }) }
                    { step(texts.cancel_invitation, texts.cancel_of, Step::CancelInvitation { account: account() }) }
                </div>
            }
        </li>
    }
}
