//! A form of a few fields, with what is wrong beside it.

use web_sys::{HtmlInputElement, SubmitEvent};
use yew::prelude::*;

use crate::dom;

/// A field: its label, and what to write there for example.
pub type Ask = (&'static str, &'static str);

#[derive(Properties, PartialEq)]
pub struct SmallFormProps {
    /// An id of its own in the page; its fields are `id-0`, `id-1`, …
    pub id: &'static str,
    pub fields: Vec<Ask>,
    pub submit: AttrValue,
    /// Takes what is written; an error is shown, and the fields stay as they are.
    pub on_submit: Callback<Vec<String>, Result<(), String>>,
}

#[function_component]
pub fn SmallForm(props: &SmallFormProps) -> Html {
    let id = props.id;
    let values = use_state(|| vec![String::new(); props.fields.len()]);
    let problem = use_state(String::new);
    let onsubmit = {
        let (values, problem) = (values.clone(), problem.clone());
        let on_submit = props.on_submit.clone();
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let written = values.iter().map(|value| value.trim().to_owned());
            match on_submit.emit(written.collect()) {
                Ok(()) => {
                    values.set(vec![String::new(); values.len()]);
                    problem.set(String::new());
                }
                Err(why) => problem.set(why),
            }
            dom::focus(&format!("#{id}-0"));
        })
    };
    let field = |(place, (label, like)): (usize, &Ask)| {
        let oninput = {
            let values = values.clone();
            Callback::from(move |event: InputEvent| {
                let mut written = (*values).clone();
                written[place] = event.target_unchecked_into::<HtmlInputElement>().value();
                values.set(written);
            })
        };
        let name = format!("{id}-{place}");
        html! {
            <label key={place} for={name.clone()}>{ *label }
                <input id={name} type="text" autocomplete="off" spellcheck="false"
                    placeholder={*like} value={values[place].clone()} {oninput} />
            </label>
        }
    };
    html! {
        <form class="small-form" {onsubmit}>
            { for props.fields.iter().enumerate().map(field) }
            <button type="submit" class="outlined">{ &props.submit }</button>
            <p class="refusal" role="alert">{ &*problem }</p>
        </form>
    }
}
