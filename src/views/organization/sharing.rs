//! How far Reserved Instances, Savings Plans and credits are shared.

use billfold_messages::texts;
use billfold_scenario::document::{SharingMode, Text};
use yew::prelude::*;

use super::desk::Desk;
use crate::components::Field;
use crate::edits::{Switch, set_group, set_mode};
use crate::views::{sealing, sharing_switch, taking};

/// So many accounts are in the page at once.
const ACCOUNTS: usize = 200;

pub fn sharing(desk: &Desk) -> Html {
    let document = &desk.workspace.document;
    let mode = |mode: SharingMode, name: &'static str, note: &'static str| {
        let desk_ = desk.clone();
        let onchange = Callback::from(move |_: Event| {
            let named = texts::sharing::undo_mode(name);
            desk_.tell("sharing", desk_.edit(set_mode(mode, named)));
        });
        html! {
            <label class="choice">
                <input type="radio" name="sharing-mode" {onchange}
                    checked={document.organization.sharing_mode == mode} />
                <span><b>{ name }</b><small>{ note }</small></span>
            </label>
        }
    };
    html! {
        <section class="panel" aria-labelledby="sharing-heading">
            <h3 id="sharing-heading" tabindex="-1">{ texts::sharing::heading() }</h3>
            <fieldset class="choices">
                <legend>{ texts::sharing::mode() }</legend>
                { mode(SharingMode::OrganizationWide, texts::sharing::mode_wide(), texts::sharing::mode_wide_note()) }
                { mode(SharingMode::PrioritizedGroup, texts::sharing::mode_prioritized(), texts::sharing::mode_prioritized_note()) }
                { mode(SharingMode::RestrictedGroup, texts::sharing::mode_restricted(), texts::sharing::mode_restricted_note()) }
            </fieldset>
            { desk.problem("sharing") }
            <h4>{ texts::sharing::group() }</h4>
            <ul class="panel-list">
                { for (0..document.accounts.len().min(ACCOUNTS)).map(|at| group(desk, at)) }
            </ul>
            <p class="note">{ texts::sharing::group_hint() }</p>
            <h4>{ texts::credits::sharing() }</h4>
            <ul class="panel-list">
                { for (0..document.accounts.len().min(ACCOUNTS)).map(|at| credits(desk, at)) }
            </ul>
            <p class="note">{ texts::credits::sharing_hint() }</p>
        </section>
    }
}

fn credits(desk: &Desk, at: usize) -> Html {
    let id = &desk.workspace.document.accounts[at].id;
    let name = desk.account_name(id);
    html! {
        <li key={id.to_string()}>
            <span><bdi>{ &name }</bdi></span>
            { sharing_switch(&desk.store, &desk.workspace.document, at, Switch::Credits, &name) }
        </li>
    }
}

fn group(desk: &Desk, at: usize) -> Html {
    let account = &desk.workspace.document.accounts[at];
    let name = desk.account_name(&account.id);
    let label = texts::sharing::group_of(&name);
    let field = if account.id == desk.workspace.document.organization.management_account {
        html! { <small>{ texts::sharing::group_payer() }</small> }
    } else {
        let value = account.sharing.group.as_deref().unwrap_or_default();
        let (id, name) = (account.id.clone(), name.clone());
        let on_text = taking(&desk.store, move |text| {
            let text = text.trim();
            if text.is_empty() {
                let named = texts::sharing::undo_no_group(&name);
                return Ok(set_group(&id, None, named));
            }
            let group: Text = text.parse().map_err(|_| texts::sharing::problem_group())?;
            let named = texts::sharing::undo_group(&name, text);
            Ok(set_group(&id, Some(group), named))
        });
        html! {
            <Field id={format!("group-{}", account.id)} {label} value={value.to_owned()}
                echo={if value.is_empty() { texts::sharing::group_none() } else { "" }}
                {on_text} on_leave={sealing(&desk.store)} />
        }
    };
    html! { <li key={account.id.to_string()}><span><bdi>{ name }</bdi></span>{ field }</li> }
}
