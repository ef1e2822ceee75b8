//! One more usage line: whose, of what, how much.

use std::rc::Rc;

use billfold_interchange::Document;
use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

use crate::components::{Glyph, icon};
use crate::entry::{read_instances, read_quantity};
use crate::messages::{fill, texts};
use crate::state::edits::{NewUsage, add_usage};
use crate::state::use_session;

#[derive(Properties)]
pub struct AddUsageProps {
    pub document: Rc<Document>,
}

impl PartialEq for AddUsageProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.document, &other.document)
    }
}

/// A button that becomes a small form.
#[function_component]
pub fn AddUsage(props: &AddUsageProps) -> Html {
    let session = use_session();
    let open = use_state_eq(|| false);
    let (account, what, amount) = (use_node_ref(), use_node_ref(), use_node_ref());
    let problem = use_state_eq(|| None::<String>);
    {
        let account = account.clone();
        use_effect_with(*open, move |_| {
            if let Some(select) = account.cast::<HtmlSelectElement>() {
                let _ = select.focus();
            }
        });
    }
    let document = &props.document;
    let nothing_to_use = document.prices.metered.is_empty() && document.prices.instances.is_empty();
    if !*open || nothing_to_use {
        let onclick = Callback::from(move |_: MouseEvent| {
            problem.set(None);
            open.set(true);
        });
        return html! {
            <button type="button" class="quiet" {onclick} disabled={nothing_to_use}>
                { icon(Glyph::Plus) }{ texts().add_usage }
            </button>
        };
    }
    let close = Callback::from(move |()| open.set(false));
    let onsubmit = {
        let (account, what, amount) = (account.clone(), what.clone(), amount.clone());
        let (document, close, problem) = (props.document.clone(), close.clone(), problem.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let chosen = |select: &NodeRef| {
                let select = select.cast::<HtmlSelectElement>();
                select.map_or(0, |select| select.selected_index().max(0) as usize)
            };
            let input = amount.cast::<HtmlInputElement>();
            let text = input.map(|input| input.value()).unwrap_or_default();
            let added = usage(&document, chosen(&what), &text).and_then(|(usage, name)| {
                let edit = add_usage(chosen(&account), usage, &name);
                session.edit(edit).map_err(|problem| problem.message)
            });
            match added {
                Ok(()) => close.emit(()),
                Err(found) => problem.set(Some(found)),
            }
        })
    };
    let cancel = close.reform(|_: MouseEvent| ());
    let onkeydown = {
        let close = close.clone();
        Callback::from(move |event: KeyboardEvent| {
            if event.key() == "Escape" {
                close.emit(());
            }
        })
    };
    let texts = texts();
    let accounts = document.accounts.iter().map(|account| {
        let name = account.name.as_deref().unwrap_or(&account.id);
        html! { <option key={account.id.to_string()}>{ name }</option> }
    });
    let prices = choices(document).into_iter().enumerate();
    html! {
        <form class="add-usage" {onsubmit} {onkeydown}>
            <label>{ texts.usage_account }<select ref={account}>{ for accounts }</select></label>
            <label class="wide">{ texts.usage_what }
                <select ref={what}>
                    { for prices.map(|(at, name)| html! { <option key={at}>{ name }</option> }) }
                </select>
            </label>
            <label>{ texts.usage_amount }
                <input ref={amount} type="text" autocomplete="off" placeholder="2 TB"
                    aria-invalid={problem.is_some().then_some("true")}
                    aria-describedby="add-usage-problem" />
            </label>
            <button type="submit" class="solid">{ texts.add }</button>
            <button type="button" class="quiet" onclick={cancel}>{ texts.cancel }</button>
            <p id="add-usage-problem" class="field-problem" aria-live="polite">
                { (*problem).clone().unwrap_or_default() }
            </p>
        </form>
    }
}

/// Everything that has a price, in words: metered usage first.
fn choices(document: &Document) -> Vec<String> {
    let metered = document.prices.metered.iter().map(|price| {
        let name = price.name.as_deref().unwrap_or(&price.usage_type);
        fill(texts().choice, &[("name", name), ("region", &price.region)])
    });
    let instances = document.prices.instances.iter().map(|price| {
        fill(
            texts().choice,
            &[("name", &price.instance_type), ("region", &price.region)],
        )
    });
    metered.chain(instances).collect()
}

/// What was chosen and written, or what is wrong with it.
fn usage(document: &Document, choice: usize, text: &str) -> Result<(NewUsage, String), String> {
    let metered = &document.prices.metered;
    if let Some(price) = metered.get(choice) {
        let typed = read_quantity(text, &price.unit, &price.unit)?;
        let usage = NewUsage::Metered {
            price: choice,
            quantity: typed.quantity,
            unit: typed.unit,
        };
        let name = price.name.as_deref().unwrap_or(&price.usage_type);
        return Ok((usage, name.to_owned()));
    }
    let choice = choice - metered.len();
    let typed = read_instances(text)?;
    let instances = &document.prices.instances;
    let named = typed.instance_type.as_deref().and_then(|kind| {
        instances
            .iter()
            .position(|price| *price.instance_type == *kind)
    });
    let place = named.unwrap_or(choice);
    let name = instances
        .get(place)
        .map(|price| price.instance_type.to_string());
    let usage = NewUsage::Instance {
        price: place,
        count: typed.count,
    };
    Ok((usage, name.unwrap_or_default()))
}
