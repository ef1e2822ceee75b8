//! The form for a commitment: its owner, kind, term, payment and fees.

use billfold_messages::texts;

use yew::prelude::*;

use crate::components::{
    Choice, Combobox, Note, add_button, form_end, keep_choice, select, text_field, use_form_draft,
};
use crate::store::use_store;
use crate::views::COMBOBOX_TEXTS;
use billfold_page_core::edits::add_commitment;
use billfold_page_core::format;
use billfold_page_core::forms::commitment::{BEFORE, COMPUTE, Draft, EC2_INSTANCE, NOW, RESERVED};
use billfold_page_core::input::read_money;
use billfold_page_core::ptr_eq_rc::PtrEqRc;
use billfold_page_core::queries::choices::{self, parts};
use billfold_page_core::queries::offers::{rated, sold, words};
use billfold_page_core::workspace::{Outcome, PriceList};

#[derive(Properties, PartialEq)]
pub struct AddCommitmentProps {
    pub document: PtrEqRc<billfold_scenario::Document>,
    pub outcome: PtrEqRc<Outcome>,
    pub prices: PriceList,
}

/// A button that becomes a form.
#[function_component]
pub fn AddCommitment(props: &AddCommitmentProps) -> Html {
    let store = use_store();
    let form = use_form_draft("commitment", ".entry-form select", "#add-commitment");
    let (document, prices) = (&*props.document, &props.prices);
    let accounts = choices::accounts(document);
    let Some(open) = form.kept(|draft: &mut Draft| keep_choice(&mut draft.account, &accounts))
    else {
        let document = props.document.clone();
        let onclick = Callback::from(move |_: MouseEvent| form.open(Draft::new(&document)));
        return add_button(
            "add-commitment",
            texts::commitments::add_commitment(),
            onclick,
        );
    };
    let change = |set: fn(&mut Draft, String)| form.change(set);
    let onsubmit = {
        let (document, prices) = (props.document.clone(), prices.clone());
        form.onsubmit(move |draft: &Draft| {
            let commitment = draft.commitment(&document, &prices)?;
            let what = match draft.is_reserved() {
                true => texts::commitments::reserved_of(parts(&draft.what).1),
                false => kind_name(&draft.kind).to_owned(),
            };
            let edit = add_commitment(commitment, &what);
            store.edit(edit).map_err(|problem| problem.message())
        })
    };
    let onkeydown = form.onkeydown();
    let currency = &*props.outcome.scenario.currency;
    let money = |text: &str| match text.is_empty() {
        true => Note::default(),
        false => Note::of(
            read_money::<billfold_scenario::document::UpfrontFee>(text)
                .map(|fee| format::rate(fee.value(), currency)),
        ),
    };
    let kinds =
        [RESERVED, COMPUTE, EC2_INSTANCE].map(|kind| Choice::new(kind, kind_name(kind), ""));
    let terms = [
        ("1", texts::commitments::one_year()),
        ("3", texts::commitments::three_years()),
    ];
    let payments = [
        ("no", texts::commitments::no_upfront()),
        ("partial", texts::commitments::partial_upfront()),
        ("all", texts::commitments::all_upfront()),
    ];
    let classes = [
        ("standard", texts::commitments::standard()),
        ("convertible", texts::commitments::convertible()),
    ];
    let month = format::month_and_year(props.outcome.scenario.month);
    let bought = [
        Choice::new(BEFORE, &texts::commitments::bought_before(&month), ""),
        Choice::new(NOW, &texts::commitments::bought_now(&month), ""),
    ];
    let reserved = open.is_reserved();
    let (service, _) = parts(&open.what);
    let regions = choices::regions(document, prices, |region| {
        !reserved || sold(prices, &open.instance_key(region))
    });
    let limited = open.kind == EC2_INSTANCE;
    html! {
        <form class="entry-form" aria-label={texts::commitments::add_commitment()} {onsubmit} {onkeydown}>
            { select(texts::commitments::buyer(), &accounts, &open.account, change(|draft, text| draft.account = text)) }
            { select(texts::commitments::column_commitment(), &kinds, &open.kind, change(|draft, text| draft.kind = text)) }
            if reserved {
                <Combobox id="commitment-what" texts={&COMBOBOX_TEXTS} label={texts::commitments::instance_type()} own=true
                    choices={choices::instance_types(prices)} value={open.what.clone()}
                    on_choose={change(|draft, text| draft.what = text)} />
            }
            if limited {
                <Combobox id="commitment-family" texts={&COMBOBOX_TEXTS} label={texts::commitments::family()} own=true
                    choices={choices::families(prices)} value={open.family.clone()}
                    on_choose={change(|draft, text| draft.family = text)} />
            }
            if reserved || limited {
                <Combobox id="commitment-region" texts={&COMBOBOX_TEXTS} label={texts::bill::column_region()} own=true choices={regions}
                    value={open.region.clone()} on_choose={change(|draft, text| draft.region = text)} />
            }
            if reserved {
                <Combobox id="commitment-platform" texts={&COMBOBOX_TEXTS} label={texts::usage::platform()}
                    choices={choices::platforms(document, prices, service)}
                    value={open.platform.clone()} on_choose={change(|draft, text| draft.platform = text)} />
            }
            { select(texts::commitments::term(), &named(&terms), &open.term, change(|draft, text| draft.term = text)) }
            { select(texts::commitments::payment(), &named(&payments), &open.payment, change(|draft, text| draft.payment = text)) }
            if reserved {
                { select(texts::commitments::class(), &named(&classes), &open.class, change(|draft, text| draft.class = text)) }
                { select(texts::commitments::bought(), &bought, &open.bought, change(|draft, text| draft.bought = text)) }
                { text_field("commitment-count", texts::commitments::how_many(), &open.count, "1", Note::default(),
                    change(|draft, text| draft.count = text)) }
                { text_field("commitment-upfront", texts::commitments::own_upfront(), &open.upfront, texts::commitments::as_listed(),
                    money(&open.upfront), change(|draft, text| draft.upfront = text)) }
                { text_field("commitment-hourly", texts::commitments::own_hourly(), &open.hourly, texts::commitments::as_listed(),
                    money(&open.hourly), change(|draft, text| draft.hourly = text)) }
            } else {
                { text_field("commitment-hour", texts::commitments::hourly_commitment(), &open.commitment, "1.50",
                    money(&open.commitment), change(|draft, text| draft.commitment = text)) }
            }
            { costs(&open, props) }
            { form_end(texts::app::add(), texts::app::cancel(), form.close(), form.problem()) }
        </form>
    }
}

