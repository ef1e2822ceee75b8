//! The scenario's own prices, which override the catalogue's: each with its tiers, to be changed or
//! removed.

mod custom;
mod ladder;

use billfold_billing::catalogue::{InstancePriceIndex, MeteredPriceIndex, PricedItem};
use billfold_messages::texts;
use yew::prelude::*;

pub use ladder::first_field;

use self::custom::AddCustom;
use self::ladder::ladder;
use crate::components::Field;
use crate::store::Store;
use crate::views::{apply_or_notify, on_blur_commit, on_input_edit};
use billfold_page_core::edits::{
    InstancePriceRef, MeteredPriceRef, PriceRef, set_on_demand, use_list_price,
};
use billfold_page_core::format;
use billfold_page_core::input::read_money;
use billfold_page_core::queries::price::touches;
use billfold_page_core::workspace::Workspace;

/// All overrides, and a form for a price that no catalogue has.
pub fn overrides(workspace: &Workspace, store: &Store) -> Html {
    let prices = &workspace.document.prices;
    let metered = (0..prices.metered.len()).map(|index| metered(workspace, store, index));
    let instances = (0..prices.instances.len()).map(|index| instance(workspace, store, index));
    let none = prices.metered.is_empty() && prices.instances.is_empty();
    html! {
        <section class="own" aria-labelledby="own-heading">
            <h2 id="own-heading">{ texts::own_prices::heading() }</h2>
            <p class="hint">{ if none { texts::own_prices::none() } else { texts::own_prices::hint() } }</p>
            <div class="own-cards">{ for metered }{ for instances }</div>
            <AddCustom document={workspace.document.clone()} />
        </section>
    }
}

fn metered(workspace: &Workspace, store: &Store, index: usize) -> Html {
    let price = &workspace.document.prices.metered[index];
    let (service, region, kind) = (&price.service, &price.region, &price.usage_type);
    let what = price.name.clone().unwrap_or_else(|| kind.to_string());
    let listed = workspace
        .prices
        .catalogue()
        .filter(|catalogue| *catalogue.currency == *workspace.document.currency)
        .is_some_and(|catalogue| catalogue.metered_price(&price.key()).is_some());
    let body = ladder(workspace, store, index, &what);
    let code = [&**service, kind, region].join(texts::app::comma());
    let key = PriceRef::Metered(MeteredPriceRef::of(price));
    // The scenario's own prices come first.
    let item = PricedItem::Metered(MeteredPriceIndex::new(index));
    let touches = touches(&workspace.outcome.scenario, item);
    card(store, key, &what, code, (listed, touches), body)
}

fn instance(workspace: &Workspace, store: &Store, index: usize) -> Html {
    let price = &workspace.document.prices.instances[index];
    let what = price.instance_type.to_string();
    let (service, region, platform) = (&price.service, &price.region, &price.platform);
    let listed = workspace
        .prices
        .catalogue()
        .filter(|catalogue| *catalogue.currency == *workspace.document.currency)
        .is_some_and(|catalogue| catalogue.instance_price(&price.key()).is_some());
    let on_text = {
        let (key, what) = (InstancePriceRef::of(price), what.clone());
        on_input_edit(store, move |text| {
            Ok(set_on_demand(key.clone(), read_money(text)?, &what))
        })
    };
    let value = format::rate(price.on_demand.value(), &workspace.document.currency);
    let body = html! {
        <p class="own-rate">
            <span aria-hidden="true">{ texts::own_prices::on_demand() }</span>
            <Field id={format!("own-instance-{index}")} {value}
                label={format!("{what}{}{}", texts::app::comma(), texts::own_prices::on_demand())}
                {on_text} on_leave={on_blur_commit(store)} />
        </p>
    };
    let code = [&**service, region, platform].join(texts::app::comma());
    let key = PriceRef::Instance(InstancePriceRef::of(price));
    let item = PricedItem::Instance(InstancePriceIndex::new(index));
    let touches = touches(&workspace.outcome.scenario, item);
    card(store, key, &what, code, (listed, touches), body)
}

fn card(
    store: &Store,
    key: PriceRef,
    what: &str,
    code: String,
    (listed, touches): (bool, Option<String>),
    body: Html,
) -> Html {
    let (standing, back) = match listed {
        true => (texts::own_prices::in_place(), texts::prices::take_listed()),
        false => (texts::own_prices::own(), texts::prices::take_none()),
    };
    let label = texts::prices::price_back_of(back, what);
    let take = {
        let (store, what) = (store.clone(), what.to_owned());
        Callback::from(move |_: MouseEvent| {
            apply_or_notify(&store, use_list_price(key.clone(), &what))
        })
    };
    html! {
        <article key={code.clone()} class="own-card" aria-label={what.to_owned()}>
            <header>
                <h3><bdi>{ what }</bdi></h3>
                <span class="code">{ code }{ " · " }{ standing }</span>
                if let Some(touches) = touches { <p class="note">{ touches }</p> }
            </header>
            { body }
            <button type="button" class="quiet" onclick={take} aria-label={label}>{ back }</button>
        </article>
    }
}
