//! A form of a few fields in one line, with its problem beside it.

use web_sys::{HtmlInputElement, SubmitEvent};
use yew::prelude::*;

use billfold_page_core::ptr_eq_rc::PtrEqRc;
use billfold_scenario::Document;

use crate::browser;
use crate::components::use_latest;

/// A field.
#[derive(Clone, Copy, PartialEq)]
pub struct Ask {
    pub label: &'static str,
    /// An example of the field's text.
    pub like: &'static str,
    /// The problem of an empty field.
    pub missing: &'static str,
}

/// A field with its label above it. Screen readers have the label from the field itself.
pub fn labelled(label: &'static str, field: Html) -> Html {
    html! { <div><span aria-hidden="true">{ label }</span>{ field }</div> }
}

#[derive(Properties, PartialEq)]
pub struct SmallFormProps {
    /// The id; the fields have the ids `id-0`, `id-1`, …
    pub id: &'static str,
    pub fields: Vec<Ask>,
    pub submit: AttrValue,
    /// The scenario. A problem is shown until that changes: it may not hold any more.
    pub document: PtrEqRc<Document>,
    /// Called with the texts of the fields. An error is shown, and the fields stay as they are.
    pub on_submit: Callback<Vec<String>, Result<(), String>>,
}

#[function_component]
pub fn SmallForm(props: &SmallFormProps) -> Html {
    let id = props.id;
    let values = use_latest(|| vec![String::new(); props.fields.len()]);
    // The problem, and the index of its field if it is known.
    let problem = use_state(|| (None::<usize>, String::new()));
    {
        let problem = problem.clone();
        use_effect_with(props.document.clone(), move |_| {
            problem.set((None, String::new()));
        });
    }
    let onsubmit = {
        let (values, problem) = (values.clone(), problem.clone());
        let (on_submit, fields) = (props.on_submit.clone(), props.fields.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let written = values.get();
            let written: Vec<String> = written.iter().map(|text| text.trim().to_owned()).collect();
            if let Some(index) = written.iter().position(String::is_empty) {
                let missing = fields.get(index).map_or("", |field| field.missing);
                problem.set((Some(index), missing.to_owned()));
                browser::focus(&format!("#{id}-{index}"));
                return;
            }
            match on_submit.emit(written) {
                Ok(()) => {
                    values.set(vec![String::new(); fields.len()]);
                    problem.set((None, String::new()));
                }
                Err(why) => problem.set((None, why)),
            }
            browser::focus(&format!("#{id}-0"));
        })
    };
    let (missing, why) = &*problem;
    let written = values.get();
    let field = |(index, ask): (usize, &Ask)| {
        let oninput = {
            let values = values.clone();
            Callback::from(move |event: InputEvent| {
                let text = event.target_unchecked_into::<HtmlInputElement>().value();
                values.update(|written| written[index] = text);
            })
        };
        let name = format!("{id}-{index}");
        let is_missing = *missing == Some(index);
        html! {
            <key={index}>
                <label for={name.clone()}>{ ask.label }
                    <input id={name} type="text" autocomplete="off" spellcheck="false"
                        placeholder={ask.like} value={written[index].clone()} {oninput}
                        aria-invalid={is_missing.then_some("true")}
                        aria-describedby={is_missing.then(|| format!("{id}-missing"))} />
                </label>
                if is_missing {
                    <p id={format!("{id}-missing")} class="refusal" role="alert">{ why }</p>
                }
            </>
        }
    };
    html! {
        <form class="small-form" {onsubmit}>
            { for props.fields.iter().enumerate().map(field) }
            <button type="submit" class="outlined">{ &props.submit }</button>
            <p class="refusal" role="alert">{ missing.is_none().then_some(why) }</p>
        </form>
    }
}
