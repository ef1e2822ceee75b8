//! The price of a line in full: rates, source, and buttons that override it.

use billfold_billing::usage::UsageRef;
use billfold_messages::texts;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::overrides::first_field;
use crate::browser;
use crate::store::Store;
use crate::views::apply_or_notify;
use crate::views::compare::price::{missing_price, reset_price};
use billfold_page_core::edits::use_own_price;
use billfold_page_core::queries::price::{PriceNote, Standing};
use billfold_page_core::queries::usage::UsageRow;

pub fn price(row: &UsageRow, store: &Store, what: &str) -> Html {
    let Some(note) = &row.price else {
        return Html::default();
    };
    let mut parts = Vec::new();
    if !note.rates.is_empty() {
        parts.push(html! {
            <span key="rates" class="row-price">
                { &note.rates }<span class="code">{ &note.source }</span>
            </span>
        });
    }
    missing_price(row, note, store, what, &mut parts);
    match note.standing {
        Standing::Listed if note.shortage.is_none() => {
            let name = texts::prices::price_back_of(texts::prices::own_price(), what);
            let onclick = own_price(row, note, store, what);
            parts.push(html! {
                <div key="own" class="row-price-back">
                    <button type="button" class="quiet" {onclick} aria-label={name}
                        title={note.touches.clone()}>
                        { texts::prices::own_price() }
                    </button>
                    if note.tiers < 2 { { tiers(row, note, store, what) } }
                </div>
            });
        }
        Standing::Own if note.rate.is_none() => {
            let tiers = tiers(row, note, store, what);
            parts.push(html! {
                <div key="tiers" class="row-price-back">{ tiers }</div>
            });
        }
        Standing::InPlace | Standing::Own => {
            let tiers = tiers(row, note, store, what);
            parts.push(reset_price(row, note, store, what, tiers));
        }
        Standing::Listed => {}
    }
    html! { <>{ parts }</> }
}

/// Copies the list price into the scenario and goes to its field: beside the line for one rate, to
/// the tiers for several.
fn own_price(row: &UsageRow, note: &PriceNote, store: &Store, what: &str) -> Callback<MouseEvent> {
    if note.tiers > 1 {
        return go_to_tiers(row, note, store, what);
    }
    let (store, id, what) = (store.clone(), row.id.clone(), what.to_owned());
    Callback::from(move |_: MouseEvent| {
        let edit = use_own_price(&id, &store.state().workspace.prices, &what);
        apply_or_notify(&store, edit);
        let field = format!("rate-{id}");
        spawn_local(async move { browser::focus_id(&field) });
    })
}

/// A button that goes to the tiers of the scenario's own price for a metered line. The catalogue's
/// tiers are copied first if the scenario has none.
fn tiers(row: &UsageRow, note: &PriceNote, store: &Store, what: &str) -> Html {
    if matches!(row.at, UsageRef::Instance(_)) {
        return Html::default();
    }
    let name = texts::prices::price_back_of(texts::own_prices::change_tiers(), what);
    html! {
        <button key="tiers" type="button" class="quiet" onclick={go_to_tiers(row, note, store, what)}
            aria-label={name}>
            { texts::own_prices::change_tiers() }
        </button>
    }
}

/// Copies the list price of a metered line into the scenario, if it is not there, and goes to its
/// tiers.
fn go_to_tiers(
    row: &UsageRow,
    note: &PriceNote,
    store: &Store,
    what: &str,
) -> Callback<MouseEvent> {
    let at = row.at;
    let (store, id, what) = (store.clone(), row.id.clone(), what.to_owned());
    let listed = note.standing == Standing::Listed;
    Callback::from(move |_: MouseEvent| {
        if listed {
            let edit = use_own_price(&id, &store.state().workspace.prices, &what);
            apply_or_notify(&store, edit);
        }
        let UsageRef::Metered(index) = at else {
            return;
        };
        let workspace = store.state().workspace.clone();
        let own = workspace.outcome.scenario.usage.metered.get(index);
        let own = own.map(|line| line.price.index());
        let price = own.and_then(|own| Some((own, workspace.document.prices.metered.get(own)?)));
        if let Some((own, price)) = price {
            let field = first_field(own, price.tiers.len());
            // The field may exist only once the page has rendered.
            spawn_local(async move { browser::focus_id(&field) });
        }
    })
}
