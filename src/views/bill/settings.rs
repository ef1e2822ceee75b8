//! The settings for what AWS leaves open.

use billfold_messages::texts;
use billfold_page_core::edits::set_assumption;
use billfold_page_core::ptr_eq_rc::PtrEqRc;
use billfold_page_core::queries::derivation::rule_in_words;
use billfold_page_core::queries::settings::{self, Setting};
use billfold_scenario::Document;
use web_sys::HtmlSelectElement;
use yew::prelude::*;

use crate::browser;
use crate::store::{Store, use_store};
use crate::views::apply_or_notify;

pub fn settings(document: &PtrEqRc<Document>) -> Html {
    html! { <Settings document={document.clone()} /> }
}

#[derive(Properties, PartialEq)]
struct SettingsProps {
    document: PtrEqRc<Document>,
}

/// One choice for each setting. The address of the page can name this part, so that it comes into
/// sight.
#[function_component]
fn Settings(props: &SettingsProps) -> Html {
    let store = use_store();
    let wanted = browser::address::fragment().ends_with(FRAGMENT);
    use_effect_with(wanted, |wanted| {
        if *wanted {
            browser::reveal(HEADING);
            browser::focus_id(HEADING);
        }
    });
    let all = settings::settings(&props.document);
    html! {
        <section class="bill-settings" aria-labelledby={HEADING}>
            <h2 id={HEADING} tabindex="-1">{ texts::settings::heading() }</h2>
            <p class="hint">{ texts::settings::hint() }</p>
            { for all.into_iter().map(|one| setting(one, &store)) }
        </section>
    }
}

const HEADING: &str = "settings-heading";
const FRAGMENT: &str = "/settings";

fn setting(one: Setting, store: &Store) -> Html {
    let rule = rule_in_words(one.rule, billfold_messages::rule(one.rule).as_ref());
    let options = one.choices.iter().map(|(choice, words)| {
        html! { <option selected={*choice == one.chosen}>{ *words }</option> }
    });
    let options: Vec<Html> = options.collect();
    let (name, choices, store) = (one.name, one.choices, store.clone());
    let onchange = Callback::from(move |event: Event| {
        let select: HtmlSelectElement = event.target_unchecked_into();
        let chosen = usize::try_from(select.selected_index()).unwrap_or_default();
        if let Some((choice, _)) = choices.get(chosen) {
            apply_or_notify(&store, set_assumption(*choice, name));
        }
    });
    html! {
        <label class="bill-setting" key={one.rule}>
            <span>{ name }</span>
            <select {onchange}>{ options }</select>
            <small>{ rule }</small>
        </label>
    }
}
