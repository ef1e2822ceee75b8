//! Prices of the scenario's own: each with its tiers, to be changed and taken back one by one.

mod custom;
mod ladder;

use yew::prelude::*;

pub use ladder::first_field;

use self::custom::AddCustom;
use self::ladder::ladder;
use crate::components::Field;
use crate::entry::read_money;
use crate::format;
use crate::messages::{fill, later_texts, own_texts, texts};
use crate::state::edits::{PriceAt, set_on_demand, take_price};
use crate::state::{Session, State};
use crate::views::{report, sealing, taking};

/// All of them, and a form for what no catalogue has.
pub fn own(state: &State, session: &Session) -> Html {
    let texts = own_texts();
    let prices = &state.document.prices;
    let metered = (0..prices.metered.len()).map(|place| metered(state, session, place));
    let instances = (0..prices.instances.len()).map(|place| instance(state, session, place));
    let none = prices.metered.is_empty() && prices.instances.is_empty();
    html! {
        <section class="own" aria-labelledby="own-heading">
            <h2 id="own-heading">{ texts.heading }</h2>
            <p class="hint">{ if none { texts.none } else { texts.hint } }</p>
            <div class="own-cards">{ for metered }{ for instances }</div>
            <AddCustom document={state.document.clone()} />
        </section>
    }
}

fn metered(state: &State, session: &Session, place: usize) -> Html {
    let price = &state.document.prices.metered[place];
    let (service, region, kind) = (&price.service, &price.region, &price.usage_type);
    let what = price.name.clone().unwrap_or_else(|| kind.to_string());
    let listed = state
        .prices
        .catalogue()
        .filter(|catalogue| *catalogue.currency == *state.document.currency)
        .is_some_and(|catalogue| catalogue.metered_price(service, region, kind).is_some());
    let body = ladder(state, session, place, &what);
    let code = [&**service, kind, region].join(texts().comma);
    let at = PriceAt::Metered(place);
    card(session, at, &what, code, listed, body)
}

fn instance(state: &State, session: &Session, place: usize) -> Html {
    let price = &state.document.prices.instances[place];
    let what = price.instance_type.to_string();
    let (service, region, platform) = (&price.service, &price.region, &price.platform);
    let listed = state
        .prices
        .catalogue()
        .filter(|catalogue| *catalogue.currency == *state.document.currency)
        .is_some_and(|catalogue| {
            catalogue
                .instance_price(
                    service,
                    region,
                    &price.instance_type,
                    platform,
                    &price.tenancy,
                )
                .is_some()
        });
    let on_text = {
        let what = what.clone();
        taking(session, move |text| {
            Ok(set_on_demand(place, read_money(text)?, &what))
        })
    };
    let value = format::rate(price.on_demand.value(), &state.document.currency);
    let body = html! {
        <p class="own-rate">
            <span aria-hidden="true">{ own_texts().on_demand }</span>
            <Field id={format!("own-instance-{place}")} {value}
                label={format!("{what}{}{}", texts().comma, own_texts().on_demand)}
                {on_text} on_leave={sealing(session)} />
        </p>
    };
    let code = [&**service, region, platform].join(texts().comma);
    card(session, PriceAt::Instance(place), &what, code, listed, body)
}

fn card(
    session: &Session,
    at: PriceAt,
    what: &str,
    code: String,
    listed: bool,
    body: Html,
) -> Html {
    let (texts, own) = (later_texts(), own_texts());
    let (standing, back) = match listed {
        true => (own.in_place, texts.take_listed),
        false => (own.own, texts.take_none),
    };
    let label = fill(
        later_texts().price_back_of,
        &[("label", back), ("what", what)],
    );
    let take = {
        let (session, what) = (session.clone(), what.to_owned());
        Callback::from(move |_: MouseEvent| report(&session, take_price(at, &what)))
    };
    html! {
        <article key={code.clone()} class="own-card" aria-label={what.to_owned()}>
            <header>
                <h3><bdi>{ what }</bdi></h3>
                <span class="code">{ code }{ " · " }{ standing }</span>
            </header>
            { body }
            <button type="button" class="quiet" onclick={take} aria-label={label}>{ back }</button>
        </article>
    }
}
