//! Creating and inviting accounts, and units for them.

use billfold_organizations::lifecycle::{Node, Step};
use yew::prelude::*;

use super::desk::Desk;
use super::inspector::new_unit;
use super::small_form::{Ask, SmallForm};
use crate::edits::free_account;
use crate::messages::{fill, organization_texts};

pub fn grow(desk: &Desk, chosen: &Node) -> Html {
    let texts = organization_texts();
    html! {
        <section class="panel" aria-labelledby="grow-heading">
            <h3 id="grow-heading" tabindex="-1">{ texts.grow }</h3>
            { create(desk) }
            { invite(desk) }
            <p class="note">{ texts.grow_note }</p>
            { create_unit(desk, chosen) }
            <p class="note">{ texts.create_unit_note }</p>
        </section>
    }
}

/// A form that creates a unit in the one that is chosen, or in the one that has the chosen account.
fn create_unit(desk: &Desk, chosen: &Node) -> Html {
    let texts = organization_texts();
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
        texts.create_unit,
        fill(texts.unit_parent, &[("name", &name)])
    );
    let on_submit = {
        let desk = desk.clone();
        Callback::from(move |written: Vec<String>| {
            let name = written.into_iter().next().unwrap_or_default();
            new_unit(&desk, parent.clone(), name)
        })
    };
    html! {
        <SmallForm id="create-unit" fields={vec![Ask { label: texts.unit_name, like: texts.like_unit, missing: texts.missing_unit }]}
            {submit} {on_submit} />
    }
}

/// A form that creates a member account.
pub fn create(desk: &Desk) -> Html {
    let texts = organization_texts();
    let create = {
        let desk = desk.clone();
        Callback::from(move |written: Vec<String>| {
            let name = written.into_iter().next().unwrap_or_default();
            let named = fill(texts.undo_create, &[("name", &name)]);
            let account = free_account(&desk.governed.organization, |_| false);
            desk.step(Step::CreateAccount { account, name }, named)
        })
    };
    html! {
        <SmallForm id="create-account" fields={vec![Ask { label: texts.account_name, like: texts.like_name, missing: texts.missing_name }]}
            submit={texts.create_account} on_submit={create} />
    }
}

/// A form that invites an account.
pub fn invite(desk: &Desk) -> Html {
    let texts = organization_texts();
    let invite = {
        let desk = desk.clone();
        Callback::from(move |written: Vec<String>| {
            let mut written = written.into_iter();
            let account = written.next().unwrap_or_default();
            let name = written.next().unwrap_or_default();
            let digits = account.len() == 12 && account.bytes().all(|one| one.is_ascii_digit());
            if !digits {
                return Err(fill(texts.problem_id, &[("text", &account)]));
            }
            let named = fill(texts.undo_invite, &[("name", &name)]);
            let marketplace = desk.governed.organization.marketplace();
            let step = Step::Invite {
                account,
                name,
                marketplace,
            };
            desk.step(step, named)
        })
    };
    html! {
        <SmallForm id="invite-account" submit={texts.invite} on_submit={invite}
            fields={vec![
            Ask { label: texts.account_id, like: texts.like_id, missing: texts.missing_id },
            Ask { label: texts.invite_name, like: texts.like_name, missing: texts.missing_name },
        ]} />
    }
}
