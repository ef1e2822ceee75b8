//! A field for what people write, which echoes what was understood.

use std::cell::RefCell;

use web_sys::HtmlInputElement;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct FieldProps {
    /// An id of its own in the page.
    pub id: AttrValue,
    pub label: AttrValue,
    /// What stands in it while nobody is writing.
    pub value: AttrValue,
    /// The value as it was understood.
    #[prop_or_default]
    pub echo: AttrValue,
    /// Shown with a problem: the value that is kept.
    #[prop_or_default]
    pub kept: AttrValue,
    #[prop_or_default]
    pub class: Classes,
    /// Takes each text; an error is shown beside the field, and the last good value stays. If that was
    /// only the beginning of the wrong text, then what stood there before it: `8 p` makes sense, but
    /// not the sense that `8 potatoes` was to make.
    pub on_text: Callback<String, Result<(), AttrValue>>,
    /// Called when the field is left.
    #[prop_or_default]
    pub on_leave: Callback<()>,
}

/// What is being written, until the field is left with something that was understood.
#[derive(Clone, PartialEq)]
struct Draft {
    text: AttrValue,
    /// What stood in the field before.
    before: AttrValue,
    /// The last text that was taken.
    good: Option<AttrValue>,
    problem: Option<AttrValue>,
    /// The value that stood in the field after the draft was taken.
    value: Option<AttrValue>,
}

thread_local! {
    /// Wrong texts of fields that left the page, by the fields' ids.
    static LEFT: RefCell<Vec<(AttrValue, Draft)>> = const { RefCell::new(Vec::new()) };
}

/// Wrong texts are of the scenario in which they were written.
pub fn forget_texts() {
    LEFT.take();
}

/// What was written in the field before it left the page, if that was wrong and is still wrong.
fn left_in(props: &FieldProps) -> Option<Draft> {
    LEFT.with_borrow_mut(|left| {
        let place = left.iter().position(|(id, _)| *id == props.id)?;
        let (_, draft) = left.swap_remove(place);
        (draft.value.as_ref() == Some(&props.value)).then_some(draft)
    })
}

#[function_component]
pub fn Field(props: &FieldProps) -> Html {
    let draft = use_state_eq(|| left_in(props));
    {
        let now = use_mut_ref(|| None);
        *now.borrow_mut() = (*draft).clone().map(|draft| (props.id.clone(), draft));
        use_effect_with((), move |()| {
            move || {
                let left = now.take();
                if let Some(left) = left.filter(|(_, draft)| draft.problem.is_some()) {
                    LEFT.with_borrow_mut(|all| all.push(left));
                }
            }
        });
    }
    // A value that changes while the draft stands still was changed elsewhere, by an undo for
    // example; then what was written is no longer what counts.
    let shown = match &*draft {
        Some(draft)
            if draft
                .value
                .as_ref()
                .is_none_or(|value| *value == props.value) =>
        {
            Some(draft.clone())
        }
        _ => None,
    };
    {
        // The page has rendered with what came of the text by the time that effects run.
        let (draft, value) = (draft.clone(), props.value.clone());
        use_effect(move || match &*draft {
            Some(open) if open.value.is_none() => draft.set(Some(Draft {
                value: Some(value),
                ..open.clone()
            })),
            Some(open) if open.value.as_ref() != Some(&value) => draft.set(None),
            _ => {}
        });
    }
    let oninput = {
        let (draft, on_text, value) = (draft.clone(), props.on_text.clone(), props.value.clone());
        Callback::from(move |event: InputEvent| {
            let text = event.target_unchecked_into::<HtmlInputElement>().value();
            let open = draft.as_ref();
            let before = open.map_or_else(|| value.clone(), |draft| draft.before.clone());
            let mut good = open.and_then(|draft| draft.good.clone());
            let problem = on_text.emit(text.clone()).err();
            let text = AttrValue::from(text);
            let mut kept = value.clone();
            if problem.is_none() {
                good = Some(text.clone());
            } else if good.as_ref().is_some_and(|good| text.starts_with(&**good)) && value != before
            {
                // It was a good value once.
                if on_text.emit(before.to_string()).is_ok() {
                    kept = before.clone();
                }
            }
            let value = problem.is_some().then_some(kept);
            draft.set(Some(Draft {
                text,
                before,
                good,
                problem,
                value,
            }));
        })
    };
    let onblur = {
        let (draft, on_leave) = (draft.clone(), props.on_leave.clone());
        Callback::from(move |_: FocusEvent| {
            if draft.as_ref().is_some_and(|draft| draft.problem.is_none()) {
                draft.set(None);
                on_leave.emit(());
            }
        })
    };
    let onkeydown = {
        let draft = draft.clone();
        Callback::from(move |event: KeyboardEvent| {
            if event.key() == "Escape" && draft.is_some() {
                event.stop_propagation();
                draft.set(None);
            }
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
