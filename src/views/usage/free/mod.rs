//! Free allowances: the scenario's own, and the catalogue's offers.

mod add;

use billfold_messages::{english, texts};
use billfold_resolve::ListedOffer;
use billfold_scenario::document::{FreeTierOffers, Id};
use web_sys::HtmlInputElement;
use yew::prelude::*;

use self::add::AddFree;
use crate::components::Field;
use crate::store::Store;
use crate::views::{apply_or_notify, on_blur_commit, on_input_edit};
use billfold_page_core::edits::{
    add_free, include_all_offers, include_offer, remove_free, set_free,
};
use billfold_page_core::format;
use billfold_page_core::input::read_in_unit;
use billfold_page_core::queries::free_offers::for_whom;
use billfold_page_core::queries::own::{offers, standing, takes, unit_of};
use billfold_page_core::workspace::Workspace;

pub fn free(workspace: &Workspace, store: &Store) -> Html {
    let document = &workspace.document;
    let own = (0..document.free_tier.len()).map(|index| own(workspace, store, index));
    let none =
        document.free_tier.is_empty() && document.free_tier_offers == FreeTierOffers::default();
    let offers = offers(&workspace.prices);
    html! {
        <section class="own" aria-labelledby="free-heading">
            <h2 id="free-heading">{ texts::own_prices::free_heading() }</h2>
            <p class="hint">{ if none { texts::own_prices::free_none() } else { texts::own_prices::free_hint() } }</p>
            <ul class="free-list">{ for own }</ul>
            if !offers.is_empty() { { listed(workspace, store, &offers) } }
            <AddFree document={document.clone()} prices={workspace.prices.clone()} />
        </section>
    }
}

/// One of the scenario's own allowances.
fn own(workspace: &Workspace, store: &Store, index: usize) -> Html {
    let allowance = &workspace.document.free_tier[index];
    let id = allowance.id.to_string();
    let what = allowance.name.clone().unwrap_or_else(|| id.clone());
    let unit = unit_of(workspace, index);
    let step = workspace.document.assumptions.gigabytes_per_terabyte;
    let standing = standing(&workspace.prices, &id);
    let back = match standing == texts::own_prices::free_in_place() {
        true => texts::own_prices::free_back(),
        false => texts::own_prices::free_remove(),
    };
    let on_text = {
        let (id, unit, what) = (id.clone(), unit.clone(), what.clone());
        on_input_edit(store, move |text| {
            let quantity = read_in_unit(text, &unit, &unit, step)?;
            Ok(set_free(&id, quantity, &what))
        })
    };
    let label = texts::prices::price_back_of(back, &what);
    let take = {
        let (store, id, what) = (store.clone(), id.clone(), what.clone());
        Callback::from(move |_: MouseEvent| apply_or_notify(&store, remove_free(&id, &what)))
    };
    let quantity = allowance.quantity.value();
    let units = english::units(&unit, quantity.into());
    let value = format!("{} {units}", format::number(quantity, 9));
    html! {
        <li key={id.clone()}>
            <span class="free-what">
                <bdi>{ &what }</bdi><span class="code">{ standing }</span>
                { dated(workspace, &id) }
            </span>
            <Field id={format!("free-{id}")} label={texts::own_prices::free_of(&what)}
                {value} echo={texts::own_prices::free_month()} {on_text} on_leave={on_blur_commit(store)} />
            <button type="button" class="quiet" onclick={take} aria-label={label}>{ back }</button>
        </li>
    }
}

/// For whom an offer of twelve months is in force and for whom it is over, and where that is decided.
fn dated(workspace: &Workspace, id: &str) -> Html {
    let words = for_whom(&workspace.outcome.scenario, id);
    html! {
        if let Some(words) = words {
            <span class="code free-dated">
                { words }{ " " }
                <a href="#organization/accounts">{ texts::own_prices::creation_dates() }</a>
            </span>
        }
    }
}

/// The catalogue's offers, each with a switch that includes it.
fn listed(workspace: &Workspace, store: &Store, offers: &[ListedOffer]) -> Html {
    let document = &workspace.document;
    let ids: Vec<Id> = offers.iter().map(|one| one.allowance.id.clone()).collect();
    let taken = ids.iter().filter(|id| takes(document, id)).count();
    let all = |all: bool| {
        let store = store.clone();
        Callback::from(move |_: MouseEvent| apply_or_notify(&store, include_all_offers(all)))
    };
    let rows = offers.iter().map(|one| offer(workspace, store, one, &ids));
    html! {
        <details class="offers">
            <summary>{ texts::own_prices::offers(&taken.to_string(), &ids.len().to_string()) }</summary>
            <div class="own-foot">
                <button type="button" class="quiet" onclick={all(true)}>{ texts::own_prices::offers_all() }</button>
                <button type="button" class="quiet" onclick={all(false)}>{ texts::own_prices::offers_none() }</button>
            </div>
            <ul class="free-list">{ for rows }</ul>
        </details>
    }
}

fn offer(workspace: &Workspace, store: &Store, one: &ListedOffer, ids: &[Id]) -> Html {
    let document = &workspace.document;
    let allowance = &one.allowance;
    let id = allowance.id.clone();
    let what = allowance.name.clone().unwrap_or_else(|| id.to_string());
    let own = document.free_tier.iter().any(|own| own.id == id);
    let in_tiers = allowance.applies_to.is_empty();
    let onchange = {
        let (store, id, what, ids) = (store.clone(), id.clone(), what.clone(), ids.to_vec());
        Callback::from(move |event: Event| {
            let on = event.target_unchecked_into::<HtmlInputElement>().checked();
            apply_or_notify(&store, include_offer(&id, on, ids.clone(), &what));
        })
    };
    let change = {
        let (store, allowance, what) = (store.clone(), allowance.clone(), what.clone());
        Callback::from(move |_: MouseEvent| {
            apply_or_notify(&store, add_free(allowance.clone(), true, &what));
        })
    };
    let label = texts::own_prices::offer_change_of(&what);
    html! {
        <li key={id.to_string()}>
            <label class="free-what">
                <input type="checkbox" class="pick" checked={takes(document, &id) && !in_tiers}
                    disabled={own || in_tiers} {onchange} />
                <span>{ &what }{ dated(workspace, &id) }</span>
            </label>
            if in_tiers {
                <span class="code">{ texts::own_prices::offer_in_tiers() }</span>
            } else if !own {
                <button type="button" class="quiet" onclick={change} aria-label={label}>
                    { texts::own_prices::offer_change() }
                </button>
            }
        </li>
    }
}
