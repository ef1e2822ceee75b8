//! Price problems of a usage line, and the fields that solve them.

use billfold_messages::english;
use billfold_messages::texts;
use yew::prelude::*;

use crate::components::Field;
use crate::store::Store;
use crate::views::apply_or_notify;
use crate::views::{on_blur_commit, on_input_edit};
use billfold_page_core::edits::{self, set_price};
use billfold_page_core::input::read_money;
use billfold_page_core::queries::price::{PriceNote, Standing};
use billfold_page_core::queries::usage::UsageRow;

/// Shows only price problems; the full price belongs to the usage view.
pub fn price_problem(row: &UsageRow, store: &Store, what: &str) -> Html {
    let Some(note) = &row.price else {
        return Html::default();
    };
    let mut parts = Vec::new();
    missing_price(row, note, store, what, &mut parts);
    match note.standing {
        Standing::InPlace | Standing::Own if note.rate.is_some() => {
            parts.push(reset_price(row, note, store, what, Html::default()));
        }
        _ => {}
    }
    html! { <>{ parts }</> }
}

/// Why the price is missing, and the field for it. All parts have keys, so that the field stays the
/// same while others come and go.
pub fn missing_price(
    row: &UsageRow,
    note: &PriceNote,
    store: &Store,
    what: &str,
    parts: &mut Vec<Html>,
) {
    if let Some(shortage) = &note.shortage {
        parts.push(html! { <strong key="short" class="row-short">{ shortage }</strong> });
    }
    if let Some((unit, rate)) = &note.rate {
        parts.push(rate_field(row, unit, rate, store, what));
    }
}

/// A button that removes the scenario's own price, with `more` beside it.
pub fn reset_price(
    row: &UsageRow,
    note: &PriceNote,
    store: &Store,
    what: &str,
    more: Html,
) -> Html {
    let in_place = note.standing == Standing::InPlace;
    let label = match in_place {
        true => texts::prices::take_listed(),
        false => texts::prices::take_none(),
    };
    let name = texts::prices::price_back_of(label, what);
    let (store, id, what) = (store.clone(), row.id.clone(), what.to_owned());
    let onclick = Callback::from(move |_: MouseEvent| {
        apply_or_notify(&store, edits::reset_price(&id, &what))
    });
    html! {
        <div key="back" class="row-price-back">
            if in_place { { texts::prices::in_place() } }
            <button type="button" class="quiet" {onclick} aria-label={name}>{ label }</button>
            { more }
        </div>
    }
}

fn rate_field(row: &UsageRow, unit: &str, rate: &str, store: &Store, what: &str) -> Html {
    let on_text = {
        let (within, id, what) = (store.clone(), row.id.clone(), what.to_owned());
        on_input_edit(store, move |text| {
            let rate = read_money(text)?;
            Ok(set_price(
                &id,
                rate,
                &within.state().workspace.prices,
                &what,
            ))
        })
    };
    let seal = on_blur_commit(store);
    let unit = &*english::per_unit(unit);
    html! {
        <div key="rate" class="row-rate">
            <span aria-hidden="true">{ texts::prices::rate_for(unit) }</span>
            <Field id={format!("rate-{}", row.id)} label={texts::prices::rate_of(what, unit)}
                value={rate.to_owned()} {on_text} on_leave={seal} />
        </div>
    }
}
