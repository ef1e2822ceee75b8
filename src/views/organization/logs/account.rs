//! The trails of accounts: whether each is on, and in which Regions.

use billfold_messages::texts::{self, list};
use billfold_scenario::document::{Id, Text, Trail};
use web_sys::{Event, HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

use super::super::context::OrganizationContext;
use crate::components::{Choice, VirtualRow, list_gap, use_virtual_rows};
use billfold_page_core::queries::choices::{self, GLOBAL};

#[derive(Properties, PartialEq)]
pub struct AccountTrailsProps {
    pub context: OrganizationContext,
    /// The ids of the accounts.
    pub accounts: Vec<String>,
}

/// The trails of accounts. Of many only those in sight are drawn.
#[function_component]
pub fn AccountTrails(props: &AccountTrailsProps) -> Html {
    let AccountTrailsProps { context, accounts } = props;
    let list = use_node_ref();
    let pieces = use_virtual_rows(&list, accounts.len());
    let Some(trail) = &context.governed.settings.trail else {
        return Html::default();
    };
    let workspace = &context.workspace;
    let regions = choices::regions(&workspace.document, &workspace.prices, |_| true);
    html! {
        <ul ref={list}>
            { for pieces.into_iter().enumerate().map(|(at, piece)| match piece {
                VirtualRow::Gap(height) => list_gap(at, height),
                VirtualRow::Row(at) => account_trail(context, trail, &regions, at, &accounts[at]),
            }) }
        </ul>
    }
}

fn account_trail(
    context: &OrganizationContext,
    trail: &Trail,
    regions: &[Choice],
    at: usize,
    id: &str,
) -> Html {
    let on = trail.accounts.iter().any(|one| **one == *id);
    let name = &context.account_name(id);
    html! {
        <li class="account-trail" key={id.to_owned()} data-at={at.to_string()}>
            { switch(context, on, id, name) }
            if on {
                { coverage(context, trail, regions, id, name) }
            }
        </li>
    }
}

fn switch(context: &OrganizationContext, on: bool, id: &str, name: &str) -> Html {
    let template = if on {
        texts::trails::undo_off
    } else {
        texts::trails::undo_on
    };
    let named = template(name);
    let onchange = {
        let (context, id) = (context.clone(), id.to_owned());
        Callback::from(move |event: Event| {
            let on = event.target_unchecked_into::<HtmlInputElement>().checked();
            let done = context.govern(named.clone(), None, |settings| {
                let Some(trail) = &mut settings.trail else {
                    return;
                };
                trail.accounts.retain(|one| **one != *id);
                trail.single_region.0.retain(|(account, _)| *account != id);
                if let (true, Ok(id)) = (on, id.parse::<Id>()) {
                    trail.accounts.push(id);
                }
            });
            context.tell("logs", done);
        })
    };
    html! {
        <label class="choice">
            <input type="checkbox" checked={on} {onchange} />
            <span>{ texts::trails::turned_on(name) }</span>
        </label>
    }
}

/// The choice of all Regions or one, and what a single Region leaves out.
fn coverage(
    context: &OrganizationContext,
    trail: &Trail,
    regions: &[Choice],
    id: &str,
    name: &str,
) -> Html {
    let mut single = trail.single_region.iter();
    let one = single.find(|(account, _)| account == id);
    let one = one.map_or("", |(_, region)| region);
    let label = texts::trails::trail_regions(name);
    let onchange = {
        let (context, id, name) = (context.clone(), id.to_owned(), label.clone());
        Callback::from(move |event: Event| {
            let chosen = event.target_unchecked_into::<HtmlSelectElement>().value();
            let done = context.govern(name.clone(), None, |settings| {
                let Some(trail) = &mut settings.trail else {
                    return;
                };
                trail.single_region.0.retain(|(account, _)| *account != id);
                if let Ok(region) = chosen.parse::<Text>() {
                    trail.single_region.0.push((id.clone(), region));
                }
            });
            context.tell("logs", done);
        })
    };
    // A file can name a Region for which there are no prices.
    let known = regions.iter().filter(|region| *region.code != *GLOBAL);
    let known = known.map(|region| (&*region.code, &*region.name));
    let other = regions.iter().all(|region| *region.code != *one) && !one.is_empty();
    let choices = known.chain(other.then_some((one, one)));
    let missed = context.governed.missed(&context.workspace.document, id);
    let note = match (one, &*missed) {
        ("", _) => String::new(),
        (_, []) => texts::trails::single_region_note().to_owned(),
        (_, missed) => {
            let missed = texts::trails::trail_misses(&list(missed));
            format!("{missed} {}", texts::trails::single_region_note())
        }
    };
    html! {
        <>
            <select aria-label={label} {onchange}>
                <option value="" selected={one.is_empty()}>{ texts::trails::all_regions() }</option>
                { for choices.map(|(code, name)| html! {
                    <option key={code.to_owned()} value={code.to_owned()} selected={code == one}>
                        { name.to_owned() }
                    </option>
                }) }
            </select>
            if !note.is_empty() {
                <p class="note">{ note }</p>
            }
        </>
    }
}
