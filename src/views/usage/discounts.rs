//! Private pricing: discounts on the rates of usage.

use billfold_messages::texts;
use billfold_scenario::document::{Percent, Text};
use yew::prelude::*;

use crate::browser;
use crate::components::{Choice, Field, add_button, remove_button, select};
use crate::store::Store;
use crate::views::apply_or_notify;
use crate::views::{on_blur_commit, on_input_edit};
use billfold_page_core::edits::{remove_discount, set_discount};
use billfold_page_core::input::read_percent;
use billfold_page_core::queries::choices;
use billfold_page_core::workspace::Workspace;

/// All discounts, and a button for another one.
pub fn discounts(workspace: &Workspace, store: &Store) -> Html {
    let all = choices::services(&workspace.prices);
    let given = &workspace.document.discounts;
    let rows = given.iter().map(|discount| {
        let code = discount.service.as_deref().unwrap_or_default();
        row(
            store,
            discount.service.clone(),
            &discount.percent.to_string(),
            name(&all, code),
        )
    });
    let rows: Vec<Html> = rows.collect();
    let left = all.iter().filter(|choice| {
        let is_it = |code: Option<&str>| code.unwrap_or_default() == choice.code;
        !given.iter().any(|one| is_it(one.service.as_deref()))
    });
    let left: Vec<Choice> = left.cloned().collect();
    let add = {
        let (store, all) = (store.clone(), all.clone());
        Callback::from(move |_: MouseEvent| {
            let code = browser::value_of(".discounts select");
            let edit = set_discount(code.parse().ok(), Percent::default(), name(&all, &code));
            apply_or_notify(&store, edit);
        })
    };
    html! {
        <section class="discounts" aria-labelledby="discounts-heading">
            <h2 id="discounts-heading">{ texts::prices::discounts_heading() }</h2>
            <p class="hint">{ texts::prices::discounts_hint() }</p>
            <ul>{ rows }</ul>
            if !left.is_empty() {
                <div class="discounts-add">
                    { select(texts::prices::discount_for(), &left, &left[0].code, Callback::noop()) }
                    { add_button("add-discount", texts::prices::add_discount(), add) }
                </div>
            }
        </section>
    }
}

fn row(store: &Store, service: Option<Text>, percent: &str, name: &str) -> Html {
    let on_text = {
        let (service, name) = (service.clone(), name.to_owned());
        on_input_edit(store, move |text| {
            Ok(set_discount(service.clone(), read_percent(text)?, &name))
        })
    };
    let seal = on_blur_commit(store);
    let id = format!("discount-{}", service.as_deref().unwrap_or_default());
    let remove = {
        let (store, name) = (store.clone(), name.to_owned());
        Callback::from(move |_: MouseEvent| {
            apply_or_notify(&store, remove_discount(service.clone(), &name))
        })
    };
    html! {
        <li key={id.clone()}>
            <span>{ name }</span>
            <Field {id} label={texts::prices::discount_of(name)} value={format!("{percent}%")}
                {on_text} on_leave={seal} />
            { remove_button(texts::prices::remove_discount(name), remove) }
        </li>
    }
}

/// A service's name, or its code where the catalogue does not know it.
fn name<'c>(all: &'c [Choice], code: &'c str) -> &'c str {
    let known = all.iter().find(|choice| choice.code == code);
    known.map_or(code, |choice| &choice.name)
}
