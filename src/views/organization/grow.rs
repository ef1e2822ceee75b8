//! Forms that create units and accounts, and that invite accounts.

use billfold_messages::texts;
use billfold_organizations::lifecycle::{Node, Operation};
use yew::prelude::*;

use super::context::OrganizationContext;
use super::inline_form::{Ask, SmallForm};
use super::inspector::new_unit;
use billfold_page_core::edits::free_account;

pub fn grow(context: &OrganizationContext, chosen: &Node) -> Html {
    html! {
        <section class="panel" aria-labelledby="grow-heading">
            <h3 id="grow-heading" tabindex="-1">{ texts::organization::grow() }</h3>
            { create(context) }
            { invite(context) }
            <p class="note">{ texts::organization::grow_note() }</p>
            { create_unit(context, chosen) }
            <p class="note">{ texts::organization::create_unit_note() }</p>
        </section>
    }
}

/// A form that creates a unit in the chosen unit, or in the unit of the chosen account.
fn create_unit(context: &OrganizationContext, chosen: &Node) -> Html {
    let parent = match chosen {
        Node::Root => None,
        Node::Unit(unit) => Some(unit.clone()),
        Node::Account(account) => {
            let account = context.governed.organization.account(account);
            account.and_then(|account| account.unit.clone())
        }
    };
    let name = context.node_name(&Node::of_parent(parent.as_deref()));
    let submit = format!(
        "{} {}",
        texts::organization::create_unit(),
        texts::organization::unit_parent(&name)
    );
    let on_submit = {
        let context = context.clone();
        Callback::from(move |written: Vec<String>| {
            let name = written.into_iter().next().unwrap_or_default();
            new_unit(&context, parent.clone(), name)
        })
    };
    html! {
        <SmallForm document={context.workspace.document.clone()} id="create-unit" fields={vec![Ask { label: texts::organization::unit_name(), like: texts::organization::like_unit(), missing: texts::organization::missing_unit() }]}
            {submit} {on_submit} />
    }
}

/// A form that creates a member account.
pub fn create(context: &OrganizationContext) -> Html {
    let create = {
        let context = context.clone();
        Callback::from(move |written: Vec<String>| {
            let name = written.into_iter().next().unwrap_or_default();
            let named = texts::organization::undo_create(&name);
            let account = free_account(&context.governed.organization, |_| false);
            context.step(Operation::CreateAccount { account, name }, named)
        })
    };
    html! {
        <SmallForm document={context.workspace.document.clone()} id="create-account" fields={vec![Ask { label: texts::organization::account_name(), like: texts::organization::like_name(), missing: texts::organization::missing_name() }]}
            submit={texts::organization::create_account()} on_submit={create} />
    }
}

/// A form that invites an account.
pub fn invite(context: &OrganizationContext) -> Html {
    let invite = {
        let context = context.clone();
        Callback::from(move |written: Vec<String>| {
            let mut written = written.into_iter();
            let account = written.next().unwrap_or_default();
            let name = written.next().unwrap_or_default();
            let digits = account.len() == 12 && account.bytes().all(|one| one.is_ascii_digit());
            if !digits {
                return Err(texts::organization::problem_id(&account));
            }
            let named = texts::organization::undo_invite(&name);
            let marketplace = context.governed.organization.marketplace();
            let step = Operation::Invite {
                account,
                name,
                marketplace,
            };
            context.step(step, named)
        })
    };
    html! {
        <SmallForm document={context.workspace.document.clone()} id="invite-account" submit={texts::organization::invite()} on_submit={invite}
            fields={vec![
            Ask { label: texts::organization::account_id(), like: texts::organization::like_id(), missing: texts::organization::missing_id() },
            Ask { label: texts::organization::invite_name(), like: texts::organization::like_name(), missing: texts::organization::missing_name() },
        ]} />
    }
}
