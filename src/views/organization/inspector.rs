//! The actions on the account or unit that is chosen in the tree.

use billfold_messages::texts;
use std::rc::Rc;

use billfold_organizations::lifecycle::{JoinMethod, Node, Operation};
use web_sys::{HtmlInputElement, SubmitEvent};
use yew::prelude::*;

use super::context::{OrganizationContext, day};
use super::inline_form::labelled;
use crate::components::{Choice, Field};
use crate::views::{Picker, on_blur_commit};
use billfold_page_core::edits::{change_account_id, free_id, set_created};
use billfold_page_core::queries::free_offers::offers_of_account;

/// The panel of a node. `on_new_id` is told the id that the chosen account is about to get.
pub fn inspector(context: &OrganizationContext, node: &Node, on_new_id: Callback<String>) -> Html {
    let name = context.node_name(node);
    html! {
        <section class="panel" aria-labelledby="chosen-heading">
            <h3 id="chosen-heading" tabindex="-1"><bdi>{ &name }</bdi></h3>
            { match node {
                Node::Root => html! { <p class="note">{ texts::organization::root_note() }</p> },
                Node::Unit(unit) => of_unit(context, unit, &name),
                Node::Account(account) => of_account(context, account, &name, on_new_id),
            } }
            { context.problem("chosen") }
        </section>
    }
}

fn of_unit(context: &OrganizationContext, unit: &str, name: &str) -> Html {
    let rename = {
        let (context, unit) = (context.clone(), unit.to_owned());
        Callback::from(move |text: String| {
            let step = Operation::RenameUnit {
                unit: unit.clone(),
                name: text.clone(),
            };
            let named = texts::organization::undo_rename(&text);
            context.typed(step, named, &format!("unit {unit}"))
        })
    };
    let written = context.governed.organization.unit(unit);
    let written = written.map_or_else(String::new, |unit| unit.name.clone());
    let delete = Operation::DeleteUnit {
        unit: unit.to_owned(),
    };
    html! {
        <>
            <div class="labelled-fields">
                { labelled(texts::organization::rename_unit(), html! {
                    <Field key={unit.to_owned()} id="unit-name" label={texts::organization::rename_unit()}
                        value={written} echo={unit.to_owned()} class="field-name"
                        on_text={rename} on_leave={on_blur_commit(&context.store)} />
                }) }
            </div>
            { move_to(context, &Node::Unit(unit.to_owned()), name) }
            <div class="panel-actions">
                { context.button("chosen", texts::organization::delete_unit(), texts::organization::undo_delete(name), delete) }
            </div>
        </>
    }
}

fn of_account(
    context: &OrganizationContext,
    id: &str,
    name: &str,
    on_new_id: Callback<String>,
) -> Html {
    let organization = &context.governed.organization;
    let Some(account) = organization.account(id) else {
        return Html::default();
    };
    let rename = {
        let (context, account) = (context.clone(), id.to_owned());
        Callback::from(move |text: String| {
            let field = format!("account {account}");
            let step = Operation::RenameAccount {
                account: account.clone(),
                name: text.clone(),
            };
            context.typed(step, texts::organization::undo_rename(&text), &field)
        })
    };
    let since = day(account.since);
    let came = match account.joined {
        JoinMethod::Created => texts::organization::joined_created(&since),
        JoinMethod::Invited if account.since == context.governed.start => {
            texts::organization::joined_invited().to_owned()
        }
        JoinMethod::Invited | JoinMethod::Founded => texts::organization::joined_invited_on(&since),
    };
    let is_payer = account.joined == JoinMethod::Founded;
    let step = |label: &str, template: fn(&str) -> String, step: Operation| {
        context.button("chosen", label, template(name), step)
    };
    let account_of = || id.to_owned();
    html! {
        <>
            <div class="labelled-fields">
                { labelled(texts::organization::name_of_account(), html! {
                    <Field key={id.to_owned()} id={format!("name-{id}")}
                        label={texts::organization::name_of_account()}
                        value={account.name.clone()} class="field-name"
                        on_text={rename} on_leave={on_blur_commit(&context.store)} />
                }) }
                { labelled(texts::organization::id_of_account(), id_field(context, id, on_new_id)) }
            </div>
            <p class="note">
                if is_payer {
                    { texts::organization::payer_note() }
                } else {
                    { came }{ ". " }{ texts::organization::account_note() }
                }
            </p>
            { created(context, id, name) }
            { move_to(context, &Node::Account(id.to_owned()), name) }
            if !is_payer {
                if !account.signed_up {
                    <p class="note">{ texts::organization::sign_up_note() }</p>
                }
                <div class="panel-actions">
                    if !account.signed_up {
                        { step(texts::organization::sign_up(), texts::organization::undo_sign_up, Operation::CompleteSignUp { account: account_of() }) }
                    }
                    { step(texts::organization::remove(), texts::organization::undo_remove, Operation::RemoveAccount { account: account_of() }) }
                    { step(texts::organization::leave(), texts::organization::undo_leave, Operation::LeaveOrganization { account: account_of() }) }
                    { step(texts::organization::close_account(), texts::organization::undo_close, Operation::CloseAccount { account: account_of() }) }
                </div>
                <p class="note">{ texts::organization::remove_note() }</p>
            }
        </>
    }
}

