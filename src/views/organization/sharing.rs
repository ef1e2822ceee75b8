//! The sharing mode, and the accounts that share Reserved Instances, Savings Plans and credits.

use billfold_messages::texts;
use billfold_scenario::document::{SharingMode, Text};
use yew::prelude::*;

use super::context::OrganizationContext;
use crate::components::Field;
use crate::views::{on_blur_commit, on_input_edit, sharing_switch};
use billfold_page_core::edits::{Switch, set_group, set_mode};

/// The most accounts that are listed.
const ACCOUNTS: usize = 200;

pub fn sharing(context: &OrganizationContext) -> Html {
    let document = &context.workspace.document;
    let mode = |mode: SharingMode, name: &'static str, note: &'static str| {
        let context_ = context.clone();
        let onchange = Callback::from(move |_: Event| {
            let named = texts::sharing::undo_mode(name);
            context_.tell("sharing", context_.edit(set_mode(mode, named)));
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
            { context.problem("sharing") }
            <h4>{ texts::sharing::group() }</h4>
            <ul class="panel-list">
                { for (0..document.accounts.len().min(ACCOUNTS)).map(|at| group(context, at)) }
            </ul>
            { more(document.accounts.len()) }
            <p class="note">{ texts::sharing::group_hint() }</p>
            <h4>{ texts::credits::sharing() }</h4>
            <ul class="panel-list">
                { for (0..document.accounts.len().min(ACCOUNTS)).map(|at| credits(context, at)) }
            </ul>
            { more(document.accounts.len()) }
            <p class="note">{ texts::credits::sharing_hint() }</p>
        </section>
    }
}

/// How many accounts are not listed.
fn more(accounts: usize) -> Html {
    html! {
        if accounts > ACCOUNTS {
            <p class="note">{ texts::receipt::more_accounts(accounts - ACCOUNTS) }</p>
        }
    }
}

fn credits(context: &OrganizationContext, at: usize) -> Html {
    let id = &context.workspace.document.accounts[at].id;
    let name = context.account_name(id);
    html! {
        <li key={id.to_string()}>
            <span><bdi>{ &name }</bdi></span>
            { sharing_switch(&context.store, &context.workspace.document, at, Switch::Credits, &name) }
        </li>
    }
}

fn group(context: &OrganizationContext, at: usize) -> Html {
    let account = &context.workspace.document.accounts[at];
    let name = context.account_name(&account.id);
    let label = texts::sharing::group_of(&name);
    let field = if account.id == context.workspace.document.organization.management_account {
        html! { <small>{ texts::sharing::group_payer() }</small> }
    } else {
        let value = account.sharing.group.as_deref().unwrap_or_default();
        let (id, name) = (account.id.clone(), name.clone());
        let on_text = on_input_edit(&context.store, move |text| {
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
                {on_text} on_leave={on_blur_commit(&context.store)} />
        }
    };
    html! { <li key={account.id.to_string()}><span><bdi>{ name }</bdi></span>{ field }</li> }
}
