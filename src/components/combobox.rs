//! A field that finds one of many choices by the words that are typed.

use std::rc::Rc;

use billfold_page_core::choice::{Choice, LISTED, Matches, search};
use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::latest::use_latest;
use crate::browser;

#[derive(Clone, Properties, PartialEq)]
pub struct ComboboxProps {
    /// The id; no other element of the page has it.
    pub id: &'static str,
    pub label: &'static str,
    pub texts: &'static ComboboxTexts,
    pub choices: Rc<Vec<Choice>>,
    /// The code of the chosen choice.
    pub value: AttrValue,
    /// Whether the typed text can be chosen too, if no choice has it as its name.
    #[prop_or_default]
    pub own: bool,
    #[prop_or_default]
    pub class: Classes,
    pub on_choose: Callback<String>,
}

/// What a list of choices says of itself. There is one value a language.
pub struct ComboboxTexts {
    pub nothing_found: fn() -> &'static str,
    /// How many choices are found and not listed.
    pub more_found: fn(usize) -> String,
}

impl PartialEq for ComboboxTexts {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self, other)
    }
}

/// What is being typed, and the index of the choice that Enter takes.
#[derive(Clone, Default, PartialEq)]
struct Draft {
    text: Option<String>,
    at: usize,
}

impl ComboboxProps {
    /// The choices that a draft finds, and the index of the one that Enter takes.
    fn found(&self, draft: &Draft) -> (Matches, usize) {
        let text = draft.text.as_deref().unwrap_or_default();
        let found = search(&self.choices, text, self.own);
        let at = draft.at.min(found.listed.len().saturating_sub(1));
        (found, at)
    }
}

/// Focus stays in the field; arrows move through the list, Enter or a tap chooses, Escape closes.
#[function_component]
pub fn Combobox(props: &ComboboxProps) -> Html {
    let draft = use_latest(|| None::<Draft>);
    let drawn = draft.get();
    let id = props.id;
    {
        // The choice that the arrow keys reach scrolls into sight.
        let at = drawn.as_ref().map(|draft| draft.at);
        use_effect_with(at, move |at| {
            if let Some(at) = at {
                browser::scroll_into_list(&format!("{id}-{at}"));
            }
        });
    }
    use_effect_with(drawn.is_some(), move |&open| {
        if open {
            browser::reveal(&format!("{id}-box"));
        }
    });
    let chosen = props
        .choices
        .iter()
        .find(|choice| *choice.code == *props.value);
    let shown = chosen.map_or_else(|| props.value.to_string(), |choice| choice.name.clone());
    let typed = drawn.as_ref().and_then(|draft| draft.text.clone());
    let found = drawn.as_ref().map(|draft| props.found(draft));
    let (
        Matches {
            listed: found,
            more,
        },
        at,
    ) = found.unwrap_or_default();
    let open = drawn.is_some();
    let choose = {
        let (draft, on_choose) = (draft.clone(), props.on_choose.clone());
        Callback::from(move |code: String| {
            draft.set(None);
            on_choose.emit(code);
        })
    };
    let show = {
        let draft = draft.clone();
        let at = props.choices.iter().position(|c| *c.code == *props.value);
        let at = at.filter(|at| *at < LISTED).unwrap_or_default();
        move || draft.set(Some(Draft { text: None, at }))
    };
    let oninput = {
        let draft = draft.clone();
        Callback::from(move |event: InputEvent| {
            let text = event.target_unchecked_into::<HtmlInputElement>().value();
            draft.set(Some(Draft {
                text: Some(text),
                at: 0,
            }));
        })
    };
    let onclick = {
        let (draft, show) = (draft.clone(), show.clone());
        Callback::from(move |event: MouseEvent| {
            if draft.get().is_none() {
                event.target_unchecked_into::<HtmlInputElement>().select();
                show();
            }
        })
    };
    let onkeydown = {
        let (draft, choose, props) = (draft.clone(), choose.clone(), props.clone());
        Callback::from(move |event: KeyboardEvent| {
            let Some(open) = draft.get() else {
                if let "ArrowDown" | "ArrowUp" = event.key().as_str() {
                    show();
                    event.prevent_default();
                }
                return;
            };
            let (found, at) = props.found(&open);
            let last = found.listed.len().saturating_sub(1);
            let code = found.listed.get(at).map(|choice| choice.code.clone());
            let text = open.text;
            let written = text.as_ref().is_some_and(|text| !text.trim().is_empty());
            let go = |at: usize| draft.set(Some(Draft { text, at }));
            match (event.key().as_str(), code) {
                ("ArrowDown", _) => go(if at == last { 0 } else { at + 1 }),
                ("ArrowUp", _) => go(if at == 0 { last } else { at - 1 }),
                ("Enter", Some(code)) => choose.emit(code),
                ("Enter", None) => {}
                ("Escape", _) => {
                    // It closes the list alone, not the form around it.
                    event.stop_propagation();
                    draft.set(None);
                }
                // Whoever types and goes on means the first choice of the list.
                ("Tab", Some(code)) if written => return choose.emit(code),
                _ => return,
            }
            event.prevent_default();
        })
    };
    let onblur = {
        let draft = draft.clone();
        Callback::from(move |_: FocusEvent| draft.set(None))
    };
    // A press on the list must not take the focus out of the field, which would close it.
    let onmousedown = Callback::from(|event: MouseEvent| event.prevent_default());
    let nothing = found.is_empty();
    let options = found.into_iter().enumerate().map(|(index, choice)| {
        let choose = choose.reform(move |_: MouseEvent| choice.code.clone());
        html! {
            <li key={index} id={format!("{id}-{index}")} role="option" onclick={choose}
                aria-selected={if index == at { "true" } else { "false" }}>
                <span>{ choice.name }</span><span class="code">{ choice.note }</span>
            </li>
        }
    });
    let options: Vec<Html> = options.collect();
    let list = format!("{id}-list");
    html! {
        <div class={classes!("combobox", props.class.clone())}>
            <label for={id}>{ props.label }</label>
            <input {id} type="text" role="combobox" autocomplete="off" spellcheck="false"
                aria-autocomplete="list" aria-expanded={if open { "true" } else { "false" }}
                aria-controls={list.clone()}
                aria-activedescendant={(open && !nothing).then(|| format!("{id}-{at}"))}
                value={typed.unwrap_or(shown)} {oninput} {onclick} {onkeydown} {onblur} />
            <div id={format!("{id}-box")} class="combobox-list" hidden={!open} {onmousedown}>
                <ul id={list} role="listbox" aria-label={props.label}>{ options }</ul>
                <p role="status">
                    if open && nothing { { (props.texts.nothing_found)() } }
                    if more > 0 { { (props.texts.more_found)(more) } }
                </p>
            </div>
        </div>
    }
}
