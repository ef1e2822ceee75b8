//! The form for a usage line: its account, usage type, Region and quantity, and what it will cost.

mod week;

use billfold_messages::texts;

use billfold_scenario::Document;
use yew::prelude::*;

use self::week::WeekGrid;
use crate::browser;
use crate::components::{
    Combobox, Note, add_button, form_end, keep_choice, select, text_field, use_form_draft,
};
use crate::store::use_store;
use crate::views::COMBOBOX_TEXTS;
use billfold_page_core::edits::add_usage;
use billfold_page_core::format::is_data;
use billfold_page_core::forms::usage_line::{Draft, line_name, price_unit};
use billfold_page_core::input::read_hours;
use billfold_page_core::ptr_eq_rc::PtrEqRc;
use billfold_page_core::queries::choices::{self, parts, priced};
use billfold_page_core::queries::price::PriceNote;
use billfold_page_core::queries::trial::{Trial, trial};
use billfold_page_core::workspace::PriceList;

#[derive(Properties, PartialEq)]
pub struct AddUsageProps {
    pub document: PtrEqRc<Document>,
    pub prices: PriceList,
}

/// A button that becomes a form.
#[function_component]
pub fn AddUsage(props: &AddUsageProps) -> Html {
    let store = use_store();
    let form = use_form_draft("usage", ".entry-form select", "#add-usage");
    let (document, prices) = (&*props.document, &props.prices);
    let accounts = choices::accounts(document);
    let Some(open) = form.kept(|draft: &mut Draft| keep_choice(&mut draft.account, &accounts))
    else {
        let (document, prices) = (props.document.clone(), prices.clone());
        let onclick = Callback::from(move |_: MouseEvent| {
            form.open(Draft::new(&document, &prices));
        });
        return add_button("add-usage", texts::usage::add_usage(), onclick);
    };
    let change = |set: fn(&mut Draft, String, &Document, &PriceList)| {
        let (document, prices) = (props.document.clone(), prices.clone());
        form.change(move |draft, text| set(draft, text, &document, &prices))
    };
    let onkeydown = form.onkeydown();
    let metered = open.is_metered(document, prices);
    let calculator = store.calculator();
    let tried = open.line(document, prices, false);
    let tried = tried.and_then(|line| trial(document, prices, &*calculator, &line));
    let hours = Note::of(read_hours(&open.hours).map(|_| String::new()));
    let amount = if open.amount.is_empty() {
        Note::default()
    } else {
        let mut written = open.clone();
        if hours.wrong {
            // The problem is shown beside the field for hours.
            written.hours.clear();
        }
        let line = written.line(document, prices, true);
        let tried = line.and_then(|line| trial(document, prices, &*calculator, &line));
        Note::of(tried.map(|trial| trial.echo))
    };
    let onsubmit = {
        let form = form.clone();
        let (document, prices) = (props.document.clone(), prices.clone());
        let shown = [&amount, &hours].map(|note| note.text.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let Some(open) = form.draft() else {
                return;
            };
            let added = open.line(&document, &prices, true).and_then(|line| {
                let name = line_name(&document, &prices, &line);
                let edit = add_usage(line, &name);
                store.edit(edit).map_err(|problem| problem.message())
            });
            match added {
                // The problem is shown beside its field already, which is where to correct it.
                Err(problem) if shown.contains(&problem) => {
                    browser::focus(".entry-form [aria-invalid]");
                }
                added => form.end(open, added),
            }
        })
    };
    let what = open.what.clone();
    let regions = choices::regions(document, prices, |code| {
        priced(document, prices, &what, code)
    });
    let (service, _) = parts(&open.what);
    let like = if !metered {
        texts::usage::like_count()
    } else if is_data(&price_unit(document, prices, &open.what)) {
        texts::usage::like_quantity()
    } else {
        texts::usage::like_number()
    };
    html! {
        <form class="entry-form" aria-label={texts::usage::add_usage()} {onsubmit} {onkeydown}>
            { select(texts::usage::account(), &accounts, &open.account, change(|draft, text, _, _| draft.account = text)) }
            <Combobox id="add-usage-service" texts={&COMBOBOX_TEXTS} label={texts::bill::column_service()}
                choices={choices::services(prices)} value={open.service.clone()}
                on_choose={change(|draft, text, document, prices| {
                    draft.service = text;
                    let offered = choices::measured(document, prices, &draft.service);
                    if let Some(first) = offered.first()
                        && offered.iter().all(|choice| choice.code != draft.what)
                    {
                        draft.choose(&first.code, document, prices);
                    }
                })} />
            <Combobox id="add-usage-what" texts={&COMBOBOX_TEXTS} label={texts::usage::what()} class="wide" own=true
                choices={choices::measured(document, prices, &open.service)} value={open.what.clone()}
                on_choose={change(|draft, text, document, prices| draft.choose(&text, document, prices))} />
            <Combobox id="add-usage-region" texts={&COMBOBOX_TEXTS} label={texts::bill::column_region()} own=true choices={regions}
                value={open.region.clone()} on_choose={change(|draft, text, _, _| draft.region = text)} />
            if !metered {
                <Combobox id="add-usage-platform" texts={&COMBOBOX_TEXTS} label={texts::usage::platform()}
                    choices={choices::platforms(document, prices, service)}
                    value={open.platform.clone()} on_choose={change(|draft, text, _, _| draft.platform = text)} />
            }
            { text_field("add-usage-amount", texts::usage::amount(), &open.amount,
                like,
                amount, change(|draft, text, _, _| draft.amount = text)) }
            if !metered {
                { text_field("add-usage-hours", texts::usage::hours(), &open.hours, texts::usage::like_hours(),
                    hours, change(|draft, text, _, _| draft.hours = text)) }
                <WeekGrid hours={open.hours.clone()}
                    on_hours={change(|draft, text, _, _| draft.hours = text)} />
            }
            { applies(tried.as_ref().map(|trial: &Trial| &trial.price), form.problem().as_deref()) }
            { form_end(texts::app::add(), texts::app::cancel(), form.close(), form.problem()) }
        </form>
    }
}

/// The price that will apply and its source, or why there is none.
fn applies(price: Result<&PriceNote, &String>, said: Option<&str>) -> Html {
    let (rates, source) = match price {
        Ok(price) => match &price.shortage {
            Some(_) if price.rates.is_empty() => (texts::usage::will_be_unpriced(), ""),
            _ => (&*price.rates, &*price.source),
        },
        // A problem that is shown at the end of the form need not be shown here too.
        Err(problem) if Some(problem.as_str()) == said => ("", ""),
        Err(problem) => (problem.as_str(), ""),
    };
    html! {
        <p class="entry-price" aria-live="polite">
            <b>{ rates }</b>
            if !source.is_empty() { <span class="code">{ source }</span> }
        </p>
    }
}
