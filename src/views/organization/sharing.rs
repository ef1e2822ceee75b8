//! The sharing mode, and the accounts that share Reserved Instances, Savings Plans and credits.

use billfold_messages::texts;
use billfold_scenario::document::{SharingMode, Text};
use yew::prelude::*;

use super::context::OrganizationContext;
use crate::components::{Field, VirtualRow, gap, use_virtual_rows};
use crate::views::work::use_work;
use crate::views::{on_blur_commit, on_input_edit, sharing_switch, verdict_class};
use billfold_billing::organization::AccountIndex;
use billfold_billing::organization::SharingSwitch;
use billfold_page_core::edits::{set_group, set_mode};
use billfold_page_core::ptr_eq_rc::PtrEqRc;
use billfold_page_core::queries::switches::{is_quick, of};
use billfold_page_core::workspace::Outcome;

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
            <Accounts context={context.clone()} />
            <p class="note">
                { texts::sharing::hint() }{ " " }{ texts::credits::sharing_hint() }{ " " }
                { texts::sharing::group_hint() }
            </p>
        </section>
    }
}

#[derive(Properties, PartialEq)]
struct AccountsProps {
    context: OrganizationContext,
}

/// All accounts, with what each shares. Of many only the rows in sight are drawn.
#[function_component]
fn Accounts(props: &AccountsProps) -> Html {
    let context = &props.context;
    let list = use_node_ref();
    let accounts = context.workspace.document.accounts.len();
    let pieces = use_virtual_rows(&list, accounts);
    let columns = [
        texts::usage::column_account(),
        texts::sharing::column_shares_reserved(),
        texts::sharing::column_shares_plans(),
        texts::credits::column_shares(),
        texts::sharing::group(),
    ];
    html! {
        <div class="scroll-x">
            <table class="sharing-table" aria-rowcount={(accounts + 1).to_string()}>
                <thead>
                    <tr>
                        { for columns.map(|name| html! { <th scope="col">{ name }</th> }) }
                    </tr>
                </thead>
                <tbody ref={list}>
                    { for pieces.into_iter().enumerate().map(|(at, piece)| match piece {
                        VirtualRow::Gap(height) => gap(at, height, columns.len()),
                        VirtualRow::Row(at) => row(context, at),
                    }) }
                </tbody>
            </table>
        </div>
    }
}

#[derive(Properties, PartialEq)]
struct TurnedSwitchProps {
    outcome: PtrEqRc<Outcome>,
    /// The account's position.
    at: usize,
    which: SharingSwitch,
    /// The switch, for screen readers.
    what: AttrValue,
}

/// The change of the one bill if a switch is turned.
#[function_component]
fn TurnedSwitch(props: &TurnedSwitchProps) -> Html {
    let key = (props.at, props.which);
    let turned = use_work(&props.outcome, key, is_quick, |outcome, (at, which)| {
        of(outcome, AccountIndex::new(*at), *which)
    });
    match turned {
        Ok(None) => Html::default(),
        Ok(Some(turned)) => {
            let class = verdict_class(turned.verdict);
            html! { <span class={classes!("turned", class)}>{ turned.changes }</span> }
        }
        Err(onclick) => html! {
            <button type="button" class="quiet" {onclick}
                aria-label={texts::sharing::try_turned_of(&props.what)}>{ texts::sharing::try_turned() }</button>
        },
    }
}

/// An account with a switch for each thing that it shares, and its group.
fn row(context: &OrganizationContext, at: usize) -> Html {
    let document = &context.workspace.document;
    let id = &document.accounts[at].id;
    let name = context.account_name(id);
    let cell = |which: SharingSwitch, column: &'static str| {
        let switch = sharing_switch(&context.store, document, at, which, &name);
        let outcome = context.workspace.outcome.clone();
        html! {
            <td data-label={column}>
                { switch }
                <TurnedSwitch {outcome} {at} {which} what={format!("{column}, {name}")} />
            </td>
        }
    };
    html! {
        <tr key={id.to_string()} data-at={at.to_string()} aria-rowindex={(at + 2).to_string()}>
            <th scope="row"><bdi>{ &name }</bdi></th>
            { cell(SharingSwitch::ReservedInstances, texts::sharing::column_shares_reserved()) }
            { cell(SharingSwitch::SavingsPlans, texts::sharing::column_shares_plans()) }
            { cell(SharingSwitch::Credits, texts::credits::column_shares()) }
            <td data-label={texts::sharing::group()}>{ group(context, at) }</td>
        </tr>
    }
}

fn group(context: &OrganizationContext, at: usize) -> Html {
    let account = &context.workspace.document.accounts[at];
    let name = context.account_name(&account.id);
    let label = texts::sharing::group_of(&name);
    if account.id == context.workspace.document.organization.management_account {
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
    }
}
