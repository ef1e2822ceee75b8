//! The form for a free allowance: its usage type, quantity, scope and duration.

use billfold_messages::texts;

use billfold_page_core::forms::free_allowance::Draft;
use billfold_scenario::Document;
use yew::prelude::*;

use crate::components::{
    Choice, Combobox, Note, add_button, form_end, select, text_field, use_form_draft,
};
use crate::store::use_store;
use crate::views::COMBOBOX_TEXTS;
use billfold_page_core::edits::add_free;
use billfold_page_core::ptr_eq_rc::PtrEqRc;
use billfold_page_core::queries::choices::{measured, parts};
use billfold_page_core::workspace::PriceList;

#[derive(Properties, PartialEq)]
pub struct AddFreeProps {
    pub document: PtrEqRc<Document>,
    pub prices: PriceList,
}

/// A button that becomes a form.
#[function_component]
pub fn AddFree(props: &AddFreeProps) -> Html {
    let store = use_store();
    let form = use_form_draft("free-allowance", "#free-what", "#add-free");
    let Some(open) = form.draft() else {
        let (document, prices) = (props.document.clone(), props.prices.clone());
        let onclick = Callback::from(move |_: MouseEvent| {
            let first = measured(&document, &prices, "").first().cloned();
            form.open(Draft {
                what: first.map_or_else(String::new, |first| first.code),
                ..Draft::default()
            });
        });
        return add_button("add-free", texts::own_prices::add_free(), onclick);
    };
    let change = |set: fn(&mut Draft, String)| form.change(set);
    let choices = measured(&props.document, &props.prices, "");
    let name = choices.iter().find(|choice| choice.code == open.what);
    let name = name.map_or_else(|| parts(&open.what).1.to_owned(), |one| one.name.clone());
    let onsubmit = {
        let (document, prices) = (props.document.clone(), props.prices.clone());
        form.onsubmit(move |draft: &Draft| {
            let free = draft.allowance(&document, &prices, &name)?;
            let edit = add_free(free, false, &name);
            store.edit(edit).map_err(|problem| problem.message())
        })
    };
    let onkeydown = form.onkeydown();
    let scopes = [
        Choice::new("", texts::own_prices::scope_as_tiers(), ""),
        Choice::new("organization", texts::own_prices::over_organization(), ""),
        Choice::new("account", texts::own_prices::per_account(), ""),
    ];
    let periods = [
        Choice::new("", texts::own_prices::always(), ""),
        Choice::new("twelveMonths", texts::own_prices::twelve_months(), ""),
    ];
    let (unit, read) = open.quantity(&props.document, &props.prices);
    let note = match open.quantity.is_empty() {
        true => Note {
            text: unit.clone(),
            wrong: false,
        },
        false => Note::of(read.map(|quantity| format!("{quantity} {unit}"))),
    };
    html! {
        <form class="entry-form" aria-label={texts::own_prices::add_free()} {onsubmit} {onkeydown}>
            <Combobox id="free-what" texts={&COMBOBOX_TEXTS} label={texts::own_prices::free_what()} class="wide" {choices}
                value={open.what.clone()} on_choose={change(|draft, text| draft.what = text)} />
            { text_field("free-quantity", texts::own_prices::free_quantity(), &open.quantity, "100", note,
                change(|draft, text| draft.quantity = text)) }
            { select(texts::own_prices::free_scope(), &scopes, &open.scope, change(|draft, text| draft.scope = text)) }
            { select(texts::own_prices::free_period(), &periods, &open.period, change(|draft, text| draft.period = text)) }
            { form_end(texts::app::add(), texts::app::cancel(), form.close(), form.problem()) }
        </form>
    }
}
