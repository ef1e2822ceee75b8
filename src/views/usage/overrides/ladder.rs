//! The tiers of a price, with a field for each end and each rate.

use billfold_messages::english;
use billfold_messages::texts;
use billfold_page_core::forms::tiers::{next_end, tier_end};
use billfold_scenario::document::Scope;
use yew::prelude::*;

use crate::components::{Choice, Field, Glyph, icon, remove_button, select};
use crate::store::Store;
use crate::views::{apply_or_notify, on_blur_commit, on_input_edit};
use billfold_page_core::edits::{MeteredPriceRef, TierChange, set_tiers};
use billfold_page_core::format;
use billfold_page_core::input::{read_in_unit, read_money};
use billfold_page_core::workspace::Workspace;

/// The choices of the scope.
const ORGANIZATION: &str = "organization";
const ACCOUNT: &str = "account";

/// The id of the first field of a ladder of tiers.
pub fn first_field(index: usize, tiers: usize) -> String {
    match tiers {
        0 | 1 => format!("own-{index}-rate-0"),
        _ => format!("own-{index}-end-0"),
    }
}

pub fn ladder(workspace: &Workspace, store: &Store, index: usize, what: &str) -> Html {
    let price = &workspace.document.prices.metered[index];
    let tiers = (0..price.tiers.len()).map(|at| tier(workspace, store, index, at, what));
    let act = |change: TierChange| {
        let (store, key, what) = (store.clone(), MeteredPriceRef::of(price), what.to_owned());
        Callback::from(move |_: MouseEvent| {
            apply_or_notify(&store, set_tiers(key.clone(), change.clone(), &what));
        })
    };
    let add = next_end(price).map(|end| act(TierChange::Add(end)));
    let scopes = [
        Choice::new(ORGANIZATION, texts::own_prices::over_organization(), ""),
        Choice::new(ACCOUNT, texts::own_prices::per_account(), ""),
    ];
    let scope = match price.scope {
        Scope::Organization => ORGANIZATION,
        Scope::Account => ACCOUNT,
    };
    let choose = {
        let (store, key, what) = (store.clone(), MeteredPriceRef::of(price), what.to_owned());
        Callback::from(move |code: String| {
            let scope = match &*code {
                ACCOUNT => Scope::Account,
                _ => Scope::Organization,
            };
            apply_or_notify(
                &store,
                set_tiers(key.clone(), TierChange::Scope(scope), &what),
            );
        })
    };
    let rate = texts::own_prices::rate(&english::per_unit(&price.unit));
    html! {
        <>
            <table>
                <thead>
                    <tr>
                        <th scope="col" class="n">{ texts::own_prices::up_to() }</th>
                        <th scope="col" class="n">{ rate }</th>
                        <td></td>
                    </tr>
                </thead>
                <tbody>{ for tiers }</tbody>
            </table>
            if let Some(pool) = &price.pool {
                <p class="hint">{ texts::own_prices::pooled(pool) }</p>
            }
            <div class="own-foot">
                if let Some(add) = add {
                    <button type="button" class="quiet" onclick={add}
                        aria-label={texts::own_prices::add_tier_of(what)}>
                        { icon(Glyph::Plus) }{ texts::own_prices::add_tier() }
                    </button>
                }
                if price.tiers.len() > 1 { { select(texts::own_prices::adds_up(), &scopes, scope, choose) } }
            </div>
        </>
    }
}

fn tier(workspace: &Workspace, store: &Store, index: usize, at: usize, what: &str) -> Html {
    let price = &workspace.document.prices.metered[index];
    let (tier, number) = (&price.tiers[at], (at + 1).to_string());
    let label = |template: fn(&str, &str) -> String| template(what, &number);
    let unit = price.tier_unit.as_ref().unwrap_or(&price.unit).to_string();
    let end = match tier.up_to {
        Some(end) => {
            let step = workspace.document.assumptions.gigabytes_per_terabyte;
            let (price_unit, unit_) = (price.unit.clone(), unit.clone());
            let (key, what) = (MeteredPriceRef::of(price), what.to_owned());
            let on_text = on_input_edit(store, move |text| {
                let end = read_in_unit(text, &price_unit, &unit_, step)?;
                Ok(set_tiers(key.clone(), TierChange::End(at, end), &what))
            });
            html! {
                <Field id={format!("own-{index}-end-{at}")} label={label(texts::own_prices::end_of)}
                    value={tier_end(end.into(), &unit, step)}
                    {on_text} on_leave={on_blur_commit(store)} />
            }
        }
        None if at == 0 => html! { <span class="faint">{ texts::own_prices::every_unit() }</span> },
        None => html! { <span class="faint">{ texts::own_prices::above() }</span> },
    };
    let on_rate = {
        let (key, what) = (MeteredPriceRef::of(price), what.to_owned());
        on_input_edit(store, move |text| {
            let rate = read_money(text)?;
            Ok(set_tiers(key.clone(), TierChange::Rate(at, rate), &what))
        })
    };
    let remove = {
        let (store, key, what) = (store.clone(), MeteredPriceRef::of(price), what.to_owned());
        Callback::from(move |_: MouseEvent| {
            apply_or_notify(
                &store,
                set_tiers(key.clone(), TierChange::Remove(at), &what),
            );
        })
    };
    html! {
        <tr key={at}>
            <td class="n">{ end }</td>
            <td class="n">
                <Field id={format!("own-{index}-rate-{at}")} label={label(texts::own_prices::rate_of)}
                    value={format::rate(tier.rate.value(), &workspace.document.currency)}
                    on_text={on_rate} on_leave={on_blur_commit(store)} />
            </td>
            <td class="row-actions">
                if price.tiers.len() > 1 { { remove_button(label(texts::own_prices::remove_tier), remove) } }
            </td>
        </tr>
    }
}