/// The fees that apply, or how many prices a Savings Plan has rates for.
fn costs(open: &Draft, props: &AddCommitmentProps) -> Html {
    let scenario = &props.outcome.scenario;
    let own = !open.upfront.is_empty() || !open.hourly.is_empty();
    let (fees, source) = if !open.is_reserved() {
        let (rated, all) = rated(scenario, open.plan_type(), open.term(), open.payment());
        (
            texts::commitments::plan_rates(&rated.to_string(), &all.to_string()),
            String::new(),
        )
    } else if own {
        (texts::commitments::own_fees().to_owned(), String::new())
    } else {
        words(&open.offer(&props.prices), &scenario.currency)
    };
    html! {
        <p class="entry-price" aria-live="polite">
            <b>{ fees }</b>
            if !source.is_empty() { <span class="code">{ source }</span> }
        </p>
    }
}

fn kind_name(kind: &str) -> &'static str {
    match kind {
        RESERVED => texts::commitments::reserved_instances(),
        EC2_INSTANCE => texts::commitments::plan_ec2(),
        _ => texts::commitments::plan_compute(),
    }
}

fn named(choices: &[(&str, &str)]) -> Vec<Choice> {
    let choices = choices
        .iter()
        .map(|(code, name)| Choice::new(code, name, ""));
    choices.collect()
}
