//! A choice among units or accounts: a list of few, a search among many.

use std::rc::Rc;

use web_sys::HtmlSelectElement;
use yew::prelude::*;

use crate::components::{Choice, Combobox};
use crate::views::COMBOBOX_TEXTS;

/// The most choices that a list shows; a browser takes seconds to draw many thousands.
const LISTED: usize = 200;

#[derive(Properties, PartialEq)]
pub struct PickerProps {
    pub id: &'static str,
    pub label: &'static str,
    pub choices: Rc<Vec<Choice>>,
    /// The code of the chosen one.
    pub value: AttrValue,
    pub on_choose: Callback<String>,
}

#[function_component]
pub fn Picker(props: &PickerProps) -> Html {
    if props.choices.len() > LISTED {
        return html! {
            <div class="text-field">
                <span aria-hidden="true">{ props.label }</span>
                <Combobox id={props.id} label={props.label} texts={&COMBOBOX_TEXTS}
                    choices={props.choices.clone()} value={props.value.clone()}
                    on_choose={props.on_choose.clone()} />
            </div>
        };
    }
    let onchange = props
        .on_choose
        .reform(|event: Event| event.target_unchecked_into::<HtmlSelectElement>().value());
    html! {
        <label>{ props.label }
            <select id={props.id} {onchange}>
                { for props.choices.iter().map(|choice| html! {
                    <option key={&*choice.code} value={choice.code.clone()}
                        selected={*choice.code == *props.value}>{ &choice.name }</option>
                }) }
            </select>
        </label>
    }
}
