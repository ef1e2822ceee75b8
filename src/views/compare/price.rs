//! The price beside a usage line: what it is, why it is missing, and a field for one's own.

use yew::prelude::*;

use crate::components::Field;
use crate::entry::read_money;
use crate::messages::{fill, texts};
use crate::queries::price::Standing;
use crate::queries::usage::UsageRow;
use crate::state::Session;
use crate::state::edits::{own_price, remove_price, set_price};
use crate::views::report;
use crate::views::{sealing, taking};

/// Where prices are not what the view is about (`detailed`), only what is amiss is said of them.
pub fn price(row: &UsageRow, detailed: bool, session: &Session, what: &str) -> Html {
    let texts = texts();
    let Some(note) = &row.price else {
        return Html::default();
    };
    // All parts have keys, so that the field stays the same while others come and go.
    let mut parts = Vec::new();
    if detailed && !note.rates.is_empty() {
        parts.push(html! {
            <span key="rates" class="row-price">
                { &note.rates }<span class="code">{ &note.source }</span>
            </span>
        });
    }
    if let Some(shortage) = &note.shortage {
        parts.push(html! { <strong key="short" class="row-short">{ shortage }</strong> });
    }
    if let Some((unit, rate)) = &note.rate {
        parts.push(rate_field(row, unit, rate, session, what));
    }
    if detailed && note.standing == Standing::Listed && note.shortage.is_none() {
        let (session, at, what) = (session.clone(), row.at, what.to_owned());
        let name = fill(
            texts.price_back_of,
            &[("label", texts.own_price), ("what", &what)],
        );
        let onclick = Callback::from(move |_: MouseEvent| {
            report(&session, own_price(at, &session.state().prices, &what));
        });
        parts.push(html! {
            <div key="own" class="row-price-back">
                <button type="button" class="quiet" {onclick} aria-label={name}>
                    { texts.own_price }
                </button>
            </div>
        });
    }
    let offered = match note.standing {
        Standing::InPlace if detailed || note.rate.is_some() => Some(texts.take_listed),
        Standing::Own if note.rate.is_some() => Some(texts.take_none),
        _ => None,
    };
    if let Some(label) = offered {
        let name = fill(texts.price_back_of, &[("label", label), ("what", what)]);
        let (session, at, what) = (session.clone(), row.at, what.to_owned());
        let onclick = Callback::from(move |_: MouseEvent| {
            report(&session, remove_price(at, &what));
        });
        let in_place = note.standing == Standing::InPlace;
        parts.push(html! {
            <div key="back" class="row-price-back">
                if in_place { { texts.in_place } }
                <button type="button" class="quiet" {onclick} aria-label={name}>{ label }</button>
            </div>
        });
    }
    html! { <>{ parts }</> }
}

fn rate_field(row: &UsageRow, unit: &str, rate: &str, session: &Session, what: &str) -> Html {
    let on_text = {
        let (within, at, what) = (session.clone(), row.at, what.to_owned());
        taking(session, move |text| {
            let rate = read_money(text)?;
            Ok(set_price(at, rate, &within.state().prices, &what))
        })
    };
    let seal = sealing(session);
    let values = [("what", what), ("unit", unit)];
    html! {
        <div key="rate" class="row-rate">
            <span aria-hidden="true">{ fill(texts().rate_for, &values) }</span>
            <Field id={format!("rate-{}", row.id)} label={fill(texts().rate_of, &values)}
                value={rate.to_owned()} {on_text} on_leave={seal} />
        </div>
    }
}
