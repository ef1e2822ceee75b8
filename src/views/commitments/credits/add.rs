//! The form for a credit: its owner, amount, expiry and services.

use billfold_messages::texts;

use billfold_page_core::forms::credit::{Draft, service_codes, services_in_use, with_toggled};
use billfold_scenario::Document;
use billfold_scenario::document::{Amount, Time};
use yew::prelude::*;

use crate::components::{
    Note, add_button, date_field, form_end, keep_choice, select, text_field, use_form_draft,
};
use crate::store::use_store;
use billfold_page_core::edits::add_credit;
use billfold_page_core::format;
use billfold_page_core::input::{Problem, read_money};
use billfold_page_core::ptr_eq_rc::PtrEqRc;
use billfold_page_core::queries::choices::accounts;
use billfold_page_core::workspace::{Outcome, PriceList};

#[derive(Properties, PartialEq)]
pub struct AddCreditProps {
    pub document: PtrEqRc<Document>,
    pub outcome: PtrEqRc<Outcome>,
    pub prices: PriceList,
}

/// A button that becomes a form.
#[function_component]
pub fn AddCredit(props: &AddCreditProps) -> Html {
    let store = use_store();
    let form = use_form_draft("credit", ".entry-form select", "#add-credit");
    let month = props.outcome.scenario.month;
    let owners = accounts(&props.document);
    let Some(open) = form.kept(|draft: &mut Draft| keep_choice(&mut draft.account, &owners)) else {
        let onclick = Callback::from(move |_: MouseEvent| {
            form.open(Draft {
                expires: format!("{}-12-31", month.year()),
                ..Draft::default()
            });
        });
        return add_button("add-credit", texts::credits::add(), onclick);
    };
    let change = |set: fn(&mut Draft, String)| form.change(set);
    let onsubmit = {
        let prices = props.prices.clone();
        form.onsubmit(move |draft: &Draft| {
            let credit = draft.credit(&prices)?;
            let name = credit.name.as_deref();
            let what = name.unwrap_or(texts::credits::new_name()).to_owned();
            let edit = add_credit(credit, &what);
            store.edit(edit).map_err(|problem| problem.message())
        })
    };
    let onkeydown = form.onkeydown();
    let currency = &*props.outcome.scenario.currency;
    let money = |amount: Amount| format::money(amount.value(), currency);
    let date = |text: &str| {
        noted(text, |text| {
            text.parse::<Time>()
                .map(|time| time.to_string())
                .map_err(|problem| problem.to_string())
        })
    };
    let names = |text: &str| service_codes(text, &props.prices).map(|names| names.join(", "));
    let issued = match open.issued.is_empty() {
        true => Note::of(Ok(texts::credits::issued_like().to_owned())),
        false => date(&open.issued),
    };
    let chosen = service_codes(&open.services, &props.prices).unwrap_or_default();
    let in_use = services_in_use(&props.document, &props.prices);
    let in_use: Vec<Html> = in_use
        .into_iter()
        .map(|(code, name)| {
            let checked = chosen.contains(&code);
            let (prices, toggled) = (props.prices.clone(), code.clone());
            let toggle = form.change(move |draft: &mut Draft, _| {
                draft.services = with_toggled(&draft.services, &toggled, &prices);
            });
            let onchange = toggle.reform(|_: Event| String::new());
            html! {
                <label key={code}>
                    <input type="checkbox" class="pick" {checked} {onchange} />{ name }
                </label>
            }
        })
        .collect();
    html! {
        <form class="entry-form" aria-label={texts::credits::add()} {onsubmit} {onkeydown}>
            { select(texts::credits::owner(), &owners, &open.account, change(|draft, text| draft.account = text)) }
            { text_field("credit-amount", texts::credits::amount(), &open.amount, "100",
                noted(&open.amount, |text| read_money(text).map(money)),
                change(|draft, text| draft.amount = text)) }
            { date_field("credit-expires", texts::credits::expires(), &open.expires,
                date(&open.expires), change(|draft, text| draft.expires = text)) }
            if !in_use.is_empty() {
                <fieldset class="credit-services">
                    <legend>{ texts::credits::services() }</legend>
                    { for in_use }
                </fieldset>
            }
            { text_field("credit-services", texts::credits::other_services(), &open.services, texts::credits::services_like(),
                noted(&open.services, names), change(|draft, text| draft.services = text)) }
            { text_field("credit-name", texts::credits::name(), &open.name, texts::credits::name_like(), Note::default(),
                change(|draft, text| draft.name = text)) }
            { date_field("credit-issued", texts::credits::issued(), &open.issued,
                issued, change(|draft, text| draft.issued = text)) }
            { form_end(texts::app::add(), texts::app::cancel(), form.close(), form.problem()) }
        </form>
    }
}

/// How a field was understood; empty while the field is.
fn noted(text: &str, read: impl Fn(&str) -> Result<String, Problem>) -> Note {
    match text.trim() {
        "" => Note::default(),
        text => Note::of(read(text)),
    }
}
