//! Creating and inviting accounts, and units for them.

use billfold_messages::texts;
use billfold_organizations::lifecycle::{Node, Operation};
use yew::prelude::*;

use super::desk::Desk;
use super::inspector::new_unit;
use super::small_form::{Ask, SmallForm};
use crate::edits::free_account;

pub fn grow(desk: &Desk, chosen: &Node) -> Html {
    html! {
        <section class="panel" aria-labelledby="grow-heading">
            <h3 id="grow-heading" tabindex="-1">{ texts::organization::grow() }</h3>
            { create(desk) }
            { invite(desk) }
            <p class="note">{ texts::organization::grow_note() }</p>
            { create_unit(desk, chosen) }
            <p class="note">{ texts::organization::create_unit_note() }</p>
        </section>
    }
}

/// A form that creates a unit in the one that is chosen, or in the one that has the chosen account.
fn create_unit(desk: &Desk, chosen: &Node) -> Html {
    let parent = match chosen {
        Node::Root => None,
        Node::Unit(unit) => Some(unit.clone()),
        Node::Account(account) => {
            let account = desk.governed.organization.account(account);
            account.and_then(|account| account.unit.clone())
        }
    };
    let name = desk.node_name(&Node::of_parent(parent.as_deref()));
    let submit = format!(
        "{} {}",
        texts::organization::create_unit(),
        texts::organization::unit_parent(&name)
    );
    let on_submit = {
        let desk = desk.clone();
        Callback::from(move |written: Vec<String>| {
            let name = written.into_iter().next().unwrap_or_default();
            new_unit(&desk, parent.clone(), name)
        })
    };
    html! {
        <SmallForm id="create-unit" fields={vec![Ask { label: texts::organization::unit_name(), like: texts::organization::like_unit(), missing: texts::organization::missing_unit() }]}
            {submit} {on_submit} />
    }
}

/// A form that creates a member account.
pub fn create(desk: &Desk) -> Html {
    let create = {
        let desk = desk.clone();
        Callback::from(move |written: Vec<String>| {
            let name = written.into_iter().next().unwrap_or_default();
            let named = texts::organization::undo_create(&name);
            let account = free_account(&desk.governed.organization, |_| false);
            desk.step(Operation::CreateAccount { account, name }, named)
        })
    };
    html! {
        <SmallForm id="create-account" fields={vec![Ask { label: texts::organization::account_name(), like: texts::organization::like_name(), missing: texts::organization::missing_name() }]}
            submit={texts::organization::create_account()} on_submit={create} />
    }
}

/// A form that invites an account.
pub fn invite(desk: &Desk) -> Html {
    let invite = {
        let desk = desk.clone();
        Callback::from(move |written: Vec<String>| {
            let mut written = written.into_iter();
            let account = written.next().unwrap_or_default();
            let name = written.next().unwrap_or_default();
            let digits = account.len() == 12 && account.bytes().all(|one| one.is_ascii_digit());
            if !digits {
                return Err(texts::organization::problem_id(&account));
            }
            let named = texts::organization::undo_invite(&name);
            let marketplace = desk.governed.organization.marketplace();
            let step = Operation::Invite {
                account,
                name,
                marketplace,
            };
            desk.step(step, named)
        })
    };
    html! {
        <SmallForm id="invite-account" submit={texts::organization::invite()} on_submit={invite}
            fields={vec![
            Ask { label: texts::organization::account_id(), like: texts::organization::like_id(), missing: texts::organization::missing_id() },
            Ask { label: texts::organization::invite_name(), like: texts::organization::like_name(), missing: texts::organization::missing_name() },
        ]} />
    }
}
