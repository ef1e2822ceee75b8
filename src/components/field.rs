//! A text field that shows how its text was understood, or why it was not.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::drafts::{Drafts, use_drafts};
use super::latest::use_latest;

#[derive(Properties, PartialEq)]
pub struct FieldProps {
    /// The id; no other element of the page has it.
    pub id: AttrValue,
    pub label: AttrValue,
    /// The text of the field while nobody is writing.
    pub value: AttrValue,
    /// The value as it was understood.
    #[prop_or_default]
    pub echo: AttrValue,
    /// The value that stays in force, shown with a problem.
    #[prop_or_default]
    pub kept: AttrValue,
    #[prop_or_default]
    pub class: Classes,
    /// Takes each text. An error is shown beside the field, and the value from before anybody wrote is
    /// in force again: on the way to `8 potatoes`, `8 p` was read as 8 PB, and that was not meant.
    pub on_text: Callback<String, Result<(), AttrValue>>,
    /// Called when the field is left.
    #[prop_or_default]
    pub on_leave: Callback<()>,
}

/// The text that is being written, until the field is left with a text that was understood.
#[derive(Clone, PartialEq)]
pub struct FieldDraft {
    text: AttrValue,
    /// The text of the field before anybody wrote.
    before: AttrValue,
    problem: Option<AttrValue>,
    /// The value of the field after the draft was accepted.
    value: Option<AttrValue>,
}

/// The text that was written in the field before it left the page, if it is still wrong.
fn kept_draft(drafts: &Drafts, props: &FieldProps) -> Option<FieldDraft> {
    let draft = drafts.take_field(&props.id)?;
    (draft.value.as_ref() == Some(&props.value)).then_some(draft)
}

#[function_component]
pub fn Field(props: &FieldProps) -> Html {
    let drafts = use_drafts();
    let draft = use_latest(|| kept_draft(&drafts, props));
    let drawn = draft.get();
    {
        let (id, draft) = (use_mut_ref(|| props.id.clone()), draft.clone());
        id.borrow_mut().clone_from(&props.id);
        use_effect_with((), move |()| {
            move || {
                if let Some(draft) = draft.get().filter(|draft| draft.problem.is_some()) {
                    drafts.put_field(id.borrow().clone(), draft);
                }
            }
        });
    }
    // A value that changes while the draft does not was changed elsewhere, by an undo for example.
    // Then the draft no longer counts.
    let is_current = |draft: &FieldDraft| {
        let value = draft.value.as_ref();
        value.is_none_or(|value| *value == props.value)
    };
    let shown = drawn.clone().filter(is_current);
    {
        // Effects run after the page has rendered the new value.
        let (draft, value, drawn) = (draft.clone(), props.value.clone(), drawn.clone());
        use_effect(move || match drawn {
            // More was typed since: the next drawing sees to that.
            drawn if drawn != draft.get() => {}
            Some(open) if open.value.is_none() => draft.set(Some(FieldDraft {
                value: Some(value),
                ..open
            })),
            Some(open) if open.value.as_ref() != Some(&value) => draft.set(None),
            _ => {}
        });
    }
    let oninput = {
        let (draft, on_text, value) = (draft.clone(), props.on_text.clone(), props.value.clone());
        Callback::from(move |event: InputEvent| {
            let text = event.target_unchecked_into::<HtmlInputElement>().value();
            let open = draft.get();
            let before = open
                .as_ref()
                .map_or_else(|| value.clone(), |open| open.before.clone());
            let problem = on_text.emit(text.clone()).err();
            let value = match (&problem, open) {
                (None, _) => None,
                (Some(_), None) => Some(before.clone()),
                (Some(_), Some(open)) if open.problem.is_some() => open.value,
                // The value before was accepted once, so it is accepted again. It may be written in
                // another way now.
                (Some(_), Some(_)) => {
                    on_text.emit(before.to_string()).ok();
                    None
                }
            };
            draft.set(Some(FieldDraft {
                text: text.into(),
                before,
                problem,
                value,
            }));
        })
    };
    let onblur = {
        let (draft, on_leave) = (draft.clone(), props.on_leave.clone());
        Callback::from(move |_: FocusEvent| {
            if draft.get().is_some_and(|draft| draft.problem.is_none()) {
                draft.set(None);
                on_leave.emit(());
            }
        })
    };
    let onkeydown = {
        let draft = draft.clone();
        Callback::from(move |event: KeyboardEvent| {
            let Some(open) = draft.get() else {
                return;
            };
            let is_wrong = open.problem.is_some();
            let controls = event.ctrl_key() || event.meta_key();
            match event.key().as_str() {
                "Escape" => event.stop_propagation(),
                // A wrong text changed nothing yet, so undo takes back the text and no change before it.
                "z" if controls && is_wrong => {
                    event.stop_propagation();
                    event.prevent_default();
                }
                // What is written after Enter begins anew, from the value that was accepted.
                "Enter" if !is_wrong => {}
                _ => return,
            }
            draft.set(None);
        })
    };
    let problem = shown.as_ref().and_then(|draft| draft.problem.clone());
    let text = shown.map_or_else(|| props.value.clone(), |draft| draft.text);
    let note = format!("{}-note", props.id);
    html! {
        <div class={classes!("field", props.class.clone(), problem.is_some().then_some("field-wrong"))}>
            <input id={props.id.clone()} type="text" autocomplete="off" spellcheck="false"
                aria-label={props.label.clone()} aria-describedby={note.clone()}
                aria-invalid={problem.is_some().then_some("true")}
                value={text} {oninput} {onblur} {onkeydown} />
            <span id={note} class="field-note" aria-live={problem.is_some().then_some("polite")}>
                if let Some(problem) = problem {
                    <span class="field-problem">{ problem }</span>
                    if !props.kept.is_empty() {
                        <span class="field-kept">{ &props.kept }</span>
                    }
                } else {
                    { &props.echo }
                }
            </span>
        </div>
    }
}