/// The account's id. It stays one field while the id changes.
fn id_field(context: &OrganizationContext, id: &str, on_new_id: Callback<String>) -> Html {
    let accounts = &context.workspace.document.accounts;
    let place = accounts.iter().position(|account| *account.id == *id);
    let on_text = {
        let (context, old) = (context.clone(), id.to_owned());
        Callback::from(move |text: String| {
            let edit = change_account_id(&context.workspace.document, &old, &text)?;
            on_new_id.emit(text.trim().to_owned());
            context.edit(edit).map_err(AttrValue::from)
        })
    };
    html! {
        <Field key={place.unwrap_or(accounts.len())} id="account-id" label={texts::organization::id_of_account()}
            value={id.to_owned()} echo={texts::organization::like_id()} class="field-name"
            {on_text} on_leave={on_blur_commit(&context.store)} />
    }
}

/// The account's creation date, and what it means for free offers.
fn created(context: &OrganizationContext, id: &str, name: &str) -> Html {
    let mut accounts = context.workspace.document.accounts.iter();
    let Some(account) = accounts.find(|account| *account.id == *id) else {
        return Html::default();
    };
    let value = account.created.map(|created| day(created.0));
    let onchange = {
        let (context, id, name) = (context.clone(), id.to_owned(), name.to_owned());
        Callback::from(move |event: Event| {
            let input: HtmlInputElement = event.target_unchecked_into();
            // The browser gives no other text than a date or none.
            let created = input.value().parse().ok();
            let edit = set_created(&id, created, &name);
            context.tell("chosen", context.edit(edit));
        })
    };
    let offers = offers_of_account(&context.workspace.outcome.scenario, &account.id);
    html! {
        <div class="small-form" key="created">
            <label>{ texts::organization::created_on() }
                <input type="date" id={format!("created-{id}")} value={value.unwrap_or_default()}
                    aria-label={texts::organization::created_of(name)} {onchange} />
            </label>
            if let Some(offers) = offers { <p class="note">{ offers }</p> }
        </div>
    }
}

#[derive(Properties, PartialEq)]
struct MoveToProps {
    context: OrganizationContext,
    node: Node,
    name: AttrValue,
}

/// Moving by a list and a button, which works without a mouse.
#[function_component]
fn MoveTo(props: &MoveToProps) -> Html {
    let MoveToProps {
        context,
        node,
        name,
    } = props;
    let chosen = use_state_eq(|| None::<String>);
    let organization = &context.governed.organization;
    let here = match node {
        Node::Account(id) => organization.account(id).and_then(|one| one.unit.clone()),
        Node::Unit(id) => organization.unit(id).and_then(|one| one.parent.clone()),
        Node::Root => None,
    };
    let root = Choice::new("", texts::organization::root(), "");
    let units = context.report.tree.iter().filter_map(|branch| {
        let Node::Unit(unit) = &branch.node else {
            return None;
        };
        let name = format!("{}{}", "\u{2003}".repeat(branch.depth), branch.name);
        (branch.node != *node).then(|| Choice::new(unit, &name, ""))
    });
    let choices: Rc<Vec<Choice>> = Rc::new(std::iter::once(root).chain(units).collect());
    // The chosen unit may be gone.
    let kept = (*chosen).clone();
    let kept = kept.filter(|to| choices.iter().any(|choice| choice.code == *to));
    let value = kept.unwrap_or_else(|| here.unwrap_or_default());
    let onsubmit = {
        let (context, node, name) = (context.clone(), node.clone(), name.clone());
        let to = (!value.is_empty()).then(|| value.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let to = to.clone();
            let target = context.node_name(&Node::of_parent(to.as_deref()));
            let step = match node.clone() {
                Node::Account(account) => Operation::MoveAccount { account, to },
                Node::Unit(unit) => Operation::MoveUnit { unit, to },
                Node::Root => return,
            };
            let undo = texts::organization::undo_move(&name, target.as_str());
            context.tell("chosen", context.step(step, undo));
        })
    };
    let on_choose = Callback::from(move |to: String| chosen.set(Some(to)));
    html! {
        <form class="small-form" {onsubmit}>
            <Picker id="move-to" label={texts::organization::move_to()} {choices} {value} {on_choose} />
            <button type="submit" class="outlined"
                aria-label={texts::organization::move_here(name)}>{ texts::organization::move_now() }</button>
        </form>
    }
}

fn move_to(context: &OrganizationContext, node: &Node, name: &str) -> Html {
    html! {
        <MoveTo key={format!("{node:?}")} context={context.clone()} node={node.clone()}
            name={name.to_owned()} />
    }
}

/// A new unit with a name, and an id made of the name.
pub fn new_unit(
    context: &OrganizationContext,
    parent: Option<String>,
    name: String,
) -> Result<(), String> {
    let units = &context.workspace.document.organization.units;
    let id = free_id(&name, units.iter().map(|unit| &unit.id));
    let unit = id.map_or_else(String::new, |id| id.to_string());
    let named = texts::organization::undo_unit(&name);
    context.step(Operation::CreateUnit { unit, name, parent }, named)
}
