//! A price of a service that no catalogue has: for teaching, or for another vendor's bill.

use billfold_messages::texts;

use billfold_page_core::forms::custom_price::Draft;
use billfold_scenario::Document;
use billfold_scenario::document::Rate;
use yew::prelude::*;

use crate::components::{Note, add_button, form_end, text_field, use_form_draft};
use crate::store::use_store;
use billfold_page_core::edits::add_custom_price;
use billfold_page_core::input::read_money;
use billfold_page_core::ptr_eq_rc::PtrEqRc;
use billfold_page_core::queries::choices::GLOBAL;

#[derive(Properties, PartialEq)]
pub struct AddCustomProps {
    pub document: PtrEqRc<Document>,
}

/// A button that becomes a form.
#[function_component]
pub fn AddCustom(props: &AddCustomProps) -> Html {
    let store = use_store();
    let form = use_form_draft("custom-price", "#custom-service", "#add-custom");
    let Some(open) = form.draft() else {
        let onclick = Callback::from(move |_: MouseEvent| form.open(Draft::default()));
        return add_button("add-custom", texts::own_prices::custom(), onclick);
    };
    let change = |set: fn(&mut Draft, String)| form.change(set);
    let onsubmit = {
        let document = props.document.clone();
        form.onsubmit(move |draft: &Draft| {
            let price = draft.price(&document)?;
            let edit = add_custom_price(price, draft.service.trim());
            store.edit(edit).map_err(|problem| problem.message())
        })
    };
    let onkeydown = form.onkeydown();
    let rate = match open.rate.is_empty() {
        true => Note::default(),
        false => Note::of(read_money::<Rate>(&open.rate).map(|_| String::new())),
    };
    let field = |id, label, value: &str, like, set: fn(&mut Draft, String)| {
        text_field(id, label, value, like, Note::default(), change(set))
    };
    html! {
        <form class="entry-form" aria-label={texts::own_prices::custom()} {onsubmit} {onkeydown}>
            { field("custom-service", texts::own_prices::custom_service(), &open.service, texts::own_prices::like_service(), |draft, text| draft.service = text) }
            { field("custom-what", texts::own_prices::custom_what(), &open.what, texts::own_prices::like_what(), |draft, text| draft.what = text) }
            { field("custom-unit", texts::own_prices::custom_unit(), &open.unit, texts::own_prices::like_unit(), |draft, text| draft.unit = text) }
            { field("custom-region", texts::own_prices::custom_region(), &open.region, GLOBAL, |draft, text| draft.region = text) }
            { text_field("custom-rate", texts::own_prices::custom_rate(), &open.rate, texts::own_prices::like_rate(), rate,
                change(|draft, text| draft.rate = text)) }
            { form_end(texts::app::add(), texts::app::cancel(), form.close(), form.problem()) }
        </form>
    }
}
